/** Arrays of another size than their quantity, and the wrong axis where their numbers tell it. */

import { shared, sharesOf } from '../backward';
import { matrix, rowSums, transpose } from '../matrix';
import { layerOf, layerKey, nameOf, type QuantityKey } from '../quantity';
import { matrixOf } from '../trace';
import type { RightPass } from './given-reports';
import { isAgreeing, type Tolerance } from './number-comparison';
import type { PrintedArray, PrintedNumber } from './printed-array';

export interface Misfit {
  readonly key: QuantityKey;
  readonly array: PrintedArray;
  /** `sumAxis`: just these are the sums of dZ over the units. `perExample`: one number an example, whatever they are. */
  readonly cause: 'sumAxis' | 'perExample' | undefined;
}

/** The rounding of float32. */
const SINGLE = 2 ** -23;

export function misfitOf(key: QuantityKey, array: PrintedArray, { pass, right, trace }: RightPass, tolerance: Tolerance): Misfit {
  const numbers = array.rows.flatMap((row) => (row === 'gap' ? [] : row)).filter((part): part is PrintedNumber => part !== 'gap');
  const m = pass.batch.length;
  if (nameOf(key) !== 'db' || numbers.length !== m) return { key, array, cause: undefined };
  const dZ = matrixOf(right, layerKey('dZ', layerOf(key) ?? 0));
  const wanted = shared(rowSums(transpose(dZ)), sharesOf(pass.convention, trace.batch.length).parameters);
  const given = {
    key, values: matrix(m, 1, Float64Array.from(numbers, ({ value }) => value)), halfUnit: Float64Array.from(numbers, ({ halfUnit }) => halfUnit),
    isSingle: array.isSingle, isTransposed: false,
  };
  // Of a softmax these sums are 0 but for the rounding of what was added up.
  const rounding = (array.isSingle ? SINGLE : Number.EPSILON) * dZ.rows * dZ.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // What belongs there has another size: it says nothing of the rounding.
  const isSumOfUnits = isAgreeing(given, wanted, { right: new Map(), rounded: new Map(), tolerance }, new Float64Array(m).fill(rounding));
  return { key, array, cause: isSumOfUnits ? 'sumAxis' : 'perExample' };
}
