/** What the stage points at: the number that the step at the cursor is about, and what that number is made from. */

import { depth, type NetworkShape } from '../engine/experiment';
import { expand, operandsOf, type NumberReference } from '../engine/operands';
import {
  entry, isOfWeights, isPerExample, isScalar, layerOf, nameOf, parseReference, type MatrixKey, type Reference,
} from '../engine/quantity';
import { extentOf, isWithin, mainOutput, type Progress, type Schedule, type Step } from '../engine/schedule';
import { lastWritten } from '../engine/stride-place';

export interface Flow {
  /** The step that the cursor stands at, done or in part; none at the start. */
  readonly step: Step | undefined;
  /** Which accent is shown. The update belongs to the way back. */
  readonly direction: 'forward' | 'backward';
  /** The number the step is about: the one written last of a step done in part, else the selected one, else the first. */
  readonly subject: NumberReference | undefined;
  /** What the subject reads, as single numbers. */
  readonly operands: readonly NumberReference[];
  /** The layer whose edges take part; the others stand back. Undefined while none does: at the start all are equal. */
  readonly layer: number | undefined;
}

/** `example` is the one that is shown, a column of the data; `select` the selected reference's text. */
export function flowAt(
  shape: NetworkShape,
  plan: Schedule,
  batch: readonly number[],
  cursor: Progress,
  example: number,
  select: string | undefined,
): Flow {
  const step = plan.steps[cursor.entries > 0 ? cursor.steps : cursor.steps - 1];
  if (!step) return { step: undefined, direction: 'forward', subject: undefined, operands: [], layer: undefined };
  const subject = (cursor.entries > 0 ? lastWritten(shape, batch, plan, cursor) : undefined) ?? subjectOf(shape, plan, batch, step, example, select);
  return {
    step,
    direction: step.phase === 'F' || step.phase === 'C' ? 'forward' : 'backward',
    subject,
    operands: operandsOf(shape, batch, plan, subject).flatMap((operand) => expand(shape, batch, operand))
      .filter((operand) => operand.kind === 'scalar' || !isPerExample(operand.key) || operand.column === example || nameOf(operand.key) === 'Lo'),
    layer: step.layer,
  };
}

function subjectOf(
  shape: NetworkShape,
  plan: Schedule,
  batch: readonly number[],
  step: Step,
  example: number,
  select: string | undefined,
): NumberReference {
  const key = mainOutput(step);
  if (isScalar(key)) return { kind: 'scalar', key };
  const reference = select === undefined ? undefined : parseReference(select);
  const chosen = reference && isWithin(shape, plan, batch, reference) ? entryNamedBy(shape, key, reference) : {};
  const [rows, columns] = extentOf(shape, batch.length, key);
  const within = (index: number | undefined, count: number) => (index !== undefined && index < count ? index : 0);
  return entry(key, within(chosen.i, rows), isPerExample(key) ? example : within(chosen.j, columns));
}

/** Which entry of `key` a selected quantity speaks of: unit 2 of a layer means row 2 of that layer's weights. */
function entryNamedBy(shape: NetworkShape, key: MatrixKey, reference: Reference): { readonly i?: number; readonly j?: number } {
  const row = 'row' in reference ? reference.row : undefined;
  const column = 'column' in reference ? reference.column : undefined;
  const layer = layerOf(key) ?? depth(shape);
  const from = reference.key === 'Y' ? depth(shape) : layerOf(reference.key);
  if (from === undefined) return {};
  const named: { i?: number; j?: number } = {};
  if (isOfWeights(nameOf(reference.key))) {
    if (from === layer && row !== undefined) named.i = row;
    if (from === layer && column !== undefined && isOfWeights(nameOf(key))) named.j = column;
    // A weight leaves a unit of the layer before.
    if (from === layer + 1 && column !== undefined) named.i = column;
  } else if (from === layer && row !== undefined) named.i = row;
  else if (from === layer - 1 && row !== undefined && isOfWeights(nameOf(key))) named.j = row;
  return named;
}

/** The weights of one layer among some references, as (i, j). */
export function edgesAmong(references: readonly Reference[]): readonly { readonly layer: number; readonly i: number; readonly j: number }[] {
  return references.flatMap((reference) => {
    const name = nameOf(reference.key);
    const layer = layerOf(reference.key);
    const isEdge = isOfWeights(name) && reference.kind === 'entry' && layer !== undefined;
    return isEdge ? [{ layer, i: reference.row, j: reference.column }] : [];
  });
}

/** The unit that a reference stands at: (layer, unit) for what belongs to one unit, the target unit for an edge. */
export function unitOf(shape: NetworkShape, reference: Reference): { readonly layer: number; readonly unit: number } | undefined {
  if (reference.kind !== 'entry' && reference.kind !== 'row') return undefined;
  if (reference.key === 'Lo') return undefined;
  return { layer: layerOf(reference.key) ?? depth(shape), unit: reference.row };
}
