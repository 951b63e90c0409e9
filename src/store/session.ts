/** What passes: the last problem with a file or an address. Never saved. */

import { createStore } from 'zustand/vanilla';
import type { Problem } from '../words/problem';

export interface SessionState {
  /** Why the last thing could not be opened; the open experiment stayed as it was. */
  readonly problem: Problem | undefined;
}

export type SessionStore = ReturnType<typeof createSessionStore>;

export function createSessionStore() {
  const store = createStore<SessionState>(() => ({ problem: undefined }));
  return {
    ...store,
    report: (problem: Problem) => store.setState({ problem }),
    dismiss: () => store.setState({ problem: undefined }),
  };
}
