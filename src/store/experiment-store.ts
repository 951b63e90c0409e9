/** The open experiment with its trace, its place in the schedule and its history: set together, so that they always agree. */

import { createStore } from 'zustand/vanilla';
import { MAXIMUM_ITERATION, type Experiment, type View } from '../engine/experiment';
import type { Update } from '../engine/optimizers';
import { parseReference } from '../engine/quantity';
import {
  compareProgress, isWithin, nextProgress, parseStop, previousProgress, stopId, type Progress,
} from '../engine/schedule';
import { afterUpdate, beforeUpdate, beginningAt, beginningOf, computeTrace, passOf, type Trace } from '../engine/trace';
import { growMaxima, SMALL_MAXIMA, type ColourMaxima } from './colour-maxima';
import { createChanges, type Changeable } from './edit/changing';
import { NO_HISTORY } from './edit/history';
import { IterationCache } from './iterations';
import { NO_LIMITS, withinLimits, type Limits } from './share/limits';
import { placeOfExample, showingItsExample } from './shown-example';
import { structureOf, transferProgress } from './structure';

export interface ExperimentState extends Changeable {
  /** The pass at `view.iteration`. */
  readonly trace: Trace;
  readonly maxima: ColourMaxima;
  /** A long computation of many updates that is under way. */
  readonly busy: { readonly done: number; readonly total: number } | undefined;
  /** How often the reader was held back before an answer that is covered. */
  readonly heldBack: number;
}

export type ExperimentStore = ReturnType<typeof createExperimentStore>;

const START: Progress = { steps: 0, entries: 0 };

/** `limits` is asked at each move and edit: another address may set others. */
export function createExperimentStore(first: Experiment, limits: () => Limits = () => NO_LIMITS) {
  const iterations = new IterationCache();
  /** Counts what was asked to be shown, so that an old computation never overwrites a newer one. */
  let asked = 0;

  const store = createStore<ExperimentState>(() => ({
    ...derived(atStart(first), beginningOf(first), SMALL_MAXIMA),
    history: NO_HISTORY,
    gesture: undefined,
    busy: undefined,
    heldBack: 0,
  }));
  const { getState: get, setState: set } = store;

  /**
   * Shows an experiment once its parameters are known: at once, or after many updates in slices between frames. It is made
   * anew when they are, so that it holds where the reader has gone meanwhile.
   */
  function show(make: () => Experiment, rest: Partial<ExperimentState> = {}, maxima?: ColourMaxima): void {
    const mine = ++asked;
    const attempt = () => {
      if (mine !== asked) return;
      const experiment = make();
      const { done, reached } = iterations.computeSlice(experiment);
      if (reached) {
        set({ ...derived(experiment, reached, maxima ?? get().maxima, get()), busy: undefined, ...rest });
      } else {
        set({ busy: { done, total: experiment.view.iteration } });
        setTimeout(attempt);
      }
    };
    attempt();
  }

  const changes = createChanges({ get, set, show, limits, shown: () => withShownParameters(get().experiment, get().trace) });

  function moveTo(wanted: Progress): void {
    const { structure: { plan }, extent, heldBack } = get();
    const cursor = withinLimits(limits(), plan, wanted, extent);
    if (compareProgress(cursor, wanted) < 0) set({ heldBack: heldBack + 1 });
    standAt(cursor);
  }

  function standAt(cursor: Progress): void {
    const { experiment, structure, extent: reached } = get();
    const { shape, m, plan } = structure;
    const extent = later(cursor, reached);
    const view = { ...experiment.view, step: stopId(shape, m, plan, cursor), computed: stopId(shape, m, plan, extent) };
    set({ experiment: showingItsExample({ ...experiment, view }, structure, cursor), cursor, extent });
  }

  function moveToIteration(iteration: number, end: 'start' | 'last'): void {
    changes.endGesture();
    const { structure: { shape, m, plan } } = get();
    const last = withinLimits(limits(), plan, { steps: plan.steps.length, entries: 0 }, START);
    const step = end === 'start' ? 'start' : stopId(shape, m, plan, last);
    show(() => {
      const { experiment } = get();
      return { ...experiment, view: { ...experiment.view, iteration, step, computed: step } };
    });
  }

  /** The experiment looked at in another way, its place kept as far as the other schedule has it. */
  function lookedAt(change: Partial<View>): Experiment {
    const { experiment, structure: old, cursor: left, extent } = get();
    const view = { ...experiment.view, ...change };
    const cursor = withinLimits(limits(), old.plan, placeOfExample({ ...experiment, view }, old, left, view.example), extent);
    const { shape, m, plan, batch } = structureOf({ ...experiment, view }, get());
    const stop = (progress: Progress) => stopId(shape, m, plan, plan === old.plan ? progress : transferProgress(progress, old.plan, plan));
    const selected = view.select === undefined ? undefined : parseReference(view.select);
    // On another route a selected quantity may not exist any more.
    const select = selected && isWithin(shape, plan, batch, selected) ? view.select : undefined;
    return { ...experiment, view: { ...view, step: stop(cursor), computed: stop(later(cursor, extent)), select } };
  }

  // A file or an address may stand at a later iteration.
  if (first.view.iteration > 0) show(() => first);

  return {
    ...store,
    ...changes,

    /** Stands at a stop of this iteration; what lies before it is computed. False if the schedule has no such stop. */
    goTo(stop: string): boolean {
      const { structure: { shape, m, plan } } = get();
      const progress = parseStop(shape, m, plan, stop);
      if (progress) moveTo(progress);
      return progress !== undefined;
    },

    /** One step on; after the last stop the next iteration begins with the new parameters. */
    next(): void {
      const { experiment, trace, structure: { shape, m, plan }, cursor, busy } = get();
      const { stride, iteration } = experiment.view;
      const to = nextProgress(shape, m, plan, stride, cursor);
      if (to) moveTo(to);
      else if (!busy && iteration < MAXIMUM_ITERATION) {
        iterations.remember(experiment, iteration + 1, afterUpdate(trace));
        moveToIteration(iteration + 1, 'start');
      }
    },

    /** One step back; before `start` the iteration before, with all of it computed. */
    back(): void {
      const { experiment, structure: { shape, m, plan }, cursor, busy } = get();
      const { stride, iteration } = experiment.view;
      const to = previousProgress(shape, m, plan, stride, cursor);
      if (to) moveTo(to);
      else if (!busy && iteration > 0) moveToIteration(iteration - 1, 'last');
    },

    /** One step on from the furthest stop reached, though its answer is covered. */
    reveal(): void {
      const { experiment, structure: { shape, m, plan }, extent } = get();
      const to = nextProgress(shape, m, plan, experiment.view.stride, extent);
      if (to) standAt(to);
    },

    first: () => moveTo(START),
    last: () => moveTo({ steps: get().structure.plan.steps.length, entries: 0 }),

    /** Gives up a long computation; what is shown stays. */
    cancel(): void {
      asked++;
      set({ busy: undefined });
    },

    /**
     * Changes how the pass is looked at. Only the route and the convention change numbers: all else leaves a computation
     * under way alone.
     */
    setView(change: Partial<Omit<View, 'step' | 'computed' | 'iteration' | 'select'>>): void {
      const { view } = get().experiment;
      const looked = lookedAt(change);
      if (looked.view.route === view.route && looked.view.convention === view.convention) set(placeOf(looked, get()));
      else show(() => lookedAt(change));
    },

    /** Selects the quantity with this reference text, or none. What this network does not have is not selected. */
    select(text: string | undefined): void {
      const { experiment, structure: { shape, plan, batch } } = get();
      const reference = text === undefined ? undefined : parseReference(text);
      if (text === experiment.view.select || (text !== undefined && !(reference && isWithin(shape, plan, batch, reference)))) return;
      set({ experiment: { ...experiment, view: { ...experiment.view, select: text } } });
    },
  };
}

