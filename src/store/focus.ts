/** What the pointer or the keyboard is on: one reference that every panel lights up together. Never saved. */

import { createStore } from 'zustand/vanilla';

export interface FocusState {
  /** The reference's text, as in `data-ref`: what the pointer is on, else the keyboard. */
  readonly hovered: string | undefined;
}

export type FocusStore = ReturnType<typeof createFocusStore>;

/**
 * Leaving takes effect a little later, so that the way to a neighbour does not flicker; with the frame that paints it
 * within 80 ms (design, section 8).
 */
const HOVER_OUT = 50;

export function createFocusStore() {
  const store = createStore<FocusState>(() => ({ hovered: undefined }));
  let pointed: string | undefined;
  let stood: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(): void {
    const hovered = pointed ?? stood;
    if (hovered !== store.getState().hovered) store.setState({ hovered });
  }

  return {
    ...store,

    /** The pointer is on this, or on nothing. */
    point(reference: string | undefined): void {
      clearTimeout(timer);
      const enter = () => {
        pointed = reference;
        set();
      };
      if (reference === undefined) timer = setTimeout(enter, HOVER_OUT);
      else enter();
    },

    /** The keyboard stands on this, or on nothing. */
    stand(reference: string | undefined): void {
      stood = reference;
      set();
    },
  };
}
