/** The network with the parameters of the shown place of the run. */

import type { LayerParameters, NetworkShape } from '../engine/experiment';
import type { Model } from '../features/outputs';
import type { ExperimentStore } from './experiment-store';
import type { Training } from './train/training';

export interface ModelStores {
  readonly experiment: Pick<ExperimentStore, 'getState'>;
  readonly training: Pick<Training, 'getState'>;
}

/** Between an edit of the network and the run that hears of it the two are of two shapes: then the experiment's own. */
export function shownModel({ experiment, training }: ModelStores): Model {
  const { structure: { shape }, experiment: { network } } = experiment.getState();
  const { parameters } = training.getState().shown;
  return { shape, parameters: fits(parameters, shape) ? parameters : network.parameters };
}

/** Whether these are parameters of a network of this shape. */
export function fits(parameters: readonly LayerParameters[], { widths }: NetworkShape): boolean {
  return parameters.length === widths.length - 1 && parameters.every(({ W }, index) => W.rows === widths[index + 1] && W.columns === widths[index]);
}
