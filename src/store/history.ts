/** Undo and redo: what each kept edit changed, bounded in bytes so that large networks do not fill the memory. */

import type { Experiment } from '../engine/experiment';
import type { Change } from './change';
import { applyEdit, editedValue, type Editable } from './edit';

export type HistoryEntry =
  | { readonly kind: 'number'; readonly reference: Editable; readonly before: number; readonly after: number }
  /** Changes that one number does not tell: another experiment, targets that share a column, an edit after updates. */
  | { readonly kind: 'experiment'; readonly before: Experiment; readonly after: Experiment; readonly change: Change };

export interface History {
  readonly past: readonly HistoryEntry[];
  /** The next redo stands last. */
  readonly future: readonly HistoryEntry[];
}

export const NO_HISTORY: History = { past: [], future: [] };
export const HISTORY_BYTES = 64 * 1024 * 1024;
/** However large they are, so many of the latest edits are kept. */
export const HISTORY_MINIMUM = 500;
const NUMBER_ENTRY_BYTES = 200;

/** The entry that leads from one experiment to the next by edits of one number; undefined if it came back to where it was. */
export function entryBetween(before: Experiment, after: Experiment, reference: Editable): HistoryEntry | undefined {
  const sharesColumn = reference.key === 'Y' && before.network.loss === 'ce';
  if (sharesColumn || before.view.iteration !== after.view.iteration) return { kind: 'experiment', before, after, change: { kind: 'number', reference } };
  const [from, to] = [editedValue(before, reference), editedValue(after, reference)];
  return Object.is(from, to) ? undefined : { kind: 'number', reference, before: from, after: to };
}

export function push({ past }: History, entry: HistoryEntry): History {
  const kept = [...past, entry];
  let bytes = kept.reduce((sum, each) => sum + entryBytes(each), 0);
  let dropped = 0;
  while (bytes > HISTORY_BYTES && kept.length - dropped > HISTORY_MINIMUM) bytes -= entryBytes(kept[dropped++]);
  return { past: kept.slice(dropped), future: [] };
}

/** The experiment before the last entry, or undefined if there is none. */
export function undone(history: History, experiment: Experiment): { history: History; experiment: Experiment } | undefined {
  const entry = history.past.at(-1);
  if (!entry) return undefined;
  return {
    history: { past: history.past.slice(0, -1), future: [...history.future, entry] },
    experiment: entry.kind === 'number' ? applyEdit(experiment, entry.reference, entry.before) : entry.before,
  };
}

/** The experiment after the entry that was undone last, or undefined if there is none. */
export function redone(history: History, experiment: Experiment): { history: History; experiment: Experiment } | undefined {
  const entry = history.future.at(-1);
  if (!entry) return undefined;
  return {
    history: { past: [...history.past, entry], future: history.future.slice(0, -1) },
    experiment: entry.kind === 'number' ? applyEdit(experiment, entry.reference, entry.after) : entry.after,
  };
}

/** What an entry keeps alive by itself: an experiment's own arrays, where neighbours do not share them. */
function entryBytes(entry: HistoryEntry): number {
  if (entry.kind === 'number') return NUMBER_ENTRY_BYTES;
  const { network, data } = entry.before;
  const own: number[] = [];
  if (network.parameters !== entry.after.network.parameters) {
    network.parameters.forEach((layer, index) => {
      const other = entry.after.network.parameters[index];
      if (layer.W !== other?.W) own.push(layer.W.data.byteLength);
      if (layer.b !== other?.b) own.push(layer.b.data.byteLength);
    });
  }
  if (data.X !== entry.after.data.X) own.push(data.X.data.byteLength);
  if (data.Y !== entry.after.data.Y) own.push(data.Y.data.byteLength);
  return own.reduce((sum, bytes) => sum + bytes, NUMBER_ENTRY_BYTES);
}
