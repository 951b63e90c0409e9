/** The one entry that a step is looked at through: its row and column are framed, and the inspector opens on it. */

import { depth, type NetworkShape } from '../engine/experiment';
import type { NumberReference } from '../engine/operands';
import {
  COST, entry, isOfWeights, isPerExample, isScalar, layerOf, nameOf, parseReference, row, type QuantityKey, type Reference,
} from '../engine/quantity';
import { mainOutput, type Progress, type Schedule, type Step } from '../engine/schedule';
import { lastWritten } from '../engine/stride-place';
import type { ExperimentState } from '../store/experiment-store';

/** What an axis of a matrix counts: the units of a layer, the examples, or a single one. */
export type Axis = `units ${number}` | 'examples' | 'one';

/** What the rows and the columns of a quantity count. Matrices of one equation share their axes, so also their windows. */
export function axesOf(shape: NetworkShape, key: QuantityKey): readonly [rows: Axis, columns: Axis] {
  const l = layerOf(key) ?? depth(shape);
  if (isScalar(key)) return ['one', 'one'];
  if (key === 'Lo') return ['one', 'examples'];
  if (isOfWeights(nameOf(key))) return [`units ${l}`, `units ${l - 1}`];
  return [`units ${l}`, isPerExample(key) ? 'examples' : 'one'];
}

/** The step that the cursor stands on: the one just done, or at scalar stride the one done in part; none at `start`. */
export function stepAt(plan: Schedule, { steps, entries }: Progress): Step | undefined {
  return plan.steps[entries > 0 ? steps : steps - 1];
}

/** The number that the reader has selected, if it is one number. */
export function selectedNumber({ experiment }: Pick<ExperimentState, 'experiment'>): NumberReference | undefined {
  const selected = experiment.view.select === undefined ? undefined : parseReference(experiment.view.select);
  return selected?.kind === 'entry' || selected?.kind === 'scalar' ? selected : undefined;
}

type Where = Pick<ExperimentState, 'experiment' | 'structure' | 'cursor'>;

/** The number that was written last, where the place is that one number: at scalar stride, and in the middle of a step. */
export function entryAtCursor({ experiment: { view }, structure: { shape, batch, plan }, cursor }: Where): NumberReference | undefined {
  return view.stride === 'scalar' || cursor.entries > 0 ? lastWritten(shape, batch, plan, cursor) : undefined;
}

/** The row of an outer product that is being filled, where the place is one entry of it. */
export function filledRow(state: Where): Reference | undefined {
  const written = entryAtCursor(state);
  return written?.kind === 'entry' && nameOf(written.key) === 'dW' ? row(written.key, written.row) : undefined;
}

/**
 * The entry of what the step writes that is looked at: the one at the cursor; or the selected one; or the one in the row,
 * column and example of the selected number, so that a selected weight frames its own unit; or the first.
 */
export function currentEntry(state: Where): NumberReference | undefined {
  const { experiment: { view }, structure: { shape, plan }, cursor } = state;
  const step = stepAt(plan, cursor);
  if (!step) return undefined;
  const key = mainOutput(step);
  if (isScalar(key)) return COST;
  const written = entryAtCursor(state);
  if (written) return written;
  const selected = selectedNumber(state);
  if (selected && step.writes.includes(selected.key)) return selected;
  const [rows, columns] = axesOf(shape, key);
  const column = isPerExample(key) ? view.example : 0;
  if (selected?.kind !== 'entry') return entry(key, 0, column);
  const [selectedRows, selectedColumns] = axesOf(shape, selected.key);
  const along = (axis: Axis, otherwise: number) =>
    axis === 'one' ? otherwise : axis === selectedRows ? selected.row : axis === selectedColumns ? selected.column : otherwise;
  return entry(key, along(rows, 0), along(columns, column));
}
