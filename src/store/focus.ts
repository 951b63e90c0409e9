/** What the pointer or the keyboard is on: one reference that every panel lights up together. Never saved. */

import { createStore } from 'zustand/vanilla';

export interface FocusState {
  /** The reference's text, as in `data-ref`. */
  readonly hovered: string | undefined;
}

export type FocusStore = ReturnType<typeof createFocusStore>;

export function createFocusStore() {
  const store = createStore<FocusState>(() => ({ hovered: undefined }));
  return {
    ...store,
    hover(hovered: string | undefined): void {
      if (hovered !== store.getState().hovered) store.setState({ hovered });
    },
  };
}
