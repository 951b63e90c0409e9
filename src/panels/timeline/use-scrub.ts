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
  /** Where the hairpin stood when the pointer came down; undefined while it is up. */
  const held = useRef<DOMRect>(undefined);

  function follow(event: PointerEvent<HTMLElement>, box: DOMRect, from?: HairpinStop): void {
    const stop = nearestStop(line, { x: event.clientX - box.left, y: event.clientY - box.top }, from);
    if (stop.id !== current.id) goTo(stop.id);
  }

  const onPointerDown: Handler = (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    held.current = box;
    onHold();
    // A label may stand nearer to another stop than to its own.
    const named = (event.target as Element).closest<HTMLElement>('[data-step]')?.dataset['step'];
    if (named === undefined) follow(event, box);
    else if (named !== current.id) goTo(named);
  };
  const onPointerMove: Handler = (event) => {
    if (held.current) follow(event, held.current, current);
  };
  const onPointerUp: Handler = () => {
    held.current = undefined;
    onRelease();
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp };
}
