/** A click on a term of a formula: one that is a link is followed, any other is selected. */

import type { PointerEvent } from 'react';
import { useApp } from '../app';

export function useTermClicks() {
  const { experiment } = useApp();
  return {
    onPointerUp: ({ target }: PointerEvent) => {
      const reference = target instanceof Element ? target.closest<HTMLElement>('[data-ref]')?.dataset['ref'] : undefined;
      if (reference !== undefined) experiment.select(reference);
    },
  };
}
