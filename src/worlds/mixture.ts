/** Worlds whose classes are mixtures of normal laws. */

import { drawIndex } from './draw';
import { drawGaussian, logMixture } from './gaussian';
import type { Box, ClassWorld, GaussianPart } from './world';

/** How many standard deviations around every mean the integrals and the maps reach. */
const INTEGRAL_REACH = 6;
const VIEW_REACH = 3;

/**
 * The world with these priors and, for each class, the parts of its mixture, whose weights sum to 1.
 * Throws RangeError where a covariance is not positive definite.
 */
export function mixtureWorld(priors: readonly number[], parts: readonly (readonly GaussianPart[])[], closedBayesRisk?: number): ClassWorld {
  const logs = parts.map(logMixture);
  const draws = parts.map((ofClass) => ofClass.map(drawGaussian));
  const weights = parts.map((ofClass) => ofClass.map(({ weight }) => weight));
  return {
    kind: 'classes',
    priors,
    logLikelihoods: (x) => logs.map((log) => log(x)),
    // A single part takes no number to choose it.
    drawPoint: (k, random) => draws[k][weights[k].length === 1 ? 0 : drawIndex(weights[k], random)](random),
    box: reach(parts.flat(), INTEGRAL_REACH),
    view: square(reach(parts.flat(), VIEW_REACH)),
    parts,
    ...(closedBayesRisk !== undefined && { closedBayesRisk }),
  };
}

/** Every mean ± so many σ. */
function reach(parts: readonly GaussianPart[], deviations: number): Box {
  const along = (axis: 0 | 1): readonly [number, number] => {
    const ends = parts.map(({ mean, covariance }) => [mean[axis], deviations * Math.sqrt(covariance[axis === 0 ? 0 : 2])]);
    return [Math.min(...ends.map(([at, far]) => at - far)), Math.max(...ends.map(([at, far]) => at + far))];
  };
  return { x: along(0), y: along(1) };
}

/** The smallest square around the middle of a box that holds it: both axes then have one scale. */
export function square({ x, y }: Box): Box {
  const half = Math.max(x[1] - x[0], y[1] - y[0]) / 2;
  const around = ([low, high]: readonly [number, number]): readonly [number, number] => [(low + high) / 2 - half, (low + high) / 2 + half];
  return { x: around(x), y: around(y) };
}
