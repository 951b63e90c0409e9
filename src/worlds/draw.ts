/** Drawing from laws of few values, and from an interval. */

import type { RandomSource } from '../engine/random';

/** k with probability p_k; the p_k sum to 1. Takes one number of the source. */
export function drawIndex(probabilities: readonly number[], random: RandomSource): number {
  let rest = random.uniform();
  for (let k = 0; k < probabilities.length - 1; k++) {
    if (rest < probabilities[k]) return k;
    rest -= probabilities[k];
  }
  return probabilities.length - 1;
}

/** Evenly from low to high. */
export function drawBetween([low, high]: readonly [number, number], random: RandomSource): number {
  return low + (high - low) * random.uniform();
}
