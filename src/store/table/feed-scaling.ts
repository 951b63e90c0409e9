/** Standardising: each feature's mean and deviation over the training examples, taken out of all of them and put back. */

import type { Data } from '../../engine/experiment';
import { map, selectColumns, type Matrix } from '../../engine/matrix';

export interface FeatureScale {
  readonly mean: number;
  /** Of the population: divided by the number of examples, as NumPy's `std` and scikit-learn's `StandardScaler` do. */
  readonly deviation: number;
  /** It is constant, or so large that its square overflows: it is left as it is. */
  readonly isLeftAlone: boolean;
}

/** The scale of every feature over the columns that are not held out. */
export function featureScales({ X, heldOut = [] }: Data): readonly FeatureScale[] {
  const held = new Set(heldOut);
  const { rows, columns, data } = held.size === 0 ? X : selectColumns(X, Array.from({ length: X.columns }, (_, e) => e).filter((e) => !held.has(e)));
  return Array.from({ length: rows }, (_, i) => scaleOf(data.subarray(i * columns, (i + 1) * columns)));
}

export interface FarFeature {
  readonly feature: number;
  readonly mean: number;
  readonly deviation: number;
}

/** A deviation that many times larger or smaller than 1, or a mean that many deviations off 0, is far. */
const FAR = 4;

/** What was found of an X is kept: it is asked for in every frame. */
const farOf = new WeakMap<Matrix, { readonly heldOut: Data['heldOut']; readonly far: FarFeature | undefined }>();

/** The feature farthest from mean 0 and deviation 1, where one is far from it; none where they are standardised already. */
export function farFeature(data: Data): FarFeature | undefined {
  if (data.scaling) return undefined;
  const known = farOf.get(data.X);
  if (known && known.heldOut === data.heldOut) return known.far;
  const far = featureScales(data)
    .flatMap(({ mean, deviation, isLeftAlone }, feature) => (isLeftAlone ? [] : [{ feature, mean, deviation }]))
    .filter((each) => distance(each) > FAR)
    .reduce<FarFeature | undefined>((most, each) => (most && distance(most) >= distance(each) ? most : each), undefined);
  farOf.set(data.X, { heldOut: data.heldOut, far });
  return far;
}

function distance({ mean, deviation }: FarFeature): number {
  return Math.max(deviation, 1 / deviation, Math.abs(mean) / deviation);
}

/** Two passes, so that a large mean takes no digits from a small deviation. */
function scaleOf(values: Float64Array): FeatureScale {
  const count = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / count;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count);
  const isConstant = values.every((x) => x === values[0]);
  // Nothing is taken out of such a feature.
  return isConstant || !(deviation > 0 && deviation < Infinity) ? { mean: 0, deviation: 1, isLeftAlone: true } : { mean, deviation, isLeftAlone: false };
}

/** x = (raw − mean) / deviation in every feature. The scale is kept with the data. */
export function standardised(data: Data): Data {
  const scales = featureScales(data);
  return {
    ...data,
    X: map(data.X, (raw, i) => (raw - scales[i].mean) / scales[i].deviation),
    scaling: { mean: scales.map(({ mean }) => mean), deviation: scales.map(({ deviation }) => deviation) },
  };
}

/**
 * raw = mean + deviation · x, to fourteen digits of the larger term: what was typed with fewer comes back as it was typed,
 * without what float64 left of the way there and back.
 */
export function unstandardised(data: Data): Data {
  const { X, scaling, ...rest } = data;
  return scaling ? { ...rest, X: withScaleBack(X, scaling) } : data;
}

const DIGITS = 14;

function withScaleBack(X: Matrix, { mean, deviation }: NonNullable<Data['scaling']>): Matrix {
  return map(X, (x, i) => {
    // The same feature as before: nothing was taken out of it.
    if (mean[i] === 0 && deviation[i] === 1) return x;
    const raw = mean[i] + deviation[i] * x;
    const size = Math.max(Math.abs(mean[i]), Math.abs(deviation[i] * x));
    const decimals = DIGITS - 1 - Math.floor(Math.log10(size));
    return decimals >= 0 && decimals <= 100 ? Number(raw.toFixed(decimals)) : raw;
  });
}
