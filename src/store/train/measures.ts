/** The measures of what is shown: recorded where it is the end of an epoch, else computed, so that they hold before a run and within an epoch too. */

import type { Experiment } from '../../engine/experiment';
import { parameterCount } from '../../engine/network-limits';
import { Trainer } from '../../engine/trainer';
import { trainingSetup, type TrainedState } from '../../engine/training';
import { LAYER_MEASURES, NETWORK_MEASURES, recordEpoch } from '../../engine/training-record';
import type { ExperimentStore } from '../experiment-store';
import { trainingProblem } from './settings';
import type { Training, TrainingState } from './training';

type LayerMeasures = Readonly<Record<(typeof LAYER_MEASURES)[number], number>>;

/** NaN: there is no such number. */
export interface Measures extends Readonly<Record<(typeof NETWORK_MEASURES)[number], number>> {
  /** Layer l stands at index l − 1. */
  readonly layers: readonly LayerMeasures[];
}

/** Examples times parameters: a pass over more would hold up the page. */
const MOST_WORK = 2e6;

/** A function that gives the measures of what is shown now, the same object while that is the same; undefined where there are none. */
export function createMeasures(training: Pick<Training, 'getState'>, experiment: Pick<ExperimentStore, 'getState'>): () => Measures | undefined {
  let last: { readonly shown: TrainedState; readonly data: Experiment['data']; readonly count: number; readonly measures: Measures | undefined } | undefined;
  return () => {
    const state = training.getState();
    const { experiment: open } = experiment.getState();
    const { shown, records: { count } } = state;
    if (last?.shown !== shown || last.data !== open.data || last.count !== count) last = { shown, data: open.data, count, measures: recorded(state) ?? computed(open, shown) };
    return last.measures;
  };
}

function recorded({ shown, records }: TrainingState): Measures | undefined {
  if (shown.update > 0 || shown.epoch >= records.count) return undefined;
  const { epoch } = shown;
  return measuresOf((name) => records[name][epoch], records.layers.map((layer) => (name) => layer[name][epoch]));
}

function computed(experiment: Experiment, shown: TrainedState): Measures | undefined {
  const { network: { widths }, data, learningRate } = experiment;
  if (trainingProblem(experiment) || data.X.columns * parameterCount(widths) > MOST_WORK) return undefined;
  const { row } = recordEpoch(new Trainer(trainingSetup(experiment, 'all', 0)), shown, undefined, learningRate);
  return measuresOf(
    (name) => row[NETWORK_MEASURES.indexOf(name)],
    shown.parameters.map((_, index) => (name) => row[NETWORK_MEASURES.length + index * LAYER_MEASURES.length + LAYER_MEASURES.indexOf(name)]),
  );
}

function measuresOf(
  ofNetwork: (name: (typeof NETWORK_MEASURES)[number]) => number, ofLayers: readonly ((name: (typeof LAYER_MEASURES)[number]) => number)[],
): Measures {
  return {
    J: ofNetwork('J'), heldOutJ: ofNetwork('heldOutJ'), accuracy: ofNetwork('accuracy'), heldOutAccuracy: ofNetwork('heldOutAccuracy'), learningRate: ofNetwork('learningRate'),
    layers: ofLayers.map((of) => ({ gradientNorm: of('gradientNorm'), weightNorm: of('weightNorm'), updateRatio: of('updateRatio') })),
  };
}
