/** One coordinate of x is missing in a world that is no mixture of normal laws: the other is summed out along a line. */

import { matrix } from '../engine/matrix';
import { truthAt } from './truth';
import type { ClassWorld } from './world';

/** Even, so that no node stands in the middle, where a density may have its pole. */
const NODES = 2000;

/**
 * P(y = k | x_i) = ∫ P(y = k | x) P(x) dx_j / ∫ P(x) dx_j by the middles of equal steps over the world's box.
 * @param axis which coordinate i is known, 0 or 1
 * Undefined where the world puts no x on this line, as far as float64 goes.
 */
export function posteriorAlongLine(world: ClassWorld, axis: 0 | 1, value: number): readonly number[] | undefined {
  const [low, high] = axis === 0 ? world.box.y : world.box.x;
  const X = matrix(2, NODES);
  X.data.fill(value);
  for (let e = 0; e < NODES; e++) X.data[(1 - axis) * NODES + e] = low + ((high - low) * (e + 0.5)) / NODES;
  const { logMarginal, logPosterior } = truthAt(world, X);
  const largest = logMarginal.reduce((most, log) => Math.max(most, log), -Infinity);
  if (!Number.isFinite(largest)) return undefined;
  const weights = logMarginal.map((log) => Math.exp(log - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return world.priors.map((_, k) => weights.reduce((sum, weight, e) => sum + weight * Math.exp(logPosterior.data[k * NODES + e]), 0) / total);
}
