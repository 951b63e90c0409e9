/** The classification worlds, by name (content spec, section 5.2). */

import { normalDistribution } from '../engine/normal';
import { round, squaredDistance } from './gaussian';
import { mixtureWorld } from './mixture';
import { ringWorld } from './ring';
import type { ClassWorld, Covariance, GaussianPart, Point } from './world';

export const CLASS_WORLD_IDS = ['lda', 'qda_core_ring', 'xor_mixture', 'three_gaussians', 'ring', 'moons'] as const;
export type ClassWorldId = (typeof CLASS_WORLD_IDS)[number];

interface ClassWorldRule {
  /** π_k when nothing is said. */
  readonly priors: readonly number[];
  /** @param noise a factor on every standard deviation */
  readonly build: (priors: readonly number[], noise: number) => ClassWorld;
}

const HALVES = [1 / 2, 1 / 2];

export const CLASS_WORLDS: Readonly<Record<ClassWorldId, ClassWorldRule>> = {
  lda: { priors: [0.6, 0.4], build: lda },
  qda_core_ring: { priors: HALVES, build: qdaCoreRing },
  xor_mixture: { priors: HALVES, build: xorMixture },
  three_gaussians: { priors: [1 / 3, 1 / 3, 1 / 3], build: threeGaussians },
  ring: { priors: HALVES, build: ringWorld },
  moons: { priors: HALVES, build: moons },
};

/** Normal laws with one covariance and equal weights. */
function even(means: readonly Point[], covariance: Covariance): readonly GaussianPart[] {
  return means.map((mean) => ({ weight: 1 / means.length, mean, covariance }));
}

function lda(priors: readonly number[], noise: number): ClassWorld {
  const s = noise * noise;
  const covariance: Covariance = [s, 0.3 * s, 0.5 * s];
  const means: readonly Point[] = [[-1, 0], [1, 0.5]];
  const distance = Math.sqrt(squaredDistance({ mean: means[0], covariance }, means[1]));
  const shift = Math.log(priors[0] / priors[1]) / distance;
  const risk = priors[0] * normalDistribution(-distance / 2 - shift) + priors[1] * normalDistribution(-distance / 2 + shift);
  return mixtureWorld(priors, means.map((mean) => even([mean], covariance)), risk);
}

function qdaCoreRing(priors: readonly number[], noise: number): ClassWorld {
  const variances = [0.4 * noise * noise, 3 * noise * noise];
  const square = decisionRadius(priors, variances) ** 2;
  // P(|x| > r) = e^(−r² / 2σ²) for a normal law of the plane.
  const risk = priors[0] * Math.exp(-square / (2 * variances[0])) - priors[1] * Math.expm1(-square / (2 * variances[1]));
  return mixtureWorld(priors, variances.map((variance) => even([[0, 0]], round(Math.sqrt(variance)))), risk);
}

/** Where π₀ N(0, σ₀² I) and π₁ N(0, σ₁² I) are equal; 0 where the second is larger everywhere. */
export function decisionRadius(priors: readonly number[], variances: readonly number[]): number {
  const square = (2 * Math.log((priors[0] * variances[1]) / (priors[1] * variances[0]))) / (1 / variances[0] - 1 / variances[1]);
  return Math.sqrt(Math.max(square, 0));
}

function xorMixture(priors: readonly number[], noise: number): ClassWorld {
  const sigma = 0.5 * noise;
  const q = normalDistribution(-1 / sigma);
  // 2q(1 − q) is the chance that exactly one coordinate changes its sign; it errs least only where the classes are equally frequent.
  const risk = priors[0] === priors[1] ? 2 * q * (1 - q) : undefined;
  return mixtureWorld(priors, [even([[1, 1], [-1, -1]], round(sigma)), even([[1, -1], [-1, 1]], round(sigma))], risk);
}

function threeGaussians(priors: readonly number[], noise: number): ClassWorld {
  const side = 1.5 * Math.sin(Math.PI / 3);
  const means: readonly Point[] = [[0, 1.5], [-side, -0.75], [side, -0.75]];
  return mixtureWorld(priors, means.map((mean) => even([mean], round(0.7 * noise))));
}

function moons(priors: readonly number[], noise: number): ClassWorld {
  const angles = Array.from({ length: 6 }, (_, c) => (Math.PI * (c + 0.5)) / 6);
  const upper = angles.map((angle): Point => [Math.cos(angle), Math.sin(angle)]);
  const lower = angles.map((angle): Point => [1 - Math.cos(angle), 0.5 - Math.sin(angle)]);
  return mixtureWorld(priors, [even(upper, round(0.2 * noise)), even(lower, round(0.2 * noise))]);
}
