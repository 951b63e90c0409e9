/** The feature map φ(x) = a[L−1](x): what the last layer reads (content spec, section 5.5). */

import { depth } from '../engine/experiment';
import type { Matrix } from '../engine/matrix';
import { layersOn, type Model } from './outputs';

/**
 * φ of the columns of X, m_(L−1) × N. Without a hidden layer φ(x) = x, and the result is X itself.
 * The model's parameters may be those of any epoch.
 */
export function featuresOn(model: Model, X: Matrix): Matrix {
  return activationsOn(model, X, depth(model.shape) - 1);
}

/** a[l] of the columns of X, m_l × N; X itself for l = 0. */
export function activationsOn(model: Model, X: Matrix, layer: number): Matrix {
  return layersOn(model, X, layer).A[layer];
}
