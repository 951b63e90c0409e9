/** Keeps the focus, once it is in the list of stops, on the current stop. */

import { useLayoutEffect, useRef } from 'react';
import type { Place } from '../../layout/hairpin-columns';

export function useFocusAlong(current: number, open: Place) {
  const list = useRef<HTMLOListElement>(null);
  // Asking for the active element would be too late: a focused stop may have gone with its column.
  const isInside = useRef(false);
  const focusCurrent = () => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
  useLayoutEffect(() => {
    if (isInside.current) focusCurrent();
  }, [current, open]);
  return {
    list,
    focusCurrent,
    handlers: {
      onFocus: () => {
        isInside.current = true;
      },
      onBlur: () => {
        isInside.current = false;
      },
    },
  };
}
