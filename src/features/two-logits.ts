/** One sigmoid output as the softmax of two logits, (0, z), where a shift of all logits is an invariance (content spec, section 5.4). */

import { depth, type Data } from '../engine/experiment';
import type { LossName } from '../engine/losses';
import { matrix, type Matrix } from '../engine/matrix';
import type { Model } from './outputs';

/**
 * What the loss of the one output is of two. The mean over both outputs is the one square, since 1 − a misses 1 − y by as
 * much as a misses y; half of their sum is twice its half, so half the squared error has no such loss.
 */
const OF_TWO: Readonly<Partial<Record<LossName, LossName>>> = { bce: 'ce', mse: 'mse' };

/** Whether the cost of one sigmoid is also a cost of two logits. */
export function hasTwoLogits(loss: LossName): boolean {
  return OF_TWO[loss] !== undefined;
}

/**
 * The same law of two classes with a logit for each: σ(z) = softmax(0, z)₁. J, the gradients of the second row of W[L] and
 * b[L], and those of all layers below are the sigmoid's own; undefined where no loss of two outputs has them.
 * @param model its output is one sigmoid
 */
export function withTwoLogits({ shape, parameters }: Model, { X, Y }: Pick<Data, 'X' | 'Y'>): { readonly model: Model; readonly batch: Pick<Data, 'X' | 'Y'> } | undefined {
  const loss = OF_TWO[shape.loss];
  if (!loss) return undefined;
  const L = depth(shape);
  const { W, b } = parameters[L - 1];
  return {
    model: {
      shape: {
        widths: [...shape.widths.slice(0, L), 2],
        activations: [...shape.activations.slice(0, L - 1), 'softmax'],
        loss,
      },
      parameters: [...parameters.slice(0, L - 1), { W: underZeros(W), b: underZeros(b) }],
    },
    batch: { X, Y: underComplement(Y) },
  };
}

/** A row of zeros over the one row of a. */
function underZeros(a: Matrix): Matrix {
  const data = new Float64Array(2 * a.columns);
  data.set(a.data, a.columns);
  return matrix(2, a.columns, data);
}

/** 1 − y over y. */
function underComplement(Y: Matrix): Matrix {
  const data = new Float64Array(2 * Y.columns);
  data.set(Y.data.map((y) => 1 - y));
  data.set(Y.data, Y.columns);
  return matrix(2, Y.columns, data);
}
