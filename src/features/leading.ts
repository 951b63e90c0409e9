/** The directions in which points spread most, among all or among those orthogonal to one: few of them, also of very many units. */

import { divide, matrix, subtractScaled, type Matrix } from '../engine/matrix';
import { product, productOfTransposed } from '../engine/products';
import { covarianceOf } from './covariance';
import { eigenOf, type Eigen } from './eigen';
import { lanczos } from './lanczos';

/** Up to so many units the whole covariance is diagonalised, in about a millisecond; beyond, only what is wanted is looked for. */
const DENSE = 64;

/**
 * The `count` largest eigenvalues of P C P, C the covariance of points less their mean, w × N, with their eigenvectors as
 * rows; P = I, or where u is given (w × 1, ‖u‖ = 1) P = I − uuᵀ. There the rows are orthogonal to u, save those of eigenvalue 0.
 */
export function leadingDirections(centred: Matrix, count: number, u?: Matrix): Eigen {
  const w = centred.rows;
  const points = u ? without(u, centred) : centred;
  if (w > DENSE) {
    const apply = (v: Matrix) => divide(product(points, productOfTransposed(points, v)), points.columns);
    return lanczos(w, count, apply);
  }
  const { values, vectors } = eigenOf(covarianceOf({ centred: points }));
  return { values: values.slice(0, count), vectors: matrix(count, w, vectors.data.slice(0, count * w)) };
}

/** Every column less its part along u. */
function without(u: Matrix, points: Matrix): Matrix {
  return subtractScaled(points, 1, product(u, productOfTransposed(u, points)));
}
