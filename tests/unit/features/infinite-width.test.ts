/** The kernel of ReLU networks of infinite width against an integral over all directions, and against wide networks drawn at random. */

import { describe, expect, it } from 'vitest';
import { fromRows, matrix, type Matrix } from '../../../src/engine/matrix';
import { infiniteWidthKernel, reluExpectation } from '../../../src/features/infinite-width';
import { including, NO_ESTIMATE, standardError, wideNetworks, type Estimate, type WideLaw } from '../../../src/features/wide-networks';

/**
 * E[relu(u) relu(v)] with (u, v) = Lg, g ~ N(0, I): in polar coordinates the radius integrates to 2, and what is left is a
 * mean over directions, by Simpson's rule between the kinks, where the integrand is smooth.
 */
function overDirections(uu: number, uv: number, vv: number): number {
  const [l11, l21] = [Math.sqrt(uu), uv / Math.sqrt(uu)];
  const l22 = Math.sqrt(Math.max(0, vv - l21 * l21));
  const f = (t: number) => Math.max(0, l11 * Math.cos(t)) * Math.max(0, l21 * Math.cos(t) + l22 * Math.sin(t));
  const turn = Math.atan2(-l21, l22);
  const kinks = [-Math.PI / 2, Math.PI / 2, turn, turn + Math.PI, turn - Math.PI].filter((t) => Math.abs(t) <= Math.PI);
  const ends = [-Math.PI, ...kinks, Math.PI].sort((a, b) => a - b);
  let sum = 0;
  for (let k = 1; k < ends.length; k++) sum += simpson(f, ends[k - 1], ends[k], 400);
  return (2 * sum) / (2 * Math.PI);
}

function simpson(f: (t: number) => number, from: number, to: number, n: number): number {
  const h = (to - from) / n;
  let sum = 0;
  for (let i = 0; i <= n; i++) sum += (i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2) * f(from + i * h);
  return (sum * h) / 3;
}

describe('E[relu(u) relu(v)]', () => {
  it.each([[1, 0, 1], [1, 0.5, 1], [1, -0.5, 1], [2, 1.3, 1], [5, -2, 2.5], [0.01, 0.009, 0.01], [1, 0.999999, 1], [3, 3, 3], [1, -1, 1]])('at %d, %d, %d is the integral', (uu, uv, vv) => {
    expect(reluExpectation(uu, uv, vv)).toBeCloseTo(overDirections(uu, uv, vv), 9);
  });

  it('of a point that is 0 is 0', () => {
    expect(reluExpectation(0, 0, 3)).toBe(0);
  });
});

const X = fromRows([[1, -1.5, 0.2], [2, 0.5, -0.4]]);
const COUNT = 60;

/** Of every entry of the kernel, and of every product of two outputs, over the first networks of a seed. */
function estimates(law: WideLaw, seed: number, count: number): { readonly kernel: readonly Estimate[]; readonly outputs: readonly Estimate[] } {
  const N = X.columns;
  const [kernel, outputs] = [0, 1].map(() => Array.from({ length: N * N }, () => NO_ESTIMATE));
  let drawn = 0;
  for (const draw of wideNetworks(law, X, seed)) {
    for (let k = 0; k < N * N; k++) {
      kernel[k] = including(kernel[k], draw.kernel.data[k]);
      outputs[k] = including(outputs[k], draw.outputs.data[Math.floor(k / N)] * draw.outputs.data[k % N]);
    }
    if (++drawn === count) break;
  }
  return { kernel, outputs };
}

function expectWithin(found: readonly Estimate[], { data }: Matrix): void {
  found.forEach((estimate, k) => {
    const error = standardError(estimate) ?? NaN;
    expect(error).toBeGreaterThan(0);
    expect(Math.abs(estimate.mean - data[k])).toBeLessThanOrEqual(5 * error);
  });
}

describe('wide networks drawn at random', () => {
  // With one hidden layer the mean is exactly the kernel at every width; with more it is off by about 1/width, which is far
  // less than the standard error of 60 networks.
  it.each([[1, Math.SQRT2, 0, 64], [1, 1, 0.5, 64], [2, Math.SQRT2, 0.1, 256], [3, 1.2, 0.3, 256]])('%d hidden layers, σ_w = %d, σ_b = %d: within 5 standard errors', (hiddenLayers, weight, bias, width) => {
    const found = estimates({ hiddenLayers, weight, bias, width }, 5, COUNT);
    const K = infiniteWidthKernel(X, hiddenLayers, { weight, bias });
    expectWithin(found.kernel, K);
    expectWithin(found.outputs, K);
  });

  it('are sharp enough to tell another kernel apart', () => {
    const found = estimates({ hiddenLayers: 2, weight: Math.SQRT2, bias: 0.1, width: 256 }, 5, COUNT);
    const wrong = infiniteWidthKernel(X, 1, { weight: Math.SQRT2, bias: 0.1 });
    expect(found.kernel.some((estimate, k) => Math.abs(estimate.mean - wrong.data[k]) > 5 * (standardError(estimate) ?? 0))).toBe(true);
  });

  it('come closer as they grow wider', () => {
    const errors = [16, 64, 256].map((width) => standardError(estimates({ hiddenLayers: 1, weight: 1, bias: 0, width }, 9, 200).kernel[1]) ?? NaN);
    // A standard error goes with 1/√width: a fourfold width halves it.
    for (const k of [1, 2]) expect(errors[k] / errors[k - 1]).toBeCloseTo(0.5, 0.5);
  });

  it('are the same ones for the same seed', () => {
    const law = { hiddenLayers: 2, weight: 1, bias: 1, width: 8 };
    const first = (seed: number) => wideNetworks(law, X, seed).next().value;
    expect(first(3)).toEqual(first(3));
    expect(first(3)).not.toEqual(first(4));
  });
});

describe('an estimate', () => {
  it('is the mean and its standard error', () => {
    const numbers = [3, 1, 4, 1, 5];
    const estimate = numbers.reduce(including, NO_ESTIMATE);
    expect(estimate.mean).toBeCloseTo(2.8, 14);
    expect(standardError(estimate)).toBeCloseTo(Math.sqrt(3.2 / 5), 14);
    expect(standardError(including(NO_ESTIMATE, 1))).toBeUndefined();
  });
});

describe('the kernel without a hidden layer', () => {
  it('is that of x', () => {
    expect(infiniteWidthKernel(fromRows([[1, 3], [2, 4]]), 0, { weight: 2, bias: 3 })).toEqual(matrix(2, 2, Float64Array.of(19, 31, 31, 59)));
  });
});
