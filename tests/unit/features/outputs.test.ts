/** A network at many points against the engine's own pass, and its law of y against the losses. */

import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../../src/engine/activations';
import { losses } from '../../../src/engine/losses';
import { column, fromRows, matrix, type Matrix } from '../../../src/engine/matrix';
import { randomSource } from '../../../src/engine/random';
import { forward } from '../../../src/engine/trace';
import { classLawOf, logProbabilities, outputsOn, type Model } from '../../../src/features/outputs';

const random = randomSource(11);
const filled = (rows: number, columns: number, scale: number): Matrix => matrix(rows, columns, Float64Array.from({ length: rows * columns }, () => scale * random.normal()));

function modelOf(widths: readonly number[], output: ActivationName, scale = 1): Model {
  const activations = widths.slice(1).map((_, l) => (l === widths.length - 2 ? output : 'tanh' as const));
  const loss = output === 'softmax' ? 'ce' : output === 'sigmoid' ? 'bce' : 'half_se';
  return { shape: { widths, activations, loss }, parameters: widths.slice(1).map((width, l) => ({ W: filled(width, widths[l], scale), b: filled(width, 1, scale) })) };
}

describe('outputs', () => {
  // Around the size of a chunk, and none at all.
  it.each([0, 1, 1023, 1024, 1025, 2600])('at %d points are those of one pass', (N) => {
    const model = modelOf([2, 5, 3], 'softmax');
    const X = filled(2, N, 2);
    const { Z, A } = forward({ ...model, Y: matrix(3, N) }, X);
    expect(outputsOn(model, X)).toEqual({ Z: Z[2], A: A[2] });
  });
});

describe('the law', () => {
  it.each([['softmax', 3], ['softmax', 2], ['sigmoid', 1]] as const)('of %s with %d outputs is the loss with its sign turned', (output, K) => {
    const model = modelOf([2, 4, K], output, 3);
    const X = filled(2, 500, 3);
    const { Z, A } = outputsOn(model, X);
    const logQ = logProbabilities(model, X);
    const classes = Math.max(K, 2);
    expect(logQ?.rows).toBe(classes);
    for (let k = 0; k < classes; k++) {
      const Y = matrix(K, 500);
      if (K === 1) Y.data.fill(k);
      else Y.data.fill(1, k * 500, (k + 1) * 500);
      const Lo = losses(model.shape.loss, Z, A, Y);
      Lo.data.forEach((loss, e) => expect(logQ?.data[k * 500 + e]).toBeCloseTo(-loss, 11));
    }
  });

  it('has logarithms of probabilities that are too small for numbers', () => {
    const far = fromRows([[1000], [-1000]]);
    const softmax: Model = { shape: { widths: [2, 2], activations: ['softmax'], loss: 'ce' }, parameters: [{ W: fromRows([[1, 0], [0, 1]]), b: column([0, 0]) }] };
    expect([...(logProbabilities(softmax, far)?.data ?? [])]).toEqual([0, -2000]);
    const sigmoid: Model = { shape: { widths: [2, 1], activations: ['sigmoid'], loss: 'bce' }, parameters: [{ W: fromRows([[1, 0]]), b: column([0]) }] };
    expect([...(logProbabilities(sigmoid, far)?.data ?? [])]).toEqual([-1000, -0]);
  });

  it.each([
    [[2, 3], 'identity', 'activation'], [[2, 1], 'tanh', 'activation'], [[2, 2], 'sigmoid', 'independent'], [[2, 1], 'softmax', 'single'],
  ] as const)('of %j with %s is none: %s', (widths, output, reason) => {
    const model = modelOf(widths, output);
    expect(classLawOf(model.shape)).toEqual({ ok: false, reason });
    expect(logProbabilities(model, filled(2, 3, 1))).toBeUndefined();
  });
});
