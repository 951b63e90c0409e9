/** Proves that numbers far out stay right, that an overflow is kept and located, and that it spoils nothing else. */

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ActivationName } from '../../../src/engine/activations';
import { defaultView, type Experiment, type Route } from '../../../src/engine/experiment';
import type { LossName } from '../../../src/engine/losses';
import { at, fromRows, map, toRows } from '../../../src/engine/matrix';
import { isPerExample, type QuantityKey } from '../../../src/engine/quantity';
import { extentOf, scalarCount, scalarEntry, schedule } from '../../../src/engine/schedule';
import { computeTrace, matrixOf, passOf, type Overflow, type Trace } from '../../../src/engine/trace';
import { experiments } from '../../property/engine/networks';

type Rows = readonly (readonly number[])[];

interface Given {
  readonly activations: readonly ActivationName[];
  readonly loss: LossName;
  readonly W: readonly Rows[];
  readonly b?: readonly Rows[];
  readonly X: Rows;
  readonly Y: Rows;
  readonly route?: Route;
}

function traceOf({ activations, loss, W, b, X, Y, route }: Given): Trace {
  const network = {
    widths: [X.length, ...W.map((rows) => rows.length)],
    activations,
    loss,
    parameters: W.map((rows, index) => ({ W: fromRows(rows), b: fromRows(b?.[index] ?? rows.map(() => [0])) })),
  };
  const batch = X[0].map((_, e) => e);
  const view = defaultView(network, batch);
  return computeTrace(passOf({
    title: '', network, data: { X: fromRows(X), Y: fromRows(Y) }, batch, learningRate: 0.5, optimizer: { name: 'gd', weightDecay: 0 }, view: { ...view, route: route ?? view.route },
  }));
}

const rows = (trace: Trace, key: QuantityKey) => toRows(matrixOf(trace.values, key));

describe('logits of ±1000', () => {
  const certain: Given = { activations: ['softmax'], loss: 'ce', W: [[[1], [-1]]], X: [[1000, 1000]], Y: [[1, 0], [0, 1]] };

  it('under softmax and ce have the right losses and gradients', () => {
    const trace = traceOf(certain);
    expect(rows(trace, 'Z[1]')).toEqual([[1000, 1000], [-1000, -1000]]);
    expect(rows(trace, 'A[1]')).toEqual([[1, 1], [0, 0]]);
    expect(rows(trace, 'Lo')).toEqual([[0, 2000]]);
    expect(trace.J).toBe(1000);
    expect(rows(trace, 'dZ[1]')).toEqual([[0, 1], [0, -1]]);
    expect(rows(trace, 'dW[1]')).toEqual([[500], [-500]]);
    expect(rows(trace, 'db[1]')).toEqual([[0.5], [-0.5]]);
    expect(rows(trace, 'dA[0]')).toEqual([[0, 2]]);
    expect(rows(trace, 'Wnew[1]')).toEqual([[-249], [249]]);
    expect(trace.overflow).toBeUndefined();
  });

  it('on the full route are located at ∂ℒ/∂a of the impossible answer; forward and the other example stay right', () => {
    const trace = traceOf({ ...certain, route: 'full' });
    expect(trace.overflow).toEqual({ key: 'dA[1]', row: 1, column: 1, value: -Infinity });
    expect(rows(trace, 'dA[1]')).toEqual([[-1, 0], [0, -Infinity]]);
    expect(trace.J).toBe(1000);
    // ∞ × 0 has no value, and none is made up.
    expect(rows(trace, 'dZ[1]')).toEqual([[0, NaN], [0, NaN]]);
    expect(rows(trace, 'dW[1]')).toEqual([[NaN], [NaN]]);
  });

  it.each([
    // z, y, ℒ, dz
    [1000, 1, 0, 0], [1000, 0, 1000, 1], [-1000, 1, 1000, -1], [-1000, 0, 0, 0], [40, 1, 4.248354255291589e-18, 0], [40, 0, 40, 1], [-40, 1, 40, -1],
    [1000, 0.25, 750, 0.75], [1e300, 0, 1e300, 1],
  ])('a saturated sigmoid under bce at z = %d, y = %d costs %d', (z, y, loss, dz) => {
    const trace = traceOf({ activations: ['sigmoid'], loss: 'bce', W: [[[1]]], X: [[z]], Y: [[y]] });
    expect(Math.abs(trace.J - loss)).toBeLessThanOrEqual(1e-12 * loss);
    expect(Math.abs(rows(trace, 'dZ[1]')[0][0] - dz)).toBeLessThanOrEqual(1e-16);
    expect(trace.overflow).toBeUndefined();
  });

  it('a saturated sigmoid on the full route is ∞ × 0 where it is wrong, and right where it is right', () => {
    const trace = traceOf({ activations: ['sigmoid'], loss: 'bce', W: [[[1]]], X: [[40, 40, -1000]], Y: [[0, 1, 0]], route: 'full' });
    expect(trace.overflow).toEqual({ key: 'dA[1]', row: 0, column: 0, value: Infinity });
    expect(rows(trace, 'dA[1]')).toEqual([[Infinity, -1, 1]]);
    // Its slope a (1 − a) rounds to 0 already at z = 40.
    expect(rows(trace, 'gp[1]')).toEqual([[0, 0, 0]]);
    expect(rows(trace, 'dZ[1]')).toEqual([[NaN, -0, 0]]);
    expect(rows(trace, 'Lo')[0][0]).toBe(40);
  });
});

