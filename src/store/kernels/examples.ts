/** The examples between which kernels are shown: ordered by class, then by angle; a fixed part of them where there are many. */

import { accuracyOf } from '../../engine/accuracy';
import type { Data } from '../../engine/experiment';
import { selectColumns, type Matrix } from '../../engine/matrix';
import { randomSource } from '../../engine/random';
import { trainingColumns } from '../../engine/training';
import { orderByClass, placesWithin } from '../../features/gram';
import { classesOf } from '../world/world-points';

/** A matrix of more would neither be seen nor be computed between two frames. */
export const MOST_EXAMPLES = 500;
const SEED = 1;

export interface KernelExamples {
  /** Columns of the data, in the order of the rows. */
  readonly columns: readonly number[];
  readonly X: Matrix;
  readonly Y: Matrix;
  /** The rows of those that are not held out. */
  readonly trained: readonly number[];
  /** The classes that occur, with the row at which each begins; empty where y is no class. */
  readonly classes: readonly { readonly k: number; readonly from: number; readonly to: number }[];
  /** How many the data have. */
  readonly total: number;
}

/** Kept with the data: every panel asks, in every frame. */
const kept = new WeakMap<Data, KernelExamples>();

export function kernelExamples(data: Data): KernelExamples {
  const examples = kept.get(data) ?? examplesOf(data);
  kept.set(data, examples);
  return examples;
}

function examplesOf(data: Data): KernelExamples {
  const total = data.X.columns;
  const some = total > MOST_EXAMPLES ? drawn(total) : Array.from({ length: total }, (_, e) => e);
  const X = selectColumns(data.X, some);
  const labels = hasClasses(data.Y) ? selected(classesOf(data), some) : some.map(() => 0);
  const order = orderByClass(labels, placesWithin(X));
  const columns = order.map((place) => some[place]);
  const trained = new Set(trainingColumns(data));
  return {
    columns, total,
    X: selectColumns(data.X, columns),
    Y: selectColumns(data.Y, columns),
    trained: columns.flatMap((e, row) => (trained.has(e) ? [row] : [])),
    classes: hasClasses(data.Y) ? runsOf(order.map((place) => labels[place])) : [],
  };
}

/** The part of the examples whose class the outputs name; undefined where y is no class, or an output is NaN and names none. */
export function classAccuracy(A: Matrix, Y: Matrix): number | undefined {
  return A.data.some(Number.isNaN) ? undefined : accuracyOf({ loss: Y.rows === 1 ? 'bce' : 'ce' }, A, Y);
}

function hasClasses(Y: Matrix): boolean {
  return classAccuracy(Y, Y) !== undefined;
}

function selected(all: ArrayLike<number>, columns: readonly number[]): readonly number[] {
  return columns.map((e) => all[e]);
}

function drawn(total: number): readonly number[] {
  const random = randomSource(SEED);
  const all = Array.from({ length: total }, (_, e) => e);
  for (let k = 0; k < MOST_EXAMPLES; k++) {
    const other = k + Math.floor(random.uniform() * (total - k));
    [all[k], all[other]] = [all[other], all[k]];
  }
  return all.slice(0, MOST_EXAMPLES).toSorted((a, b) => a - b);
}

function runsOf(labels: readonly number[]): KernelExamples['classes'] {
  const runs: { k: number; from: number; to: number }[] = [];
  labels.forEach((k, row) => {
    const last = runs.at(-1);
    if (last?.k === k) last.to = row + 1;
    else runs.push({ k, from: row, to: row + 1 });
  });
  return runs;
}
