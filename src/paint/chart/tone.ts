/** The colour of a tone, for a style. */

import { classColour, type Theme } from '../../layout/colour';
import type { Tone } from '../../layout/line-chart';

export function toneColour(tone: Tone, theme: Theme): string {
  return tone.startsWith('class') ? classColour(Number(tone.slice('class'.length)), theme) : `var(--${tone})`;
}
