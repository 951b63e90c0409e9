/** Eigenvalues against closed forms, against the definition on random matrices, and against NumPy. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRows, map, matrix, toRows, transpose, type Matrix } from '../../../src/engine/matrix';
import { product } from '../../../src/engine/products';
import { randomSource } from '../../../src/engine/random';
import { eigenOf, eigenvaluesOf } from '../../../src/features/eigen';
import { lanczos } from '../../../src/features/lanczos';
import { findPython, runPython } from '../../support/python';

function symmetric(n: number, seed: number, rank = n): Matrix {
  const random = randomSource(seed);
  const A = matrix(n, rank, Float64Array.from({ length: n * rank }, () => random.normal()));
  const signs = Float64Array.from({ length: rank }, () => (random.uniform() < 0.5 ? -1 : 1));
  const signed = map(A, (value, _i, j) => value * signs[j]);
  const S = product(signed, transpose(A));
  return map(S, (value, i, j) => (value + S.data[j * n + i]) / 2);
}

const largest = ({ data }: Matrix) => data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function expectEigen(S: Matrix): void {
  const n = S.rows;
  const { values, vectors } = eigenOf(S);
  const size = 1 + largest(S) * n;
  const Sv = product(S, transpose(vectors));
  Sv.data.forEach((value, k) => expect(Math.abs(value - values[k % n] * vectors.data[(k % n) * n + Math.floor(k / n)])).toBeLessThanOrEqual(1e-13 * size));
  product(vectors, transpose(vectors)).data.forEach((value, k) => expect(value).toBeCloseTo(k % (n + 1) === 0 ? 1 : 0, 12));
  for (let k = 1; k < n; k++) expect(values[k]).toBeLessThanOrEqual(values[k - 1]);
  eigenvaluesOf(S).forEach((value, k) => expect(Math.abs(value - values[k])).toBeLessThanOrEqual(1e-13 * size));
  for (let k = 0; k < n; k++) {
    const row = [...vectors.data.subarray(k * n, (k + 1) * n)];
    const most = Math.max(...row.map(Math.abs));
    expect(row.find((value) => Math.abs(value) >= most * (1 - 1e-9))).toBeGreaterThan(0);
  }
}

describe('eigenvalues', () => {
  it.each([1, 2, 3, 5, 20, 60])('of a path of %d points are 2 − 2 cos(kπ/(n + 1))', (n) => {
    const S = map(matrix(n, n), (_value, i, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0));
    eigenvaluesOf(S).forEach((value, k) => expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - k) * Math.PI) / (n + 1)), 12));
    expectEigen(S);
  });

  it.each([
    ['nothing', matrix(3, 3), [0, 0, 0]],
    ['the identity', map(matrix(4, 4), (_v, i, j) => Number(i === j)), [1, 1, 1, 1]],
    ['ones', map(matrix(5, 5), () => 1), [5, 0, 0, 0, 0]],
    ['a diagonal out of order', fromRows([[-2, 0, 0], [0, 7, 0], [0, 0, 3]]), [7, 3, -2]],
    ['a pair', fromRows([[0, 1], [1, 0]]), [1, -1]],
    ['one number', fromRows([[-3]]), [-3]],
    ['tiny and large', fromRows([[1e-8, 0, 0], [0, 1e8, 1], [0, 1, 1]]), [1e8, 1, 1e-8]],
  ] as const)('of %s', (_name, S, values) => {
    eigenvaluesOf(S).forEach((value, k) => expect(Math.abs(value - values[k])).toBeLessThanOrEqual(1e-14 * (1 + largest(S)) * 8));
    expectEigen(S);
  });

  it('and vectors are what they say, of random matrices of every rank', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 1e6 }), (n, rank, seed) => expectEigen(symmetric(n, seed, Math.min(n, rank)))), { numRuns: 200 });
  });

  it('of a matrix that is not finite are refused', () => {
    for (const bad of [NaN, Infinity]) expect(() => eigenvaluesOf(fromRows([[1, bad], [bad, 2]]))).toThrow(RangeError);
    expect(() => eigenOf(fromRows([[1, 2, 3], [2, NaN, 1], [3, 1, 0]]))).toThrow(RangeError);
  });
});

describe('Lanczos', () => {
  it.each([[1, 1, 1], [2, 2, 2], [30, 30, 3], [200, 200, 3], [200, 2, 3], [120, 5, 1], [150, 0, 2]])('of %d units and rank %d finds the same %d largest, and vectors that they belong to', (n, rank, count) => {
    const A = symmetric(n, 7 * n + rank, rank);
    const S = product(A, A);
    const { values, vectors } = lanczos(n, count, (v) => product(S, v));
    const size = 1 + largest(S) * n;
    values.forEach((value, k) => expect(Math.abs(value - eigenvaluesOf(S)[k])).toBeLessThanOrEqual(1e-10 * size));
    product(vectors, transpose(vectors)).data.forEach((value, k) => expect(value).toBeCloseTo(k % (count + 1) === 0 ? 1 : 0, 11));
    const Sv = product(S, transpose(vectors));
    Sv.data.forEach((value, k) => expect(Math.abs(value - values[k % count] * vectors.data[(k % count) * n + Math.floor(k / count)])).toBeLessThanOrEqual(1e-10 * size));
  });

  it('finds an eigenvalue as often as it is there', () => {
    const { values } = lanczos(90, 4, (v) => map(v, (value, i) => (i < 3 ? 5 : 1) * value));
    values.forEach((value, k) => expect(value).toBeCloseTo(k < 3 ? 5 : 1, 12));
  });
});

const python = findPython(['numpy']);

describe.skipIf(!python)('NumPy', () => {
  it('finds the same eigenvalues', () => {
    const matrices = [2, 3, 8, 40, 120].map((n, index) => symmetric(n, 100 + index));
    const script = 'import json, sys, numpy as np\nprint(json.dumps([np.linalg.eigvalsh(np.array(S))[::-1].tolist() for S in json.load(sys.stdin)]))';
    const found = JSON.parse(runPython(python ?? '', script, JSON.stringify(matrices.map(toRows)))) as number[][];
    matrices.forEach((S, index) => eigenvaluesOf(S).forEach((value, k) => expect(Math.abs(value - found[index][k])).toBeLessThanOrEqual(1e-12 * S.rows * largest(S))));
  });
});
