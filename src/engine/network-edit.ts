/**
 * Edits of a network's structure: layers, widths, activations, loss, initial weights. Each makes a new experiment, the same
 * object if nothing changes. A weight stays where its layer still has its row and column; new ones are drawn by the
 * network's initialisation. The data follows (`data-edit.ts`), and the reader stands at the start of the new pass.
 */

import { isElementwise, type ActivationName } from './activations';
import { fittedData } from './data-edit';
import { depth, routesOf, type Experiment, type LayerParameters, type Network, type NetworkShape, type Optimizer } from './experiment';
import { initialisationOf, initialParameters, type Initialisation } from './initialisation';
import { REQUIRED_OUTPUT, type LossName } from './losses';
import type { Matrix } from './matrix';

/** One layer on its own: what moves with it. A new one has no parameters yet. */
interface Layer {
  readonly width: number;
  readonly activation: ActivationName;
  readonly parameters?: LayerParameters;
}

/** The hidden layers are 1 to L − 1; the input, layer 0, and the output, layer L, belong to the data. */
export function isHidden(shape: NetworkShape, layer: number): boolean {
  return layer >= 1 && layer < depth(shape);
}

/** `layer` 0 to L with `width` units; the data gets as many features or targets where it must. */
export function withWidth(experiment: Experiment, layer: number, width: number): Experiment {
  const { widths } = experiment.network;
  if (widths[layer] === width) return experiment;
  return rebuilt(experiment, { widths: widths.with(layer, width) });
}

/** A hidden layer more, which stands after `layer`, 0 to L − 1: as wide as the narrower neighbour, with the activation of a hidden one. */
export function withLayerAfter(experiment: Experiment, layer: number): Experiment {
  const { widths, activations } = experiment.network;
  const width = Math.min(widths[layer], widths[layer + 1]);
  const neighbours = activations.filter((_, index) => isHidden(experiment.network, index + 1) && (index + 1 === layer || index === layer));
  const layers = layersOf(experiment).toSpliced(layer, 0, { width, activation: neighbours[0] ?? 'tanh' });
  return restacked(experiment, layers);
}

/** The network without a hidden layer. */
export function withoutLayer(experiment: Experiment, layer: number): Experiment {
  return restacked(experiment, layersOf(experiment).toSpliced(layer - 1, 1));
}

/** A hidden layer at another place among the hidden layers, with its weights. */
export function withLayerMoved(experiment: Experiment, from: number, to: number): Experiment {
  if (from === to) return experiment;
  const layers = layersOf(experiment);
  return restacked(experiment, layers.toSpliced(from - 1, 1).toSpliced(to - 1, 0, layers[from - 1]));
}

/** A layer with another activation; the loss may have to change with that of the output. */
export function withActivation(experiment: Experiment, layer: number, activation: ActivationName, loss = experiment.network.loss): Experiment {
  const { network } = experiment;
  if (network.activations[layer - 1] === activation && network.loss === loss) return experiment;
  return rebuilt(experiment, { activations: network.activations.with(layer - 1, activation), loss });
}

/** Another loss; the output's activation becomes the one it needs. Targets that it cannot take are made fit. */
export function withLoss(experiment: Experiment, loss: LossName): Experiment {
  const { network } = experiment;
  const L = depth(network);
  return withActivation(experiment, L, REQUIRED_OUTPUT[loss] ?? network.activations[L - 1], loss);
}

/** Another optimizer, or other numbers of it; only with the same rule does what it remembers still say something. */
export function withOptimizer(experiment: Experiment, optimizer: Optimizer): Experiment {
  const { name } = experiment.optimizer;
  return { ...(name === optimizer.name ? experiment : withoutMemory(experiment)), optimizer };
}

/** The experiment whose optimizer has made no update yet. */
export function withoutMemory({ optimizerState: _remembered, ...experiment }: Experiment): Experiment {
  return experiment;
}

