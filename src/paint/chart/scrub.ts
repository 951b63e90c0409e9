/** Says where the now-line of a chart is, as a slider does. */

import type { LineChartFrame } from '../../layout/line-chart';

export interface ScrubValue {
  readonly min: number;
  readonly max: number;
  readonly value: () => number;
  /** What is spoken of the value. */
  readonly text: () => string;
}

export function describeScrub(surface: HTMLElement, { plot }: LineChartFrame, min: number, max: number, value: number, text: string): void {
  Object.assign(surface.style, { left: `${plot.left}px`, top: `${plot.top}px`, width: `${plot.right - plot.left}px`, height: `${plot.bottom - plot.top}px` });
  for (const [name, written] of Object.entries({ valuemin: min, valuemax: max, valuenow: value, valuetext: text })) surface.setAttribute(`aria-${name}`, String(written));
}
