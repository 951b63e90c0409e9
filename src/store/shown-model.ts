/** The network with the parameters of the shown place of the run. */

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
  const isFitting = network.parameters.length === parameters.length
    && network.parameters.every(({ W }, index) => W.rows === parameters[index].W.rows && W.columns === parameters[index].W.columns);
  return { shape, parameters: isFitting ? parameters : network.parameters };
}
