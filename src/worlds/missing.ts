/** One coordinate of x is missing: Bayes' rule leaves it out exactly, which putting a guess in its place does not. */

import { logSum } from './log-sum';
import { normalCost } from './regression';
import type { ClassWorld } from './world';

/**
 * P(y = k | x_i) from one coordinate alone: drop the other from every mean and covariance.
 * @param axis which coordinate is known, 0 or 1
 * Undefined where the classes are no mixtures of normal laws.
 */
export function posteriorOfCoordinate({ priors, parts }: ClassWorld, axis: 0 | 1, value: number): readonly number[] | undefined {
  if (!parts) return undefined;
  const logs = parts.map((ofClass, k) => Math.log(priors[k]) + logSum(ofClass.map(({ weight, mean, covariance }) => (
    Math.log(weight) - normalCost(value, mean[axis], Math.sqrt(covariance[axis === 0 ? 0 : 2]))
  ))));
  const all = logSum(logs);
  return logs.map((log) => Math.exp(log - all));
}
