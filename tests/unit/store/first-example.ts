/** The first example, written out by hand for the tests of the stores: 2-3-2, tanh, softmax, cross-entropy. */

import { defaultView, type Experiment } from '../../../src/engine/experiment';
import { column, fromRows } from '../../../src/engine/matrix';

export function firstExample(): Experiment {
  const shape = { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce' } as const;
  return {
    title: 'first example',
    network: {
      ...shape,
      parameters: [
        { W: fromRows([[0.6, -0.9], [-0.4, 0.7], [1.1, 0.3]]), b: column([0.1, -0.2, 0.05]) },
        { W: fromRows([[0.7, -0.5, 0.4], [-0.6, 0.8, 0.2]]), b: column([0.05, -0.05]) },
      ],
    },
    data: { X: column([0.8, -0.5]), Y: column([0, 1]) },
    batch: [0],
    learningRate: 0.5,
    optimizer: { name: 'gd', weightDecay: 0 },
    view: defaultView(shape, [0]),
  };
}

/** The same network on a batch of three of five examples, not in their order. */
export function batchExample(): Experiment {
  const first = firstExample();
  const X = fromRows([[0.8, -0.3, 0.2, 1, -0.6], [-0.5, 0.4, 0.9, -1, 0.1]]);
  const Y = fromRows([[0, 1, 0, 1, 1], [1, 0, 1, 0, 0]]);
  const batch = [4, 3, 2];
  return { ...first, data: { X, Y }, batch, view: { ...defaultView(first.network, batch), example: 4 } };
}
