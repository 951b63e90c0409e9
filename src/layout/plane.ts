/** What a map of the (x₁, x₂) plane shows, and where it stands on the screen. Lengths in pixels. */

import { scaleLinear } from 'd3-scale';
import type { FieldKind } from './colour-field';
import type { Tick } from './chart';
import { LETTER, ticksAcross, ticksUp } from './ticks';

/** (x₁, x₂). */
export type PlanePoint = readonly [x1: number, x2: number];

export interface PlaneView {
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}

/** Numbers at n × n nodes, the outer ones on the edges of the view: entry row · n + column, x₁ rising with the column, x₂ with the row. */
export interface PlaneGrid {
  readonly n: number;
  readonly values: Float64Array;
}

export type PlaneField =
  | { readonly kind: 'probability'; readonly grid: PlaneGrid }
  | { readonly kind: Exclude<FieldKind, 'probability'>; readonly grid: PlaneGrid; readonly maximum: number }
  /** The probability of each class at each node. */
  | { readonly kind: 'classes'; readonly grids: readonly PlaneGrid[] };

export interface PlaneContour {
  readonly grid: PlaneGrid;
  readonly level: number;
  readonly look: 'thin' | 'main' | 'dashed';
}

/** The straight line w · x + b = 0. */
export interface PlaneLine {
  readonly w: readonly [number, number];
  readonly b: number;
  readonly look: 'cut' | 'unit' | 'boundary';
  /** Stands in a disc at the edge of the map. */
  readonly badge?: string;
}

/** Data points, the e-th at (x1[e], x2[e]). */
export interface PlanePoints {
  readonly x1: ArrayLike<number>;
  readonly x2: ArrayLike<number>;
  readonly classes: ArrayLike<number>;
  /** The numbers of those that are drawn and can be chosen, in the order of drawing: what is nearer hides what is behind it. All when not given. */
  readonly drawn?: ArrayLike<number> | undefined;
  /** Drawn hollow. */
  readonly heldOut?: (e: number) => boolean;
  /** Drawn with a ring. */
  readonly wrong?: (e: number) => boolean;
}

/**
 * A figure under the points. `side`: filled with the pale tone of a class; `sheet`: a plane that is seen through; `edge` and
 * `path`: open lines, thin and dashed or of a curve's weight.
 */
export interface PlaneShape {
  readonly corners: readonly PlanePoint[];
  readonly look: 'side' | 'sheet' | 'edge' | 'path';
  /** The class of a side. */
  readonly of?: number;
  /** Stands at the last corner. */
  readonly label?: string;
}

/** A part that is the same object as in the frame before is not drawn again. */
export interface PlaneDrawing {
  readonly field?: PlaneField | undefined;
  readonly contours?: readonly PlaneContour[] | undefined;
  readonly lines?: readonly PlaneLine[] | undefined;
  readonly points?: PlanePoints | undefined;
  readonly shapes?: readonly PlaneShape[] | undefined;
  /** Points with the large ring; keys move the first, if `holds` says nothing else. */
  readonly chosen?: readonly number[] | undefined;
  /** Beside the rings of the chosen points. */
  readonly letters?: readonly string[] | undefined;
  /** The point under the pointer here or on another map, with a small ring. */
  readonly lit?: number | undefined;
  /** What the keys are about: a point, or the probe. */
  readonly holds?: number | 'probe' | undefined;
  readonly probe?: PlanePoint | undefined;
  /** The way a descent went, with a dot where it stands. */
  readonly trail?: readonly PlanePoint[] | undefined;
}

export interface PlaneFrame {
  readonly view: PlaneView;
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly x: (x1: number) => number;
  readonly y: (x2: number) => number;
  /** The point of the plane at these pixels, within the view. */
  readonly pointAt: (x: number, y: number) => PlanePoint;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

/** Room for the axes' names at their ends, and for the labels below. */
const MARGIN = { left: 14, right: 22, top: 20, bottom: 22 } as const;
/** About as far apart as ticks stand. */
const TICK_GAP = 70;

/** Both axes have the same scale, so that circles are round. A small map is all plot. */
export function planeFrame(view: PlaneView, width: number, isSmall: boolean): PlaneFrame {
  const [spanX, spanY] = [view.x[1] - view.x[0], view.y[1] - view.y[0]];
  const count = Math.max(2, Math.round(width / TICK_GAP));
  const letters = Math.max(...scaleLinear().domain(view.y).ticks(count).map((value) => scaleLinear().domain(view.y).tickFormat(count)(value).length), 0);
  const left = isSmall ? 1 : MARGIN.left + letters * LETTER;
  const right = Math.max(left + 1, width - (isSmall ? 1 : MARGIN.right));
  const top = isSmall ? 1 : MARGIN.top;
  const bottom = top + ((right - left) * spanY) / spanX;
  const x = scaleLinear().domain(view.x).range([left, right]);
  const y = scaleLinear().domain(view.y).range([bottom, top]);
  return {
    view,
    width,
    height: bottom + (isSmall ? 1 : MARGIN.bottom),
    plot: { left, right, top, bottom },
    x,
    y,
    pointAt: (px, py) => withinView(view, x.invert(px), y.invert(py)),
    xTicks: isSmall ? [] : ticksAcross(x, count),
    yTicks: isSmall ? [] : ticksUp(y, count),
  };
}

/** The point that the keys are about; undefined: the probe. */
export function heldPoint({ holds, chosen }: PlaneDrawing): number | undefined {
  return holds === undefined ? chosen?.[0] : holds === 'probe' ? undefined : holds;
}

/** The nearest point of the view. */
export function withinView({ x, y }: PlaneView, x1: number, x2: number): PlanePoint {
  return [Math.min(x[1], Math.max(x[0], x1)), Math.min(y[1], Math.max(y[0], x2))];
}

/** The nearest point within `reach` pixels. */
export function pointNear({ x, y }: PlaneFrame, { x1, x2, drawn }: PlanePoints, px: number, py: number, reach: number): number | undefined {
  let [nearest, least]: [number | undefined, number] = [undefined, reach ** 2];
  for (let at = 0; at < (drawn ?? x1).length; at++) {
    const e = drawn ? drawn[at] : at;
    const distance = (x(x1[e]) - px) ** 2 + (y(x2[e]) - py) ** 2;
    if (distance <= least) [nearest, least] = [e, distance];
  }
  return nearest;
}
