/** The side of the worker: trains in slices, between which it hears what the page asks, and tells how far it is. */

import type { LayerParameters } from '../../engine/experiment';
import type { Overflow } from '../../engine/trace';
import { Trainer } from '../../engine/trainer';
import { comparePlaces, nextBatch, rateAt, updatesPerEpoch, type Place, type RateChange, type TrainedState } from '../../engine/training';
import { recordEpoch } from '../../engine/training-record';
import { packedLength, packState, unpackState } from '../../engine/training-state';
import { Outbox } from './outbox';
import type { NotFinite, TrainingCommand, TrainingReport } from './protocol';

/** How long a slice may keep the page waiting for an answer, in milliseconds: half a frame. One update is never cut. */
const SLICE = 8;
/** How often progress is told: about thirty times a second. */
const TELL = 33;
/** A cost so many times that of the beginning is on its way to the overflow: who goes on from there ends there again. */
const BLOWN_UP = 10;

export interface RunnerHost {
  /** Hands the arrays in `transfer` over. */
  readonly post: (report: TrainingReport, transfer: ArrayBufferLike[]) => void;
  /** Does this after the messages that have come meanwhile. */
  readonly later: (work: () => void) => void;
  /** Milliseconds since some moment. */
  readonly now: () => number;
}

type Command<Kind extends TrainingCommand['kind']> = Extract<TrainingCommand, { kind: Kind }>;

interface Replay {
  readonly request: number;
  /** How far it is. */
  readonly state: TrainedState;
  readonly to: Place;
}

/** Answers commands; the host hands every message of the page to `receive`. */
export function createRunner(host: RunnerHost) {
  let run: Run | undefined;
  return {
    receive(command: TrainingCommand): void {
      if (command.kind === 'open') run = new Run(host, command);
      else if (command.run === run?.id) run.obey(command);
    },
  };
}

class Run {
  readonly id: number;
  readonly #host: RunnerHost;
  readonly #trainer: Trainer;
  #state: TrainedState;
  #rates: readonly RateChange[];
  #ratesTold: readonly RateChange[];
  #recorded: number;
  /** Where the run stands again after a number that is not finite. */
  #lastGood: TrainedState;
  /** J of the first epoch that was recorded here. */
  #firstJ: number | undefined;
  #beforeUpdate: readonly LayerParameters[] | undefined;
  #until: Place | undefined;
  #stretch = 0;
  #replay: Replay | undefined;
  readonly #outbox: Outbox;
  #told = -Infinity;
  #isWaiting = false;

  constructor(host: RunnerHost, { run, setup, state, rates, recorded }: Command<'open'>) {
    this.id = run;
    this.#host = host;
    this.#trainer = new Trainer(setup);
    this.#state = unpackState(setup.shape, setup.optimizer, state);
    this.#lastGood = this.#state;
    this.#outbox = new Outbox(packedLength(setup.shape, setup.optimizer));
    this.#rates = rates;
    this.#ratesTold = rates;
    this.#recorded = recorded;
  }

  obey(command: Exclude<TrainingCommand, { kind: 'open' }>): void {
    switch (command.kind) {
      case 'run':
        this.#stretch = command.stretch;
        this.#until = this.#end(command.until);
        this.#go();
        return;
      case 'pause':
        if (this.#until) this.#stop();
        return;
      case 'learningRate': {
        const { epoch, update } = this.#state;
        this.#rates = [...this.#rates.filter((rate) => comparePlaces(rate, this.#state) < 0), { epoch, update, learningRate: command.learningRate }];
        return;
      }
      case 'replay': {
        const { shape, optimizer } = this.#trainer.setup;
        this.#replay = { request: command.request, state: unpackState(shape, optimizer, command.from), to: command.to };
        this.#go();
        return;
      }
    }
  }

  #end(until: number | 'update' | 'epoch'): Place {
    const { epoch, update } = this.#state;
    if (until === 'update') return { epoch, update: update + 1 };
    return { epoch: until === 'epoch' ? epoch + 1 : until, update: 0 };
  }

