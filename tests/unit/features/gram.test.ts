/** What is read off Gram matrices, by hand: σ, order, rank, alignment, targets, collisions, priors. */

import { describe, expect, it } from 'vitest';
import { column, fromRows, map, matrix, toRows, transpose, type Matrix } from '../../../src/engine/matrix';
import { product } from '../../../src/engine/products';
import { randomSource } from '../../../src/engine/random';
import { alignment, centred, targetKernel } from '../../../src/features/alignment';
import { APART, COLLIDING, collisionsOf } from '../../../src/features/collision';
import { orderByClass, placesWithin, reordered, spectrumOf } from '../../../src/features/gram';
import { gramOf, medianDistance, squaredDistancesBetween } from '../../../src/features/kernel';
import type { Model } from '../../../src/features/outputs';
import { trainingPriors, withPriors } from '../../../src/features/prior-shift';
import { usualReading } from '../../../src/features/reading';
import { findPython, runPython } from '../../support/python';
import { wholeOf } from '../../../src/store/truth/slices';

const collisionsIn = (...of: Parameters<typeof collisionsOf>) => wholeOf(collisionsOf(...of));

const random = randomSource(41);
const filled = (rows: number, columns: number) => matrix(rows, columns, Float64Array.from({ length: rows * columns }, () => random.normal()));

describe('σ of the RBF', () => {
  it('is the median distance of two different points', () => {
    // Distances 1, 2, 3 along a line of 0, 1, 3.
    expect(medianDistance(fromRows([[0, 1, 3]]))).toBe(2);
    // Of 0, 1, 3, 6: 1, 2, 3, 3, 5, 6.
    expect(medianDistance(fromRows([[0, 1, 3, 6]]))).toBe(3);
    expect(medianDistance(fromRows([[0, 1, 3, 7]]))).toBe((3 + 4) / 2);
    expect(medianDistance(fromRows([[2, 2, 2]]))).toBe(1);
    expect(medianDistance(fromRows([[2]]))).toBe(1);
  });

  it('makes the kernel e^(−1/2) at that distance, and 1 on the diagonal', () => {
    const model: Model = { shape: { widths: [1, 1], activations: ['sigmoid'], loss: 'bce' }, parameters: [{ W: column([1]), b: column([0]) }] };
    const K = gramOf({ name: 'rbf', sigma: 2 }, model, fromRows([[0, 2]]));
    expect(toRows(K)).toEqual([[1, Math.exp(-0.5)], [Math.exp(-0.5), 1]]);
  });

  it('comes from differences: of points far out no digit is lost', () => {
    expect(squaredDistancesBetween(fromRows([[1e8]]), fromRows([[1e8 + 0.5]])).data[0]).toBe(0.25);
  });
});

describe('the order', () => {
  it('is by class, then by angle, and equal ones stay in their order', () => {
    const X = fromRows([[1, 0, -1, 1, 0], [0, 1, 0, 0, -1]]);
    expect(orderByClass([1, 0, 0, 0, 1], placesWithin(X))).toEqual([3, 1, 2, 4, 0]);
    expect(orderByClass([0, 0, 0], new Float64Array(3))).toEqual([0, 1, 2]);
  });

  it('is by the first principal component in other dimensions', () => {
    const place = placesWithin(fromRows([[0, 5, 2], [0, 0, 0.1], [0, 5, 2]]));
    expect([0, 1, 2].sort((a, b) => place[a] - place[b])).toEqual([0, 2, 1]);
    expect([...placesWithin(fromRows([[3, -1]]))]).toEqual([3, -1]);
  });

  it('moves rows and columns alike', () => {
    const K = fromRows([[11, 12, 13], [21, 22, 23], [31, 32, 33]]);
    expect(toRows(reordered(K, [2, 0, 1]))).toEqual([[33, 31, 32], [13, 11, 12], [23, 21, 22]]);
  });
});

describe('the spectrum', () => {
  it.each([1, 2, 5])('of ΦᵀΦ with %d features has that rank', (w) => {
    const Phi = filled(w, 30);
    expect(spectrumOf(product(transpose(Phi), Phi))).toMatchObject({ rank: w, isPositive: true });
  });

  it('says that a matrix is no kernel', () => {
    expect(spectrumOf(fromRows([[1, 2], [2, 1]])).isPositive).toBe(false);
  });
});

