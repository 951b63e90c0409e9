/** Workers without threads: the runner of the real one, behind messages that are copied and wait their turn. */

import type { TrainingCommand, TrainingReport } from '../../src/store/train/protocol';
import { createRunner } from '../../src/store/train/runner';
import type { TrainingWorker } from '../../src/store/train/run';

interface Listeners {
  readonly message: ((event: { readonly data: TrainingReport }) => void)[];
  readonly error: ((event: object) => void)[];
  readonly messageerror: ((event: object) => void)[];
}

/** Every look at the clock finds it a little later, so that a slice holds the same few updates on every machine. */
export class TrainWorkers {
  readonly #tick: number;
  made = 0;
  alive = 0;
  /** What workers have said, in order. */
  readonly reports: TrainingReport[] = [];
  readonly #tasks: (() => void)[] = [];
  #now = 0;
  readonly #errors: ((message: string) => void)[] = [];

  /** @param tick milliseconds from one look at the clock to the next */
  constructor(tick = 1) {
    this.#tick = tick;
  }

  readonly make = (): TrainingWorker => {
    this.made++;
    this.alive++;
    let isAlive = true;
    const listeners: Listeners = { message: [], error: [], messageerror: [] };
    const later = (task: () => void) => {
      this.#tasks.push(() => {
        if (isAlive) task();
      });
    };
    const runner = createRunner({
      post: (report, transfer) => {
        const data = structuredClone(report, { transfer });
        this.reports.push(data);
        // What a worker said before it was ended may still be on its way.
        this.#tasks.push(() => listeners.message.forEach((listen) => listen({ data })));
      },
      later,
      now: () => (this.#now += this.#tick),
    });
    this.#errors.push((message) => listeners.error.forEach((listen) => listen({ message })));
    return {
      postMessage: (command: TrainingCommand) => {
        const copy = structuredClone(command);
        later(() => runner.receive(copy));
      },
      terminate: () => {
        if (isAlive) this.alive--;
        isAlive = false;
      },
      addEventListener: (type: keyof Listeners, listener: (event: never) => void) => {
        (listeners[type] as ((event: never) => void)[]).push(listener);
      },
    };
  };

  /** Lets so many messages and slices happen, or all there are. */
  turn(most = Infinity): void {
    for (let done = 0; done < most; done++) {
      const task = this.#tasks.shift();
      if (!task) return;
      task();
    }
  }

  /** The worker made last breaks. */
  breakDown(message: string): void {
    this.#errors.at(-1)?.(message);
  }
}