describe('weights of 1e308', () => {
  it('overflow where the sum does, at the first entry in the schedule’s order, and spoil no other example', () => {
    const W = [[[1e308, 0], [0, 1e308]], [[1, -1]]];
    const given: Given = { activations: ['tanh', 'identity'], loss: 'half_se', W, X: [[0.5, 1, 10], [0.25, 10, 1]], Y: [[0, 0, 0]] };
    const trace = traceOf(given);
    // Unit 1 of example 1 comes before unit 0 of example 2; tanh takes both infinities to 1.
    expect(rows(trace, 'Z[1]')).toEqual([[0.5e308, 1e308, Infinity], [0.25e308, Infinity, 1e308]]);
    expect(trace.overflow).toEqual({ key: 'Z[1]', row: 1, column: 1, value: Infinity });
    expect(rows(trace, 'A[1]')).toEqual([[1, 1, 1], [1, 1, 1]]);
    expect(Number.isFinite(trace.J)).toBe(true);
    const alone = traceOf({ ...given, X: [[0.5], [0.25]], Y: [[0]] });
    expect(alone.overflow).toBeUndefined();
    for (const [key, array] of alone.values) {
      if (isPerExample(key)) expect(rows(trace, key).map((row) => row[0]), key).toEqual(toRows(array).flat());
    }
  });

  it('overflow backward where the sum down a column of W does, forward being right', () => {
    const trace = traceOf({
      activations: ['tanh', 'sigmoid'], loss: 'bce', W: [[[1]], [[1e308], [1e308]]], X: [[0.5]], Y: [[0], [0]],
    });
    expect(rows(trace, 'A[2]')).toEqual([[1], [1]]);
    expect(rows(trace, 'Z[2]').flat().every(Number.isFinite)).toBe(true);
    expect(rows(trace, 'dZ[2]')).toEqual([[1], [1]]);
    expect(trace.overflow).toEqual({ key: 'dA[1]', row: 0, column: 0, value: Infinity });
    expect(rows(trace, 'dW[2]').flat()).toEqual([Math.tanh(0.5), Math.tanh(0.5)]);
  });

  it('of both signs make NaN, which is kept and located', () => {
    const trace = traceOf({ activations: ['identity'], loss: 'mse', W: [[[1e308, -1e308]]], X: [[10], [10]], Y: [[0]] });
    expect(trace.overflow).toEqual({ key: 'Z[1]', row: 0, column: 0, value: NaN });
    expect(trace.J).toBeNaN();
  });
});

describe('what is given', () => {
  it('is kept as it is, −0 and NaN included, and a NaN is located where it came in', () => {
    const trace = traceOf({ activations: ['identity'], loss: 'mse', W: [[[-0, 2], [3, NaN]]], X: [[-0], [1]], Y: [[-0], [0]] });
    expect(rows(trace, 'W[1]')).toEqual([[-0, 2], [3, NaN]]);
    expect(rows(trace, 'A[0]')).toEqual([[-0], [1]]);
    expect(rows(trace, 'Y')).toEqual([[-0], [0]]);
    expect(trace.overflow).toEqual({ key: 'W[1]', row: 1, column: 1, value: NaN });
    expect(rows(trace, 'Z[1]')).toEqual([[2], [NaN]]);
  });
});

describe('any overflow', () => {
  let located = 0;
  afterAll(() => console.info(`extremes: ${located} overflows of random networks located as the walk along the schedule finds them`));

  /** The first entry that is not finite on a walk through the scalar steps, what is given first. */
  function firstOnWalk({ network, batch, view }: Experiment, trace: Trace): Overflow | undefined {
    const plan = schedule(network, { ...view, inputGradient: true });
    const bad = (key: QuantityKey, row: number, column: number): Overflow | undefined => {
      const value = at(matrixOf(trace.values, key), row, column);
      return Number.isFinite(value) ? undefined : { key, row, column, value };
    };
    for (const step of plan.steps) {
      for (const key of step.reads.filter((read) => !plan.writer.has(read))) {
        const [height, width] = extentOf(network, batch.length, key);
        for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) if (bad(key, i, j)) return bad(key, i, j);
      }
      for (let k = 0; k < scalarCount(network, batch.length, step); k++) {
        const [i, j] = scalarEntry(network, batch.length, step, k);
        for (const key of step.writes) if (bad(key, i, j)) return bad(key, i, j);
      }
    }
    return undefined;
  }

  it('is located at the first number that the schedule writes and that is not finite', () => {
    const scales = fc.constantFrom(1e60, 1e150, 1e200, 1e300, 1e307);
    fc.assert(fc.property(experiments({ depth: 4, width: 5, examples: 4 }), scales, (given, scale) => {
      const experiment: Experiment = {
        ...given,
        network: { ...given.network, parameters: given.network.parameters.map(({ W, b }) => ({ W: map(W, (w) => w * scale), b })) },
      };
      const trace = computeTrace(passOf(experiment));
      expect(trace.overflow).toEqual(firstOnWalk(experiment, trace));
      if (trace.overflow) located++;
    }), { numRuns: 300, seed: 1 });
    expect(located).toBeGreaterThan(100);
  });
});
