/** Proves each classic mistake's numbers against a computation by hand, on published examples and on random networks. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, toRows } from '../../../src/engine/matrix';
import { isMistaken, misfitLayer, MISTAKES, mistakenGradients, mistakenNumber, type Mistake } from '../../../src/engine/mistakes';
import { entry, isDerivative, isPerExample, type MatrixKey } from '../../../src/engine/quantity';
import { computeTrace, matrixOf, passOf, type Pass, type Trace } from '../../../src/engine/trace';
import { builtIns } from '../../../src/store/examples';
import { experimentOf, workedExample } from '../../golden/worked-examples';
import { experiments } from '../../property/engine/networks';
import { byHand, Misfit, type ByHand } from './mistakes-by-hand';

function builtIn(id: string) {
  const found = builtIns.find((each) => each.id === id);
  if (!found) throw new Error(id);
  const pass = passOf(found.experiment);
  return { pass, trace: computeTrace(pass) };
}

/** Every entry of a gradient, in the trace's columns. */
function entriesOf(trace: Trace, key: MatrixKey) {
  const { rows, columns } = matrixOf(trace.values, key);
  return Array.from({ length: rows * columns }, (_, k) => entry(key, Math.floor(k / columns), k % columns));
}

function gradientKeys(trace: Trace): MatrixKey[] {
  return [...trace.values.keys()].filter((key): key is MatrixKey => isDerivative(key));
}

/** What the hand says, or undefined where its shapes do not meet. */
function handSays(hand: ByHand, reference: ReturnType<typeof entry>): number | undefined {
  try {
    return hand(reference);
  } catch (error) {
    if (error instanceof Misfit) return undefined;
    throw error;
  }
}

const placeOf = ({ shape, batch, route, convention }: Pass) => ({ shape, m: batch.length, route, convention });

describe('updating before propagating', () => {
  it('gives the public calculator’s 0.000365 for 0.000439, on the first weight of Mazur’s example', () => {
    const { pass, trace } = builtIn('mazur');
    const wrong = mistakenGradients(pass, trace, 'updateFirst');
    expect(at(matrixOf(trace.values, 'dW[1]'), 0, 0).toFixed(6)).toBe('0.000439');
    // As published: 0.000438568.
    expect(at(matrixOf(trace.values, 'dW[1]'), 0, 0)).toBeCloseTo(0.000438568, 9);
    expect(at(matrixOf(wrong, 'dW[1]'), 0, 0).toFixed(6)).toBe('0.000365');
    // No other weight of the first layer has either of the two.
    const others = entriesOf(trace, 'dW[1]').slice(1).flatMap(({ row, column }) =>
      [trace.values, wrong].map((values) => at(matrixOf(values, 'dW[1]'), row, column).toFixed(6)));
    expect(others).not.toContain('0.000439');
    expect(others).not.toContain('0.000365');
  });

  it('is that number written out', () => {
    // dz of the outputs, the second layer after its update at α = 0.5, back to h₁, its slope, x₁.
    const logistic = (z: number) => 1 / (1 + Math.exp(-z));
    const [x1, x2] = [0.05, 0.1];
    const h = [logistic(0.15 * x1 + 0.2 * x2 + 0.35), logistic(0.25 * x1 + 0.3 * x2 + 0.35)];
    const o = [logistic(0.4 * h[0] + 0.45 * h[1] + 0.6), logistic(0.5 * h[0] + 0.55 * h[1] + 0.6)];
    const dz = [(o[0] - 0.01) * o[0] * (1 - o[0]), (o[1] - 0.99) * o[1] * (1 - o[1])];
    const right = (0.4 * dz[0] + 0.5 * dz[1]) * h[0] * (1 - h[0]) * x1;
    const moved = ((0.4 - 0.5 * dz[0] * h[0]) * dz[0] + (0.5 - 0.5 * dz[1] * h[0]) * dz[1]) * h[0] * (1 - h[0]) * x1;
    const { pass, trace } = builtIn('mazur');
    expect(at(matrixOf(trace.values, 'dW[1]'), 0, 0)).toBeCloseTo(right, 15);
    expect(at(matrixOf(mistakenGradients(pass, trace, 'updateFirst'), 'dW[1]'), 0, 0)).toBeCloseTo(moved, 15);
    expect([right.toFixed(6), moved.toFixed(6)]).toEqual(['0.000439', '0.000365']);
  });
});

