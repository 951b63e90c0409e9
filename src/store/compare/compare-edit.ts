/** The last edit of one number, as long as it is looked at: which number, and the pass as it was before. Never saved. */

import { createStore } from 'zustand/vanilla';
import type { Trace } from '../../engine/trace';
import type { Editable } from '../edit/edit';
import type { ExperimentState, ExperimentStore } from '../experiment-store';

export interface ComparedEdit {
  readonly reference: Editable;
  /** The trace that was shown when the edit began. */
  readonly before: Trace;
  /** Whether the gesture still lasts; else the edit is kept and is one undo. */
  readonly isUnderWay: boolean;
}

export interface CompareEditState {
  readonly edit: ComparedEdit | undefined;
}

export type CompareEditStore = ReturnType<typeof createCompareEdit>;

/**
 * Follows the edits of one number. What an edit changed stays to be read until the reader steps on, edits, undoes or opens
 * something else, or dismisses it.
 */
export function createCompareEdit(experiment: ExperimentStore) {
  const store = createStore<CompareEditState>(() => ({ edit: undefined }));

  // The first change of a gesture is the only moment that knows both traces.
  experiment.subscribe((state, previous) => {
    const { edit } = store.getState();
    const followed = followedEdit(edit, state, previous);
    if (followed !== edit) store.setState({ edit: followed });
  });

  return {
    ...store,

    /** What was changed is no longer looked at; the change itself stays. */
    dismiss(): void {
      const { edit } = store.getState();
      if (edit && !edit.isUnderWay) store.setState({ edit: undefined });
    },
  };
}

function followedEdit(edit: ComparedEdit | undefined, state: ExperimentState, previous: ExperimentState): ComparedEdit | undefined {
  const { gesture } = state;
  if (gesture && !previous.gesture) return { reference: gesture.reference, before: previous.trace, isUnderWay: true };
  if (!edit) return undefined;
  if (state.cursor !== previous.cursor || state.structure !== previous.structure) return undefined;
  if (gesture) return edit;
  if (state.trace !== previous.trace) return undefined;
  if (!previous.gesture) return edit;
  // The gesture has ended: what came back to where it was leaves no entry in the history, and nothing to read.
  return state.history === previous.history ? undefined : { ...edit, isUnderWay: false };
}
