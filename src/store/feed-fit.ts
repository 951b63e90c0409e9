/** New examples and the network: as many inputs and outputs as they need, the weights kept wherever they still have a place. */

import { defaultBatch, depth, type Data, type Experiment, type LayerParameters, type Network } from '../engine/experiment';
import { initialisationOf, initialParameters } from '../engine/initialisation';
import { at, map, type Matrix } from '../engine/matrix';
import { sizeProblem } from '../engine/network-limits';
import { withData } from './feed';

/** The network that these examples need: the same one if it fits. More than two classes of one sigmoid output become a softmax. */
export function networkFor(network: Network, { X, Y }: Data): Network {
  const { widths, activations, loss } = network;
  const L = depth(network);
  if (widths[0] === X.rows && widths[L] === Y.rows) return network;
  const becomesSoftmax = loss === 'bce' && Y.rows > widths[L];
  const shape = {
    widths: widths.map((width, l) => (l === 0 ? X.rows : l === L ? Y.rows : width)),
    activations: becomesSoftmax ? activations.with(-1, 'softmax') : activations,
    loss: becomesSoftmax ? 'ce' as const : loss,
  };
  const drawn = initialParameters(shape, initialisationOf(network));
  return { ...network, ...shape, parameters: drawn.map((fresh, index) => keeping(network.parameters[index], fresh)) };
}

/** The old numbers where the new layer has a place for them. */
function keeping(old: LayerParameters, fresh: LayerParameters): LayerParameters {
  const overlaid = (before: Matrix, after: Matrix): Matrix =>
    (before.rows === after.rows && before.columns === after.columns ? before
      : map(after, (value, i, j) => (i < before.rows && j < before.columns ? at(before, i, j) : value)));
  return { W: overlaid(old.W, fresh.W), b: overlaid(old.b, fresh.b) };
}

/** The experiment with these examples instead of its own; its batch is the first of them. Undefined if such a network is too large. */
export function withExamples(experiment: Experiment, data: Data): Experiment | undefined {
  const network = networkFor(experiment.network, data);
  const batch = defaultBatch(data.X.columns);
  return sizeProblem(network.widths, batch.length) ? undefined : withData(experiment, data, batch, network);
}
