/** The read-out: the plane in the space of φ at which the last layer changes its mind, and the distances from it. */

import type { ActivationName } from '../engine/activations';
import { depth, outputActivation } from '../engine/experiment';
import { map, matrix, type Matrix } from '../engine/matrix';
import { product, productOfTransposed } from '../engine/products';
import type { Model } from './outputs';
import { readingWeights, type Reading } from './reading';

/** {φ : wᵀφ + b = 0}; the side on which wᵀφ + b > 0 is that of the reading's `plus`. */
export interface Plane {
  /** m_(L−1) × 1. */
  readonly w: Matrix;
  readonly b: number;
  /** ‖w‖, above 0. */
  readonly norm: number;
}

/** The logit of a single output at which g(z) = ½, where that is a plain number: there the answer turns from 0 to 1. */
const MIDDLE: Readonly<Partial<Record<ActivationName, number>>> = { sigmoid: 0, identity: 0.5, relu: 0.5, leaky_relu: 0.5, elu: 0.5 };

/**
 * Where the reading changes its mind: z_plus = z_minus, or z_plus at its middle (0 of a sigmoid; ½ of an identity, whose
 * targets are 0 and 1). Undefined where w = 0, or where the output has no such middle: there is no plane to draw.
 */
export function readOutPlane({ shape, parameters }: Model, reading: Reading): Plane | undefined {
  const { W, b } = parameters[depth(shape) - 1];
  const middle = reading.minus === undefined ? MIDDLE[outputActivation(shape)] : 0;
  if (middle === undefined) return undefined;
  const s = readingWeights(reading, W.rows);
  const w = productOfTransposed(W, s);
  const norm = Math.hypot(...w.data);
  return norm > 0 ? { w, b: productOfTransposed(b, s).data[0] - middle, norm } : undefined;
}

/** (wᵀφ + b) / ‖w‖ of every column of Phi. */
export function signedDistances({ w, b, norm }: Plane, Phi: Matrix): Float64Array {
  return productOfTransposed(w, Phi).data.map((value) => (value + b) / norm);
}

/** The plane as a unit normal and the point of it that is nearest to φ = 0. */
export function unitForm({ w, b, norm }: Plane): { readonly normal: Matrix; readonly foot: Matrix } {
  return { normal: map(w, (value) => value / norm), foot: product(w, matrix(1, 1, Float64Array.of(-b / (norm * norm)))) };
}
