/** On the side of the worker: a run's furthest place, which goes on by one update, is measured at the end of every epoch, and steps back from numbers that are not finite. */

import type { Overflow } from '../../engine/trace';
import type { Trainer } from '../../engine/trainer';
import { comparePlaces, nextBatch, rateAt, updatesPerEpoch, type RateChange, type TrainedState } from '../../engine/training';
import { recordEpoch, updateRatios } from '../../engine/training-record';
import type { Outbox } from './outbox';
import type { NotFinite } from './protocol';

/** A cost so many times that of the beginning is on its way to the overflow: who goes on from there ends there again. */
const BLOWN_UP = 10;

export class Trainee {
  readonly #trainer: Trainer;
  readonly #outbox: Outbox;
  #state: TrainedState;
  #rates: readonly RateChange[];
  /** Before the last update that was made here. */
  #before: TrainedState | undefined;
  #recorded: number;
  /** Where the run stands again after a number that is not finite. */
  #lastGood: TrainedState;
  /** J of the first epoch that was recorded here. */
  #firstJ: number | undefined;

  /** @param recorded the number of epochs whose records are known already */
  constructor(trainer: Trainer, outbox: Outbox, state: TrainedState, rates: readonly RateChange[], recorded: number) {
    this.#trainer = trainer;
    this.#outbox = outbox;
    this.#state = state;
    this.#lastGood = state;
    this.#rates = rates;
    this.#recorded = recorded;
  }

  get state(): TrainedState {
    return this.#state;
  }

  /** Where each learning rate took effect; the same object until there is another. */
  get rates(): readonly RateChange[] {
    return this.#rates;
  }

  /** ‖ΔW‖ / ‖W‖ by layer of the update that led to `state`. */
  get ratios(): readonly number[] | undefined {
    return this.#before && updateRatios(this.#before.parameters, this.#state.parameters);
  }

  /** Of every update from now on. */
  changeRate(learningRate: number): void {
    const { epoch, update } = this.#state;
    this.#rates = [...this.#rates.filter((rate) => comparePlaces(rate, this.#state) < 0), { epoch, update, learningRate }];
  }

  /** Measures where it stands, if that is the end of an epoch that is not measured yet; tells of what is not finite. */
  measure(): NotFinite | undefined {
    const state = this.#state;
    if (this.#recorded > state.epoch) return undefined;
    const { setup } = this.#trainer;
    const place = state.epoch > 0 ? { epoch: state.epoch - 1, update: updatesPerEpoch(setup) - 1 } : state;
    const { row, overflow } = recordEpoch(this.#trainer, state, this.#before?.parameters, rateAt(this.#rates, place));
    if (overflow) return this.#fail(overflow, setup.columns);
    this.#outbox.add(state, row);
    this.#recorded = state.epoch + 1;
    const [J] = row;
    this.#firstJ ??= J;
    if (J <= BLOWN_UP * Math.max(1, this.#firstJ)) this.#lastGood = state;
    return undefined;
  }

  /** One update on; the end of an epoch is measured at once, so that a run never stops between the two. */
  update(): NotFinite | undefined {
    const state = this.#state;
    const step = this.#trainer.update(state, rateAt(this.#rates, state));
    if (step.overflow) return this.#fail(step.overflow, nextBatch(this.#trainer.setup, state));
    this.#before = state;
    this.#state = step.state;
    return step.state.update === 0 ? this.measure() : undefined;
  }

  #fail(overflow: Overflow, batch: readonly number[]): NotFinite {
    const { epoch, update } = this.#state;
    const lastGoodEpoch = this.#recorded > 0 ? this.#lastGood.epoch : undefined;
    this.#state = this.#lastGood;
    this.#before = undefined;
    // The epochs that led there are given up with it.
    this.#recorded = Math.min(this.#recorded, this.#lastGood.epoch + 1);
    const { learningRate } = this.#rates[this.#rates.length - 1];
    this.#rates = this.#rates.filter((rate) => comparePlaces(rate, this.#state) <= 0);
    // What was asked for meanwhile is still what the reader wants.
    if (rateAt(this.#rates, this.#state) !== learningRate) this.#rates = [...this.#rates, { epoch: this.#state.epoch, update: 0, learningRate }];
    return { epoch, update, overflow, batch, lastGoodEpoch };
  }
}
