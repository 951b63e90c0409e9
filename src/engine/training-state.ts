/** A state of training as one array of numbers, in which it travels and is kept. */

import type { LayerParameters, NetworkShape, Optimizer } from './experiment';
import { matrix, type Matrix } from './matrix';
import { parameterCount } from './network-limits';
import type { TrainedState } from './training';

/** How often an optimizer's state holds the shapes of the parameters. */
const REMEMBERED: Readonly<Record<Optimizer['name'], number>> = { gd: 0, momentum: 1, adam: 2 };
/** The epoch, the update, and the optimizer's t. */
const HEAD = 3;

function lengthOf(parameters: readonly LayerParameters[]): number {
  return parameters.reduce((sum, { W, b }) => sum + W.data.length + b.data.length, 0);
}

export function packState({ epoch, update, parameters, optimizerState: { t, first, second } }: TrainedState): Float64Array {
  const lists = [parameters, first, second];
  const packed = new Float64Array(HEAD + lists.reduce((sum, list) => sum + lengthOf(list), 0));
  packed.set([epoch, update, t]);
  let at = HEAD;
  for (const { W, b } of lists.flat()) {
    for (const { data } of [W, b]) {
      packed.set(data, at);
      at += data.length;
    }
  }
  return packed;
}

/** The length of a packed state. */
export function packedLength({ widths }: Pick<NetworkShape, 'widths'>, { name }: Optimizer): number {
  return HEAD + parameterCount(widths) * (1 + REMEMBERED[name]);
}

/** The state in arrays of its own. */
export function unpackState({ widths }: Pick<NetworkShape, 'widths'>, { name }: Optimizer, packed: Float64Array): TrainedState {
  let at = HEAD;
  const take = (rows: number, columns: number): Matrix => {
    const data = packed.slice(at, at + rows * columns);
    at += data.length;
    return matrix(rows, columns, data);
  };
  const layers = () => widths.slice(1).map((width, index): LayerParameters => ({ W: take(width, widths[index]), b: take(width, 1) }));
  const parameters = layers();
  const first = REMEMBERED[name] > 0 ? layers() : [];
  const second = REMEMBERED[name] > 1 ? layers() : [];
  return { epoch: packed[0], update: packed[1], parameters, optimizerState: { t: packed[2], first, second } };
}
