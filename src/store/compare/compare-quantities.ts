/** A pinned state beside another: quantity by quantity, how far apart the numbers are and where most. */

import { entry, isPerExample, isScalar, type QuantityKey } from '../../engine/quantity';
import type { NumberReference } from '../../engine/operands';
import { extentOf, isWholeKnown, quantitiesInOrder, exists } from '../../engine/schedule';
import { matrixOf } from '../../engine/trace';
import type { ComparedState, PresentState } from './compare-pin';

/** Rows × columns. */
export type Shape = readonly [rows: number, columns: number];

/** Why a quantity has nothing on the other side to stand beside. */
export type Partnerless =
  | { readonly kind: 'onlyA' | 'onlyNow' | 'notComputed' | 'otherExamples' }
  | { readonly kind: 'otherShape'; readonly a: Shape; readonly now: Shape };

export interface ComparedEntry {
  readonly reference: NumberReference;
  readonly a: number;
  readonly now: number;
}

export type ComparedQuantity =
  | { readonly key: QuantityKey; readonly partner: Partnerless }
  | {
    readonly key: QuantityKey;
    readonly partner: undefined;
    /** The Frobenius norm of now − A; NaN where some difference is. */
    readonly norm: number;
    readonly count: number;
    readonly changed: number;
    /** The entry that changed most; undefined where none did. */
    readonly largest: ComparedEntry | undefined;
  };

/**
 * Every quantity of either state: what is given first, then in the order of the schedule of now, then what only A has. They
 * are compared as far as the pass of now is computed.
 */
export function compareQuantities(a: ComparedState, now: PresentState): readonly ComparedQuantity[] {
  const keys = new Set([...quantitiesOf(now), ...quantitiesOf(a)]);
  return [...keys].map((key): ComparedQuantity => {
    const partner = partnerless(a, now, key);
    return partner ? { key, partner } : { key, partner: undefined, ...distance(a, now, key) };
  });
}

function quantitiesOf({ structure: { plan } }: ComparedState): readonly QuantityKey[] {
  const all = quantitiesInOrder(plan);
  return [...all.filter((key) => !plan.writer.has(key)), ...all.filter((key) => plan.writer.has(key))];
}

function partnerless(a: ComparedState, now: PresentState, key: QuantityKey): Partnerless | undefined {
  const [inA, inNow] = [a, now].map(({ structure: { shape, plan } }) => exists(shape, plan, key));
  if (!inA || !inNow) return { kind: inA ? 'onlyA' : 'onlyNow' };
  const [shapeA, shapeNow] = [a, now].map(({ structure: { shape, m } }) => extentOf(shape, m, key));
  const isOfBatch = isPerExample(key);
  if (shapeA[0] !== shapeNow[0] || (!isOfBatch && shapeA[1] !== shapeNow[1])) return { kind: 'otherShape', a: shapeA, now: shapeNow };
  // The columns of a batch are examples: they stand beside each other only where they are the same columns of the data.
  const isSameBatch = a.structure.m === now.structure.m && a.structure.batch.every((column, index) => column === now.structure.batch[index]);
  if (isOfBatch && !isSameBatch) return { kind: 'otherExamples' };
  const { structure: { shape, plan }, extent } = now;
  return isWholeKnown(shape, plan, extent, key) ? undefined : { kind: 'notComputed' };
}

function distance(a: ComparedState, now: ComparedState, key: QuantityKey) {
  const [before, after] = [matrixOf(a.trace.values, key).data, matrixOf(now.trace.values, key).data];
  let squares = 0;
  let changed = 0;
  let most = -1;
  let size = 0;
  for (let k = 0; k < after.length; k++) {
    if (isSame(before[k], after[k])) continue;
    const by = Math.abs(after[k] - before[k]);
    squares += by * by;
    changed++;
    if (most < 0 || by > size || (Number.isNaN(by) && !Number.isNaN(size))) [most, size] = [k, by];
  }
  return { norm: Math.sqrt(squares), count: after.length, changed, largest: most < 0 ? undefined : entryAt(a, now, key, most) };
}

/** The entries of a quantity that has a partner: all of them in their order, or the `most` that changed most, strongest first. */
export function compareEntries(a: ComparedState, now: ComparedState, key: QuantityKey, most: number): readonly ComparedEntry[] {
  const { length } = matrixOf(now.trace.values, key).data;
  if (length <= most) return Array.from({ length }, (_, k) => entryAt(a, now, key, k));
  const [before, after] = [matrixOf(a.trace.values, key).data, matrixOf(now.trace.values, key).data];
  // What is no number is the first to look at.
  const size = (k: number) => (isSame(before[k], after[k]) ? 0 : Number.isNaN(after[k] - before[k]) ? Infinity : Math.abs(after[k] - before[k]));
  const changed = Array.from({ length }, (_, k) => k).filter((k) => !isSame(before[k], after[k]));
  return changed.toSorted((p, q) => size(q) - size(p) || p - q).slice(0, most).map((k) => entryAt(a, now, key, k));
}

function entryAt(a: ComparedState, now: ComparedState, key: QuantityKey, k: number): ComparedEntry {
  const matrix = matrixOf(now.trace.values, key);
  const [i, j] = [Math.floor(k / matrix.columns), k % matrix.columns];
  const reference: NumberReference = isScalar(key)
    ? { kind: 'scalar', key }
    : entry(key, i, isPerExample(key) ? now.structure.batch[j] : j);
  return { reference, a: matrixOf(a.trace.values, key).data[k], now: matrix.data[k] };
}

function isSame(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
