/** What passes: the last problem with a file or an address, and what the inspector shows of a gradient. Never saved. */

import { createStore } from 'zustand/vanilla';
import type { Problem } from '../words/problem';

/** What there is to see of a gradient. */
export type InspectorTab = 'slope' | 'sum' | 'paths' | 'mistakes';

export interface SessionState {
  /** Why the last thing could not be opened; the open experiment stayed as it was. */
  readonly problem: Problem | undefined;
  /** Kept while stepping; a gradient that has no such tab shows its first. */
  readonly inspectorTab: InspectorTab;
}

export type SessionStore = ReturnType<typeof createSessionStore>;

export function createSessionStore() {
  const store = createStore<SessionState>(() => ({ problem: undefined, inspectorTab: 'slope' }));
  return {
    ...store,
    report: (problem: Problem) => store.setState({ problem }),
    dismiss: () => store.setState({ problem: undefined }),
    chooseInspectorTab: (inspectorTab: InspectorTab) => store.setState({ inspectorTab }),
  };
}
