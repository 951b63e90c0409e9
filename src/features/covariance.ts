/** Mean and spread of columns: where points lie in a space of features, and how far from one another. */

import { addColumn, divide, map, rowSums, type Matrix } from '../engine/matrix';
import { productWithTransposed } from '../engine/products';

export interface Moments {
  /** w × 1. */
  readonly mean: Matrix;
  /** Every column less the mean, w × N. */
  readonly centred: Matrix;
  /** The mean squared distance from the mean, which is the trace of the covariance. */
  readonly total: number;
}

/** Of the columns of Phi, w × N with N ≥ 1. */
export function momentsOf(Phi: Matrix): Moments {
  const mean = divide(rowSums(Phi), Phi.columns);
  const centred = addColumn(Phi, map(mean, (value) => -value));
  return { mean, centred, total: centred.data.reduce((sum, value) => sum + value * value, 0) / Phi.columns };
}

/** (1/N) Σ (φ − mean)(φ − mean)ᵀ, w × w. */
export function covarianceOf({ centred }: Pick<Moments, 'centred'>): Matrix {
  return divide(productWithTransposed(centred, centred), centred.columns);
}
