/** What the page of kernels computes: its examples in order, the caveat, kernel machines in step, and predictions of a step. */

import { describe, expect, it } from 'vitest';
import { fromRows } from '../../../src/engine/matrix';
import { randomSource } from '../../../src/engine/random';
import { caveatNumbers } from '../../../src/store/kernels/caveat';
import { kernelExamples, MOST_EXAMPLES } from '../../../src/store/kernels/examples';
import { indicesOf, lengthOf } from '../../../src/store/kernels/products';
import { largestError } from '../../../src/store/kernels/step';
import { closedForm, createWidth, NETWORKS, WIDTHS } from '../../../src/store/kernels/width';
import { wholeOf } from '../../../src/store/truth/slices';
import { standardError } from '../../../src/features/wide-networks';
import { writtenEntries } from '../../../src/writers/kernels-tex';

describe('the examples of a Gram matrix', () => {
  it('stand by class, then by angle', () => {
    const X = fromRows([[1, 0, -1, 1, 2], [1, 1, 0, 0, -1]]);
    const examples = kernelExamples({ X, Y: fromRows([[0, 1, 0, 1, 0]]) });
    // Angles: 45°, 90°, 180°, 0°, −27°.
    expect(examples.columns).toEqual([4, 0, 2, 3, 1]);
    expect(examples.classes).toEqual([{ k: 0, from: 0, to: 3 }, { k: 1, from: 3, to: 5 }]);
  });

  it('have no classes where y is a number', () => {
    expect(kernelExamples({ X: fromRows([[1, 2]]), Y: fromRows([[0.3, 1.2]]) }).classes).toEqual([]);
  });

  it('are at most 500, the same ones each time, each once', () => {
    const random = randomSource(3);
    const row = Array.from({ length: 1200 }, () => random.normal());
    const data = () => ({ X: fromRows([row, row.toReversed()]), Y: fromRows([row.map((x) => Number(x > 0))]) });
    const [first, again] = [kernelExamples(data()), kernelExamples(data())];
    expect(first.columns).toHaveLength(MOST_EXAMPLES);
    expect(new Set(first.columns).size).toBe(MOST_EXAMPLES);
    expect(again.columns).toEqual(first.columns);
    expect(first.total).toBe(1200);
  });
});

it('the caveat has the numbers of the content spec, section 5.6', () => {
  const { exact, solved, stuck } = wholeOf(caveatNumbers());
  expect(exact.alignment).toBeCloseTo(0.09759000729485333, 9);
  expect(solved.alignment).toBeCloseTo(0.411788, 6);
  expect(stuck.alignment).toBeCloseTo(0.430457, 6);
  expect([exact.accuracy, solved.accuracy]).toEqual([1, 1]);
  expect(stuck.accuracy).toBeLessThan(1);
});

describe('the indices of the inner products', () => {
  const shape = { widths: [2, 3, 1], activations: ['tanh', 'sigmoid'], loss: 'bce' } as const;

  it('stay within the network', () => {
    expect(indicesOf({ layer: 5, i: 7, j: 7 }, shape)).toEqual({ layer: 2, i: 0, j: 2 });
  });

  it('say how long the vectors are', () => {
    const at = { layer: 1, i: 0, j: 0 };
    expect((['forward', 'backward', 'gradient', 'change', 'kernel'] as const).map((name) => lengthOf(name, shape, at, 4))).toEqual([2, 3, 4, 13, 3]);
  });
});

it('the largest error is no number where one is none', () => {
  expect(largestError({ predicted: fromRows([[1, 2]]), actual: fromRows([[1.5, 1]]) })).toBe(1);
  expect(largestError({ predicted: fromRows([[NaN, 2]]), actual: fromRows([[1.5, 1]]) })).toBeNaN();
});

it('random networks of every width agree with E[relu(u) relu(v)] within five standard errors', () => {
  for (const width of WIDTHS) {
    const networks = createWidth(width, 7, () => undefined);
    while (networks.result().done < NETWORKS) networks.work();
    const { at } = networks.result();
    // At 60° the spec has 0.304499.
    expect(closedForm(60)).toBeCloseTo(0.3044988905221147, 12);
    expect(Math.abs(at[4].mean - 0.3044988905221147)).toBeLessThan(5 * (standardError(at[4]) ?? 0));
  }
});

it('long vectors are written by their first entries and their last', () => {
  expect(writtenEntries(2)).toEqual([0, 1]);
  expect(writtenEntries(17)).toEqual([0, 1, 2, undefined, 16]);
});
