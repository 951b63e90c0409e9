/** The updates of training, each with the same sums as a trace of its batch. */

import { backward } from './backward';
import { depth, type LayerParameters } from './experiment';
import { scalar, selectColumns, type Matrix } from './matrix';
import { updateParameters } from './optimizers';
import { layerKey, type QuantityKey } from './quantity';
import { firstOverflow, forward, matrixOf, setMemory, type Forward, type Overflow } from './trace';
import { epochOrder, isFullBatch, placeAfter, rateAt, type Place, type RateChange, type TrainedState, type TrainingSetup } from './training';

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
    const written = new Map(values);
    after.parameters.forEach(({ W, b }, index) => {
      setMemory(written, optimizer, after.state, index + 1, 'new');
      written.set(layerKey('Wnew', index + 1), W);
      written.set(layerKey('bnew', index + 1), b);
    });
    return { state: { ...placeAfter(this.setup, state), parameters: after.parameters, optimizerState: after.state }, overflow: firstOverflow(written) };
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
