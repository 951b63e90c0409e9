/** The same P(y | x) under another P(x): the joint and every average change, the posterior does not (content spec, section 8, #18). */

import { logMarginal, logPosterior, posterior } from './bayes';
import { drawBetween } from './draw';
import { square } from './mixture';
import { average, uniformNodes } from './quadrature';
import { logMixedDensity, UNIFORM_BOX } from './uniform';
import type { Box, ClassWorld, Point } from './world';

/**
 * The world with P(x) replaced by (1 − t) P(x) + t · uniform on [−4, 4]²; itself for t = 0.
 * Its priors are integrals of the posterior, by quadrature; the posterior and the marginal are exact.
 * @param mix t, from 0 to 1
 */
export function withMarginal(world: ClassWorld, mix: number): ClassWorld {
  if (mix === 0) return world;
  const shares = uniformShares(world);
  const priors = world.priors.map((prior, k) => (1 - mix) * prior + mix * shares[k]);
  return {
    kind: 'classes',
    priors,
    logLikelihoods: (x) => {
      const marginal = logMixedDensity(mix, logMarginal(world, x), x[0], x[1]);
      // P(x | k) = P(y = k | x) P(x) / π_k.
      return logPosterior(world, x).map((log, k) => log + marginal - Math.log(priors[k]));
    },
    drawPoint: (k, random) => {
      if (random.uniform() * priors[k] < (1 - mix) * world.priors[k]) return world.drawPoint(k, random);
      for (;;) {
        const x: Point = [drawBetween(UNIFORM_BOX.x, random), drawBetween(UNIFORM_BOX.y, random)];
        if (random.uniform() < posterior(world, x)[k]) return x;
      }
    },
    box: around(world.box, UNIFORM_BOX),
    view: square(around(world.view, UNIFORM_BOX)),
    ...(world.pole && { pole: world.pole }),
    reweighted: { from: world, mix },
  };
}

const kept = new WeakMap<ClassWorld, readonly number[]>();

/** The share of each class where x is uniform: the same for every mixture, of which a slider passes through many. */
function uniformShares(world: ClassWorld): readonly number[] {
  const known = kept.get(world);
  if (known) return known;
  const nodes = uniformNodes(world);
  const N = nodes.mass.length;
  const shares = world.priors.map((_, k) => average(nodes, nodes.logPosterior.data.subarray(k * N, (k + 1) * N).map(Math.exp)));
  kept.set(world, shares);
  return shares;
}

/** The smallest box that holds both. */
function around(a: Box, b: Box): Box {
  const span = (c: readonly [number, number], d: readonly [number, number]): readonly [number, number] => [Math.min(c[0], d[0]), Math.max(c[1], d[1])];
  return { x: span(a.x, b.x), y: span(a.y, b.y) };
}
