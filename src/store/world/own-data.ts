/** Data whose law nobody knows, as dots of a chart: two of their features, or a feature and a number y. */

import type { Data, Experiment } from '../../engine/experiment';
import type { ChartDrawing } from '../../layout/line-chart';
import { classesOf } from './world-points';

/** More dots than these are one blot. */
export const MOST_DOTS = 2000;

/** Whether y is one of several classes; else it is a number. */
export function hasClasses({ network: { loss } }: Experiment): boolean {
  return loss === 'ce' || loss === 'bce';
}

/** The dots of the first examples: feature `across`, and up feature `up` or, where that is undefined, the first target. */
export function ownDots(experiment: Experiment, across: number, up: number | undefined, name: string): ChartDrawing {
  const { data } = experiment;
  const key = [across, up ?? 'y', name, hasClasses(experiment)].join(' ');
  const known = kept.get(data);
  if (known?.key === key) return known.drawing;
  const drawing = drawnDots(experiment, across, up, name);
  kept.set(data, { key, drawing });
  return drawing;
}

/** The last chart of these data: it is asked for in every frame. */
const kept = new WeakMap<Data, { readonly key: string; readonly drawing: ChartDrawing }>();

function drawnDots(experiment: Experiment, across: number, up: number | undefined, name: string): ChartDrawing {
  const { data } = experiment;
  const count = Math.min(data.X.columns, MOST_DOTS);
  const x = rowOf(data, across, count);
  const y = up === undefined ? data.Y.data.subarray(0, count) : rowOf(data, up, count);
  return {
    x: { domain: rangeOf(x), label: name },
    y: { domain: rangeOf(y) },
    dots: { x, y, ...(hasClasses(experiment) && { classes: classesOf(data).subarray(0, count) }) },
  };
}

function rowOf({ X }: Data, i: number, count: number): Float64Array {
  return X.data.subarray(i * X.columns, i * X.columns + count);
}

/** From the least to the largest, with a little room; around a constant as much as its size. */
function rangeOf(values: Float64Array): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const room = high > low ? (high - low) / 20 : Math.max(1, Math.abs(low) / 2);
  // The largest numbers have no room beyond them.
  return [Math.max(-Number.MAX_VALUE / 4, low - room), Math.min(Number.MAX_VALUE / 4, high + room)];
}
