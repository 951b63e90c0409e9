/** New priors of the classes: ln(π′_k/π_k) added to the logits, which needs the priors that training saw (content spec, section 5.4). */

import { logSumExp } from '../engine/activations';
import { map, type Matrix } from '../engine/matrix';

/** The part of the examples that each class has: the priors that training saw. Labels count from 0. */
export function trainingPriors(labels: readonly number[], classes: number): readonly number[] {
  const counts = Array.from({ length: classes }, () => 0);
  for (const label of labels) counts[label]++;
  return counts.map((count) => count / labels.length);
}

/**
 * ln Q′(y = k | x) under the new priors, K × N, from ln Q(y = k | x) under the old ones.
 * A class whose new prior is 0 is left out. One that training never saw has no logit to correct: where its new prior is not
 * 0 the column is NaN.
 */
export function withPriors(logQ: Matrix, before: readonly number[], after: readonly number[]): Matrix {
  // Of a class that was never seen and is not expected ln 0 − ln 0 would be no number.
  const shifts = after.map((prior, k) => (prior === 0 ? -Infinity : before[k] === 0 ? NaN : Math.log(prior) - Math.log(before[k])));
  const shifted = map(logQ, (value, k) => value + shifts[k]);
  const totals = Float64Array.from({ length: logQ.columns }, (_, e) => logSumExp(shifted, e));
  return map(shifted, (value, _k, e) => value - totals[e]);
}
