/** The slider over the epochs of a run: where its parts stand. Lengths in pixels. */

import { scaleLinear } from 'd3-scale';
import type { Tick } from './chart';
import { LETTER } from './ticks';

export interface EpochSlider {
  readonly from: number;
  readonly to: number;
  /** Where an epoch stands. */
  readonly x: (epoch: number) => number;
  /** The whole epoch nearest to a place. */
  readonly epochAt: (x: number) => number;
  readonly ticks: readonly Tick[];
}

/** The thumb stands whole at both ends. */
const MARGIN = 14;
/** About as far apart as labels stand. */
const APART = 110;

export function epochSlider(until: number, width: number): EpochSlider {
  const [from, to] = [MARGIN, Math.max(MARGIN + 1, width - MARGIN)];
  const x = scaleLinear().domain([0, Math.max(1, until)]).range([from, to]).clamp(true);
  const text = x.tickFormat();
  const every = x.ticks(Math.max(1, Math.round((to - from) / APART))).filter(Number.isInteger).map((epoch) => ({ at: x(epoch), label: text(epoch) }));
  const last = { at: to, label: text(Math.max(1, until)) };
  // The end has its label always; one beside it gives way.
  const free = every.filter(({ at, label }) => at + ((label.length + last.label.length) / 2 + 1) * LETTER < last.at);
  return { from, to, x, epochAt: (place) => Math.round(x.invert(place)), ticks: [...free, last] };
}
