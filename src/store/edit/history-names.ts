/** The states of the history as a list: what led to each of them, and the experiment of any. */

import type { Experiment, NetworkShape } from '../../engine/experiment';
import type { Change } from './change';
import { editedValue, type Editable } from './edit';
import { redone, undone, type History, type HistoryEntry } from './history';

/** What led to a state, as data: `words/history.ts` and `writers/symbol.ts` say it. */
export type StateName =
  /** Where the history begins. */
  | { readonly kind: 'first' }
  /** One number; what stood there before where that is known. */
  | { readonly kind: 'number'; readonly reference: Editable; readonly before: number | undefined; readonly after: number }
  | { readonly kind: 'change'; readonly change: Exclude<Change, { kind: 'number' }> };

export interface HistoryState {
  readonly name: StateName;
  /** The network that the state has: its symbols depend on it. */
  readonly shape: NetworkShape;
  readonly examples: number;
}

/** How many edits lead to the present state: its place among all states of the history. */
export function placeNow({ past }: History): number {
  return past.length;
}

/** The states of the history, the first one first; at `placeNow` stands the present one. */
export function historyStates(history: History, experiment: Experiment): readonly HistoryState[] {
  const entries = [...history.past, ...history.future.toReversed()];
  const now = placeNow(history);
  const states: HistoryState[] = [];
  const put = (place: number, { network, batch }: Pick<Experiment, 'network' | 'batch'>) => {
    states[place] = { name: place === 0 ? { kind: 'first' } : nameOf(entries[place - 1]), shape: network, examples: batch.length };
  };
  // Only an entry of whole experiments tells another network; between two of them it stays the same.
  let seen: Pick<Experiment, 'network' | 'batch'> = experiment;
  for (let place = now; place >= 0; place--) {
    put(place, seen);
    const entry = place > 0 ? entries[place - 1] : undefined;
    if (entry?.kind === 'experiment') seen = entry.before;
  }
  seen = experiment;
  for (let place = now + 1; place <= entries.length; place++) {
    const entry = entries[place - 1];
    if (entry.kind === 'experiment') seen = entry.after;
    put(place, seen);
  }
  return states;
}

function nameOf(entry: HistoryEntry): StateName {
  if (entry.kind === 'number') return entry;
  const { change, before, after } = entry;
  if (change.kind !== 'number') return { kind: 'change', change };
  // After updates what stood there is not in the experiment, but in its k-th iteration.
  const isUpdated = before.view.iteration !== after.view.iteration;
  return { kind: 'number', reference: change.reference, before: isUpdated ? undefined : editedValue(before, change.reference), after: editedValue(after, change.reference) };
}

/** The history and the experiment at a place of it, from 0, the first state, to the last redo. */
export function atPlace(history: History, experiment: Experiment, place: number): { readonly history: History; readonly experiment: Experiment } {
  let state = { history, experiment };
  while (placeNow(state.history) > place) {
    const before = undone(state.history, state.experiment);
    if (!before) break;
    state = before;
  }
  while (placeNow(state.history) < place) {
    const after = redone(state.history, state.experiment);
    if (!after) break;
    state = after;
  }
  return state;
}
