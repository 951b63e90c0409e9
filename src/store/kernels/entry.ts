/** The picked entry of the chosen kernel, written out, at the app's pair of examples. */

import { selectColumns, type Matrix } from '../../engine/matrix';
import { kernelEntry, type KernelEntry } from '../../features/kernel-entry';
import type { Model } from '../../features/outputs';
import type { ExperimentState } from '../experiment-store';
import { pairOf, type PairState } from '../pair';
import { classesOf } from '../world/world-points';
import type { KernelChoice } from './choice';
import { classAccuracy } from './examples';
import { kernelOf, type GramStore } from './gram';

export interface PickedEntry {
  /** Columns of the data. */
  readonly i: number;
  readonly j: number;
  /** Undefined where y is no class. */
  readonly classes: { readonly i: number; readonly j: number } | undefined;
  readonly entry: KernelEntry;
  /** k(x_i, x_i) and k(x_j, x_j). */
  readonly ofI: number;
  readonly ofJ: number;
}

/** A function that gives the same object until something changes; undefined while the σ of the RBF is not known. */
export function pickedEntry() {
  let last: { readonly of: readonly unknown[]; readonly picked: PickedEntry } | undefined;
  return (state: Pick<ExperimentState, 'experiment'>, grams: Pick<GramStore, 'models' | 'result'>, { name, sigma }: KernelChoice, pair: PairState): PickedEntry | undefined => {
    const { data } = state.experiment;
    const { shape, now: parameters } = grams.models();
    const { i, j } = pairOf(pair, data);
    // Only the RBF has a width.
    const width = name === 'rbf' ? sigma ?? grams.result()?.sigma : 1;
    if (width === undefined) return undefined;
    const of = [data, parameters, shape, name, width, i, j];
    if (!last?.of.every((value, index) => Object.is(value, of[index]))) {
      const kernel = kernelOf(name, width, shape);
      const model: Model = { shape, parameters };
      const own = (x: Matrix) => kernelEntry(kernel, model, x, x).value;
      const [x, x2] = [selectColumns(data.X, [i]), selectColumns(data.X, [j])];
      const labels = classAccuracy(data.Y, data.Y) === undefined ? undefined : classesOf(data);
      last = { of, picked: { i, j, classes: labels && { i: labels[i], j: labels[j] }, entry: kernelEntry(kernel, model, x, x2), ofI: own(x), ofJ: own(x2) } };
    }
    return last.picked;
  };
}
