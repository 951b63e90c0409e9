/** What an edit changed, in causal order: each number stands after those it changed through. */

import type { NetworkShape } from './experiment';
import { expand, operandsOf, type NumberReference } from './operands';
import { entry, isPerExample, isScalar, type QuantityKey } from './quantity';
import { extentOf, isKnown, mainOutput, type Progress, type Schedule } from './schedule';
import { matrixOf, valueOf, type Trace } from './trace';

/** The same pass before and after an edit, up to where it is computed. */
export interface PassPair {
  readonly shape: NetworkShape;
  readonly batch: readonly number[];
  readonly plan: Schedule;
  readonly extent: Progress;
  readonly before: Trace;
  readonly after: Trace;
}

export interface NumberChange {
  readonly before: number;
  readonly after: number;
  /** after − before. */
  readonly by: number;
  readonly isChanged: boolean;
}

/** One quantity of the table. */
export interface ChangeGroup {
  readonly key: QuantityKey;
  /** Its strongest changes, in the order of their indices; where few changed, also numbers that did not. */
  readonly numbers: readonly NumberReference[];
  /** How many of its numbers are computed, and how many of these changed. */
  readonly computed: number;
  readonly changed: number;
}

/**
 * The edited number with what an edit of it moves along, then every quantity of the schedule that is computed, in the order
 * in which it is written: at most `most` numbers of each, those of this example (a column of the data) before all others.
 */
export function changeTable(pair: PassPair, edited: NumberReference, most: number, example: number): readonly ChangeGroup[] {
  const given = groupOf(pair, edited.key, most, example, edited);
  const written = pair.plan.steps.flatMap(({ writes }) => writes).map((key) => groupOf(pair, key, most, example));
  return [given, ...written].filter(({ computed }) => computed > 0);
}

function groupOf(pair: PassPair, key: QuantityKey, most: number, example: number, edited?: NumberReference): ChangeGroup {
  const { shape, batch, plan, extent } = pair;
  const [before, after] = [matrixOf(pair.before.values, key).data, matrixOf(pair.after.values, key).data];
  const [rows, columns] = extentOf(shape, batch.length, key);
  const places: Place[] = [];
  let computed = 0;
  let changed = 0;
  for (let k = 0; k < rows * columns; k++) {
    const [i, j] = [Math.floor(k / columns), k % columns];
    if (!isKnown(shape, batch.length, plan, extent, key, i, j)) continue;
    computed++;
    const isChanged = differs(before[k], after[k]);
    if (isChanged) changed++;
    const isEdited = edited?.kind === 'entry' && i === edited.row && j === (isPerExample(key) ? batch.indexOf(edited.column) : edited.column);
    // What is given changes only by the edit, so that all else of it says nothing.
    if (edited && !isEdited && !isChanged && edited.kind === 'entry') continue;
    const size = Math.abs(after[k] - before[k]);
    const isShown = !isPerExample(key) || batch[j] === example;
    const rank = (isEdited ? 4 : 0) + (isChanged ? 2 : 0) + (isShown ? 1 : 0);
    keep(places, { k, rank, isShown, size: Number.isNaN(size) ? Infinity : size }, most);
  }
  // Where the shown example changed, the others would say the same again.
  const shown = places[0]?.isShown === true ? places.filter(({ isShown }) => isShown) : places;
  const numbers = shown.map(({ k }) => k).sort((p, q) => p - q).map((k): NumberReference => {
    if (isScalar(key)) return { kind: 'scalar', key };
    const j = k % columns;
    return entry(key, Math.floor(k / columns), isPerExample(key) ? batch[j] : j);
  });
  return { key, numbers, computed, changed };
}

interface Place {
  readonly k: number;
  readonly rank: number;
  readonly isShown: boolean;
  readonly size: number;
}

/** Puts the place among the strongest so far, which are ordered and at most `most`. */
function keep(places: Place[], place: Place, most: number): void {
  const isStronger = (p: Place, q: Place) => p.rank > q.rank || (p.rank === q.rank && p.size > q.size);
  if (places.length === most && !isStronger(place, places[most - 1])) return;
  const at = places.findIndex((other) => isStronger(place, other));
  places.splice(at < 0 ? places.length : at, 0, place);
  if (places.length > most) places.pop();
}

/** One number before and after. */
export function changeOf({ before, after }: Pick<PassPair, 'before' | 'after'>, reference: NumberReference): NumberChange {
  const [from, to] = [valueOf(before, reference), valueOf(after, reference)];
  return { before: from, after: to, by: to - from, isChanged: differs(from, to) };
}

/**
 * The changed numbers that this one is computed from. Where none of those in its formula changed, those that they are
 * computed from: a cost is computed from the logits, also where the outputs are rounded to the same numbers.
 */
export function changedThrough(pair: PassPair, reference: NumberReference): readonly NumberReference[] {
  let operands = [reference];
  while (operands.length > 0) {
    operands = operands.flatMap((operand) => operandNumbers(pair, operand));
    const changed = operands.filter((operand) => changeOf(pair, operand).isChanged);
    if (changed.length > 0) return changed;
  }
  return [];
}

/** The single numbers that the formula of this one reads. */
export function operandNumbers({ shape, batch, plan }: Pick<PassPair, 'shape' | 'batch' | 'plan'>, reference: NumberReference): readonly NumberReference[] {
  return operandsOf(shape, batch, plan, reference).flatMap((operand) => expand(shape, batch, operand));
}

/** How many numbers the steps of the pass have computed, and how many of these changed. */
export function countChanges({ shape, batch, plan, extent, before, after }: PassPair): { readonly changed: number; readonly computed: number } {
  let changed = 0;
  let computed = 0;
  for (const key of plan.steps.slice(0, extent.steps + 1).map(mainOutput)) {
    const [from, to] = [matrixOf(before.values, key), matrixOf(after.values, key)];
    for (let k = 0; k < from.data.length; k++) {
      if (!isKnown(shape, batch.length, plan, extent, key, Math.floor(k / from.columns), k % from.columns)) continue;
      computed++;
      if (differs(from.data[k], to.data[k])) changed++;
    }
  }
  return { changed, computed };
}

/** 0 and −0 read alike, and what is no number stays none. */
function differs(before: number, after: number): boolean {
  return before !== after && !(Number.isNaN(before) && Number.isNaN(after));
}
