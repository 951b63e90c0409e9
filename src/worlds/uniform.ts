/** The uniform law that stands in for a part of P(x) in a reweighted world. */

import { logAdd } from './log-sum';
import type { Box } from './world';

export const UNIFORM_BOX: Box = { x: [-4, 4], y: [-4, 4] };

export function areaOf({ x, y }: Box): number {
  return (x[1] - x[0]) * (y[1] - y[0]);
}

/** ln((1 − t) P(x) + t · uniform) from ln P(x). */
export function logMixedDensity(mix: number, logBefore: number, x1: number, x2: number): number {
  const { x, y } = UNIFORM_BOX;
  const kept = Math.log1p(-mix) + logBefore;
  const isInside = x1 >= x[0] && x1 <= x[1] && x2 >= y[0] && x2 <= y[1];
  return isInside ? logAdd(kept, Math.log(mix / areaOf(UNIFORM_BOX))) : kept;
}
