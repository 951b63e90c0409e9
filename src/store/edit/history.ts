/** Undo and redo: what each kept edit changed, bounded in bytes so that large networks do not fill the memory. */

import type { Experiment, LayerParameters } from '../../engine/experiment';
import { at, matrix, type Matrix } from '../../engine/matrix';
import type { Change } from './change';
import { applyEdit, editedValue, type Editable } from './edit';
import { experimentBytes } from './history-bytes';

export type HistoryEntry =
  | { readonly kind: 'number'; readonly reference: Editable; readonly before: number; readonly after: number }
  | ChangeEntry;

/**
 * A change that one number does not tell: another experiment, targets that share a column, an edit after updates. Matrices
 * that it leaves alone are absent in both experiments, so that an entry does not keep them alive: `undone` and `redone` fill
 * them in.
 */
export interface ChangeEntry {
  readonly kind: 'experiment';
  readonly before: Experiment;
  readonly after: Experiment;
  readonly change: Change;
  /** Changes in a row that bear the same name are one entry: a width that is typed, digit by digit. */
  readonly run?: string | undefined;
}

export interface History {
  readonly past: readonly HistoryEntry[];
  /** The next redo stands last. */
  readonly future: readonly HistoryEntry[];
}

export const NO_HISTORY: History = { past: [], future: [] };
/** The latest edit is kept however large it is. */
export const HISTORY_BYTES = 64 * 1024 * 1024;

/** About the objects of an entry itself, in bytes. */
const NUMBER_ENTRY = 200;
const CHANGE_ENTRY = 1500;

/** Stands for a matrix that a change leaves alone; every real one has rows. */
const ABSENT: Matrix = matrix(0, 0);
const ABSENT_LAYER: LayerParameters = { W: ABSENT, b: ABSENT };

/** The entry that leads from one experiment to the next by edits of one number; undefined if it came back to where it was. */
export function entryBetween(before: Experiment, after: Experiment, reference: Editable): HistoryEntry | undefined {
  const example = movedExample(before, after, reference);
  if (example !== undefined) return changeEntry(before, after, { kind: 'exampleMoved', example });
  const isOfManyNumbers = (reference.key === 'Y' && before.network.loss === 'ce') || before.view.iteration !== after.view.iteration;
  if (isOfManyNumbers) return areSame(before, after) ? undefined : changeEntry(before, after, { kind: 'number', reference });
  const [from, to] = [editedValue(before, reference), editedValue(after, reference)];
  return Object.is(from, to) ? undefined : { kind: 'number', reference, before: from, after: to };
}

/**
 * The example of which a gesture that began with one number changed others too: a point of a map is dragged in two directions
 * at once, over two features or over x and y.
 */
function movedExample({ data: from }: Experiment, { data: to, network }: Experiment, reference: Editable): number | undefined {
  if (reference.kind !== 'entry' || (reference.key !== 'A[0]' && reference.key !== 'Y')) return undefined;
  const { key, row, column } = reference;
  const hasChanged = (before: Matrix, after: Matrix, but: number | undefined) =>
    Array.from({ length: before.rows }, (_, i) => i).some((i) => i !== but && !Object.is(at(before, i, column), at(after, i, column)));
  const hasMoved = hasChanged(from.X, to.X, key === 'A[0]' ? row : undefined);
  // Under a cross-entropy the other targets of the column follow by themselves.
  const hasOtherY = key === 'A[0]' ? hasChanged(from.Y, to.Y, undefined) : network.loss !== 'ce' && hasChanged(from.Y, to.Y, row);
  return hasMoved || hasOtherY ? column : undefined;
}

/** Whether a column of targets came back to where it was; what was edited after updates starts from other weights. */
function areSame(before: Experiment, after: Experiment): boolean {
  return before.network === after.network && before.data.Y.data.every((y, index) => Object.is(y, after.data.Y.data[index]));
}

