/** Writes an experiment as the text of its file; what is as the format says by default is left out. */

import { defaultBatch, defaultView, type Experiment, type View } from '../engine/experiment';
import { jsonText, type JsonValue } from './json';

/** The version of the experiment file. */
export const FORMAT_VERSION = 1;

/** The file's text; every number in it reads back to the same float64. */
export function writeExperiment(experiment: Experiment): string {
  return `${jsonText(experimentValue(experiment))}\n`;
}

/** The experiment as the value that its file holds. */
export function experimentValue({ title, network, data, batch, learningRate, view }: Experiment): JsonValue {
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
      parameters: parameters.map(({ W, b }) => ({ W, b: Array.from(b.data) })),
      initialisation,
    },
    data: { X, Y, features, classes, scaling, heldOut, world },
    batch: usual ? undefined : batch,
    learningRate,
    view: viewValue(view, defaultView(network, batch)),
  };
}

function viewValue(view: View, otherwise: View): JsonValue | undefined {
  // What is computed goes as far as the step when nothing is said.
  const defaults = { ...otherwise, computed: view.step };
  const keys = (Object.keys(view) as (keyof View)[]).filter((key) => view[key] !== defaults[key]);
  return keys.length === 0 ? undefined : Object.fromEntries(keys.map((key) => [key, view[key]]));
}
