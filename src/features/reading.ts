/** The one number f(x) that is read off the last layer where a scalar is wanted: a logit, or the difference of two. */

import { depth, outputActivation, type NetworkShape } from '../engine/experiment';
import { matrix, type Matrix } from '../engine/matrix';

/** f = z_plus, or f = z_plus − z_minus; logits count from 0. */
export interface Reading {
  readonly plus: number;
  readonly minus?: number;
}

/** z_2 − z_1 (in the reader's count) of a softmax, which the log-odds of its first two classes are; else the first logit. */
export function usualReading(shape: NetworkShape): Reading {
  return outputActivation(shape) === 'softmax' && shape.widths[depth(shape)] > 1 ? { plus: 1, minus: 0 } : { plus: 0 };
}

/** s with f = sᵀz, K × 1. */
export function readingWeights({ plus, minus }: Reading, K: number): Matrix {
  const s = matrix(K, 1);
  s.data[plus] = 1;
  if (minus !== undefined) s.data[minus] -= 1;
  return s;
}
