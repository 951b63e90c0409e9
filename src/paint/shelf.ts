/** Paints the legend of the shelf: the colours of the two scales and the numbers at their ends. */

import { scaleStops } from '../layout/colour';
import type { ExperimentStore } from '../store/experiment-store';
import type { Painter } from './frame';
import { shownTheme } from './theme';

/** A painter of every `[data-scale]` under `root`. */
export function legendPainter(root: HTMLElement, experiment: ExperimentStore): Painter {
  const scales = [...root.querySelectorAll<HTMLElement>('[data-scale]')].map((element) => ({
    kind: element.dataset['scale'] === 'gradient' ? ('gradient' as const) : ('value' as const),
    low: element.querySelector('[data-end="low"]'),
    high: element.querySelector('[data-end="high"]'),
    ramp: element.querySelector<HTMLElement>('[data-ramp]'),
  }));
  return () => {
    const { maxima } = experiment.getState();
    const theme = shownTheme();
    for (const { kind, low, high, ramp } of scales) {
      const size = maximumText(maxima[kind]);
      setText(low, `−${size}`);
      setText(high, kind === 'gradient' ? `+${size}` : size);
      if (ramp) ramp.style.backgroundImage = `linear-gradient(to right, ${bands(scaleStops(kind, theme))})`;
    }
  };
}

/** 1.2 or 1, 2, 5 × 10^k, in as few characters as it takes. */
function maximumText(size: number): string {
  return size >= 0.01 && size < 10_000 ? String(size) : size.toExponential(0).replace('-', '−');
}

/** Hard steps: a reader compares a cell with a patch, not with a point of a ramp. */
function bands(stops: readonly string[]): string {
  return stops.map((stop, index) => `${stop} ${(100 * index) / stops.length}% ${(100 * (index + 1)) / stops.length}%`).join(', ');
}

function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
