/** A world whose classes are as they were but come in other shares (content spec, section 5.4). */

import type { ClassWorld } from './world';

/**
 * π replaced by π′, every P(x | k) kept. Under another P(x) with the same posterior it is the world below that is changed:
 * that one's P(x | k) decide.
 */
export function worldWithPriors(world: ClassWorld, priors: readonly number[]): ClassWorld {
  const { closedBayesRisk: _ofTheOldPriors, ...rest } = world.reweighted?.from ?? world;
  return { ...rest, priors };
}