/** All parameters as they begin by this rule, at iteration 0. */
export function withInitialisation(experiment: Experiment, initialisation: Initialisation): Experiment {
  const { network } = experiment;
  return startedAnew(experiment, { ...network, initialisation, parameters: initialParameters(network, initialisation) });
}

/** The losses that take this output as it is; each of the others needs another one. */
export function takesOutput(loss: LossName, output: ActivationName): boolean {
  const required = REQUIRED_OUTPUT[loss];
  return required === undefined || required === output;
}

/** The loss that goes with this output: the one that stands if it does, else the one made for the output, else half the squared error. */
export function lossFor(output: ActivationName, loss: LossName): LossName {
  if (takesOutput(loss, output)) return loss;
  return output === 'softmax' ? 'ce' : output === 'sigmoid' ? 'bce' : 'half_se';
}

/** Whether a layer can have this activation whatever the loss is: softmax makes its units depend on each other. */
export function mayStand(shape: NetworkShape, layer: number, activation: ActivationName): boolean {
  return isElementwise(activation) || layer === depth(shape);
}

function layersOf({ network: { widths, activations, parameters } }: Experiment): readonly Layer[] {
  return activations.map((activation, index) => ({ width: widths[index + 1], activation, parameters: parameters[index] }));
}

function restacked(experiment: Experiment, layers: readonly Layer[]): Experiment {
  return rebuilt(experiment, {
    widths: [experiment.network.widths[0], ...layers.map(({ width }) => width)],
    activations: layers.map(({ activation }) => activation),
  }, layers.map(({ parameters }) => parameters));
}

/** The experiment with another shape. `stack` holds what each layer brings along. */
function rebuilt(
  experiment: Experiment, change: Partial<NetworkShape>, stack: readonly (LayerParameters | undefined)[] = experiment.network.parameters,
): Experiment {
  const network = { ...experiment.network, ...change };
  const parameters = fittedParameters(network, stack);
  const isSame = parameters.length === experiment.network.parameters.length
    && parameters.every((layer, index) => layer === experiment.network.parameters[index]);
  const data = fittedData(experiment.data, network);
  return startedAnew({ ...experiment, data }, { ...network, parameters: isSame ? experiment.network.parameters : parameters });
}

/**
 * Parameters of the shape that the network has: what each layer of `stack` brings along wherever there is a place for it,
 * the same object where the layer fits; what is new is drawn by the network's initialisation.
 */
export function fittedParameters(network: Network, stack: readonly (LayerParameters | undefined)[] = network.parameters): readonly LayerParameters[] {
  const { widths } = network;
  let drawn: readonly LayerParameters[] | undefined;
  return stack.map((layer, index): LayerParameters => {
    if (layer && layer.W.rows === widths[index + 1] && layer.W.columns === widths[index]) return layer;
    drawn ??= initialParameters(network, initialisationOf(network));
    const fresh = drawn[index];
    return layer ? { W: overlaid(fresh.W, layer.W), b: overlaid(fresh.b, layer.b) } : fresh;
  });
}

/** `under`, with the numbers of `over` at the rows and columns that both have. */
function overlaid(under: Matrix, over: Matrix): Matrix {
  if (under.rows === over.rows && under.columns === over.columns) return over;
  const data = under.data.slice();
  const columns = Math.min(under.columns, over.columns);
  for (let i = 0; i < Math.min(under.rows, over.rows); i++) {
    data.set(over.data.subarray(i * over.columns, i * over.columns + columns), i * under.columns);
  }
  return { ...under, data };
}

/** The experiment with this network, looked at from the start of its pass. Of other weights the optimizer remembers nothing. */
function startedAnew(from: Experiment, network: Experiment['network']): Experiment {
  const experiment = network.parameters === from.network.parameters ? from : withoutMemory(from);
  const { view } = experiment;
  const routes = routesOf(network);
  const route = routes.includes(view.route) ? view.route : routes[0];
  return { ...experiment, network, view: { ...view, step: 'start', computed: 'start', iteration: 0, select: undefined, route } };
}
