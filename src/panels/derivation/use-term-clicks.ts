/** A click on a term of a formula: one that is a link is followed, any other is selected. */

import type { PointerEvent } from 'react';
import { useApp } from '../app';
import { useFollow } from './use-follow';

export function useTermClicks() {
  const { experiment } = useApp();
  const follow = useFollow();
  return {
    onPointerUp: ({ target, button }: PointerEvent) => {
      // A symbol on a button is part of what the button says.
      const isTerm = target instanceof Element && button === 0 && !target.closest('button');
      const term = isTerm ? target.closest<HTMLElement>('[data-ref]') : null;
      const { ref, link } = term?.dataset ?? {};
      if (ref === undefined || (link !== undefined && follow(ref))) return;
      experiment.select(ref);
    },
  };
}