  #go(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#host.later(() => {
      this.#isWaiting = false;
      this.#slice();
    });
  }

  #slice(): void {
    const ends = this.#host.now() + SLICE;
    // Whoever asked for an earlier place is waiting for it: that goes first.
    do {
      if (this.#replay) this.#replayOne(this.#replay);
      else if (this.#until) this.#trainOne(this.#until);
    } while ((this.#replay ?? this.#until) && this.#host.now() < ends);
    if (this.#until && this.#host.now() - this.#told >= TELL) this.#tell();
    if (this.#replay ?? this.#until) this.#go();
  }

  #replayOne({ request, state, to }: Replay): void {
    if (comparePlaces(state, to) < 0) {
      this.#replay = { request, to, state: this.#trainer.update(state, rateAt(this.#rates, state)).state };
      return;
    }
    this.#replay = undefined;
    const packed = packState(state);
    this.#host.post({ kind: 'replayed', run: this.id, request, state: packed }, [packed.buffer]);
  }

  #trainOne(until: Place): void {
    const state = this.#state;
    if (this.#recorded <= state.epoch && !this.#record(state)) return;
    if (this.#isAt(until)) return this.#stop();
    const step = this.#trainer.update(state, rateAt(this.#rates, state));
    if (step.overflow) return this.#fail(step.overflow, nextBatch(this.#trainer.setup, state));
    this.#beforeUpdate = state.parameters;
    this.#state = step.state;
    // The end of an epoch is measured at once, so that a run never stops between the two.
    if (step.state.update === 0 && !this.#record(step.state)) return;
    if (this.#isAt(until)) this.#stop();
  }

  #isAt({ epoch, update }: Place): boolean {
    const end = update === updatesPerEpoch(this.#trainer.setup) ? { epoch: epoch + 1, update: 0 } : { epoch, update };
    return comparePlaces(this.#state, end) >= 0;
  }

  /** False where a number of the pass over all training data is not finite: the run has failed. */
  #record(state: TrainedState): boolean {
    const { setup } = this.#trainer;
    const place = state.epoch > 0 ? { epoch: state.epoch - 1, update: updatesPerEpoch(setup) - 1 } : state;
    const { row, overflow } = recordEpoch(this.#trainer, state, this.#beforeUpdate, rateAt(this.#rates, place));
    if (overflow) {
      this.#fail(overflow, setup.columns);
      return false;
    }
    this.#outbox.add(state, row);
    this.#recorded = state.epoch + 1;
    const [J] = row;
    this.#firstJ ??= J;
    if (J <= BLOWN_UP * Math.max(1, this.#firstJ)) this.#lastGood = state;
    return true;
  }

  #fail(overflow: Overflow, batch: readonly number[]): void {
    const { epoch, update } = this.#state;
    const lastGoodEpoch = this.#recorded > 0 ? this.#lastGood.epoch : undefined;
    this.#state = this.#lastGood;
    // The epochs that led there are given up with it.
    this.#recorded = Math.min(this.#recorded, this.#lastGood.epoch + 1);
    const { learningRate } = this.#rates[this.#rates.length - 1];
    this.#rates = this.#rates.filter((rate) => comparePlaces(rate, this.#state) <= 0);
    // What was asked for meanwhile is still what the reader wants.
    if (rateAt(this.#rates, this.#state) !== learningRate) this.#rates = [...this.#rates, { epoch: this.#state.epoch, update: 0, learningRate }];
    this.#stop({ epoch, update, overflow, batch, lastGoodEpoch });
  }

  #stop(failure?: NotFinite): void {
    this.#until = undefined;
    this.#tell(failure);
  }

  #tell(failure?: NotFinite): void {
    this.#told = this.#host.now();
    const state = packState(this.#state);
    const { rows, keyframes } = this.#outbox.take();
    const rates = this.#rates === this.#ratesTold ? undefined : this.#rates;
    this.#ratesTold = this.#rates;
    this.#host.post(
      { kind: 'progress', run: this.id, stretch: this.#stretch, isRunning: this.#until !== undefined, state, rows, keyframes, rates, failure },
      [state.buffer, rows.buffer, keyframes.buffer],
    );
  }
}
