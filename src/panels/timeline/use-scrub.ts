/** Scrubbing: while the pointer is down on the hairpin, the nearest stop is the current one, every frame. */

import { useRef, type PointerEvent } from 'react';
import type { Hairpin, HairpinStop } from '../../layout/hairpin';
import { nearestStop } from '../../layout/hairpin-line';

type Handler = (event: PointerEvent<HTMLElement>) => void;

interface ScrubActions {
  readonly onHold: () => void;
  readonly onRelease: () => void;
  readonly goTo: (stop: string) => void;
}

export function useScrub(line: Hairpin, current: HairpinStop, { onHold, onRelease, goTo }: ScrubActions) {
  const isHeld = useRef(false);

  function follow(event: PointerEvent<HTMLElement>, from?: HairpinStop): void {
    const box = event.currentTarget.getBoundingClientRect();
    const stop = nearestStop(line, { x: event.clientX - box.left, y: event.clientY - box.top }, from);
    if (stop.id !== current.id) goTo(stop.id);
  }

  const onPointerDown: Handler = (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isHeld.current = true;
    onHold();
    // A label may stand nearer to another stop than to its own.
    const named = (event.target as Element).closest<HTMLElement>('[data-step]')?.dataset['step'];
    if (named === undefined) follow(event);
    else if (named !== current.id) goTo(named);
  };
  const onPointerMove: Handler = (event) => {
    if (isHeld.current) follow(event, current);
  };
  const onPointerUp: Handler = () => {
    isHeld.current = false;
    onRelease();
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp };
}
