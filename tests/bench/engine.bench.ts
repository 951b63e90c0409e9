/** Measures a whole trace (forward, backward, update) of a small, a middling and a large network. */

import { bench, describe } from 'vitest';
import { defaultView, type Experiment } from '../../src/engine/experiment';
import { checkGradient } from '../../src/engine/gradient-check';
import { matrix } from '../../src/engine/matrix';
import { entry } from '../../src/engine/quantity';
import { computeTrace, passOf } from '../../src/engine/trace';

function experimentOf(widths: readonly number[], m: number): Experiment {
  // A fixed sequence without structure; how fast the arithmetic is does not depend on its values.
  let k = 0;
  const fill = (rows: number, columns: number, scale: number) =>
    matrix(rows, columns, Float64Array.from({ length: rows * columns }, () => scale * Math.sin(++k * 12.9898)));
  const L = widths.length - 1;
  const K = widths[L];
  const network = {
    widths,
    activations: Array.from({ length: L }, (_, index) => (index === L - 1 ? 'softmax' as const : 'tanh' as const)),
    loss: 'ce' as const,
    parameters: widths.slice(1).map((width, index) => ({
      W: fill(width, widths[index], 1 / Math.sqrt(widths[index])),
      b: fill(width, 1, 0.1),
    })),
  };
  const Y = matrix(K, m);
  for (let e = 0; e < m; e++) Y.data[(e % K) * m + e] = 1;
  const batch = Array.from({ length: m }, (_, e) => e);
  return {
    title: widths.join('-'), network, data: { X: fill(widths[0], m, 1), Y }, batch, learningRate: 0.1, optimizer: { name: 'gd', weightDecay: 0 }, view: defaultView(network, batch),
  };
}

const networks: readonly (readonly [readonly number[], number])[] = [
  [[2, 3, 2], 1], [[8, 16, 16, 10], 4], [[784, 128, 64, 10], 1], [[784, 128, 64, 10], 32],
];

describe('trace', () => {
  for (const [widths, m] of networks) {
    const pass = passOf(experimentOf(widths, m));
    bench(`${widths.join('-')}, m = ${m}`, () => {
      computeTrace(pass);
    });
  }
});

describe('gradient check of one weight', () => {
  for (const [widths, m] of networks) {
    const pass = passOf(experimentOf(widths, m));
    const trace = computeTrace(pass);
    bench(`${widths.join('-')}, m = ${m}`, () => {
      checkGradient(pass, trace, entry('dW[1]', 0, 0));
    });
  }
});
