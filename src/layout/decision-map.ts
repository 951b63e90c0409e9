/** The plane on which a network's decisions are shown: which two features it spans, what of the data it holds, where units switch. */

import type { LayerParameters } from '../engine/experiment';
import { at, matrix, type Matrix } from '../engine/matrix';
import type { PlaneLine, PlaneView } from './plane';

/** A plane in the space of inputs: two features vary, every other one stands at its mean. */
export interface FeaturePlane {
  readonly across: number;
  readonly up: number;
  /** Of every feature, over all examples. */
  readonly means: readonly number[];
}

/** Whether column e of the targets names a class, and which. */
export function classOf(Y: Matrix, e: number): number {
  if (Y.rows === 1) return Number(at(Y, 0, e) > 0.5);
  let best = 0;
  for (let k = 1; k < Y.rows; k++) if (at(Y, k, e) > at(Y, best, e)) best = k;
  return best;
}

/** Of every row of X. */
export function featureMeans(X: Matrix): readonly number[] {
  return Array.from({ length: X.rows }, (_, row) => {
    let sum = 0;
    for (let e = 0; e < X.columns; e++) sum += X.data[row * X.columns + e];
    return sum / Math.max(1, X.columns);
  });
}

/** Part of a span that is left free around the data. */
const PADDING = 0.06;

/** From the smallest to the largest number of a feature, with some room around. */
export function featureRange(X: Matrix, feature: number): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of X.data.subarray(feature * X.columns, (feature + 1) * X.columns)) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(low <= high)) return [-1, 1];
  const room = low === high ? Math.max(1, Math.abs(low)) : (high - low) * PADDING;
  return [low - room, high + room];
}

/** A square that holds all examples. */
export function dataView(X: Matrix, { across, up }: Pick<FeaturePlane, 'across' | 'up'>): PlaneView {
  const [x, y] = [featureRange(X, across), featureRange(X, up)];
  const half = Math.max(x[1] - x[0], y[1] - y[0]) / 2;
  const around = ([low, high]: readonly [number, number]): readonly [number, number] => [(low + high) / 2 - half, (low + high) / 2 + half];
  return { x: around(x), y: around(y) };
}

/** Whether a view still shows all examples, and these still fill a good part of it. */
export function holds({ x, y }: PlaneView, X: Matrix, { across, up }: Pick<FeaturePlane, 'across' | 'up'>): boolean {
  let widest = 0;
  for (const [feature, [low, high]] of [[across, x], [up, y]] as const) {
    const row = X.data.subarray(feature * X.columns, (feature + 1) * X.columns);
    let [least, most] = [Infinity, -Infinity];
    for (const value of row) {
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (least < low || most > high) return false;
    widest = Math.max(widest, (most - least) / (high - low));
  }
  return widest > FILLED;
}

/** The least part of a view's side that its data fill. */
const FILLED = 0.5;

/** Above this one feature's spread hides the other's. */
const UNEQUAL = 5;

/** Whether the data fill so thin a strip of the square that little can be seen. */
export function isThin(X: Matrix, { across, up }: Pick<FeaturePlane, 'across' | 'up'>): boolean {
  const [x, y] = [across, up].map((feature) => {
    const [low, high] = featureRange(X, feature);
    return high - low;
  });
  return Math.max(x, y) > UNEQUAL * Math.min(x, y);
}

/** The inputs of rows `from` to `to` (exclusive) of an n × n grid over the view, the lowest row first: one input a column. */
export function gridInputs({ across, up, means }: FeaturePlane, { x, y }: PlaneView, n: number, from: number, to: number): Matrix {
  const columns = (to - from) * n;
  const X = matrix(means.length, columns);
  means.forEach((mean, row) => X.data.fill(mean, row * columns, (row + 1) * columns));
  for (let j = from; j < to; j++) {
    for (let i = 0; i < n; i++) {
      const e = (j - from) * n + i;
      X.data[across * columns + e] = x[0] + ((x[1] - x[0]) * i) / (n - 1);
      X.data[up * columns + e] = y[0] + ((y[1] - y[0]) * j) / (n - 1);
    }
  }
  return X;
}

/** So many units have a line each; more would be a tangle. */
export const MOST_LINES = 12;

/** Where each unit of the first layer has z = 0 on the plane, badged with its number. */
export function unitLines({ W, b }: LayerParameters, { across, up, means }: FeaturePlane): readonly PlaneLine[] {
  return Array.from({ length: Math.min(MOST_LINES, W.rows) }, (_, i): PlaneLine => {
    const rest = means.reduce((sum, mean, j) => (j === across || j === up ? sum : sum + at(W, i, j) * mean), at(b, i, 0));
    return { w: [at(W, i, across), at(W, i, up)], b: rest, look: 'unit', badge: String(i + 1) };
  });
}
