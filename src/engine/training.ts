/** Where training stands and which examples each update learns from: all of it follows from the setup and the place. */

import type { Convention, Data, Experiment, LayerParameters, NetworkShape, Optimizer, OptimizerState, Route } from './experiment';
import type { Matrix } from './matrix';
import { freshState } from './optimizers';
import { randomSource } from './random';

/** How far a run has come: `update` updates of the epoch after `epoch` whole ones. An epoch is one pass over the training data. */
export interface Place {
  readonly epoch: number;
  readonly update: number;
}

/** All that the rest of a run follows from. */
export interface TrainedState extends Place {
  readonly parameters: readonly LayerParameters[];
  readonly optimizerState: OptimizerState;
}

/** The learning rate of the updates from this place on. */
export interface RateChange extends Place {
  readonly learningRate: number;
}

/** What stays the same during a run. Shapes of X and Y: n × M and K × M. */
export interface TrainingSetup {
  readonly shape: NetworkShape;
  readonly X: Matrix;
  readonly Y: Matrix;
  /** The columns that are trained on, and those that are only measured. */
  readonly columns: readonly number[];
  readonly heldOut: readonly number[];
  /** Examples of one update; the last batch of an epoch may have fewer. */
  readonly batchSize: number | 'all';
  /** A whole number from 0 to 2^32 − 1. */
  readonly seed: number;
  readonly optimizer: Optimizer;
  readonly route: Route;
  readonly convention: Convention;
}

/** The columns that are trained on: all that are not held out, in their order. */
export function trainingColumns({ X, heldOut = [] }: Pick<Data, 'X' | 'heldOut'>): readonly number[] {
  const held = new Set(heldOut);
  return Array.from({ length: X.columns }, (_, e) => e).filter((e) => !held.has(e));
}

export function trainingSetup(experiment: Experiment, batchSize: number | 'all', seed: number): TrainingSetup {
  const { network: { widths, activations, loss }, data, optimizer, view: { route, convention } } = experiment;
  return {
    shape: { widths, activations, loss }, X: data.X, Y: data.Y, columns: trainingColumns(data), heldOut: data.heldOut ?? [],
    batchSize, seed, optimizer, route, convention,
  };
}

/** Where a run begins: at the experiment's own parameters. */
export function firstState({ network: { parameters }, optimizer, optimizerState }: Experiment): TrainedState {
  return { epoch: 0, update: 0, parameters, optimizerState: optimizerState ?? freshState(optimizer, parameters) };
}

/** Whether each update learns from all examples at once. */
export function isFullBatch({ batchSize, columns }: Pick<TrainingSetup, 'batchSize' | 'columns'>): boolean {
  return batchSize === 'all' || batchSize >= columns.length;
}

export function updatesPerEpoch({ batchSize, columns }: Pick<TrainingSetup, 'batchSize' | 'columns'>): number {
  return batchSize === 'all' ? 1 : Math.max(1, Math.ceil(columns.length / batchSize));
}

/**
 * The columns in the order in which epoch number `epoch` takes them: shuffled (Fisher–Yates) by the sequence of
 * `numpy.random.RandomState([seed, epoch + 1])`, so that it depends on nothing before; as they stand for a full batch.
 */
export function epochOrder(setup: Pick<TrainingSetup, 'batchSize' | 'columns' | 'seed'>, epoch: number): readonly number[] {
  if (isFullBatch(setup)) return setup.columns;
  const order = [...setup.columns];
  const { uniform } = randomSource((epoch + 1) * 2 ** 32 + setup.seed);
  for (let k = order.length - 1; k > 0; k--) {
    const other = Math.floor(uniform() * (k + 1));
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}

/** How many examples are trained on. */
export function trainedCount({ X, heldOut = [] }: Pick<Data, 'X' | 'heldOut'>): number {
  return X.columns - heldOut.length;
}

/** The columns of the update that comes next at this place. */
export function nextBatch(setup: TrainingSetup, { epoch, update }: Place): readonly number[] {
  const order = epochOrder(setup, epoch);
  return setup.batchSize === 'all' ? order : order.slice(update * setup.batchSize, (update + 1) * setup.batchSize);
}

export function comparePlaces(a: Place, b: Place): number {
  return a.epoch - b.epoch || a.update - b.update;
}

/** The place one update on. */
export function placeAfter(setup: Pick<TrainingSetup, 'batchSize' | 'columns'>, { epoch, update }: Place): Place {
  return update + 1 < updatesPerEpoch(setup) ? { epoch, update: update + 1 } : { epoch: epoch + 1, update: 0 };
}

/** The learning rate of the update that comes next at this place. Throws RangeError where none is known yet. */
export function rateAt(rates: readonly RateChange[], place: Place): number {
  const found = rates.findLast((rate) => comparePlaces(rate, place) <= 0);
  if (!found) throw new RangeError(`no learning rate is known at epoch ${place.epoch}`);
  return found.learningRate;
}
