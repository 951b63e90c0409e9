/** Adding c(x) to all logits: probabilities, loss and all gradients stay; logsumexp moves by c. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backward } from '../../../src/engine/backward';
import { depth } from '../../../src/engine/experiment';
import { matrix, type Matrix } from '../../../src/engine/matrix';
import { randomSource } from '../../../src/engine/random';
import { forward } from '../../../src/engine/trace';
import { shiftedPass } from '../../../src/features/logit-shift';
import type { Model } from '../../../src/features/outputs';
import { cases, oneHot, seeds, withOutput, type Case } from './random-models';

/** c(x) at the columns of X. Smooth: waves of x. Rough: at every point a number that tells nothing of the next. Both within ±64. */
const functions = {
  smooth: (X: Matrix, seed: number) => {
    const random = randomSource(seed);
    const waves = Array.from({ length: 4 }, () => ({ height: 16 * (2 * random.uniform() - 1), phase: 6 * random.uniform(), k: Array.from({ length: X.rows }, () => random.normal()) }));
    return Float64Array.from({ length: X.columns }, (_, e) => (
      waves.reduce((sum, { height, phase, k }) => sum + height * Math.sin(phase + k.reduce((inner, value, i) => inner + value * X.data[i * X.columns + e], 0)), 0)
    ));
  },
  rough: (X: Matrix, seed: number) => {
    const random = randomSource(seed);
    return Float64Array.from({ length: X.columns }, () => 64 * (2 * random.uniform() - 1));
  },
};

const softmaxes = cases({ depth: 3, width: 6, examples: 8 })
  .filter(({ model: { shape } }) => shape.widths[depth(shape)] > 1)
  .chain((one) => seeds.map((seed) => ({ ...one, model: withOutput(one.model, 'softmax', 'ce'), Y: oneHot(one.Y.rows, one.Y.columns, seed), seed })));

const apart = (a: Float64Array, b: Float64Array) => a.reduce((most, value, k) => Math.max(most, Math.abs(value - b[k])), 0);

function both({ model, X, Y }: Case, c: Float64Array) {
  const [plain, shifted] = [new Float64Array(X.columns), c].map((shift) => shiftedPass(model, { X, Y }, shift));
  if (!plain || !shifted) throw new Error('a softmax of several logits has a shift');
  return { plain, shifted };
}

describe.each(['smooth', 'rough'] as const)('a %s c(x)', (kind) => {
  it('leaves probabilities, losses, J and every dZ, dW, db to 1e-12', () => {
    fc.assert(fc.property(softmaxes, ({ seed, ...one }) => {
      const c = functions[kind](one.X, seed);
      const { plain, shifted } = both(one, c);
      const L = depth(one.model.shape);
      expect(apart(shifted.forward.A[L].data, plain.forward.A[L].data)).toBeLessThanOrEqual(1e-12);
      expect(apart(shifted.forward.Lo.data, plain.forward.Lo.data)).toBeLessThanOrEqual(1e-12);
      expect(Math.abs(shifted.forward.J - plain.forward.J)).toBeLessThanOrEqual(1e-12);
      expect([...shifted.gradients.keys()]).toEqual([...plain.gradients.keys()]);
      for (const [key, { data }] of shifted.gradients) expect(apart(data, plain.gradients.get(key)?.data ?? new Float64Array(data.length).fill(NaN))).toBeLessThanOrEqual(1e-12);
    }), { numRuns: 200 });
  });

  it('moves logsumexp by c, as near as numbers of that size can say it', () => {
    fc.assert(fc.property(softmaxes, ({ seed, ...one }) => {
      const c = functions[kind](one.X, seed);
      const { plain, shifted } = both(one, c);
      c.forEach((shift, e) => {
        // z + c, the sum of the exponentials and the difference are each rounded once.
        const size = Math.max(Math.abs(shift), Math.abs(plain.logSumExp[e]), Math.abs(shifted.logSumExp[e]));
        expect(Math.abs(shifted.logSumExp[e] - plain.logSumExp[e] - shift)).toBeLessThanOrEqual(8 * Number.EPSILON * size);
      });
    }), { numRuns: 200 });
  });
});

describe('where z and c are multiples of 2⁻¹⁰, so that z + c is not rounded', () => {
  it('every probability, loss and gradient is the same to the last bit', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }), seeds, (K, m, seed) => {
      const random = randomSource(seed);
      const dyadic = (rows: number, columns: number, most: number) => matrix(rows, columns, Float64Array.from({ length: rows * columns }, () => Math.round(32 * most * (2 * random.uniform() - 1)) / 32));
      const model: Model = { shape: { widths: [2, K], activations: ['softmax'], loss: 'ce' }, parameters: [{ W: dyadic(K, 2, 2), b: dyadic(K, 1, 2) }] };
      const one = { model, X: dyadic(2, m, 4), Y: oneHot(K, m, seed) };
      const c = dyadic(1, m, 1000).data;
      const { plain, shifted } = both(one, c);
      expect(shifted.forward.Z[1].data.map((z, k) => z - c[k % m])).toEqual(plain.forward.Z[1].data);
      expect(shifted.forward.A[1]).toEqual(plain.forward.A[1]);
      expect(shifted.forward.Lo).toEqual(plain.forward.Lo);
      expect(shifted.gradients).toEqual(plain.gradients);
    }), { numRuns: 200 });
  });
});

describe('no shift', () => {
  it('is the pass itself', () => {
    fc.assert(fc.property(softmaxes, ({ model, X, Y }) => {
      const pass = { ...model, Y, learningRate: 0, route: 'shortcut', convention: 'course' } as const;
      const plain = forward(pass, X);
      const found = shiftedPass(model, { X, Y }, new Float64Array(X.columns));
      expect(found?.forward.J).toBe(plain.J);
      expect(found?.gradients).toEqual(backward(pass, plain));
    }), { numRuns: 50 });
  });

  it('exists where the output is no softmax of several logits: there it would change the answer', () => {
    const X = matrix(2, 1);
    const of = (output: 'sigmoid' | 'softmax', K: number): Model => ({ shape: { widths: [2, K], activations: [output], loss: output === 'softmax' ? 'ce' : 'bce' }, parameters: [{ W: matrix(K, 2), b: matrix(K, 1) }] });
    for (const model of [of('sigmoid', 1), of('sigmoid', 2), of('softmax', 1)]) expect(shiftedPass(model, { X, Y: matrix(model.shape.widths[1], 1) }, new Float64Array(1))).toBeUndefined();
  });
});
