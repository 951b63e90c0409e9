/** Bars over one axis that begins at 0, one a row: where their parts end, and the ticks. Lengths in pixels. */

import { scaleLinear } from 'd3-scale';
import type { Tick } from './chart';
import { ticksAcross } from './ticks';

export interface BarRow {
  /** What the parts of the bar add up to, from the left. */
  readonly parts: readonly { readonly look: BarLook; readonly value: number }[];
}

/** `floor`: what nobody goes below; `excess`: what the model adds; `sample`: what some examples say. */
export type BarLook = 'floor' | 'excess' | 'sample';

export interface BarPart {
  readonly row: number;
  readonly look: BarLook;
  readonly from: number;
  readonly to: number;
}

export interface BarFrame {
  readonly parts: readonly BarPart[];
  readonly ticks: readonly Tick[];
  readonly x: (value: number) => number;
}

/** What nobody goes below, and what the model adds to it. */
export function budgetRow(floor: number, excess: number): BarRow {
  return { parts: [{ look: 'floor', value: floor }, { look: 'excess', value: excess }] };
}

/** What some examples say; nothing where there are none. */
export function sampleRow(value: number | undefined): BarRow {
  return { parts: [{ look: 'sample', value: value ?? NaN }] };
}

/** About as far apart as ticks stand. */
const TICK_GAP = 70;
/** Half a tick's label stands beside the ends of the axis. */
const MARGIN = 12;

/** @param least the axis reaches at least so far, in the unit of the values */
export function barFrame(rows: readonly BarRow[], width: number, least: number): BarFrame {
  const totals = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + Math.max(0, value), 0)).filter(Number.isFinite);
  const x = scaleLinear().domain([0, Math.max(least, ...totals)]).range([0, Math.max(1, width - 2 * MARGIN)]);
  const count = Math.max(2, Math.round(width / TICK_GAP));
  x.nice(count);
  const parts = rows.flatMap((row, index) => {
    let sum = 0;
    return row.parts.flatMap(({ look, value }): BarPart[] => {
      const from = sum;
      sum += Math.max(0, value);
      return Number.isFinite(sum) ? [{ row: index, look, from: MARGIN + x(from), to: MARGIN + x(sum) }] : [];
    });
  });
  return { parts, ticks: ticksAcross(x, count).map(({ at, label }) => ({ at: at + MARGIN, label })), x: (value) => MARGIN + x(value) };
}
