/** The side of the worker: trains in slices, between which it hears what the page asks, and tells how far it is. */

import { Trainer } from '../../engine/trainer';
import { comparePlaces, updatesPerEpoch, type Place, type RateChange } from '../../engine/training';
import { packedLength, packState, unpackState } from '../../engine/training-state';
import { Outbox } from './outbox';
import type { NotFinite, TrainingCommand, TrainingReport } from './protocol';
import { Replayer } from './replayer';
import { Trainee } from './trainee';

/** How long a slice may keep the page waiting for an answer, in milliseconds: half a frame. One update is never cut. */
const SLICE = 8;
/** How often progress is told, in milliseconds: whoever reads numbers follows no faster. */
const TELL = 60;

export interface RunnerHost {
  /** Hands the arrays in `transfer` over. */
  readonly post: (report: TrainingReport, transfer: ArrayBufferLike[]) => void;
  /** Does this after the messages that have come meanwhile. */
  readonly later: (work: () => void) => void;
  /** Milliseconds since some moment. */
  readonly now: () => number;
}

type Command<Kind extends TrainingCommand['kind']> = Extract<TrainingCommand, { kind: Kind }>;

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
  readonly #trainee: Trainee;
  readonly #replayer: Replayer;
  readonly #outbox: Outbox;
  #ratesTold: readonly RateChange[];
  #until: Place | undefined;
  #stretch = 0;
  #told = -Infinity;
  #isWaiting = false;

  constructor(host: RunnerHost, { run, setup, state, rates, recorded }: Command<'open'>) {
    this.id = run;
    this.#host = host;
    this.#trainer = new Trainer(setup);
    this.#outbox = new Outbox(packedLength(setup.shape, setup.optimizer));
    this.#trainee = new Trainee(this.#trainer, this.#outbox, unpackState(setup.shape, setup.optimizer, state), rates, recorded);
    this.#replayer = new Replayer(this.#trainer);
    this.#ratesTold = rates;
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
      case 'learningRate':
        this.#trainee.changeRate(command.learningRate);
        return;
      case 'replay':
        this.#replayer.ask(command);
        this.#go();
        return;
      case 'forgetReplay':
        this.#replayer.forget();
        return;
    }
  }

  #end(until: number | 'update' | 'epoch'): Place {
    const { epoch, update } = this.#trainee.state;
    if (until === 'update') return { epoch, update: update + 1 };
    return { epoch: until === 'epoch' ? epoch + 1 : until, update: 0 };
  }

  get #isBusy(): boolean {
    return this.#replayer.isWaitedFor || this.#until !== undefined;
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
      if (this.#replayer.isWaitedFor) this.#replayOne();
      else if (this.#until) this.#trainOne(this.#until);
    } while (this.#isBusy && this.#host.now() < ends);
    if (this.#until && this.#host.now() - this.#told >= TELL) this.#tell();
    if (this.#isBusy) this.#go();
  }

  #replayOne(): void {
    const answer = this.#replayer.work(this.#trainee.rates);
    if (answer) this.#host.post({ ...answer, run: this.id }, [answer.state.buffer]);
  }

  #trainOne(until: Place): void {
    const failure = this.#trainee.measure() ?? (this.#isAt(until) ? undefined : this.#trainee.update());
    if (failure) this.#stop(failure);
    else if (this.#isAt(until)) this.#stop();
  }

  #isAt({ epoch, update }: Place): boolean {
    const end = update === updatesPerEpoch(this.#trainer.setup) ? { epoch: epoch + 1, update: 0 } : { epoch, update };
    return comparePlaces(this.#trainee.state, end) >= 0;
  }

  #stop(failure?: NotFinite): void {
    this.#until = undefined;
    this.#tell(failure);
  }

  #tell(failure?: NotFinite): void {
    this.#told = this.#host.now();
    const { rates, ratios } = this.#trainee;
    const state = packState(this.#trainee.state);
    const { rows, keyframes } = this.#outbox.take();
    this.#host.post(
      {
        kind: 'progress', run: this.id, stretch: this.#stretch, isRunning: this.#until !== undefined, state, ratios, rows, keyframes,
        rates: rates === this.#ratesTold ? undefined : rates, failure,
      },
      [state.buffer, rows.buffer, keyframes.buffer],
    );
    this.#ratesTold = rates;
  }
}
