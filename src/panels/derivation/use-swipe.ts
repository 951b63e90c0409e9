/** A finger drawn sideways, and not up or down, goes on or back; the switch beside it does the same. */

import { useRef, type PointerEvent } from 'react';

/** In pixels: less is a tap that slipped. */
const SHORTEST = 48;

/** Handlers for the element that is swiped over; `go` gets 1 for on (to the left) and −1 for back. */
export function useSwipe(go: (direction: 1 | -1) => void) {
  const start = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  return {
    onPointerDown: ({ pointerType, isPrimary, clientX, clientY }: PointerEvent) => {
      start.current = pointerType === 'touch' && isPrimary ? { x: clientX, y: clientY } : undefined;
    },
    // The browser took the finger over to scroll.
    onPointerCancel: () => {
      start.current = undefined;
    },
    onPointerUp: (event: PointerEvent) => {
      const from = start.current;
      start.current = undefined;
      if (!from) return;
      const [across, along] = [event.clientX - from.x, event.clientY - from.y];
      if (Math.abs(across) < SHORTEST || Math.abs(across) < 2 * Math.abs(along)) return;
      // What the finger happens to leave is not meant.
      event.stopPropagation();
      go(across < 0 ? 1 : -1);
    },
  };
}
