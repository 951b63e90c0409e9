/** The `network` of an experiment file. */

import { ACTIVATION_NAMES, isElementwise } from '../../engine/activations';
import type { LayerParameters, Network } from '../../engine/experiment';
import { LOSS_NAMES, REQUIRED_OUTPUT } from '../../engine/losses';
import { MOST_LAYERS } from '../../engine/network-limits';
import { reject } from './problem';
import type { Place } from './read-place';

export function readNetwork(place: Place): Network {
  const keys = place.record(['widths', 'activations', 'loss', 'parameters'], ['initialisation']);
  const widths = Array.from(keys.widths.entries(), (width) => width.integer(1, Number.MAX_SAFE_INTEGER));
  if (widths.length < 2) reject({ kind: 'tooFew', path: keys.widths.path, expected: 2, found: widths.length });
  if (widths.length > MOST_LAYERS + 1) {
    reject({ kind: 'tooMany', path: keys.widths.path, expected: MOST_LAYERS + 1, found: widths.length });
  }

  const layers = { count: widths.length - 1, decidedBy: keys.widths.path };
  const activations = Array.from(keys.activations.entries(layers), (entry, index) => {
    const name = entry.oneOf(ACTIVATION_NAMES);
    if (!isElementwise(name) && index < layers.count - 1) reject({ kind: 'softmaxBelowOutput', path: entry.path });
    return name;
  });

  const loss = keys.loss.oneOf(LOSS_NAMES);
  const expected = REQUIRED_OUTPUT[loss];
  const found = activations[layers.count - 1];
  if (expected !== undefined && found !== expected) {
    const output = `${keys.activations.path}[${layers.count - 1}]`;
    reject({ kind: 'outputPair', path: keys.loss.path, loss, expected, found, output });
  }

  const widthOf = (layer: number) => ({ count: widths[layer], decidedBy: `${keys.widths.path}[${layer}]` });
  const parameters = Array.from(keys.parameters.entries(layers), (entry, index): LayerParameters => {
    const { W, b } = entry.record(['W', 'b']);
    return { W: W.matrix(widthOf(index + 1), widthOf(index)), b: b.column(widthOf(index + 1)) };
  });
  return { widths, activations, loss, parameters, ...readInitialisation(keys.initialisation) };
}

function readInitialisation(place: Place | undefined): Pick<Network, 'initialisation'> {
  if (!place) return {};
  const { name, seed, value } = place.record(['name', 'seed'], ['value']);
  return { initialisation: { name: name.text(), seed: readSeed(seed), ...(value && { value: value.number() }) } };
}

/** A seed of a random sequence. */
export function readSeed(place: Place): number {
  return place.integer(0, Number.MAX_SAFE_INTEGER);
}
