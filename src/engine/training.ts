/** Training: which examples each update learns from, and the update itself. Every number follows from the setup, the rates and the place. */

import { backward } from './backward';
import { depth, type Convention, type Data, type Experiment, type LayerParameters, type NetworkShape, type Optimizer, type OptimizerState, type Route } from './experiment';
import { scalar, selectColumns, type Matrix } from './matrix';
import { freshState, updateParameters } from './optimizers';
import { layerKey, type MatrixKey, type QuantityKey } from './quantity';
import { randomSource } from './random';
import { firstOverflow, forward, matrixOf, type Forward, type Overflow } from './trace';

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

/** Columns of the data, with their X and Y. */
export interface Examples {
  readonly batch: readonly number[];
  readonly X: Matrix;
  readonly Y: Matrix;
}

/** A forward and a backward pass; `values` in the order of the schedule, without what they start from. */
export interface Gradients {
  readonly forward: Forward;
  readonly values: Map<QuantityKey, Matrix>;
}

export interface TrainingStep {
  readonly state: TrainedState;
  /** The first number of this update that is not finite; its column counts within the batch. */
  readonly overflow: Overflow | undefined;
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
function isFullBatch({ batchSize, columns }: Pick<TrainingSetup, 'batchSize' | 'columns'>): boolean {
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

/** Computes a setup's updates, and keeps at hand what several of them need. */
export class Trainer {
  readonly setup: TrainingSetup;
  /** Those that are trained on, and those held out. */
  readonly training: Examples;
  readonly heldOut: Examples;
  #order: { readonly epoch: number; readonly columns: readonly number[] } | undefined;
  #last: { readonly parameters: readonly LayerParameters[]; readonly gradients: Gradients } | undefined;

  constructor(setup: TrainingSetup) {
    this.setup = setup;
    this.training = this.#select(setup.columns);
    this.heldOut = this.#select(setup.heldOut);
  }

  /** J and its gradients over all training data; kept, because the update of a full batch needs the same ones. */
  gradientsOfAll(parameters: readonly LayerParameters[]): Gradients {
    if (this.#last?.parameters !== parameters) this.#last = { parameters, gradients: this.#gradients(parameters, this.training) };
    return this.#last.gradients;
  }

  /** One update: the same sums, in the same order, as a trace of this batch. */
  update(state: TrainedState, learningRate: number): TrainingStep {
    const { optimizer } = this.setup;
    const { parameters } = state;
    const { values } = isFullBatch(this.setup) ? this.gradientsOfAll(parameters) : this.#gradients(parameters, this.#batch(state));
    const gradients = parameters.map((_, index) => ({ dW: matrixOf(values, layerKey('dW', index + 1)), db: matrixOf(values, layerKey('db', index + 1)) }));
    const after = updateParameters(optimizer, learningRate, parameters, gradients, state.optimizerState);
    const updated = after.parameters.flatMap(({ W, b }, index): readonly (readonly [MatrixKey, Matrix])[] => [[layerKey('Wnew', index + 1), W], [layerKey('bnew', index + 1), b]]);
    return {
      state: { ...placeAfter(this.setup, state), parameters: after.parameters, optimizerState: after.state },
      overflow: firstOverflow(new Map([...values, ...updated])),
    };
  }

  forward(parameters: readonly LayerParameters[], { X, Y }: Examples): Forward {
    return forward({ shape: this.setup.shape, parameters, Y }, X);
  }

  #gradients(parameters: readonly LayerParameters[], examples: Examples): Gradients {
    const { shape, route, convention } = this.setup;
    // No update is asked of this pass: its learning rate is not looked at.
    const pass = { shape, parameters, ...examples, learningRate: 0, route, convention };
    const done = forward(pass, examples.X);
    const values = new Map<QuantityKey, Matrix>();
    for (let l = 1; l <= depth(shape); l++) {
      values.set(layerKey('Z', l), done.Z[l]);
      values.set(layerKey('A', l), done.A[l]);
    }
    values.set('Lo', done.Lo);
    values.set('J', scalar(done.J));
    for (const [key, array] of backward(pass, done)) values.set(key, array);
    return { forward: done, values };
  }

  #batch(place: Place): Examples {
    if (this.#order?.epoch !== place.epoch) this.#order = { epoch: place.epoch, columns: epochOrder(this.setup, place.epoch) };
    const size = this.setup.batchSize === 'all' ? this.setup.columns.length : this.setup.batchSize;
    return this.#select(this.#order.columns.slice(place.update * size, (place.update + 1) * size));
  }

  #select(batch: readonly number[]): Examples {
    const { X, Y } = this.setup;
    return { batch, X: selectColumns(X, batch), Y: selectColumns(Y, batch) };
  }
}

/** The state so many whole epochs on; ends early at the first number that is not finite. */
export function trainFor(setup: TrainingSetup, from: TrainedState, rates: readonly RateChange[], epochs: number): TrainedState {
  const trainer = new Trainer(setup);
  let state = from;
  while (state.epoch < from.epoch + epochs) {
    const step = trainer.update(state, rateAt(rates, state));
    if (step.overflow) break;
    state = step.state;
  }
  return state;
}
