/** What has changed between two states of the store, as the page around an embedded one is told of it. */

import { referenceText } from '../../engine/quantity';
import { valueOf, type Trace } from '../../engine/trace';
import type { Editable } from '../edit/edit';
import type { ExperimentState, ExperimentStore } from '../experiment-store';
import type { HistoryEntry } from '../edit/history';
import type { Message } from './message';

export type ToldEdit = Extract<Message, { type: 'edit' | 'change' }>;

/** Tells each edit when it is kept, and a number under a drag at each change. Returns what ends it. */
export function followEdits(store: ExperimentStore, tell: (edit: ToldEdit) => void): () => void {
  /** The numbers before the gesture that is under way. */
  let settled = store.getState().trace;
  return store.subscribe((now, before) => {
    if (now.history !== before.history) tell(keptEdit(now, before, settled));
    else if (now.gesture && now.trace !== before.trace) tell(numberEdit(now.gesture.reference, settled, now.trace, false));
    if (!now.gesture) settled = now.trace;
  });
}

function numberEdit(reference: Editable, before: Trace, after: Trace, done: boolean): ToldEdit {
  return { type: 'edit', reference: referenceText(reference), before: valueOf(before, reference), after: valueOf(after, reference), done };
}

function keptEdit({ history: { past, future }, trace }: ExperimentState, { history: before }: ExperimentState, settled: Trace): ToldEdit {
  const last = past.at(-1);
  const isUndone = future.length === before.future.length + 1;
  const isRedone = future.length === before.future.length - 1 && last === before.future.at(-1);
  const isNew = !isUndone && !isRedone && future.length === 0;
  // More than one at once are told together.
  const entry = isUndone ? future.at(-1) : isRedone || isNew ? last : undefined;
  const reference = entry && numberOf(entry);
  if (reference) return numberEdit(reference, settled, trace, true);
  const isTold = isNew && entry?.kind === 'experiment' && entry.change.kind !== 'number';
  return { type: 'change', change: isTold ? entry.change : { kind: 'history' } };
}

function numberOf(entry: HistoryEntry): Editable | undefined {
  if (entry.kind === 'number') return entry.reference;
  return entry.change.kind === 'number' ? entry.change.reference : undefined;
}
