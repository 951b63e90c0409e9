/** Numbers that somebody printed, held against those of a pass as exactly as they were printed. */

import type { Matrix } from '../matrix';
import type { QuantityKey } from '../quantity';

/** A quantity as somebody else computed it, in the shape and the columns of the trace. */
export interface GivenQuantity {
  readonly key: QuantityKey;
  readonly values: Matrix;
  /** Half a unit in the last printed digit of each entry; Infinity where a print-out left the entry out. */
  readonly halfUnit: Float64Array;
  /** Whether the numbers may come from a computation in float32. */
  readonly isSingle: boolean;
  /** Its rows stood where the others' columns do. */
  readonly isTransposed: boolean;
}

/** As exactly as the numbers were printed, or within t + t|x| besides. */
export type Tolerance = 'printed' | number;

export interface Difference {
  readonly row: number;
  readonly column: number;
  readonly given: number;
  readonly right: number;
}

export interface Comparison {
  /** How many entries the print-out holds. */
  readonly known: number;
  /** The entries that differ, row by row. */
  readonly differences: readonly Difference[];
  /** The one of them that is furthest off, measured by what is allowed. */
  readonly worst: Difference | undefined;
}

/** Sums in another order, in float64: relative to the largest entry. */
const DOUBLE = 1e-10;
/** The same in float32, besides what rounding every quantity to float32 changes, a few times over. */
const SINGLE = 5e-6;
const ROUNDINGS = 4;

/** What a comparison needs besides the numbers compared. */
export interface ComparisonBasis {
  readonly right: ReadonlyMap<QuantityKey, Matrix>;
  /** The right pass with every quantity rounded to float32. */
  readonly rounded: ReadonlyMap<QuantityKey, Matrix>;
  readonly tolerance: Tolerance;
}

/** Compares a given quantity with `wanted`, of the same shape. */
export function compareNumbers(given: GivenQuantity, wanted: Matrix, basis: ComparisonBasis): Comparison {
  const allowed = allowances(given, wanted, basis);
  const { columns, data } = given.values;
  const differences: Difference[] = [];
  let worst: Difference | undefined;
  let excess = 0;
  let known = 0;
  for (let k = 0; k < data.length; k++) {
    if (given.halfUnit[k] === Infinity) continue;
    known++;
    if (isWithin(data[k], wanted.data[k], allowed[k])) continue;
    const difference = { row: Math.floor(k / columns), column: k % columns, given: data[k], right: wanted.data[k] };
    differences.push(difference);
    const off = Math.abs(data[k] - wanted.data[k]) / allowed[k];
    // A number that is not finite is as far off as can be.
    const size = Number.isNaN(off) ? Infinity : off;
    if (worst === undefined || size > excess) [worst, excess] = [difference, size];
  }
  return { known, differences, worst };
}

/** Whether every known entry agrees; `leeway` is what each may be off besides. */
export function isAgreeing(given: GivenQuantity, wanted: Matrix, basis: ComparisonBasis, leeway?: Float64Array): boolean {
  const allowed = allowances(given, wanted, basis);
  return given.values.data.every((value, k) => isWithin(value, wanted.data[k], allowed[k] + (leeway?.[k] ?? 0)));
}

/** How far each entry may be from `wanted`. */
function allowances({ key, halfUnit, isSingle }: GivenQuantity, wanted: Matrix, { right, rounded, tolerance }: ComparisonBasis): Float64Array {
  const size = largest(wanted);
  const [exact, single] = [right.get(key) ?? wanted, rounded.get(key) ?? wanted];
  return halfUnit.map((half, k) => {
    if (tolerance !== 'printed') return half + tolerance + tolerance * Math.abs(wanted.data[k]);
    if (!isSingle) return half + DOUBLE * size;
    const rounding = Math.abs(single.data[k] - exact.data[k]);
    // What overflows in float32 alone is no rounding: it would allow any number.
    return half + SINGLE * size + (Number.isFinite(rounding) ? ROUNDINGS * rounding : 0);
  });
}

function isWithin(value: number, wanted: number, allowed: number): boolean {
  // Numbers that are not finite are the same or not.
  return allowed === Infinity || Object.is(value, wanted) || value === wanted || Math.abs(value - wanted) <= allowed;
}

function largest({ data }: Matrix): number {
  return data.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
}