describe('alignment', () => {
  it('of a target with itself is 1, whatever scale and shift its features have', () => {
    const T = targetKernel(fromRows([[0, 1, 1, 0, 1]]));
    expect(alignment(T, T)).toBeCloseTo(1, 14);
    const shifted = fromRows([[7, 10, 10, 7, 10]]);
    expect(alignment(product(transpose(shifted), shifted), T)).toBeCloseTo(1, 12);
  });

  it('is that of explicit centring H K H', () => {
    const Phi = filled(3, 12);
    const K = product(transpose(Phi), Phi);
    const H = map(matrix(12, 12), (_value, i, j) => Number(i === j) - 1 / 12);
    const explicit = product(H, product(K, H));
    centred(K).data.forEach((value, k) => expect(value).toBeCloseTo(explicit.data[k], 12));
  });

  it('does not exist beside a kernel that is the same everywhere', () => {
    const same = map(matrix(3, 3), () => 0.1);
    expect(alignment(same, targetKernel(fromRows([[0, 1, 1]])))).toBeUndefined();
    expect(alignment(matrix(3, 3), same)).toBeUndefined();
  });

  it('is the same with one row of 0 and 1, with ±1, and with a row for each of two classes', () => {
    const Phi = filled(4, 8);
    const K = product(transpose(Phi), Phi);
    const y = [0, 1, 1, 0, 1, 0, 0, 1];
    const one = alignment(K, targetKernel(fromRows([y])));
    expect(alignment(K, targetKernel(fromRows([y.map((v) => 2 * v - 1)])))).toBeCloseTo(one ?? NaN, 14);
    expect(alignment(K, targetKernel(fromRows([y.map((v) => 1 - v), y])))).toBeCloseTo(one ?? NaN, 14);
  });
});

describe('targets', () => {
  it('are ttᵀ with t = ±1 of one row, YᵀY of several, and themselves where they are numbers', () => {
    expect(toRows(targetKernel(fromRows([[0, 1]])))).toEqual([[1, -1], [-1, 1]]);
    expect(toRows(targetKernel(fromRows([[1, 0, 0], [0, 1, 1]])))).toEqual([[1, 0, 0], [0, 1, 1], [0, 1, 1]]);
    expect(toRows(targetKernel(fromRows([[2, -3]])))).toEqual([[4, -6], [-6, 9]]);
  });
});

describe('the reading', () => {
  it('is z_2 − z_1 of a softmax, else the first logit', () => {
    expect(usualReading({ widths: [2, 2], activations: ['softmax'], loss: 'ce' })).toEqual({ plus: 1, minus: 0 });
    expect(usualReading({ widths: [2, 3], activations: ['sigmoid'], loss: 'bce' })).toEqual({ plus: 0 });
    expect(usualReading({ widths: [2, 1], activations: ['softmax'], loss: 'ce' })).toEqual({ plus: 0 });
  });
});