describe('⊙ for softmax', () => {
  it.each(['full', 'shortcut'] as const)('is right for the true class and 0 elsewhere, as in the worked example, %s route', (route) => {
    const example = workedExample('ex2-softmax-ce-2-3-2');
    const pass = passOf(experimentOf(example, route));
    const trace = computeTrace(pass);
    const wrong = toRows(matrixOf(mistakenGradients(pass, trace, 'hadamardSoftmax'), 'dZ[2]'));
    const published = example.extra?.wrong_hadamard_dZ2 ?? [];
    const truth = toRows(matrixOf(trace.values, 'dZ[2]'));
    expect(published).toHaveLength(2);
    wrong.forEach((row, k) => row.forEach((value, e) => {
      expect(value).toBeCloseTo(published[k][e], 14);
      expect(value).toBeCloseTo(example.Y[k][e] === 1 ? truth[k][e] : 0, 14);
    }));
  });
});

describe('every mistake, on random networks', () => {
  const counts = new Map<Mistake, { right: number; wrong: number; misfit: number }>(MISTAKES.map((mistake) => [mistake, { right: 0, wrong: 0, misfit: 0 }]));

  it('is what the hand makes of it, and leaves alone what it cannot reach', () => {
    fc.assert(fc.property(experiments({ depth: 4, width: 4, examples: 3 }), (experiment) => {
      const pass = passOf(experiment);
      const trace = computeTrace(pass);
      const truth = byHand(pass, trace, undefined);
      for (const key of gradientKeys(trace)) {
        for (const reference of entriesOf(trace, key)) expectClose(at(matrixOf(trace.values, key), reference.row, reference.column), truth(reference));
      }
      for (const mistake of MISTAKES) {
        const hand = byHand(pass, trace, mistake);
        const wrong = mistakenGradients(pass, trace, mistake);
        const count = counts.get(mistake) ?? { right: 0, wrong: 0, misfit: 0 };
        for (const key of gradientKeys(trace)) {
          const isReached = isMistaken(placeOf(pass), mistake, key);
          if (!isReached) expect(wrong.has(key), `${mistake} ${key}`).toBe(false);
          else expect(wrong.has(key), `${mistake} ${key}`).toBe(misfitLayer(pass.shape, mistake, key) === undefined);
          for (const reference of entriesOf(trace, key)) {
            const expected = handSays(hand, reference);
            if (!isReached) {
              expect(expected, `${mistake} ${key}`).toBe(truth(reference));
            } else if (expected === undefined) {
              count.misfit++;
              expect(wrong.has(key)).toBe(false);
            } else {
              const value = at(matrixOf(wrong, key), reference.row, reference.column);
              expectClose(value, expected);
              const named = isPerExample(key) ? entry(key, reference.row, pass.batch[reference.column]) : reference;
              expect(mistakenNumber(pass, trace, mistake, named)).toBe(value);
              if (Math.abs(value - truth(reference)) > 1e-9 * Math.abs(truth(reference))) count.wrong++;
              else count.right++;
            }
          }
        }
      }
    }), { numRuns: 300, seed: 5 });
    for (const [mistake, { right, wrong, misfit }] of counts) {
      console.log(`${mistake}: ${wrong} wrong numbers, ${right} right by chance, ${misfit} that do not fit`);
      expect(wrong, mistake).toBeGreaterThan(500);
    }
    expect(counts.get('noTranspose')?.misfit).toBeGreaterThan(500);
  });

  it('names the layer whose product does not fit', () => {
    const shape = { widths: [2, 3, 3, 2], activations: ['tanh', 'tanh', 'identity'], loss: 'mse' } as const;
    const layers = (['dA[2]', 'dW[2]', 'dZ[1]', 'dA[0]', 'dW[3]'] as const).map((key) => misfitLayer(shape, 'noTranspose', key));
    expect(layers).toEqual([3, 3, 3, 3, undefined]);
    expect(misfitLayer({ ...shape, widths: [2, 3, 3, 3] }, 'noTranspose', 'dW[1]')).toBeUndefined();
    expect(misfitLayer({ ...shape, widths: [2, 3, 3, 3] }, 'noTranspose', 'dA[0]')).toBe(1);
    expect(misfitLayer(shape, 'updateFirst', 'dA[2]')).toBeUndefined();
  });

  it('is none for a quantity that is no gradient', () => {
    const { pass } = builtIn('mazur');
    for (const key of ['J', 'Z[1]', 'W[1]', 'gp[1]', 'Wnew[1]', 'Lo'] as const) {
      expect(MISTAKES.filter((mistake) => isMistaken(placeOf(pass), mistake, key))).toEqual([]);
    }
  });
});

function expectClose(value: number, expected: number): void {
  if (Number.isNaN(expected)) expect(value).toBeNaN();
  else expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(expected)));
}
