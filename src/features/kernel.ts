/** The kernels between data points: of x, of φ(x), by distance, and of the tangents. */

import { depth } from '../engine/experiment';
import { matrix, requireShape, type Matrix } from '../engine/matrix';
import { featuresOn } from './feature-map';
import { innerProductsOf } from './inner-gram';
import type { Model } from './outputs';
import { readingWeights, type Reading } from './reading';
import { tangentKernel } from './tangent-kernel';

export const KERNEL_NAMES = ['input', 'features', 'rbf', 'tangent'] as const;
export type KernelName = (typeof KERNEL_NAMES)[number];

/** Each with the numbers it needs: σ of the RBF, above 0; the number f of the tangent kernel. */
export type Kernel =
  | { readonly name: Exclude<KernelName, 'rbf' | 'tangent'> }
  | { readonly name: 'rbf'; readonly sigma: number }
  | { readonly name: 'tangent'; readonly reading: Reading };

/** k(x_i, x′_j) between the columns of X and those of X2, N × N2. Exactly symmetric where they are the same. */
export function kernelBetween(kernel: Kernel, model: Model, X: Matrix, X2: Matrix): Matrix {
  switch (kernel.name) {
    case 'input':
      return innerProductsOf(X, X2);
    case 'features': {
      const Phi = featuresOn(model, X);
      return innerProductsOf(Phi, X2 === X ? Phi : featuresOn(model, X2));
    }
    case 'rbf':
      return rbf(X, X2, kernel.sigma);
    case 'tangent':
      return tangentKernel(model, X, X2, readingWeights(kernel.reading, model.shape.widths[depth(model.shape)]));
  }
}

/** The Gram matrix K of the columns of X, N × N. */
export function gramOf(kernel: Kernel, model: Model, X: Matrix): Matrix {
  return kernelBetween(kernel, model, X, X);
}

/** ‖x_i − x′_j‖², N × N2, from the differences: no two large terms cancel. */
export function squaredDistancesBetween(X: Matrix, X2: Matrix): Matrix {
  requireShape(X.rows === X2.rows, 'distances', X, X2);
  const D = matrix(X.columns, X2.columns);
  for (let i = 0; i < X.rows; i++) {
    for (let a = 0, k = 0; a < X.columns; a++) {
      const x = X.data[i * X.columns + a];
      for (let b = i * X2.columns; b < (i + 1) * X2.columns; b++, k++) {
        const difference = x - X2.data[b];
        D.data[k] += difference * difference;
      }
    }
  }
  return D;
}

/** exp(−‖x − x′‖² / (2σ²)). */
function rbf(X: Matrix, X2: Matrix, sigma: number): Matrix {
  const K = squaredDistancesBetween(X, X2);
  for (let k = 0; k < K.data.length; k++) K.data[k] = Math.exp(-K.data[k] / (2 * sigma * sigma));
  return K;
}

/** The usual σ: the median distance of two different columns of X; 1 where that is 0 or there are no two. */
export function medianDistance(X: Matrix): number {
  const D = squaredDistancesBetween(X, X);
  const N = X.columns;
  const distances = new Float64Array((N * (N - 1)) / 2);
  for (let a = 1, k = 0; a < N; a++) for (let b = 0; b < a; b++, k++) distances[k] = D.data[a * N + b];
  distances.sort();
  const middle = distances.length >> 1;
  const median = distances.length % 2 === 1 ? Math.sqrt(distances[middle]) : (Math.sqrt(distances[middle - 1]) + Math.sqrt(distances[middle])) / 2;
  return median > 0 ? median : 1;
}