/** All that follows from an experiment and where the updates before its iteration have led. */
function derived(experiment: Experiment, reached: Update, maxima: ColourMaxima, previous?: ExperimentState) {
  const trace = computeTrace(passOf(experiment, reached));
  return { ...placeOf(experiment, previous), trace, maxima: growMaxima(maxima, trace) };
}

/** The experiment with its schedule and where its view stands in it. */
function placeOf(experiment: Experiment, previous?: ExperimentState) {
  const structure = structureOf(experiment, previous);
  const { shape, m, plan } = structure;
  const place = (stop: string) => parseStop(shape, m, plan, stop) ?? START;
  const keeps = previous?.structure === structure;
  // The same place keeps the same object, so that an edit renders no panel that shows only where the reader stands.
  const cursor = keeps && previous.experiment.view.step === experiment.view.step ? previous.cursor : place(experiment.view.step);
  const extent = keeps && previous.experiment.view.computed === experiment.view.computed ? previous.extent : place(experiment.view.computed);
  return { experiment: showingItsExample(experiment, structure, cursor), structure, cursor, extent };
}

function later(a: Progress, b: Progress): Progress {
  return compareProgress(a, b) > 0 ? a : b;
}

/** The experiment that begins with the parameters and the memory on the screen: an edit after k updates starts from them. */
function withShownParameters(experiment: Experiment, trace: Trace): Experiment {
  if (experiment.view.iteration === 0) return experiment;
  return { ...beginningAt(experiment, beforeUpdate(trace)), view: { ...experiment.view, iteration: 0 } };
}

/** The parameters of iteration 0 are at hand; those of another have to be computed. */
function atStart(experiment: Experiment): Experiment {
  return { ...experiment, view: { ...experiment.view, iteration: 0 } };
}
