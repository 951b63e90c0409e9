/** New examples and the network: as many inputs and outputs as they need, the weights kept wherever they still have a place. */

import { defaultBatch, type Data, type Experiment, type Network, type NetworkShape } from '../../engine/experiment';
import { fittedParameters } from '../../engine/network-edit';
import { sizeProblem } from '../../engine/network-limits';
import { withData } from './feed';

/** The shape that these examples need: the network's own if they fit. More than two classes of one sigmoid output become a softmax. */
export function shapeFor({ widths, activations, loss }: NetworkShape, { X, Y }: Data): NetworkShape {
  const L = activations.length;
  const becomesSoftmax = loss === 'bce' && Y.rows > widths[L];
  return {
    widths: widths.map((width, l) => (l === 0 ? X.rows : l === L ? Y.rows : width)),
    activations: becomesSoftmax ? activations.with(-1, 'softmax') : activations,
    loss: becomesSoftmax ? 'ce' : loss,
  };
}

/** Whether a network has as many inputs and outputs as these examples. */
export function fits({ widths }: NetworkShape, { X, Y }: Data): boolean {
  return widths[0] === X.rows && widths[widths.length - 1] === Y.rows;
}

/** Whether a network of the shape that these examples need may be built. */
export function isBuildable(network: Network, data: Data): boolean {
  return sizeProblem(shapeFor(network, data).widths, defaultBatch(data.X.columns).length) === undefined;
}

function networkFor(network: Network, data: Data): Network {
  if (fits(network, data)) return network;
  const reshaped = { ...network, ...shapeFor(network, data) };
  return { ...reshaped, parameters: fittedParameters(reshaped) };
}

/** The experiment with these examples instead of its own; its batch is the first of them. Undefined if such a network is too large. */
export function withExamples(experiment: Experiment, data: Data): Experiment | undefined {
  if (!isBuildable(experiment.network, data)) return undefined;
  return withData(experiment, data, defaultBatch(data.X.columns), networkFor(experiment.network, data));
}