/** The entry of a change from one whole experiment to the next. */
export function changeEntry(before: Experiment, after: Experiment, change: Change, run?: string): ChangeEntry {
  return { kind: 'experiment', before: apart(before, after), after: apart(after, before), change, run };
}

/** The history with one more entry; what was undone is gone. The oldest entries go where all together keep too many bytes. */
export function push({ past }: History, entry: HistoryEntry): History {
  const all = [...past, entry];
  const seen = new Set<object>();
  let bytes = 0;
  let first = all.length;
  do bytes += entryBytes(all[--first], seen);
  while (first > 0 && bytes <= HISTORY_BYTES);
  const isTooMuch = bytes > HISTORY_BYTES && first < all.length - 1;
  return { past: all.slice(isTooMuch ? first + 1 : first), future: [] };
}

/** Whether the last entry is of the run with this name, which may go on. */
export function isLastRun({ past }: History, run: string): boolean {
  const last = past.at(-1);
  return last?.kind === 'experiment' && last.run === run;
}

/** The experiment before the last entry, or undefined if there is none. */
export function undone(history: History, experiment: Experiment): { history: History; experiment: Experiment } | undefined {
  const entry = history.past.at(-1);
  if (!entry) return undefined;
  return {
    history: { past: history.past.slice(0, -1), future: [...history.future, entry] },
    experiment: entry.kind === 'number' ? applyEdit(experiment, entry.reference, entry.before) : filled(entry.before, experiment),
  };
}

/** The experiment after the entry that was undone last, or undefined if there is none. */
export function redone(history: History, experiment: Experiment): { history: History; experiment: Experiment } | undefined {
  const entry = history.future.at(-1);
  if (!entry) return undefined;
  return {
    history: { past: [...history.past, entry], future: history.future.slice(0, -1) },
    experiment: entry.kind === 'number' ? applyEdit(experiment, entry.reference, entry.after) : filled(entry.after, experiment),
  };
}

/** Bytes that an entry keeps alive beyond the arrays in `seen`, to which its own are added. */
function entryBytes(entry: HistoryEntry, seen: Set<object>): number {
  if (entry.kind === 'number') return NUMBER_ENTRY;
  return CHANGE_ENTRY + experimentBytes(entry.before, seen) + experimentBytes(entry.after, seen);
}

/** The experiment without the matrices that the other one has at the same place. */
function apart(experiment: Experiment, other: Experiment): Experiment {
  const own = (one: Matrix, another: Matrix | undefined) => (one === another ? ABSENT : one);
  const { network, data } = experiment;
  const parameters = network.parameters.map((layer, index) => {
    const another = other.network.parameters[index];
    const [W, b] = [own(layer.W, another?.W), own(layer.b, another?.b)];
    return W === ABSENT && b === ABSENT ? ABSENT_LAYER : { W, b };
  });
  return { ...experiment, network: { ...network, parameters }, data: { ...data, X: own(data.X, other.data.X), Y: own(data.Y, other.data.Y) } };
}

/** The experiment with what is absent taken from the one on the other side of its change. */
function filled(experiment: Experiment, other: Experiment): Experiment {
  const whole = (one: Matrix, another: Matrix) => (one === ABSENT ? another : one);
  const { network, data } = experiment;
  const { parameters: others } = other.network;
  const parameters = network.parameters.map((layer, index) =>
    (layer === ABSENT_LAYER ? others[index] : { W: whole(layer.W, others[index]?.W), b: whole(layer.b, others[index]?.b) }));
  // Where no weight changed the list stays the same object: updates that were computed from it are still at hand.
  const isSame = parameters.length === others.length && parameters.every((layer, index) => layer === others[index]);
  return {
    ...experiment,
    network: { ...network, parameters: isSame ? others : parameters },
    data: { ...data, X: whole(data.X, other.data.X), Y: whole(data.Y, other.data.Y) },
  };
}
