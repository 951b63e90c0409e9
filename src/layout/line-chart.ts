/** What a chart of lines, bars and dots shows, and where it stands on the screen. Lengths in pixels. */

import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from 'd3-scale';
import type { Tick } from './chart';
import { axisNamePlace } from './axis-name';
import { LETTER, logTicks, ticksAcross, ticksUp } from './ticks';

/** Colours of the interface, and of classes. */
export type Tone = 'ink' | 'ink2' | 'ink3' | 'fwd' | 'bwd' | 'err' | 'ok' | 'class0' | 'class1' | 'class2' | 'class3';

export interface ChartSeries {
  /** NaN, ±∞ and, on a logarithmic axis, what is not positive are gaps. */
  readonly y: ArrayLike<number>;
  /** Rising; 0, 1, 2, … when not given. */
  readonly x?: ArrayLike<number>;
  /** How many of the entries count, for arrays with room to grow. */
  readonly length?: number;
  /** Of many entries the numbers, rising, of those that are drawn, the extremes among them; all when not given. */
  readonly drawn?: ArrayLike<number> | undefined;
  /** Stands at the end of the line. */
  readonly label?: string;
  readonly tone: Tone;
  readonly isDashed?: boolean;
}

/** The ground between two curves, or under one. */
export interface ChartFill {
  readonly x: ArrayLike<number>;
  readonly low: ArrayLike<number> | number;
  readonly high: ArrayLike<number>;
  /** A density has an outline. */
  readonly look?: 'gap' | 'density';
}

/** From 0 to `value`, over a part of the x axis. */
export interface ChartBar {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly tone?: Tone;
}

export interface ChartDots {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly classes?: ArrayLike<number>;
}

export interface ChartDrawing {
  readonly x: { readonly domain: readonly [number, number]; readonly label?: string; /** Without tick labels. */ readonly isBare?: boolean };
  /** Without a domain it follows from what is shown. */
  readonly y?: { readonly domain?: readonly [number, number]; readonly scale?: 'linear' | 'log' };
  readonly series?: readonly ChartSeries[];
  /** Where the now-line stands. */
  readonly now?: number | undefined;
  /** What lies right of the now-line is no future: the lines are drawn alike on both sides. */
  readonly isWhole?: boolean;
  /** How the values at the now-line are written; without it they are not. */
  readonly nowText?: (y: number) => string;
  readonly references?: readonly { readonly y: number; readonly label: string }[];
  readonly fills?: readonly ChartFill[];
  readonly bars?: readonly ChartBar[];
  readonly dots?: ChartDots;
  /** y = x. */
  readonly hasDiagonal?: boolean;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Kept free on the right for the labels of lines. */
  readonly endLabels: number;
}

export interface LineChartFrame {
  readonly x: ScaleContinuousNumeric<number, number>;
  readonly y: ScaleContinuousNumeric<number, number>;
  readonly isLog: boolean;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Beside the labels of the ticks; undefined on an axis without them. */
  readonly xName: { readonly label: string; readonly x: number; readonly anchor: 'start' | 'end' } | undefined;
}

/** The left margin is the same for all, so that charts that stand above each other share their axis. */
const MARGIN = { left: 48, top: 10, bottom: 22, bare: 6 } as const;
/** About as far apart as ticks stand, across and up. */
const [ACROSS, UP] = [80, 44];

export function lineChartFrame(drawing: ChartDrawing, { width, height, endLabels }: ChartSize): LineChartFrame {
  const { domain, label = '', isBare = false } = drawing.x;
  const isLog = drawing.y?.scale === 'log';
  const left = MARGIN.left;
  const plot = { left, right: Math.max(left + 1, width - endLabels), top: MARGIN.top, bottom: Math.max(MARGIN.top + 1, height - (isBare ? MARGIN.bare : MARGIN.bottom)) };
  const x = scaleLinear().domain(domain[0] === domain[1] ? [domain[0], domain[0] + 1] : domain).range([plot.left, plot.right]);
  const ups = Math.max(2, Math.round((plot.bottom - plot.top) / UP));
  const given = drawing.y?.domain;
  const range = given ?? yDomain(drawing, isLog);
  const bare = (isLog ? scaleLog() : scaleLinear()).domain(range).range([plot.bottom, plot.top]);
  const y = given ? bare : isLog ? bare.nice() : bare.nice(ups);
  const name = axisNamePlace(label, plot.right, endLabels, x.tickFormat()(x.domain()[1]).length * LETTER);
  const xTicks = ticksAcross(x, Math.max(2, Math.round((plot.right - plot.left) / ACROSS)))
    .filter((tick) => tick.at + (tick.label.length * LETTER) / 2 < name.from - 4);
  const yTicks = isLog ? logTicks(y, ups + 1) : ticksUp(y, ups);
  return { x, y, isLog, plot, xTicks: isBare ? [] : xTicks, yTicks, xName: isBare || label === '' ? undefined : name };
}

/** What holds every finite number that is shown; on a linear axis zero too where it is near. */
function yDomain({ series = [], references = [], fills = [], bars = [], dots }: ChartDrawing, isLog: boolean): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  const take = (value: number) => {
    if (!Number.isFinite(value) || (isLog && value <= 0)) return;
    if (value < low) low = value;
    if (value > high) high = value;
  };
  const takeAll = (values: ArrayLike<number>, length = values.length) => {
    for (let index = 0; index < length; index++) take(values[index]);
  };
  for (const { y, length, drawn } of series) {
    if (drawn) for (let at = 0; at < drawn.length; at++) take(y[drawn[at]]);
    else takeAll(y, length);
  }
  for (const { y } of references) take(y);
  for (const fill of fills) {
    takeAll(fill.high);
    if (typeof fill.low === 'number') take(fill.low);
    else takeAll(fill.low);
  }
  for (const { value } of bars) {
    take(0);
    take(value);
  }
  if (dots) takeAll(dots.y);
  if (low > high) return isLog ? [0.1, 1] : [0, 1];
  if (isLog) return low === high ? [low / 2, high * 2] : [low, high];
  if (low > 0 && low < high / 2) low = 0;
  // A flat curve still needs an axis to lie on.
  const padding = high - low > 1e-9 * Math.max(1e-300, Math.abs(high)) ? 0 : Math.max(0.5, Math.abs(high) / 10);
  // What is never negative has no axis below 0.
  return [low >= 0 ? Math.max(0, low - padding) : low - padding, high + padding];
}

/** How many of the entries stand at or before `x`. */
export function countUpTo({ x, y, length = y.length }: ChartSeries, at: number): number {
  if (!x) return Math.min(length, Math.max(0, Math.floor(at) + 1));
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x[middle] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
