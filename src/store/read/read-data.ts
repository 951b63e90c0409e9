/** The `data` of an experiment file, and the `batch` taken from it. */

import { defaultBatch, targetProblem, type Data, type Network } from '../../engine/experiment';
import { largestBatch } from '../../engine/network-limits';
import { reject } from './problem';
import { readSeed } from './read-network';
import type { Count, Place } from './read-place';

/** `widths` is the path of the key that says how many features and outputs there are. */
export function readData(place: Place, network: Network, widths: string): Data {
  const keys = place.record(['X', 'Y'], ['features', 'classes', 'scaling', 'heldOut', 'world']);
  const L = network.activations.length;
  const features = { count: network.widths[0], decidedBy: `${widths}[0]` };
  const outputs = { count: network.widths[L], decidedBy: `${widths}[${L}]` };

  const X = keys.X.matrix(features);
  if (X.columns === 0) reject({ kind: 'tooFew', path: `${keys.X.path}[0]`, expected: 1, found: 0 });
  const Y = keys.Y.matrix(outputs, { count: X.columns, decidedBy: `${keys.X.path}[0]` });
  const wrong = targetProblem(network.loss, Y);
  if (wrong) reject({ ...wrong, path: keys.Y.path });

  return {
    X,
    Y,
    ...(keys.features && { features: keys.features.texts(features) }),
    ...(keys.classes && { classes: readClasses(keys.classes, outputs) }),
    ...(keys.scaling && { scaling: readScaling(keys.scaling, features) }),
    ...(keys.heldOut && { heldOut: keys.heldOut.columns(0, X.columns) }),
    ...(keys.world && { world: readWorld(keys.world) }),
  };
}

/** A name for each output; or two for one output, whose targets 0 and 1 are two classes. */
function readClasses(place: Place, outputs: Count): readonly string[] {
  const two = outputs.count === 1 && place.length === 2;
  return place.texts(two ? { ...outputs, count: 2 } : outputs);
}

function readScaling(place: Place, features: Count): NonNullable<Data['scaling']> {
  const { mean, deviation } = place.record(['mean', 'deviation']);
  return {
    mean: Array.from(mean.entries(features), (entry) => entry.number()),
    deviation: Array.from(deviation.entries(features), (entry) => entry.positive()),
  };
}

function readWorld(place: Place): NonNullable<Data['world']> {
  const { name, seed, settings } = place.record(['name', 'seed', 'settings']);
  return { name: name.text(), seed: readSeed(seed), settings: settings.settings() };
}

/** The columns of the pass; `path` is the key's, also where the file leaves it out. */
export function readBatch(place: Place | undefined, path: string, network: Network, examples: number): readonly number[] {
  const batch = place ? place.columns(1, examples) : defaultBatch(examples);
  const most = largestBatch(network.widths);
  if (batch.length > most) reject({ kind: 'batchTooLarge', path, expected: most, found: batch.length });
  return batch;
}
