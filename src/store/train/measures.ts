/** The measures of what is shown: recorded where it is the end of an epoch, else computed, so that they hold before a run and within an epoch too; while it goes on, those of its last whole epoch. */

import type { Experiment } from '../../engine/experiment';
import { parameterCount } from '../../engine/network-limits';
import { Trainer } from '../../engine/trainer';
import { trainingSetup, type Place, type TrainedState } from '../../engine/training';
import { LAYER_MEASURES, NETWORK_MEASURES, recordEpoch } from '../../engine/training-record';
import type { ExperimentStore } from '../experiment-store';
import { trainingProblem } from './settings';
import type { TrainingState } from './state';
import type { Training } from './training';

type LayerMeasures = Readonly<Record<(typeof LAYER_MEASURES)[number], number>>;

/** NaN: there is no such number. */
export interface Measures extends Readonly<Record<(typeof NETWORK_MEASURES)[number], number>> {
  /** Where in the run they hold. */
  readonly place: Place;
  /** Layer l stands at index l − 1. */
  readonly layers: readonly LayerMeasures[];
}

/** Examples times parameters: a pass over more would hold up the page. */
const MOST_WORK = 2e6;

/** A function that gives the measures of what is shown now, the same object while that is the same; undefined where there are none. */
export function createMeasures(training: Pick<Training, 'getState'>, experiment: Pick<ExperimentStore, 'getState'>): () => Measures | undefined {
  let last: { readonly shown: TrainedState; readonly status: TrainingState['status']; readonly data: Experiment['data']; readonly count: number; readonly measures: Measures | undefined } | undefined;
  return () => {
    const state = training.getState();
    const { experiment: open } = experiment.getState();
    const { shown, status, records: { count } } = state;
    if (last?.shown !== shown || last.data !== open.data || last.count !== count || last.status !== status) last = { shown, status, data: open.data, count, measures: recorded(state) ?? computed(open, state) };
    return last.measures;
  };
}

function recorded({ status, shown, records }: TrainingState): Measures | undefined {
  if ((shown.update > 0 && status !== 'running') || shown.epoch >= records.count) return undefined;
  const { epoch } = shown;
  return measuresOf({ epoch, update: 0 }, (name) => records[name][epoch], records.layers.map((layer) => (name) => layer[name][epoch]));
}

function computed(experiment: Experiment, { shown, ratios }: TrainingState): Measures | undefined {
  const { network: { widths }, data, learningRate } = experiment;
  if (trainingProblem(experiment) || data.X.columns * parameterCount(widths) > MOST_WORK) return undefined;
  const { row } = recordEpoch(new Trainer(trainingSetup(experiment, 'all', 0)), shown, undefined, learningRate);
  const ofLayer = (index: number, name: (typeof LAYER_MEASURES)[number]) => row[NETWORK_MEASURES.length + index * LAYER_MEASURES.length + LAYER_MEASURES.indexOf(name)];
  return measuresOf(
    shown,
    (name) => row[NETWORK_MEASURES.indexOf(name)],
    shown.parameters.map((_, index) => (name) => (name === 'updateRatio' ? ratios?.[index] ?? NaN : ofLayer(index, name))),
  );
}

function measuresOf(
  { epoch, update }: Place,
  ofNetwork: (name: (typeof NETWORK_MEASURES)[number]) => number, ofLayers: readonly ((name: (typeof LAYER_MEASURES)[number]) => number)[],
): Measures {
  return {
    place: { epoch, update },
    J: ofNetwork('J'), heldOutJ: ofNetwork('heldOutJ'), accuracy: ofNetwork('accuracy'), heldOutAccuracy: ofNetwork('heldOutAccuracy'), learningRate: ofNetwork('learningRate'),
    layers: ofLayers.map((of) => ({ gradientNorm: of('gradientNorm'), weightNorm: of('weightNorm'), updateRatio: of('updateRatio') })),
  };
}
