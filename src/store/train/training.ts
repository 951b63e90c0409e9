/** Training of the open experiment: how far it is, what it has measured, which of its places is shown, and what ends it. */

import { createStore } from 'zustand/vanilla';
import { comparePlaces, placeAfter } from '../../engine/training';
import type { ExperimentStore } from '../experiment-store';
import { LEARNING_RATE } from '../../engine/quantity';
import { notFiniteFailure } from './failure';
import { createHandOver } from './hand-over';
import { createPace } from './pace';
import { createPlaces } from './places';
import type { TrainingReport } from './protocol';
import { Run, type TrainingWorker } from './run';
import { DEFAULT_SETTINGS, mostEpochs, settingsProblem, trainingProblem, type TrainingSettings } from './settings';
import { START, withoutRun, type TrainingState } from './state';

export type Training = ReturnType<typeof createTraining>;

/** The learning rate and the optimizer are the experiment's own; `makeWorker` starts `src/train-worker.ts`. */
export function createTraining({ experiment, makeWorker }: { readonly experiment: ExperimentStore; readonly makeWorker: () => TrainingWorker }) {
  let run: Run | undefined;
  /** The epoch at which the present stretch began. */
  let began = 0;
  const pace = createPace();
  const open = () => experiment.getState().experiment;
  const store = createStore<TrainingState>(() => ({ ...withoutRun(open(), DEFAULT_SETTINGS), ended: undefined }));
  const { getState: get, setState: set } = store;

  const unsubscribe = experiment.subscribe(({ experiment: now }, { experiment: before }) => {
    if (now === before) return;
    if (!run) {
      const isElsewhere = now.network !== before.network || now.data !== before.data || now.optimizer !== before.optimizer || now.optimizerState !== before.optimizerState;
      if (isElsewhere) set(withoutRun(now, get().settings));
    } else if (!run.isOf(now)) {
      giveUp('edited');
    } else {
      // A rate that came with the weights of an opened update, or goes with them again, is not one that was chosen for the run.
      const isChosen = now.learningRate !== before.learningRate && now.network.parameters === before.network.parameters && !handOver.isOpening();
      if (isChosen && now.learningRate !== run.learningRate) {
        run.learningRate = now.learningRate;
        run.sendIfOpen({ kind: 'learningRate', learningRate: now.learningRate });
      }
      const keptRate = now.learningRate === run.learningRate ? undefined : run.learningRate;
      if (keptRate !== get().keptRate) set({ keptRate });
    }
  });

  function giveUp(ended: TrainingState['ended']): void {
    run?.end();
    run = undefined;
    set({ ...withoutRun(open(), get().settings), ended });
  }

  /** The run, begun now if there is none; undefined where there is nothing to train on. */
  function theRun(): Run | undefined {
    if (run || trainingProblem(open())) return run;
    // Its settings may have been chosen for another network.
    if (settingsProblem(get().settings, open())) return undefined;
    const mine: Run = new Run(open(), get().settings, makeWorker, {
      report: (report) => hear(mine, report),
      broken: (message) => set({ status: 'failed', failure: { kind: 'worker', message }, awaited: undefined, eta: undefined }),
    });
    run = mine;
    began = 0;
    set({ ended: undefined });
    return mine;
  }

  /** Shows what the run has told, the furthest place too where that is followed; a worker started anew may stand before where it was. */
  function show(mine: Run, rest: Partial<TrainingState>): void {
    const { epoch, update } = mine.furthest;
    set({
      ...rest,
      furthest: { epoch, update },
      records: mine.columns.count === get().records.count ? get().records : mine.columns.read(),
      rates: mine.rates,
      ...((rest.isFollowing ?? get().isFollowing) && { shown: mine.furthest, ratios: mine.ratios }),
    });
  }

  function hear(mine: Run, report: TrainingReport): void {
    if (report.kind === 'replayed') {
      if (report.request !== mine.request) return;
      const shown = mine.unpack(report.state);
      set({ shown, ratios: report.ratios, awaited: undefined, isFollowing: comparePlaces(shown, mine.furthest) === 0 });
      return;
    }
    mine.furthest = mine.unpack(report.state);
    mine.ratios = report.ratios;
    mine.columns.add(report.rows);
    if (report.failure) mine.columns.keep(mine.furthest.epoch + 1);
    mine.keyframes.add(report.keyframes, mine.furthest.epoch);
    mine.rates = report.rates ?? mine.rates;
    const failure = report.failure && notFiniteFailure(report.failure);
    // A stop of an earlier stretch says nothing about the one that was begun since.
    const isOver = !report.isRunning && report.stretch === mine.stretch;
    const over = mine.furthest.epoch >= get().until ? 'done' : 'paused';
    if (failure) show(mine, { status: 'failed', failure, eta: undefined });
    else if (isOver && get().status === 'running') show(mine, { status: over, eta: undefined });
    else show(mine, get().status === 'running' ? { eta: pace.at(progress(), get().until) } : {});
  }

  /** The epochs done, the present one in part. */
  function progress(): number {
    const { epoch, update } = run?.furthest ?? START;
    return epoch + update / get().updatesPerEpoch;
  }

  function go(mine: Run, until: number | 'update' | 'epoch'): void {
    // What was opened to be looked at does not become the rate of what follows.
    if (open().learningRate !== mine.learningRate) experiment.edit(LEARNING_RATE, mine.learningRate);
    mine.stretch++;
    pace.begin(progress());
    set({ status: 'running', failure: undefined, eta: undefined });
    mine.send({ kind: 'run', stretch: mine.stretch, until });
    show(mine, {});
  }

  function pause(): void {
    if (get().status !== 'running') return;
    // The answer is shown at once; what the worker has done meanwhile is still told.
    run?.sendIfOpen({ kind: 'pause' });
    set({ status: 'paused', eta: undefined });
  }

  const places = createPlaces({ store, run: () => run, show });
  const handOver = createHandOver({ experiment, store, run: () => run, pause });

  /** One update or epoch on from the shown place: at the furthest one the run itself goes on, before it it is shown again. */
  function step(by: 'update' | 'epoch'): void {
    const mine = theRun();
    if (!mine || get().status === 'running') return;
    const { shown, isFollowing } = get();
    const to = by === 'epoch' ? { epoch: shown.epoch + 1, update: 0 } : placeAfter(mine.setup, shown);
    if (!isFollowing && comparePlaces(to, mine.furthest) < 0) places.goTo(mine, to);
    else if (!isFollowing && comparePlaces(shown, mine.furthest) < 0) places.follow();
    else if (mine.furthest.epoch < mostEpochs(mine.setup.shape.activations.length)) go(mine, by);
  }

  return {
    ...store,

    /** Trains on from the furthest place, after a failure from the last good epoch, with the learning rate as it is now. */
    start(): void {
      const mine = theRun();
      if (!mine || get().status === 'running') return;
      const { until, settings } = get();
      if (mine.furthest.epoch >= until || get().status === 'idle') {
        began = mine.furthest.epoch;
        set({ until: untilOf(began, settings, mine.setup.shape.activations.length) });
      }
      if (mine.furthest.epoch >= get().until) return;
      places.follow();
      go(mine, get().until);
    },

    pause,

    /** One update on from the shown place. */
    oneUpdate: () => step('update'),

    /** On from the shown place to the end of its epoch, or of the next one. */
    oneEpoch: () => step('epoch'),

    /** Gives the run up. */
    reset: () => giveUp(undefined),

    goToEpoch: places.goToEpoch,

    kept: places.kept,

    /** Shows the furthest place, and stays with it. */
    follow: places.follow,

    /** Changes settings; false where they cannot be changed now: during a run only how long it is. Throws RangeError for what no run can have. */
    choose(change: Partial<TrainingSettings>): boolean {
      const settings = { ...get().settings, ...change };
      const problem = settingsProblem(settings, open());
      if (problem) throw new RangeError(`${problem} cannot be ${settings[problem]}`);
      if (!run) {
        set(withoutRun(open(), settings));
        return true;
      }
      const { batchSize, seed } = get().settings;
      if (settings.batchSize !== batchSize || settings.seed !== seed) return false;
      const until = Math.max(run.furthest.epoch, untilOf(began, settings, run.setup.shape.activations.length));
      set({ settings, until });
      if (get().status === 'running') run.send({ kind: 'run', stretch: ++run.stretch, until });
      return true;
    },

    useShown: handOver.useShown,

    openUpdate: handOver.openUpdate,

    /** Ends the worker, and watches the experiment no longer. */
    dispose(): void {
      unsubscribe();
      run?.end();
      run = undefined;
    },
  };
}

function untilOf(began: number, { epochs }: TrainingSettings, layers: number): number {
  return Math.min(began + epochs, mostEpochs(layers));
}
