/** The homework of a reader: two inputs, three tanh units, softmax over two classes, four examples; printed by NumPy 1.24 and PyTorch 1.13. */

import { readFileSync } from 'node:fs';
import { defaultView, type Experiment } from '../../../src/engine/experiment';
import { column, fromRows } from '../../../src/engine/matrix';
import { firstExample } from '../../../src/store/examples';

const network = {
  widths: [2, 3, 2], activations: ['tanh', 'softmax'] as const, loss: 'ce' as const,
  parameters: [
    { W: fromRows([[1.35, 0.33], [-0.37, -0.63], [0.03, 0]]), b: column([0.1, -0.2, 0.05]) },
    { W: fromRows([[0, 0.81, -0.5], [-1.4, 0.48, -0.14]]), b: column([0.05, -0.05]) },
  ],
};

export const homework: Experiment = {
  ...firstExample(), network,
  data: { X: fromRows([[0.5, 1.5, -0.7, 0.2], [-1.2, 0.3, 0.8, 1.1]]), Y: fromRows([[1, 0, 0, 1], [0, 1, 1, 0]]) },
  batch: [0, 1, 2, 3],
  view: defaultView(network, [0, 1, 2, 3]),
};

/** Its print-outs by the mistake that is in them. */
export const printed = JSON.parse(readFileSync(new URL('homework.json', import.meta.url), 'utf8')) as Readonly<Record<string, string>>;
