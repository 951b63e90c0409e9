/** A check of every gradient that is under way: worked on in slices between frames, stopped by whoever edits. */

import { createStore } from 'zustand/vanilla';
import { checkAll, checkWork, gradientEntries, sampleEntries } from '../engine/check-all';
import { CheckTally, type CheckReport } from '../engine/check-tally';
import { beforeUpdate, passOf } from '../engine/trace';
import type { ExperimentStore } from './experiment-store';

/** How long a slice may hold the main thread, in milliseconds: half a frame. */
const SLICE = 8;
/** How often the progress is told. */
const TELL = 120;
/** Before this the speed is a guess. */
const SETTLED = 400;
/** The entries of a sample. */
export const SAMPLE = 1000;
/** Two samples hold the same entries. */
const SEED = 1;

export interface CheckRunState {
  /** `edited`: the numbers are others now, whether they were still being checked or not. */
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'edited';
  readonly report: CheckReport;
  /** The entries of this run, and of the whole pass. */
  readonly wanted: number;
  readonly total: number;
  /** How much of the work is done, 0 to 1. */
  readonly part: number;
  /** Entries a second, and the seconds to go; undefined until the speed is known. */
  readonly pace: { readonly entries: number; readonly seconds: number } | undefined;
}

export type CheckRun = ReturnType<typeof createCheckRun>;

const IDLE: CheckRunState = {
  status: 'idle', report: new CheckTally([]).report(), wanted: 0, total: 0, part: 0, pace: undefined,
};

export function createCheckRun(experiment: ExperimentStore) {
  const store = createStore<CheckRunState>(() => IDLE);
  let stop: () => void = () => undefined;
  let unsubscribe: () => void = () => undefined;

  return {
    ...store,

    /** Checks the pass that is shown: every entry, or a sample of them. A run under way is given up. */
    start(which: 'every' | 'sample'): void {
      stop();
      unsubscribe();
      const { experiment: open, trace, structure: { shape, m, plan, batch } } = experiment.getState();
      const all = gradientEntries(shape, batch, plan);
      const entries = which === 'every' ? all : sampleEntries(all, SAMPLE, SEED);
      const tally = new CheckTally(entries);
      const run = checkAll(passOf(open, beforeUpdate(trace)), trace, entries);
      const allWork = entries.reduce((sum, reference) => sum + checkWork(shape, m, reference), 0);
      const begun = performance.now();
      let work = 0;
      let told = begun;
      let waiting: ReturnType<typeof setTimeout> | undefined;

      const tell = (status: CheckRunState['status']) => {
        told = performance.now();
        const report = tally.report();
        const spent = told - begun;
        const pace = spent < SETTLED || work === 0 ? undefined : {
          entries: (report.checked / spent) * 1000,
          // Entries of one layer take longer than those of another, so what is left is measured in work.
          seconds: ((spent / work) * (allWork - work)) / 1000,
        };
        store.setState({ status, report, wanted: entries.length, total: all.length, part: work / allWork, pace });
      };
      const finish = (status: CheckRunState['status']) => {
        clearTimeout(waiting);
        stop = () => undefined;
        tell(status);
      };
      const slice = () => {
        const sliceEnds = performance.now() + SLICE;
        do {
          const next = run.next();
          if (next.done === true) return finish('done');
          tally.add(next.value);
          work += checkWork(shape, m, next.value.reference);
        } while (performance.now() < sliceEnds);
        if (performance.now() - told > TELL) tell('running');
        waiting = setTimeout(slice);
      };
      // What was found is of this trace, also once the run has ended.
      unsubscribe = experiment.subscribe(({ trace: now }) => {
        if (now === trace) return;
        unsubscribe();
        finish('edited');
      });
      stop = () => finish('cancelled');
      tell('running');
      waiting = setTimeout(slice);
    },

    /** Stops; what has been checked stays to be read. */
    cancel: () => stop(),

    /** Stops, and watches the numbers no longer. */
    close: () => {
      stop();
      unsubscribe();
    },
  };
}
