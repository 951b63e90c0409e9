/** What one entry of a step reads: the one table behind highlights, paths, spoken text and "known or not". */

import { isElementwise } from './activations';
import { activationOf, depth, type NetworkShape } from './experiment';
import {
  allOf, columnOf, entry, isPerExample, layerKey, referenceText, row, type EntryReference, type MatrixKey, type Reference, type ScalarReference,
} from './quantity';
import { exists, extentOf, type Schedule, type Step } from './schedule';
import { updateOperands } from './update-rule';

/** A reference to a single number. */
export type NumberReference = EntryReference | ScalarReference;

/**
 * The references that the textbook formula of this one number reads, in the order the formula names them
 * (content spec, section 2.2; whole matrices are `step.reads`). A row of a per-example quantity means every
 * example of the batch. What is given (W, b, A[0], Y, alpha) or not in the schedule has none.
 */
export function operandsOf(
  shape: NetworkShape,
  batch: readonly number[],
  plan: Schedule,
  reference: NumberReference,
): readonly Reference[] {
  const writer = plan.writer.get(reference.key);
  if (writer === undefined) return [];
  if (reference.kind === 'scalar') return batch.map((e) => entry('Lo', 0, e));
  return entryOperands(shape, plan, plan.steps[writer], reference);
}

/**
 * What the numbers of a reference are computed from, all of them together: those of an entry as above; for a row or column
 * each once; for a whole matrix whole matrices, since no entry of what a step reads is left out.
 */
export function factorsOf(
  shape: NetworkShape,
  batch: readonly number[],
  plan: Schedule,
  reference: Reference,
): readonly Reference[] {
  const numbers = expand(shape, batch, reference.kind === 'matrix' ? firstOf(batch, reference.key) : reference);
  const factors = numbers.flatMap((number) => operandsOf(shape, batch, plan, number));
  if (reference.kind !== 'matrix') return [...new Map(factors.map((factor) => [referenceText(factor), factor])).values()];
  return [...new Set(factors.map(({ key }) => key))].map(allOf);
}

function firstOf(batch: readonly number[], key: MatrixKey): EntryReference {
  return entry(key, 0, isPerExample(key) ? batch[0] : 0);
}

function entryOperands(
  shape: NetworkShape,
  plan: Schedule,
  { operation, layer }: Step,
  reference: EntryReference,
): readonly Reference[] {
  const { key, row: i, column: j } = reference;
  const L = depth(shape);
  // The cost's steps name no layer; what they read is the output's.
  const l = layer ?? L;
  const Z = layerKey('Z', l);
  const A = layerKey('A', l);
  const dZ = layerKey('dZ', l);
  const dA = layerKey('dA', l);
  const previous = layerKey('A', l - 1);
  const elementwise = isElementwise(activationOf(shape, l));

  switch (operation) {
    case 'z':
      return [row(layerKey('W', l), i), columnOf(previous, j), entry(layerKey('b', l), i, 0)];
    case 'a':
      return [elementwise ? entry(Z, i, j) : columnOf(Z, j)];
    case 'loss':
      return [columnOf(A, j), columnOf('Y', j)];
    case 'dA':
      return [entry(A, i, j), entry('Y', i, j)];
    case 'dZ':
      if (key === layerKey('gp', l)) return [entry(Z, i, j)];
      if (!exists(shape, plan, dA)) return [entry(A, i, j), entry('Y', i, j)];
      return elementwise ? [entry(dA, i, j), entry(Z, i, j)] : [columnOf(dA, j), columnOf(A, j)];
    case 'dW':
      return [row(dZ, i), row(previous, j)];
    case 'db':
      return [row(dZ, i)];
    case 'dAprev':
      // Unit i of layer l − 1 sends along column i of W[l].
      return [columnOf(layerKey('W', l), i), columnOf(dZ, j)];
    case 'W':
    case 'b':
      return updateOperands(plan.rule, operation, reference);
    case 'J':
      // J is a scalar; no entry of it exists.
      return [];
  }
}

/** The single numbers that a reference covers, row by row; an example's index is its column in the data. */
export function expand(shape: NetworkShape, batch: readonly number[], reference: Reference): readonly NumberReference[] {
  if (reference.kind === 'scalar' || reference.kind === 'entry') return [reference];
  const { key } = reference;
  const [height, width] = extentOf(shape, batch.length, key);
  const rows = reference.kind === 'row' ? [reference.row] : Array.from({ length: height }, (_, i) => i);
  const everyColumn = isPerExample(key) ? batch : Array.from({ length: width }, (_, j) => j);
  const columns = reference.kind === 'column' ? [reference.column] : everyColumn;
  return rows.flatMap((i) => columns.map((j) => entry(key, i, j)));
}
