/** The regression worlds, by name: (y | x) ~ N of the note, and where it fails (content spec, section 5.2). */

import type { RandomSource } from '../engine/random';
import { drawBetween } from './draw';
import type { NormalPart, RegressionWorld } from './world';

export const REGRESSION_WORLD_IDS = ['sin', 'heteroscedastic', 'bimodal'] as const;
export type RegressionWorldId = (typeof REGRESSION_WORLD_IDS)[number];

/** Each takes a factor on every standard deviation of y. */
export const REGRESSION_WORLDS: Readonly<Record<RegressionWorldId, (noise: number) => RegressionWorld>> = {
  sin: (noise) => ({
    kind: 'regression',
    ...NORMAL_X,
    parts: (x) => one(Math.sin(2 * x), 0.2 * noise),
    bayesRisk: (0.2 * noise) ** 2,
    view: { x: [-3, 3], y: [-1 - 0.6 * noise, 1 + 0.6 * noise] },
  }),
  heteroscedastic: (noise) => ({
    kind: 'regression',
    ...NORMAL_X,
    parts: (x) => one(0.5 * x, (0.1 + 0.2 * Math.abs(x)) * noise),
    // E|x| = √(2/π) and E x² = 1.
    bayesRisk: noise * noise * (0.01 + 0.04 * Math.sqrt(2 / Math.PI) + 0.04),
    view: { x: [-3, 3], y: [-1.5 - 2.1 * noise, 1.5 + 2.1 * noise] },
  }),
  bimodal: (noise) => ({
    kind: 'regression',
    logDensity: (x) => (Math.abs(x) <= 2 ? -Math.log(4) : -Infinity),
    drawX: (random) => drawBetween([-2, 2], random),
    parts: () => [{ weight: 0.5, mean: 1, deviation: 0.1 * noise }, { weight: 0.5, mean: -1, deviation: 0.1 * noise }],
    // The two means stand 1 from the mean of y.
    bayesRisk: 1 + (0.1 * noise) ** 2,
    range: [-2, 2],
    view: { x: [-2, 2], y: [-1 - 0.4 * noise, 1 + 0.4 * noise] },
  }),
};

const NORMAL_X = {
  logDensity: (x: number) => -(x * x + Math.log(2 * Math.PI)) / 2,
  drawX: (random: RandomSource) => random.normal(),
  range: [-6, 6],
} as const;

function one(mean: number, deviation: number): readonly NormalPart[] {
  return [{ weight: 1, mean, deviation }];
}
