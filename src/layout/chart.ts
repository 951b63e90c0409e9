/** The geometry of a small curve with a tangent: scales, ticks and paths. Lengths in pixels. */

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export type Point = readonly [x: number, y: number];

export interface ChartFrame {
  readonly width: number;
  readonly height: number;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface CurveChart {
  /** The curve; values that are not finite leave gaps. */
  readonly path: string;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** The plot within the frame. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

const MARGIN = { left: 38, right: 10, top: 8, bottom: 22 } as const;
const X_TICKS = 5;
const Y_TICKS = 3;

/** Beyond this an axis through the numbers has no ticks any more. */
const LARGEST = 1e300;

/** Whether an axis goes through these points and this one of the curve: two that differ, none too large. What is not finite is a gap. */
export function isDrawable(points: readonly Point[], base: Point): boolean {
  const known = points.filter((point) => point.every(Number.isFinite));
  return [...known, base].every((point) => point.every((value) => Math.abs(value) < LARGEST)) && new Set(known.map(([x]) => x)).size > 1;
}

/** The curve through these points, at least two of them with finite values. The vertical axis ends at round numbers. */
export function curveChart(points: readonly Point[], { width, height }: ChartFrame): CurveChart {
  const plot = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y).filter(Number.isFinite);
  const x = scaleLinear().domain([Math.min(...xs), Math.max(...xs)]).range([plot.left, plot.right]);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  // A flat curve still needs an axis to lie on.
  const padding = high - low > 1e-9 * Math.max(1, Math.abs(high)) ? 0 : Math.max(0.5, Math.abs(high) / 10);
  const y = scaleLinear().domain([low - padding, high + padding]).nice(Y_TICKS).range([plot.bottom, plot.top]);
  const draw = line<Point>().defined(([, value]) => Number.isFinite(value)).x(([at]) => x(at)).y(([, value]) => y(value));
  const [xText, yText] = [x.tickFormat(X_TICKS), y.tickFormat(Y_TICKS)];
  return {
    path: draw(points) ?? '',
    x,
    y,
    xTicks: x.ticks(X_TICKS).map((value) => ({ at: x(value), label: xText(value) })),
    yTicks: y.ticks(Y_TICKS).map((value) => ({ at: y(value), label: yText(value) })),
    plot,
  };
}

/** The part of the line through (x, y) with this slope that lies in the plot, as an SVG path; empty where the slope is not finite. */
export function tangentPath({ x: xOf, y: yOf, plot }: CurveChart, [x, y]: Point, slope: number): string {
  // In pixels the line is py = y0 + k (px − x0).
  const [x0, y0] = [xOf(x), yOf(y)];
  const k = (slope * (yOf(1) - yOf(0))) / (xOf(1) - xOf(0));
  if (![x0, y0, k].every(Number.isFinite)) return '';
  const at = (py: number) => (k === 0 ? Infinity : (py - y0) / k);
  const reach = [at(plot.top), at(plot.bottom)];
  const from = Math.max(plot.left - x0, Math.min(...reach, k === 0 ? -Infinity : Infinity));
  const to = Math.min(plot.right - x0, Math.max(...reach));
  return from < to ? `M${x0 + from} ${y0 + k * from}L${x0 + to} ${y0 + k * to}` : '';
}

/** `count` values from one end to the other, both included. */
export function evenly(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}
