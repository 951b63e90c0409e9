/** δ[l] = ∂f/∂z[l] of a number f read off the logits: a backward pass that starts at the logits, not at a loss. */

import { ELEMENTWISE, isElementwise } from '../engine/activations';
import { BACKPROPAGATION } from '../engine/backward';
import { activationOf, depth } from '../engine/experiment';
import { map, matrix, zip, type Matrix } from '../engine/matrix';
import { productOfTransposed } from '../engine/products';
import { layersOn, type Model } from './outputs';

/** What the tangent kernel needs of a set of points, index 0 for layer 1. */
export interface Tangents {
  /** a[l−1] of every point, m_(l−1) × N. */
  readonly activations: readonly Matrix[];
  /** δ[l] of every point, m_l × N. */
  readonly slopes: readonly Matrix[];
}

/**
 * Of f = sᵀz[L] at the columns of X. The output activation takes no part: f is read before it.
 * @param s K × 1
 */
export function tangentsOn(model: Model, X: Matrix, s: Matrix): Tangents {
  return tangentsOf(model, X, [s])[0];
}

/** The same for several numbers f, with one forward pass. */
export function tangentsOf(model: Model, X: Matrix, readings: readonly Matrix[]): readonly Tangents[] {
  const { shape, parameters } = model;
  const L = depth(shape);
  const { Z, A } = layersOn(model, X, L - 1);
  const gates = Z.map((z, l) => {
    const name = l === 0 ? 'identity' : activationOf(shape, l);
    return isElementwise(name) ? zip(z, A[l], ELEMENTWISE[name].slope) : z;
  });
  return readings.map((s) => {
    const slopes: Matrix[] = [];
    slopes[L - 1] = map(matrix(s.rows, X.columns), (_value, k) => s.data[k]);
    for (let l = L - 1; l >= 1; l--) slopes[l - 1] = BACKPROPAGATION.slope(productOfTransposed(parameters[l].W, slopes[l]), gates[l]);
    return { activations: A, slopes };
  });
}
