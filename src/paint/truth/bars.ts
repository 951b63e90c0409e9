/** Paints bars over one axis, a row each: stacked parts in three looks that do not rest on colour. */

import { select } from 'd3-selection';
import { barFrame, type BarPart, type BarRow } from '../../layout/bar-rows';
import type { Tick } from '../../layout/chart';
import type { Painter } from '../frame';
import { remembering } from '../train-map';

/** In pixels. */
export const ROW_HEIGHT = 26;
export const AXIS_HEIGHT = 22;
const BAR = 16;

export interface Bars {
  readonly rows: readonly BarRow[];
  /** Across all rows: what nobody goes below. */
  readonly floor: number | undefined;
  /** The axis reaches at least so far. */
  readonly least: number;
}

/** Paints `[data-part]` of an SVG: bars, floor and axis. `read` gives the same object until something changes. */
export function barsPainter(root: HTMLElement, width: number, read: () => Bars | undefined): Painter {
  const svg = select(root).select('svg');
  const part = (name: string) => svg.select(`[data-part="${name}"]`);
  const paint = remembering((bars: Bars | undefined) => {
    const { rows, floor, least } = bars ?? { rows: [], floor: undefined, least: 1 };
    const frame = barFrame(rows, width, least);
    const bottom = rows.length * ROW_HEIGHT;
    part('bars').selectAll<SVGRectElement, BarPart>('rect').data(frame.parts).join('rect')
      .attr('data-look', ({ look }) => look)
      .attr('x', ({ from }) => from).attr('width', ({ from, to }) => Math.max(0, to - from))
      .attr('y', ({ row }) => row * ROW_HEIGHT + (ROW_HEIGHT - BAR) / 2).attr('height', BAR);
    part('floor').attr('d', floor === undefined || rows.length === 0 ? null : `M${frame.x(floor)} 0V${bottom}`);
    part('base').attr('d', rows.length === 0 ? null : `M${frame.x(0)} 0V${bottom}`);
    part('axis').selectAll<SVGTextElement, Tick>('text').data(rows.length === 0 ? [] : frame.ticks).join('text')
      .attr('x', ({ at }) => at).attr('y', bottom + 15).text(({ label }) => label);
  });
  return () => paint(read());
}
