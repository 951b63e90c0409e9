/** Random small networks for the derivation's tests, from a seed. */

import type { ActivationName } from '../../../src/engine/activations';
import { defaultView, routesOf, type Convention, type Experiment, type Route } from '../../../src/engine/experiment';
import type { LossName } from '../../../src/engine/losses';
import { map, matrix, type Matrix } from '../../../src/engine/matrix';

export interface Recipe {
  readonly widths: readonly number[];
  readonly activations: readonly ActivationName[];
  readonly loss: LossName;
  readonly examples: number;
  readonly seed: number;
  readonly route?: Route;
  readonly convention?: Convention;
  /** Half the range of the weights. */
  readonly scale?: number;
}

/** Numbers in (−1, 1), mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2147483648 - 1;
  };
}

/** The network with as many examples in its batch, which are not the data's first and not in its order. */
export function networkOf({ widths, activations, loss, examples, seed, route, convention = 'course', scale = 1 }: Recipe): Experiment {
  const next = randomNumbers(seed);
  const random = (rows: number, columns: number, size: number) => map(matrix(rows, columns), () => next() * size);
  const M = examples + 2;
  const network = {
    widths,
    activations,
    loss,
    parameters: activations.map((_, index) => ({
      W: random(widths[index + 1], widths[index], scale),
      b: random(widths[index + 1], 1, scale),
    })),
  };
  const batch = Array.from({ length: examples }, (_, e) => M - 1 - e);
  const view = defaultView(network, batch);
  return {
    title: 'random',
    network,
    data: { X: random(widths[0], M, 1.5), Y: targets(loss, random(widths[widths.length - 1], M, 1)) },
    batch,
    learningRate: 0.3,
    optimizer: { name: 'gd', weightDecay: 0 },
    view: { ...view, route: route ?? routesOf(network)[0], convention },
  };
}

/** Any numbers, or those that the loss can take: a distribution, or entries in [0, 1]. */
function targets(loss: LossName, free: Matrix): Matrix {
  if (loss === 'bce') return map(free, (value) => Math.abs(value));
  if (loss !== 'ce') return free;
  const sums = Array.from({ length: free.columns }, (_, e) =>
    free.data.reduce((sum, value, k) => (k % free.columns === e ? sum + Math.abs(value) : sum), 0));
  return map(free, (value, _, e) => Math.abs(value) / sums[e]);
}
