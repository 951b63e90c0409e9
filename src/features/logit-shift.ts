/** Adding c(x) to all logits of a softmax, which nothing of the network's answer, loss or training notices (content spec, section 5.4). */

import { logSumExp } from '../engine/activations';
import { backward } from '../engine/backward';
import { depth, outputActivation, type Data } from '../engine/experiment';
import { map, type Matrix } from '../engine/matrix';
import type { MatrixKey } from '../engine/quantity';
import { forward, type Forward } from '../engine/trace';
import type { Model } from './outputs';

/** A pass whose logits were shifted; everything in it is computed from the shifted logits. */
export interface ShiftedPass {
  /** Z[L], the probabilities A[L], Lo and J are those of the shifted logits. */
  readonly forward: Forward;
  /** logsumexp z(x) of each example. */
  readonly logSumExp: Float64Array;
  /** dZ, dW, db and the rest of the way back. */
  readonly gradients: ReadonlyMap<MatrixKey, Matrix>;
}

/**
 * The pass over the batch with c_e added to every logit of example e; with c = 0 it is the pass itself.
 * Undefined where the output is no softmax of several logits: there a shift is no invariance.
 * @param c one number an example
 */
export function shiftedPass(model: Model, { X, Y }: Pick<Data, 'X' | 'Y'>, c: Float64Array): ShiftedPass | undefined {
  const { shape } = model;
  const L = depth(shape);
  if (outputActivation(shape) !== 'softmax' || shape.widths[L] < 2) return undefined;
  const pass = { ...model, Y, learningRate: 0, route: 'shortcut', convention: 'course' } as const;
  const plain = forward(pass, X);
  const logits = map(plain.Z[L], (z, _k, e) => z + c[e]);
  const last = forward(pass, plain.A[L - 1], L, logits);
  const Z = [...plain.Z.slice(0, L), logits];
  const A = [...plain.A.slice(0, L), last.A[L]];
  return {
    forward: { ...last, Z, A },
    logSumExp: Float64Array.from({ length: X.columns }, (_, e) => logSumExp(logits, e)),
    gradients: backward(pass, { Z, A }),
  };
}
