/** Normal laws fitted to the training examples of the open data, made once for the data. */

import type { Data } from '../../engine/experiment';
import { selectColumns, type Matrix } from '../../engine/matrix';
import { trainingColumns } from '../../engine/training';
import { trainingPriors } from '../../features/prior-shift';
import { featureMeans } from '../../layout/decision-map';
import { FITS, fitGaussians, type Fit, type FittedWorld } from '../../worlds/fit';
import { truthAt } from '../../worlds/truth';
import type { ClassWorld } from '../../worlds/world';
import { classesOf } from '../world/world-points';

export type FittedLaw =
  | {
    readonly ok: true;
    readonly world: ClassWorld;
    /** The value of ln P̂(x) that 1 % of the examples lie below. */
    readonly rare: number;
    /** The mean of ln P̂(x, y) over the examples. */
    readonly logJoint: number;
    /** The part of the examples whose class it names right. */
    readonly accuracy: number;
  }
  | Extract<FittedWorld, { readonly ok: false }>
  /** Laws are fitted to two features. */
  | { readonly ok: false; readonly problem: 'features'; readonly class: number }
  /** Numbers so far apart that their squares leave no covariance in float64. */
  | { readonly ok: false; readonly problem: 'numbers'; readonly class: number };

export interface Fits extends Readonly<Record<Fit, FittedLaw>> {
  /** The training examples alone, n × m. */
  readonly X: Matrix;
  readonly labels: readonly number[];
  /** π̂_k, 0 for a class without an example. */
  readonly priors: readonly number[];
  /** The mean of each feature. */
  readonly means: readonly number[];
}

const kept = new WeakMap<Data, Fits>();

/** @param K how many classes the data have, the same for the same data */
export function fitsOf(data: Data, K: number): Fits {
  const known = kept.get(data);
  if (known?.priors.length === K) return known;
  const columns = trainingColumns(data);
  const X = selectColumns(data.X, columns);
  const all = classesOf(data);
  const labels = columns.map((e) => Math.min(all[e], K - 1));
  const fitted = FITS.map((fit) => [fit, lawOf(X, labels, K, fit)] as const);
  const made = { ...(Object.fromEntries(fitted) as Record<Fit, FittedLaw>), X, labels, priors: trainingPriors(labels, K), means: featureMeans(X) };
  kept.set(data, made);
  return made;
}

function lawOf(X: Matrix, labels: readonly number[], K: number, fit: Fit): FittedLaw {
  if (X.rows !== 2) return { ok: false, problem: 'features', class: 0 };
  const fitted = fitGaussians({ X, labels }, K, fit);
  if (!fitted.ok) return fitted;
  const { world } = fitted;
  const { logMarginal, logPosterior } = truthAt(world, X);
  const logJoints = labels.map((k, e) => logMarginal[e] + logPosterior.data[k * labels.length + e]);
  const logJoint = logJoints.reduce((sum, log) => sum + log, 0) / labels.length;
  if (!Number.isFinite(logJoint)) return { ok: false, problem: 'numbers', class: 0 };
  const right = labels.filter((k, e) => world.priors.every((_, other) => logPosterior.data[other * labels.length + e] <= logPosterior.data[k * labels.length + e]));
  return { ok: true, world, rare: quantile(logMarginal, RARE), logJoint, accuracy: right.length / labels.length };
}

/** An x is an outlier where ln P̂(x) is below that of this part of the examples. */
const RARE = 0.01;

/** The value that a part of the values lies below; between two of them on the straight line, as NumPy's `quantile`. */
export function quantile(values: Float64Array, part: number): number {
  const rising = values.toSorted();
  const place = part * (rising.length - 1);
  const low = Math.floor(place);
  return low + 1 < rising.length ? rising[low] + (place - low) * (rising[low + 1] - rising[low]) : rising[low];
}
