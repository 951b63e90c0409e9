/** Keeps number fields at what they stand for while something else moves it; a field that is typed into is left alone. */

import type { RefObject } from 'react';
import { usePainter } from '../use-painter';

/** The fields bear `data-coordinate`, an index into what `read` gives. */
export function useFigureFields(read: () => readonly number[]): RefObject<HTMLDivElement | null> {
  return usePainter<HTMLDivElement>((root) => () => {
    const values = read();
    for (const field of root.querySelectorAll<HTMLInputElement>('[data-coordinate]')) {
      const value = values[Number(field.dataset['coordinate'])];
      if (document.activeElement !== field && field.valueAsNumber !== value) field.value = String(value);
    }
  });
}
