/** The box around drawn points, and what a read-out's plane cuts out of it: a segment in two dimensions, a patch in three. */

import { matrix, type Matrix } from '../engine/matrix';
import type { PlaneInFrame } from './frame';

/** One span [low, high] a dimension. */
export type Box = readonly (readonly [number, number])[];

type Vector = readonly number[];

/** The box around the columns of `coordinates`, d × N, with a margin of this part of its largest span (of 1 where it has none). */
export function boxAround(coordinates: Matrix, margin: number): Box {
  const { rows: d, columns: N, data } = coordinates;
  const spans = Array.from({ length: d }, (_, i) => {
    let [low, high] = [Infinity, -Infinity];
    for (let e = i * N; e < (i + 1) * N; e++) {
      low = Math.min(low, data[e]);
      high = Math.max(high, data[e]);
    }
    return [low, high] as const;
  });
  const largest = Math.max(...spans.map(([low, high]) => high - low));
  const add = margin * (largest > 0 ? largest : 1);
  return spans.map(([low, high]) => [low - add, high + add] as const);
}

/** The 2^d corners, d × 2^d; bit i of a corner's number says whether it is at the high end of dimension i. */
export function cornersOf(box: Box): Matrix {
  const count = 2 ** box.length;
  const corners = matrix(box.length, count);
  box.forEach((span, i) => {
    for (let c = 0; c < count; c++) corners.data[i * count + c] = span[(c >> i) & 1];
  });
  return corners;
}

/** Pairs of corners that an edge joins. */
export function edgesOf(box: Box): readonly (readonly [number, number])[] {
  return Array.from({ length: 2 ** box.length }, (_, c) => c).flatMap((c) => (
    box.flatMap((_span, i) => ((c >> i) & 1 ? [] : [[c, c | (1 << i)] as const]))
  ));
}

/**
 * The corners of {c : normalᵀc + offset = 0} within the box, d × count in order around it: one in a box of one dimension,
 * two in one of two, up to six in one of three; none where the plane passes the box by, or its normal is 0.
 */
export function cutOut(box: Box, { normal, offset }: Pick<PlaneInFrame, 'normal' | 'offset'>): Matrix {
  const d = box.length;
  const length = Math.hypot(...normal);
  if (!(length > 0)) return matrix(d, 0);
  const unit = [...normal].map((value) => value / length);
  const middle = box.map(([low, high]) => (low + high) / 2);
  const away = dot(unit, middle) + offset / length;
  const centre = middle.map((value, i) => value - away * unit[i]);
  const reach = Math.hypot(...box.map(([low, high]) => high - low)) + Math.abs(away);
  let corners = sheet(unit, centre, reach);
  box.forEach(([low, high], i) => {
    corners = clipped(corners, (c) => c[i] - low);
    corners = clipped(corners, (c) => high - c[i]);
  });
  const result = matrix(d, corners.length);
  corners.forEach((corner, k) => corner.forEach((value, i) => { result.data[i * corners.length + k] = value; }));
  return result;
}

/** A point, a segment or a square of the plane that reaches beyond the box on all sides. */
function sheet(unit: Vector, centre: Vector, reach: number): readonly Vector[] {
  if (unit.length === 1) return [centre];
  const along = (direction: Vector, far: number) => (from: Vector) => from.map((value, i) => value + far * direction[i]);
  if (unit.length === 2) {
    const direction = [-unit[1], unit[0]];
    return [along(direction, -reach)(centre), along(direction, reach)(centre)];
  }
  const least = unit.reduce((best, value, i) => (Math.abs(value) < Math.abs(unit[best]) ? i : best), 0);
  const first = normalised(cross(unit, [0, 1, 2].map((i) => Number(i === least))));
  const second = cross(unit, first);
  return [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([p, q]) => along(second, q * reach)(along(first, p * reach)(centre)));
}

/** The part of a polygon, or of a segment, where `inside` is not negative (Sutherland & Hodgman, 1974). */
function clipped(corners: readonly Vector[], inside: (c: Vector) => number): readonly Vector[] {
  const isSegment = corners.length === 2;
  return corners.flatMap((corner, k) => {
    const here = inside(corner);
    const own = here >= 0 ? [corner] : [];
    if (isSegment && k === 1) return own;
    const next = corners[(k + 1) % corners.length];
    const there = inside(next);
    if (here >= 0 === there >= 0) return own;
    const t = here / (here - there);
    return [...own, corner.map((value, i) => value + t * (next[i] - value))];
  });
}

function dot(a: Vector, b: Vector): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function normalised(v: Vector): Vector {
  const length = Math.hypot(...v);
  return v.map((value) => value / length);
}
