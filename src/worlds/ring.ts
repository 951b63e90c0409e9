/** The world `ring`: a disc of one class inside a ring of the other, which is no mixture of normal laws. */

import { normalDistribution } from '../engine/normal';
import { drawGaussian, logMixture, round } from './gaussian';
import type { ClassWorld } from './world';

const CORE_DEVIATION = 0.42;
const RADIUS = 1.35;
const RADIUS_DEVIATION = 0.27;
/**
 * P(x | 1) grows as 1/r towards the origin, where it would be infinite at one point alone. Nearer than this it is taken as
 * here: a map or a cut with a node at the origin would show that one point as wide as its own step. No average notices: the
 * disc holds less than two ten-thousandths of the class at the most noise, and 6e-9 of it at the usual one.
 */
const SMALLEST_RADIUS = 1e-3;
const RISK_STEPS = 4000;

/** @param noise a factor on both standard deviations, that of the core and that of the radius */
export function ringWorld(priors: readonly number[], noise: number): ClassWorld {
  const core = { weight: 1, mean: [0, 0], covariance: round(CORE_DEVIATION * noise) } as const;
  const deviation = RADIUS_DEVIATION * noise;
  const logCore = logMixture([core]);
  const drawCore = drawGaussian(core);
  // N(r; R, s²) / (2π r Φ(R/s)): the angle is even, and the radius is kept positive.
  const atRadius = -Math.log(deviation) - Math.log(2 * Math.PI) * 1.5 - Math.log(normalDistribution(RADIUS / deviation));
  const logRing = (r: number) => atRadius - ((r - RADIUS) / deviation) ** 2 / 2 - Math.log(r);
  const box = around(Math.max(6 * CORE_DEVIATION * noise, RADIUS + 6 * deviation));
  return {
    kind: 'classes',
    priors,
    logLikelihoods: (x) => [logCore(x), logRing(Math.max(Math.hypot(x[0], x[1]), SMALLEST_RADIUS))],
    drawPoint: (k, random) => {
      if (k === 0) return drawCore(random);
      const angle = 2 * Math.PI * random.uniform();
      for (;;) {
        const r = RADIUS + deviation * random.normal();
        if (r > 0) return [r * Math.cos(angle), r * Math.sin(angle)];
      }
    },
    box,
    view: around(RADIUS + 3 * deviation),
    closedBayesRisk: riskAlongRadius(priors, (r) => [logCore([r, 0]), logRing(r)], box.x[1]),
    pole: true,
  };
}

function around(reach: number) {
  return { x: [-reach, reach], y: [-reach, reach] } as const;
}

/** R* = ∫ min_k π_k P(x | k) 2π r dr by the midpoint rule: everything depends on r alone. */
function riskAlongRadius(priors: readonly number[], logLikelihoods: (r: number) => readonly number[], end: number): number {
  const step = end / RISK_STEPS;
  let sum = 0;
  for (let i = 0; i < RISK_STEPS; i++) {
    const r = (i + 0.5) * step;
    const joints = logLikelihoods(r).map((log, k) => priors[k] * Math.exp(log));
    sum += Math.min(...joints) * 2 * Math.PI * r * step;
  }
  return sum;
}
