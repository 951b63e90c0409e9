/** What of a print-out a pass starts from, where it is not what the open pass starts from. */

import type { GivenReport } from './given-reports';
import type { GivenQuantity } from './number-comparison';
import { layerKey, nameOf, type QuantityKey } from '../quantity';

/** Whether a pass is given this quantity: a parameter, x or y. */
function isGiven(key: QuantityKey): boolean {
  const name = nameOf(key);
  return name === 'W' || name === 'b' || name === 'Y' || key === layerKey('A', 0);
}

/** Those that differ and are whole: no entry left out, none that is not finite. */
export function givenStart(reports: readonly GivenReport[]): readonly GivenQuantity[] {
  return reports.filter(({ given: { key, values, halfUnit }, worst }) =>
    isGiven(key) && worst !== undefined && values.data.every(Number.isFinite) && halfUnit.every((half) => half !== Infinity)).map(({ given }) => given);
}
