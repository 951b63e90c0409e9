/** Proves that every quantity of the nine worked examples is reproduced, by both routes and in both conventions. */

import { expect, it, describe, afterAll } from 'vitest';
import { depth, routesOf, CONVENTIONS } from '../../src/engine/experiment';
import { costAfterUpdate, advance } from '../../src/engine/iterate';
import { toRows } from '../../src/engine/matrix';
import type { Update } from '../../src/engine/optimizers';
import { layerKey, type QuantityKey } from '../../src/engine/quantity';
import { computeTrace, forward, matrixOf, passOf } from '../../src/engine/trace';
import { isElementwise } from '../../src/engine/activations';
import { experimentOf, workedExamples } from './worked-examples';

const TOLERANCE = 1e-9;
/** Of the largest entry of the array: an entry whose terms cancel to 0 has no digits of its own. */
const ROUNDING = 1e-15;
let compared = 0;
afterAll(() => console.info(`worked examples: ${compared} numbers compared at ${TOLERANCE} relative`));

function expectClose(name: string, actual: readonly (readonly number[])[], expected: readonly (readonly number[])[]): void {
  expect(actual.map((row) => row.length), `${name}: shape`).toEqual(expected.map((row) => row.length));
  const scale = Math.max(...expected.flat().map(Math.abs), Number.MIN_VALUE);
  actual.forEach((row, i) => row.forEach((value, j) => {
    compared++;
    const error = Math.abs(value - expected[i][j]);
    expect(error <= TOLERANCE * Math.abs(expected[i][j]) + ROUNDING * scale, `${name}.${i}.${j}: ${value} for ${expected[i][j]}`).toBe(true);
  }));
}

const cases = workedExamples.flatMap((example) => routesOf(experimentOf(example).network)
  .flatMap((route) => CONVENTIONS.map((convention) => ({ id: example.id, example, route, convention }))));

it('are nine networks', () => {
  expect(workedExamples).toHaveLength(9);
});

describe.each(cases)('$id, $route route, $convention', ({ example, route, convention }) => {
  const experiment = experimentOf(example, route, convention);
  const pass = passOf(experiment);
  const trace = computeTrace(pass);
  const L = depth(experiment.network);
  const rows = (key: QuantityKey) => toRows(matrixOf(trace.values, key));
  /** dA and dZ in the convention of this case. */
  const signal = (letter: 'A' | 'Z', l: number) => {
    const perExample = example.backward[`d${letter}${l}`];
    return convention === 'course' ? perExample : example.autograd_convention[`grad_${letter}${l}`] ?? perExample.map((row) => row.map((v) => v / example.m));
  };

  it('goes forward to the same Z, A, losses and J', () => {
    for (let l = 1; l <= L; l++) {
      expectClose(`Z[${l}]`, rows(layerKey('Z', l)), example.forward[`Z${l}`]);
      expectClose(`A[${l}]`, rows(layerKey('A', l)), example.forward[`A${l}`]);
    }
    expectClose('Lo', rows('Lo'), [example.loss_per_example]);
    expectClose('J', [[trace.J]], [[example.J]]);
    expect(rows('J')).toEqual([[trace.J]]);
  });

  it('goes backward to the same dA, g′, dZ, dW, db and dA[0]', () => {
    for (let l = L; l >= 1; l--) {
      if (l < L || route === 'full') expectClose(`dA[${l}]`, rows(layerKey('dA', l)), signal('A', l));
      expect(trace.values.has(layerKey('dA', l))).toBe(l < L || route === 'full');
      expect(trace.values.has(layerKey('gp', l))).toBe(isElementwise(example.activations[l - 1]));
      if (trace.values.has(layerKey('gp', l))) expectClose(`gp[${l}]`, rows(layerKey('gp', l)), example.backward[`gp${l}`]);
      expectClose(`dZ[${l}]`, rows(layerKey('dZ', l)), signal('Z', l));
      expectClose(`dW[${l}]`, rows(layerKey('dW', l)), example.backward[`dW${l}`]);
      expectClose(`db[${l}]`, rows(layerKey('db', l)), example.backward[`db${l}`]);
    }
    expectClose('dA[0]', rows(layerKey('dA', 0)), signal('A', 0));
  });

  it('updates to the same parameters and the same J after', () => {
    for (let l = 1; l <= L; l++) {
      expectClose(`Wnew[${l}]`, rows(layerKey('Wnew', l)), example.update.params[`W${l}`]);
      expectClose(`bnew[${l}]`, rows(layerKey('bnew', l)), example.update.params[`b${l}`]);
    }
    expectClose('J after', [[costAfterUpdate(pass, trace)]], [[example.update.J_after]]);
    expect(trace.overflow).toBeUndefined();
  });
});

describe('training by repeated updates', () => {
  const trained = workedExamples.filter(({ extra }) => extra?.training);
  it.each(trained)('$id has the logged J after up to 3000 updates', (example) => {
    const experiment = experimentOf(example);
    const pass = passOf(experiment);
    const { J_log: log, final_params: final } = example.extra?.training ?? { J_log: {}, final_params: {} };
    let reached: Update = pass;
    let done = 0;
    for (const [step, J] of Object.entries(log)) {
      reached = advance(pass, reached, Number(step) - done);
      done = Number(step);
      expect(Math.abs(forward({ ...pass, ...reached }, pass.X).J - J), `J after ${step}`).toBeLessThan(1e-6 * J);
    }
    expect(done).toBe(3000);
    reached.parameters.forEach(({ W, b }, index) => {
      for (const [actual, expected] of [[W, final[`W${index + 1}`]], [b, final[`b${index + 1}`]]] as const) {
        toRows(actual).flat().forEach((value, k) => expect(Math.abs(value - expected.flat()[k])).toBeLessThan(1e-6));
      }
    });
  });
});
