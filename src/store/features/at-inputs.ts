/** What the network makes of the probe and of the pair: x, φ(x), z, the law of y, and the distance to the read-out. */

import { depth } from '../../engine/experiment';
import { matrix, type Matrix } from '../../engine/matrix';
import { layersOn, logProbabilities } from '../../features/outputs';
import { signedDistances } from '../../features/read-out';
import type { PairState } from '../pair';
import type { FeatureSpace } from './feature-space';

/** A column each: the probe, i, j. */
export interface AtInputs {
  readonly X: Matrix;
  readonly Phi: Matrix;
  readonly Z: Matrix;
  readonly A: Matrix;
  /** ln Q(y = k | x); undefined where the outputs are no law. */
  readonly logQ: Matrix | undefined;
  /** Undefined where there is no plane. */
  readonly distances: Float64Array | undefined;
}

export function atInputs({ model, data: { X: all }, boundaries: [{ plane }] }: FeatureSpace, probe: readonly number[], { i, j }: PairState): AtInputs {
  const X = matrix(all.rows, 3);
  for (let row = 0; row < all.rows; row++) X.data.set([probe[row], all.data[row * all.columns + i], all.data[row * all.columns + j]], 3 * row);
  const L = depth(model.shape);
  const { Z, A } = layersOn(model, X);
  return { X, Phi: A[L - 1], Z: Z[L], A: A[L], logQ: logProbabilities(model, X), distances: plane && signedDistances(plane, A[L - 1]) };
}
