/** How far samples are from laws: the Kolmogorov–Smirnov distance, and the statistics that a sampler of a world is held to. */

import { normalDistribution } from '../../../src/engine/normal';
import { randomSource, type RandomSource } from '../../../src/engine/random';
import type { Example } from '../../../src/worlds/sample';
import { UNIFORM_BOX } from '../../../src/worlds/uniform';
import type { ClassWorld, GaussianPart } from '../../../src/worlds/world';

/** √N D exceeds this with probability 2e-4 (2 e^(−2 · 2.15²)) under the law itself. */
const LIMIT = 2.15;
/** As rarely does a standard normal number exceed this. */
const DEVIATIONS = 3.7;

/** √N sup |F_N − F|. */
function ksDistance(values: readonly number[], distribution: (value: number) => number): number {
  const N = values.length;
  const apart = values.toSorted((a, b) => a - b).map((value, i) => {
    const F = distribution(value);
    return Math.max(Math.abs(F - i / N), Math.abs(F - (i + 1) / N));
  });
  return Math.sqrt(N) * Math.max(...apart);
}

export function isFar(values: readonly number[], distribution: (value: number) => number): boolean {
  return !(ksDistance(values, distribution) <= LIMIT);
}

/** The directions along which a sample is measured: the axes see every margin, the diagonals see correlation too. */
const DIRECTIONS = [[1, 0], [0, 1], [Math.SQRT1_2, Math.SQRT1_2], [Math.SQRT1_2, -Math.SQRT1_2]] as const;

/** P(dᵀx ≤ s) of a mixture of normal laws, which is one along every line. */
function projected(parts: readonly GaussianPart[], [d1, d2]: readonly [number, number]) {
  return (s: number) => parts.reduce((sum, { weight, mean, covariance: [s11, s12, s22] }) => {
    const deviation = Math.sqrt(d1 * d1 * s11 + 2 * d1 * d2 * s12 + d2 * d2 * s22);
    return sum + weight * normalDistribution((s - d1 * mean[0] - d2 * mean[1]) / deviation);
  }, 0);
}

/** Draws examples and names everything in which they are not as the priors and, for each class, its mixture say. */
export function faultsOfMixture(priors: readonly number[], parts: readonly (readonly GaussianPart[])[], draw: (random: RandomSource) => Example, count = 20_000): string[] {
  const examples = drawn(draw, count);
  return [...faultsOfLabels(examples, priors), ...parts.flatMap((ofClass, k) => {
    const points = examples.filter(({ label }) => label === k).map(({ x }) => x);
    return DIRECTIONS.flatMap((d) => (isFar(points.map(([x1, x2]) => d[0] * x1 + d[1] * x2), projected(ofClass, d)) ? [`class ${k} along ${d.join(', ')}`] : []));
  })];
}

/** The same for a core and a ring: radius and angle, by formulas of the content spec. */
export function faultsOfRing(noise: number, draw: (random: RandomSource) => Example, count = 20_000): string[] {
  const examples = drawn(draw, count);
  const cut = normalDistribution(-1.35 / (0.27 * noise));
  const radii = [
    (r: number) => -Math.expm1(-(r * r) / (2 * (0.42 * noise) ** 2)),
    (r: number) => (normalDistribution((r - 1.35) / (0.27 * noise)) - cut) / (1 - cut),
  ];
  return [...faultsOfLabels(examples, [0.5, 0.5]), ...radii.flatMap((radius, k) => {
    const points = examples.filter(({ label }) => label === k).map(({ x }) => x);
    return [
      ...(isFar(points.map(([x1, x2]) => Math.hypot(x1, x2)), radius) ? [`radius of class ${k}`] : []),
      ...(isFar(points.map(([x1, x2]) => Math.atan2(x2, x1)), (angle) => (angle + Math.PI) / (2 * Math.PI)) ? [`angle of class ${k}`] : []),
    ];
  })];
}

/** The same for a mixture whose P(x) is in part uniform: both margins of x, and how often each y is where its posterior says so. */
export function faultsOfReweighted(from: ClassWorld, posterior: (x: Example['x']) => readonly number[], mix: number, draw: (random: RandomSource) => Example, count = 20_000): string[] {
  const examples = drawn(draw, count);
  const parts = (from.parts ?? []).flatMap((ofClass, k) => ofClass.map((part) => ({ ...part, weight: part.weight * from.priors[k] })));
  const [low, high] = UNIFORM_BOX.x;
  const even = (s: number) => Math.min(Math.max((s - low) / (high - low), 0), 1);
  const margins = DIRECTIONS.slice(0, 2).flatMap((d, axis) => {
    const own = projected(parts, d);
    return isFar(examples.map(({ x }) => x[axis]), (s) => (1 - mix) * own(s) + mix * even(s)) ? [`margin ${axis + 1}`] : [];
  });
  const laws = examples.map(({ x }) => posterior(x));
  // Apart for x near the middle and x outside, so that a law right on average only is found.
  const regions = { near: (r: number) => r < 1.5, middle: (r: number) => r >= 1.5 && r < 3, far: (r: number) => r >= 3 };
  return [...margins, ...Object.entries(regions).flatMap(([name, isIn]) => from.priors.flatMap((_, k) => {
    let [excess, variance] = [0, 0];
    examples.forEach(({ x, label }, e) => {
      if (!isIn(Math.hypot(...x))) return;
      excess += (label === k ? 1 : 0) - laws[e][k];
      variance += laws[e][k] * (1 - laws[e][k]);
    });
    return Math.abs(excess) <= DEVIATIONS * Math.sqrt(variance) ? [] : [`class ${k}, ${name}`];
  }))];
}

function drawn(draw: (random: RandomSource) => Example, count: number): Example[] {
  const random = randomSource(20_240);
  return Array.from({ length: count }, () => draw(random));
}

function faultsOfLabels(examples: readonly Example[], priors: readonly number[]): string[] {
  const N = examples.length;
  return priors.flatMap((prior, k) => {
    const found = examples.filter(({ label }) => label === k).length;
    return Math.abs(found - N * prior) <= DEVIATIONS * Math.sqrt(N * prior * (1 - prior)) ? [] : [`how often class ${k}`];
  });
}
