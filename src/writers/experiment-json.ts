/** Writes an experiment as the text of its file; what is as the format says by default is left out. */

import {
  defaultBatch, defaultView, OPTIMIZERS, type Experiment, type LayerParameters, type Optimizer, type OptimizerState, type View,
} from '../engine/experiment';
import { jsonText, type JsonValue } from './json';

/** The version of the experiment file. */
export const FORMAT_VERSION = 1;

/** The file's text; every number in it reads back to the same float64. */
export function writeExperiment(experiment: Experiment): string {
  return `${jsonText(experimentValue(experiment))}\n`;
}

/** The experiment as the value that its file holds. */
export function experimentValue({ title, network, data, batch, learningRate, optimizer, optimizerState, view }: Experiment): JsonValue {
  const { widths, activations, loss, parameters, initialisation } = network;
  const { X, Y, features, classes, scaling, heldOut, world } = data;
  const chosen = defaultBatch(X.columns);
  const usual = batch.length === chosen.length && batch.every((column, e) => column === chosen[e]);
  return {
    nablascope: FORMAT_VERSION,
    title,
    network: {
      widths,
      activations,
      loss,
      parameters: layersValue(parameters),
      initialisation,
    },
    data: { X, Y, features, classes, scaling, heldOut, world },
    batch: usual ? undefined : batch,
    learningRate,
    optimizer: optimizerValue(optimizer, optimizerState),
    view: viewValue(view, defaultView(network, batch)),
  };
}

function layersValue(layers: readonly LayerParameters[]): JsonValue {
  return layers.map(({ W, b }) => ({ W, b: Array.from(b.data) }));
}

/** Plain gradient descent is what a file means that says nothing. */
function optimizerValue(optimizer: Optimizer, state: OptimizerState | undefined): JsonValue | undefined {
  const defaults = new Map(Object.entries(OPTIMIZERS[optimizer.name]));
  const said = Object.entries(optimizer).filter(([key, value]) => key !== 'name' && value !== defaults.get(key));
  if (optimizer.name === 'gd' && said.length === 0) return undefined;
  return { name: optimizer.name, ...Object.fromEntries(said), state: state && stateValue(state) };
}

function stateValue({ t, first, second }: OptimizerState): JsonValue {
  return { t, first: layersValue(first), second: second.length === 0 ? undefined : layersValue(second) };
}

function viewValue(view: View, otherwise: View): JsonValue | undefined {
  // What is computed goes as far as the step when nothing is said.
  const defaults = { ...otherwise, computed: view.step };
  const keys = (Object.keys(view) as (keyof View)[]).filter((key) => view[key] !== defaults[key]);
  return keys.length === 0 ? undefined : Object.fromEntries(keys.map((key) => [key, view[key]]));
}
