/** Mean and covariance of columns: where points lie in a space of features, and how far they spread. */

import { addColumn, divide, map, rowSums, type Matrix } from '../engine/matrix';
import { productWithTransposed } from '../engine/products';

export interface Moments {
  /** w × 1. */
  readonly mean: Matrix;
  /** (1/N) Σ (φ − mean)(φ − mean)ᵀ, w × w. */
  readonly covariance: Matrix;
  /** Its trace: the mean squared distance from the mean. */
  readonly total: number;
}

/** Of the columns of Phi, w × N with N ≥ 1. */
export function momentsOf(Phi: Matrix): Moments {
  const mean = divide(rowSums(Phi), Phi.columns);
  const centred = addColumn(Phi, map(mean, (value) => -value));
  const covariance = divide(productWithTransposed(centred, centred), Phi.columns);
  let total = 0;
  for (let i = 0; i < Phi.rows; i++) total += covariance.data[i * Phi.rows + i];
  return { mean, covariance, total };
}
