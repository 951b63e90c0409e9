/** What passes: the last problem with a file or an address, what the inspector shows of a gradient and how large, how far training steps, which dialog is open. */

import { createStore } from 'zustand/vanilla';
import type { Problem } from '../words/problem';

/** What there is to see of a gradient. */
export type InspectorTab = 'slope' | 'sum' | 'paths' | 'mistakes';

export const TRAINING_STEPS = ['update', 'epoch'] as const;
export type TrainingStep = (typeof TRAINING_STEPS)[number];

/** The dialogs over the page; one at a time. */
export type DialogName =
  | 'checkAll' | 'checkNumbers' | 'network' | 'data' | 'history' | 'compare' | 'share' | 'bring' | 'take' | 'recent';

export interface SessionState {
  /** Why the last thing could not be opened; the open experiment stayed as it was. */
  readonly problem: Problem | undefined;
  /** Kept while stepping; a gradient that has no such tab shows its first. */
  readonly inspectorTab: InspectorTab;
  /** Whether the inspector has most of its column. */
  readonly isInspectorEnlarged: boolean;
  /** How far the step of training goes. */
  readonly trainingStep: TrainingStep;
  readonly dialog: DialogName | undefined;
  /** The table that the dialog of the data was opened for. */
  readonly table: File | undefined;
}

export type SessionStore = ReturnType<typeof createSessionStore>;

export function createSessionStore() {
  const store = createStore<SessionState>(() => ({ problem: undefined, inspectorTab: 'slope', isInspectorEnlarged: false, trainingStep: 'epoch', dialog: undefined, table: undefined }));
  return {
    ...store,
    report: (problem: Problem) => store.setState({ problem }),
    dismiss: () => store.setState({ problem: undefined }),
    openDialog: (dialog: DialogName) => store.setState({ dialog, table: undefined }),
    openTable: (table: File) => store.setState({ dialog: 'data', table }),
    closeDialog: () => store.setState({ dialog: undefined, table: undefined }),
    enlargeInspector: (isInspectorEnlarged: boolean) => store.setState({ isInspectorEnlarged }),
    chooseTrainingStep: (trainingStep: TrainingStep) => store.setState({ trainingStep }),
    chooseInspectorTab: (inspectorTab: InspectorTab) => store.setState({ inspectorTab }),
  };
}
