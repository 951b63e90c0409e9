/** Paints a map's legend: the strip of its colours, and the marks of classes. */

import { classColour } from '../../layout/colour';
import { fieldColour, type FieldKind } from '../../layout/colour-field';
import type { Painter } from '../frame';
import { shownTheme } from '../theme';
import { whenChanged } from '../changed';

/** The scales are piecewise linear with at most nine stops, so this many are exact. */
const STOPS = 41;

/** Paints `[data-strip]`, whose value is a kind of field, and `[data-class]`, whose value is the class. */
export function legendPainter(root: HTMLElement): Painter {
  const paint = whenChanged((theme: ReturnType<typeof shownTheme>) => {
    for (const strip of root.querySelectorAll<HTMLElement>('[data-strip]')) {
      const kind = strip.dataset['strip'] as FieldKind;
      const stops = Array.from({ length: STOPS }, (_, index) => fieldColour(kind, index / (STOPS - 1), theme));
      strip.style.backgroundImage = `linear-gradient(to right, ${stops.join(', ')})`;
    }
    for (const mark of root.querySelectorAll<SVGElement>('[data-class]')) {
      mark.style.setProperty('--mark', classColour(Number(mark.dataset['class']), theme));
    }
  });
  return () => paint(shownTheme());
}
