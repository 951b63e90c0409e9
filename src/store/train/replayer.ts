/** On the side of the worker: computes an earlier place of the run again, update by update, for whoever waits for it. */

import type { Trainer } from '../../engine/trainer';
import { comparePlaces, rateAt, type Place, type RateChange, type TrainedState } from '../../engine/training';
import { updateRatios } from '../../engine/training-record';
import { packState, unpackState } from '../../engine/training-state';
import type { TrainingCommand, TrainingReport } from './protocol';

interface Replay {
  readonly request: number;
  /** How far it is, and where it was before its last update. */
  readonly state: TrainedState;
  readonly before: TrainedState | undefined;
  readonly to: Place;
}

export class Replayer {
  readonly #trainer: Trainer;
  #replay: Replay | undefined;

  constructor(trainer: Trainer) {
    this.#trainer = trainer;
  }

  /** The latest question is the one that is answered. */
  ask({ request, from, to }: Extract<TrainingCommand, { kind: 'replay' }>): void {
    const { shape, optimizer } = this.#trainer.setup;
    this.#replay = { request, state: unpackState(shape, optimizer, from), before: undefined, to };
  }

  forget(): void {
    this.#replay = undefined;
  }

  get isWaitedFor(): boolean {
    return this.#replay !== undefined;
  }

  /** One update on, or the answer where it is there already. */
  work(rates: readonly RateChange[]): Omit<Extract<TrainingReport, { kind: 'replayed' }>, 'run'> | undefined {
    if (!this.#replay) return undefined;
    const { request, state, before, to } = this.#replay;
    if (comparePlaces(state, to) < 0) {
      this.#replay = { request, to, before: state, state: this.#trainer.update(state, rateAt(rates, state)).state };
      return undefined;
    }
    this.#replay = undefined;
    return { kind: 'replayed', request, state: packState(state), ratios: before && updateRatios(before.parameters, state.parameters) };
  }
}
