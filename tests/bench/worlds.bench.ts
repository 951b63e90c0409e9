/** Measures what a map or an average asks for: a world, and a network, on 161 × 161 points. */

import { bench, describe } from 'vitest';
import { matrix } from '../../src/engine/matrix';
import { logProbabilities } from '../../src/features/outputs';
import { againstTruth } from '../../src/worlds/against-truth';
import { CLASS_WORLD_IDS } from '../../src/worlds/class-worlds';
import { quadratureOf } from '../../src/worlds/quadrature';
import { gridOf, gridPoints } from '../../src/worlds/truth';
import { worldOf } from '../../src/worlds/world-of';

const VIEW = { x: [-4, 4], y: [-4, 4] } as const;

describe('a map of P(x) and P(y | x)', () => {
  for (const id of CLASS_WORLD_IDS) {
    for (const mix of [0, 0.5]) {
      const world = worldOf(id, { mix });
      if (world) bench(`${id}, mix ${mix}`, () => { gridOf(world, VIEW); });
    }
  }
});

describe('ln Q(y | x) of a network on the map', () => {
  const X = gridPoints(VIEW, 161);
  for (const widths of [[2, 3, 2], [2, 16, 16, 2]]) {
    const parameters = widths.slice(1).map((width, l) => ({
      W: matrix(width, widths[l], Float64Array.from({ length: width * widths[l] }, (_, k) => Math.sin((k + 1) * 12.9898))),
      b: matrix(width, 1),
    }));
    const activations = parameters.map((_, l) => (l === parameters.length - 1 ? 'softmax' as const : 'tanh' as const));
    const model = { shape: { widths, activations, loss: 'ce' as const }, parameters };
    bench(widths.join('-'), () => { logProbabilities(model, X); });
  }
});

describe('the model against the truth', () => {
  const world = worldOf('lda');
  if (!world) return;
  const nodes = quadratureOf(world);
  const logQ = matrix(2, nodes.mass.length, new Float64Array(2 * nodes.mass.length).fill(-Math.LN2));
  bench('all figures at 161 × 161 nodes', () => { againstTruth(nodes, logQ); });
});
