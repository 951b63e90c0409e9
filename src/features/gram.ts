/** What is read off a Gram matrix: cosines, distances, its order by class, its rank, and whether it is positive semidefinite. */

import { map, matrix, type Matrix } from '../engine/matrix';
import { momentsOf } from './covariance';
import { eigenvaluesOf } from './eigen';
import { principalComponents } from './principal';

/** k(a, b) / √(k(a, a) k(b, b)); NaN beside a point whose k(a, a) is 0, which has no direction. */
export function cosines(K: Matrix): Matrix {
  const lengths = diagonalOf(K).map(Math.sqrt);
  return map(K, (value, i, j) => value / (lengths[i] * lengths[j]));
}

/** k(a, a) + k(b, b) − 2k(a, b): the squared distances that the kernel means. */
export function squaredDistances(K: Matrix): Matrix {
  const own = diagonalOf(K);
  return map(K, (value, i, j) => own[i] + own[j] - 2 * value);
}

export function diagonalOf(K: Matrix): Float64Array {
  return Float64Array.from({ length: K.rows }, (_, i) => K.data[i * K.columns + i]);
}

/** The columns by class, and within a class by `place`; equal ones stay in their order. */
export function orderByClass(labels: readonly number[], place: Float64Array): readonly number[] {
  return labels.map((_, e) => e).sort((a, b) => labels[a] - labels[b] || place[a] - place[b]);
}

/**
 * Where a column of X stands within its class: its angle around 0 in two dimensions, else its first principal component;
 * 0 for all where their spread is beyond float64.
 */
export function placesWithin(X: Matrix): Float64Array {
  const N = X.columns;
  if (X.rows === 2) return Float64Array.from({ length: N }, (_, e) => Math.atan2(X.data[N + e], X.data[e]));
  if (!Number.isFinite(momentsOf(X).total)) return new Float64Array(N);
  const { directions } = principalComponents(X, 1);
  return Float64Array.from({ length: N }, (_, e) => directions.data.reduce((sum, value, i) => sum + value * X.data[i * N + e], 0));
}

/** Rows and columns in this order. */
export function reordered(K: Matrix, order: readonly number[]): Matrix {
  const result = matrix(order.length, order.length);
  return map(result, (_value, i, j) => K.data[order[i] * K.columns + order[j]]);
}

/** What the eigenvalues of a symmetric matrix say. */
export interface Spectrum {
  /** From the largest to the smallest. */
  readonly values: Float64Array;
  /** How many are not 0 but for rounding. */
  readonly rank: number;
  /** An eigenvalue closer to 0 than this is 0 but for rounding: N ε λ_max. */
  readonly tolerance: number;
  /** Whether none is below −tolerance. */
  readonly isPositive: boolean;
}

/** About N³ multiplications: a second for N = 1000. */
export function spectrumOf(K: Matrix): Spectrum {
  const values = eigenvaluesOf(K);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const tolerance = K.rows * Number.EPSILON * largest;
  return { values, rank: values.filter((value) => Math.abs(value) > tolerance).length, tolerance, isPositive: values.every((value) => value >= -tolerance) };
}
