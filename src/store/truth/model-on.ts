/** The outputs of a network at many points, in slices. */

import { matrix, type Matrix } from '../../engine/matrix';
import { columnsOf, type Model } from '../../features/outputs';
import type { Sliced } from './slices';

/** Points of a slice: a layer of 256 × 256 over them takes about 20 ms. */
const SLICE = 512;

/** `of` of the model at the columns of X, put together: `of` gives a matrix with a column a point. */
export function* modelOn(model: Model, X: Matrix, of: (model: Model, X: Matrix) => Matrix): Sliced<Matrix> {
  let whole: Matrix | undefined;
  for (let from = 0; from < X.columns; from += SLICE) {
    const part = of(model, columnsOf(X, from, Math.min(X.columns, from + SLICE)));
    whole ??= matrix(part.rows, X.columns);
    for (let k = 0; k < part.rows; k++) whole.data.set(part.data.subarray(k * part.columns, (k + 1) * part.columns), k * X.columns + from);
    yield;
  }
  return whole ?? matrix(0, 0);
}