describe('a collision', () => {
  const X = fromRows([[0, 1, 2, 2.01], [0, 0, 0, 0]]);

  it('is of unlike points that were apart; like ones, and those that were together before, are none', () => {
    const Phi = fromRows([[0, 3, 3, 3.01]]);
    // 1 and 2 collide, 1 and 3 nearly; 2 and 3 are unlike too but were together in x.
    const { pairs, nearest } = collisionsIn(Phi, X, [0, 0, 1, 0]);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([[1, 2]]);
    expect(nearest).toMatchObject({ a: 1, b: 2, distance: 0 });
    expect(collisionsIn(Phi, X, [1, 0, 0, 0]).pairs).toEqual([]);
  });

  it('is measured in units of the spread', () => {
    for (const scale of [1e-6, 1e6]) {
      const Phi = map(fromRows([[0, 3, 3.001, 6]]), (value) => scale * value);
      expect(collisionsIn(Phi, X, [0, 0, 1, 1]).pairs.map(({ a, b }) => [a, b])).toEqual([[1, 2]]);
    }
  });

  it('of features that are all the same is every unlike pair that was apart', () => {
    expect(collisionsIn(matrix(2, 4), X, [0, 1, 0, 0]).pairs.map(({ a, b }) => [a, b])).toEqual([[0, 1], [1, 2], [1, 3]]);
  });

  it('is one up to the stated nearness in φ, and from the stated distance in x', () => {
    const line = fromRows([[0, 1, 0.5, 0.5]]);
    // The spread of 0, 1, ½, ½ is √(1/8), whatever ½ is moved by a little.
    const spread = Math.sqrt(1 / 8);
    const near = (part: number) => fromRows([[0, 1, 0.5, 0.5 + part * COLLIDING * spread]]);
    const found = (Phi: Matrix, x: Matrix) => collisionsIn(Phi, x, [0, 0, 0, 1]).pairs.some(({ a, b }) => a === 2 && b === 3);
    const far = fromRows([[0, 1, 0, 1]]);
    expect([found(near(0.98), far), found(near(1.02), far)]).toEqual([true, false]);
    const away = (part: number) => fromRows([[0, 1, 0.5, 0.5 + part * APART * spread]]);
    expect([found(line, away(1.1)), found(line, away(0.9))]).toEqual([true, false]);
  });

  it('is none of one class, and of no points', () => {
    expect(collisionsIn(X, X, [1, 1, 1, 1])).toEqual({ pairs: [], nearest: undefined });
    expect(collisionsIn(matrix(2, 0), matrix(2, 0), [])).toEqual({ pairs: [], nearest: undefined });
  });
});

describe('new priors', () => {
  it('are Bayes’ rule with the other prior', () => {
    const [likelihood, before, after] = [[0.2, 0.5, 0.1], [0.5, 0.3, 0.2], [0.1, 0.1, 0.8]];
    const posterior = (priors: readonly number[]) => {
      const joints = priors.map((prior, k) => prior * likelihood[k]);
      return joints.map((joint) => joint / joints.reduce((sum, each) => sum + each, 0));
    };
    const found = withPriors(map(column(posterior(before)), Math.log), before, after);
    posterior(after).forEach((p, k) => expect(Math.exp(found.data[k])).toBeCloseTo(p, 14));
  });

  it('may be 0: that class is then never named', () => {
    expect([...withPriors(map(column([0.5, 0.5]), Math.log), [0.5, 0.5], [0, 1]).data]).toEqual([-Infinity, 0]);
  });

  it('need the ones of training, which are the shares of the examples', () => {
    expect(trainingPriors([0, 2, 2, 1], 3)).toEqual([0.25, 0.25, 0.5]);
  });
});

const python = findPython(['torch']);

describe.skipIf(!python)('PyTorch', () => {
  it('finds the same tangent kernel by differentiating', () => {
    const widths = [3, 5, 4, 2];
    const parameters = widths.slice(1).map((width, l) => ({ W: filled(width, widths[l]), b: filled(width, 1) }));
    const model: Model = { shape: { widths, activations: ['tanh', 'silu', 'softmax'], loss: 'ce' }, parameters };
    const X = filled(3, 6);
    const script = `import json, sys, torch
given = json.load(sys.stdin)
tensors = [torch.tensor(p, dtype=torch.float64, requires_grad=True) for layer in given['parameters'] for p in layer]
rows = []
for x in torch.tensor(given['X'], dtype=torch.float64).T:
    a = x.reshape(-1, 1)
    a = torch.tanh(tensors[0] @ a + tensors[1])
    a = torch.nn.functional.silu(tensors[2] @ a + tensors[3])
    z = tensors[4] @ a + tensors[5]
    rows.append(torch.cat([g.flatten() for g in torch.autograd.grad(z[1, 0] - z[0, 0], tensors)]))
J = torch.stack(rows)
print(json.dumps((J @ J.T).tolist()))`;
    const input = JSON.stringify({ X: toRows(X), parameters: parameters.map(({ W, b }) => [toRows(W), toRows(b)]) });
    const found = (JSON.parse(runPython(python ?? '', script, input)) as number[][]).flat();
    const Theta = gramOf({ name: 'tangent', reading: usualReading(model.shape) }, model, X);
    Theta.data.forEach((value, k) => expect(Math.abs(value - found[k])).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(found[k]))));
  });
});
