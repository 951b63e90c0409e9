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
