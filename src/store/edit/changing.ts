/** What the reader changes, and how it is taken back: numbers, gestures, whole experiments, undo, redo, jumps in the history. */

import type { Experiment } from '../../engine/experiment';
import { parseReference, type Reference } from '../../engine/quantity';
import { isWithin, stopId, type Progress } from '../../engine/schedule';
import { SMALL_MAXIMA, type ColourMaxima } from '../colour-maxima';
import type { Limits } from '../share/limits';
import { structureOf, transferProgress, type Structure } from '../structure';
import type { Change } from './change';
import { applyEdit, editability, type Editability, type Editable } from './edit';
import { changeEntry, entryBetween, isLastRun, push, redone, undone, type History } from './history';
import { atPlace, placeNow } from './history-names';

/** The part of the state that changes are made of: the open experiment, where its reader stands, and the way back. */
export interface Changeable {
  readonly experiment: Experiment;
  /** Changes with the network's shape, batch, route or input gradient, not with its numbers. */
  readonly structure: Structure;
  /** The stop that is looked at. */
  readonly cursor: Progress;
  /** The furthest stop reached in this iteration: everything up to it is computed. */
  readonly extent: Progress;
  /** Changes when a gesture ends, not while it lasts. */
  readonly history: History;
  /** The drag or run of key presses that is under way, with the experiment as it was before. */
  readonly gesture: { readonly name: string; readonly before: Experiment; readonly reference: Editable } | undefined;
}

/** What of the store changes are made with. */
interface Parts {
  readonly get: () => Changeable;
  readonly set: (change: Partial<Changeable>) => void;
  /** Shows an experiment, with the rest of the state, once its parameters are known. */
  readonly show: (make: () => Experiment, rest?: Partial<Changeable>, maxima?: ColourMaxima) => void;
  /** The open experiment begun from what is on the screen: an edit after k updates starts there. */
  readonly shown: () => Experiment;
  readonly limits: () => Limits;
}

export function createChanges({ get, set, show, shown, limits }: Parts) {
  let runBase: { readonly run: string | undefined; readonly experiment: Experiment } | undefined;

  function finishGesture(): void {
    const { gesture, experiment, history } = get();
    if (!gesture) return;
    const entry = entryBetween(gesture.before, experiment, gesture.reference);
    set({ gesture: undefined, history: entry ? push(history, entry) : history });
  }

  /**
   * Shows an experiment of the history; the reader keeps their place if it is the same network and batch. Its colours are
   * those of its own numbers again, so that one huge number does not leave everything pale.
   */
  function restore(experiment: Experiment, rest: Partial<Changeable>): void {
    const { experiment: current } = get();
    const samePlaces = experiment.network.widths === current.network.widths && experiment.network.loss === current.network.loss
      && experiment.network.activations === current.network.activations && experiment.batch === current.batch;
    const placed = () => (samePlaces ? { ...experiment, view: { ...get().experiment.view, iteration: experiment.view.iteration } } : experiment);
    show(placed, rest, SMALL_MAXIMA);
  }

  /** Changes of the same run follow each other without anything between them, and are one undo. */
  function replace(after: Experiment, change: Change, run?: string): void {
    if (limits().isLocked && change.kind !== 'opened') return;
    finishGesture();
    const { experiment, history } = get();
    const begun = run !== undefined && isLastRun(history, run) ? undone(history, experiment) : undefined;
    const { past } = begun?.history ?? history;
    const before = begun?.experiment ?? experiment;
    show(() => after, { history: push({ past, future: [] }, changeEntry(before, after, change, run)) }, SMALL_MAXIMA);
  }

  /** The experiment that a structural change starts from: the one on the screen, or the one before the run that it goes on with. */
  function baseOf(run: string | undefined): Experiment {
    const { history } = get();
    if (run === undefined || runBase?.run !== run || !isLastRun(history, run)) runBase = { run, experiment: shown() };
    return runBase.experiment;
  }

  /** The last entry came back to where it began: it goes without a trace. */
  function takeBack(): void {
    const before = undone(get().history, get().experiment);
    if (before) restore(placedAs(get(), before.experiment), { history: { past: before.history.past, future: [] } });
  }

  return {
    /** Opens another experiment. Undo brings the old one back. */
    open: (experiment: Experiment) => replace(experiment, { kind: 'opened', title: experiment.title }),

    /** Puts an experiment made from the open one in its place, as one undo: another structure, other data, other weights. */
    replace,

    /**
     * Makes another network out of the one that is shown, as one undo; the reader keeps their place. Changes of the same run
     * are made from what was there before the first: a width on its way through smaller ones loses no weights.
     */
    reshape(make: (experiment: Experiment) => Experiment, change: Change, run?: string): void {
      finishGesture();
      const base = baseOf(run);
      const after = make(base);
      const { history } = get();
      if (after !== base) replace(placedAs(get(), after), change, run);
      else if (run !== undefined && isLastRun(history, run)) takeBack();
    },

    /**
     * Changes one number. Edits with the same gesture name become one undo when the gesture ends; without a name the
     * edit stands alone. Throws RangeError for a number that is not finite.
     */
    edit(reference: Editable, value: number, gesture?: string): void {
      if (limits().isLocked) return;
      if (!Number.isFinite(value)) throw new RangeError(`${value} is not a finite number`);
      if (get().gesture?.name !== gesture) finishGesture();
      const { experiment: before, gesture: current } = get();
      const base = shown();
      const edited = applyEdit(base, reference, value);
      if (edited === base) return;
      show(() => edited, { gesture: current ?? { name: gesture ?? '', before, reference } });
      if (gesture === undefined) finishGesture();
    },

    /** Whether the reader may change this number here. */
    editability: (reference: Reference): Editability =>
      (limits().isLocked ? { editable: false, reason: 'locked' } : editability(reference)),

    /** Keeps what the gesture has done, as one undo. */
    endGesture: finishGesture,

    /** Puts back what the gesture has done. */
    cancelGesture(): void {
      const { gesture } = get();
      if (gesture) restore(gesture.before, { gesture: undefined });
    },

    undo(): void {
      finishGesture();
      const before = undone(get().history, get().experiment);
      if (before) restore(before.experiment, { history: before.history });
    },

    redo(): void {
      finishGesture();
      const after = redone(get().history, get().experiment);
      if (after) restore(after.experiment, { history: after.history });
    },

    /** Goes to the state that so many edits of the history lead to, 0 for the first. */
    goToHistory(place: number): void {
      finishGesture();
      const { history, experiment } = get();
      if (place === placeNow(history)) return;
      const there = atPlace(history, experiment, place);
      restore(there.experiment, { history: there.history });
    },
  };
}

/** The experiment with another structure, where the reader stands now as far as its schedule has the place. */
function placedAs({ structure: old, experiment: { view: { select } }, cursor, extent }: Changeable, experiment: Experiment): Experiment {
  const { shape, m, plan, batch } = structureOf(experiment);
  // In a layer of another size a number's turn is another.
  const stop = ({ steps }: Progress) => stopId(shape, m, plan, transferProgress({ steps, entries: 0 }, old.plan, plan));
  const selected = select === undefined ? undefined : parseReference(select);
  const kept = selected && isWithin(shape, plan, batch, selected) ? select : undefined;
  return { ...experiment, view: { ...experiment.view, step: stop(cursor), computed: stop(extent), select: kept } };
}
