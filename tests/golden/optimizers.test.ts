/** Ten updates by each optimizer are those of PyTorch; tests/python/write_optimizers.py wrote them down. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultView, type Experiment, type LayerParameters, type NetworkShape, type Optimizer } from '../../src/engine/experiment';
import { column, fromRows, type Matrix } from '../../src/engine/matrix';
import { layerKey } from '../../src/engine/quantity';
import { afterUpdate, beginningAt, computeTrace, matrixOf, passOf } from '../../src/engine/trace';
import { memoryOf, ruleOf } from '../../src/engine/update-rule';
import { findPython, runPython } from '../support/python';
import golden from './optimizers.json';

interface Layer {
  readonly W: readonly (readonly number[])[];
  readonly b: readonly number[];
}

interface Golden {
  readonly network: NetworkShape;
  readonly W: readonly (readonly (readonly number[])[])[];
  readonly b: readonly (readonly number[])[];
  readonly X: readonly (readonly number[])[];
  readonly Y: readonly (readonly number[])[];
  readonly alpha: number;
  readonly cases: readonly {
    readonly optimizer: Optimizer;
    readonly after: readonly { readonly J: number; readonly parameters: readonly Layer[]; readonly remembered: readonly (readonly Layer[])[] }[];
  }[];
}

const { network: shape, W, b, X, Y, alpha, cases } = golden as unknown as Golden;

function experimentWith(optimizer: Optimizer): Experiment {
  const parameters = W.map((rows, index): LayerParameters => ({ W: fromRows(rows), b: column(b[index]) }));
  const batch = X[0].map((_, e) => e);
  return {
    title: 'updates', network: { ...shape, parameters }, data: { X: fromRows(X), Y: fromRows(Y) }, batch, learningRate: alpha, optimizer,
    view: defaultView(shape, batch),
  };
}

/** The largest difference between an array and what PyTorch has. */
function difference(found: Matrix, expected: Layer['W'] | Layer['b']): number {
  const numbers = expected.flat();
  expect(found.data.length).toBe(numbers.length);
  return Math.max(...numbers.map((value, k) => Math.abs(value - found.data[k])));
}

describe('ten updates', () => {
  it.each(cases)('with $optimizer.name, λ = $optimizer.weightDecay are those of PyTorch, and so is what is remembered', ({ optimizer, after }) => {
    let experiment = experimentWith(optimizer);
    after.forEach(({ J, parameters, remembered }) => {
      const trace = computeTrace(passOf(experiment));
      expect(Math.abs(trace.J - J)).toBeLessThan(1e-10);
      parameters.forEach((layer, index) => {
        const key = (name: Parameters<typeof layerKey>[0]) => matrixOf(trace.values, layerKey(name, index + 1));
        expect(difference(key('Wnew'), layer.W)).toBeLessThan(1e-10);
        expect(difference(key('bnew'), layer.b)).toBeLessThan(1e-10);
        remembered.forEach((layers, which) => {
          const letter = memoryOf(ruleOf(optimizer))[which];
          expect(difference(key(`${letter}Wnew`), layers[index].W)).toBeLessThan(1e-10);
          expect(difference(key(`${letter}bnew`), layers[index].b)).toBeLessThan(1e-10);
        });
      });
      experiment = beginningAt(experiment, afterUpdate(trace));
    });
  });

  it('hold every optimizer with and without weight decay', () => {
    const kinds = new Set(cases.map(({ optimizer: { name, weightDecay } }) => `${name} ${weightDecay !== 0}`));
    expect(kinds.size).toBe(6);
  });
});

const python = findPython(['torch']);
describe.skipIf(python === undefined)('the numbers that are written down', () => {
  it('are what PyTorch computes', () => {
    const script = readFileSync(fileURLToPath(new URL('../python/write_optimizers.py', import.meta.url)), 'utf8');
    const again = (JSON.parse(runPython(python ?? '', script)) as unknown as Golden).cases;
    const numbersIn = (all: Golden['cases']) => JSON.stringify(all).match(/-?\d[\d.e+-]*/g)?.map(Number) ?? [];
    const [written, computed] = [numbersIn(cases), numbersIn(again)];
    expect(computed.length).toBe(written.length);
    // Another build of PyTorch may add up in another order.
    expect(Math.max(...computed.map((value, k) => Math.abs(value - written[k])))).toBeLessThan(1e-10);
  });
});
