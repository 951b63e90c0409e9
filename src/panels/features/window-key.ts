/** What a window of the maps of features is fitted for. */

import type { FeaturePage } from './features-context';

/** These axes of this space, for these data. */
export function windowKey({ space: spaces }: FeaturePage): string {
  const { boundaries: [{ reading: { plus, minus } }], shown, X, model: { shape: { widths } } } = spaces.now();
  return [spaces.placed()?.mode, ...widths, plus, minus, shown.length, X.rows].join(' ');
}
