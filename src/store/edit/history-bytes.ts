/** How much memory an experiment in the history keeps alive. */

import type { Experiment } from '../../engine/experiment';

/** About an array beside its entries, and one entry of a plain one, in bytes: rounded up from what V8 takes. */
const ARRAY = 180;
const SLOT = 8;

/** Bytes of the arrays that an experiment holds; those in `seen` are counted already, and its own are added to it. */
export function experimentBytes({ network, data, batch, optimizerState }: Experiment, seen: Set<object>): number {
  const { widths, activations, parameters } = network;
  const { X, Y, features, classes, scaling, heldOut, world } = data;
  const { first, second } = optimizerState ?? { first: undefined, second: undefined };
  const layers = [...parameters, ...(first ?? []), ...(second ?? [])];
  let bytes = 0;
  const add = (array: object | undefined, size: number): void => {
    if (!array || seen.has(array)) return;
    seen.add(array);
    bytes += ARRAY + size;
  };
  for (const { data: numbers } of [X, Y, ...layers.flatMap(({ W, b }) => [W, b])]) add(numbers, numbers.byteLength);
  for (const list of [widths, activations, parameters, first, second, batch, heldOut, scaling?.mean, scaling?.deviation]) add(list, (list?.length ?? 0) * SLOT);
  for (const names of [features, classes]) add(names, (names ?? []).reduce((sum, name) => sum + ARRAY + 2 * name.length, 0));
  if (world) add(world, Object.keys(world.settings).length * ARRAY);
  return bytes;
}
