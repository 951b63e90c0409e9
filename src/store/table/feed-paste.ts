/** A block of numbers from a spreadsheet, put into the examples at a cell: what was there is overwritten, rows that are missing are added. */

import { targetProblem, type Experiment } from '../../engine/experiment';
import { matrix, selectColumns, type Matrix } from '../../engine/matrix';
import type { TableFault } from '../../words/table-problem';
import { withData, withRows } from './feed';
import type { TextTable } from './table-text';
import { readTypedNumber } from '../typed-number';

/** A cell of the table: the example, and the feature or, after the features, the target. */
export interface TablePlace {
  readonly row: number;
  readonly column: number;
}

export type Pasted = { readonly ok: true; readonly experiment: Experiment } | { readonly ok: false; readonly fault: TableFault };

/** Whether the block is numbers alone and no wider than what is left of the table to the right of the cell. */
export function fitsAt({ data }: Experiment, { rows }: TextTable, { column }: TablePlace): boolean {
  const width = Math.max(...rows.map((row) => row.length));
  return column + width <= data.X.rows + data.Y.rows && rows.every((row) => row.every((text) => text === '' || readTypedNumber(text).kind !== 'notANumber'));
}

/** The experiment with the block in it, or the first thing that is wrong with the block. An empty cell leaves the number there. */
export function pasted(experiment: Experiment, { rows, numbers }: TextTable, at: TablePlace): Pasted {
  const missing = at.row + rows.length - experiment.data.X.columns;
  const grown = missing > 0 ? withRows(experiment, missing) : experiment;
  const { data, network } = grown;
  const n = data.X.rows;
  const [X, Y] = [copy(data.X), copy(data.Y)];
  for (const [r, row] of rows.entries()) {
    const e = at.row + r;
    for (const [c, text] of row.entries()) {
      if (text === '') continue;
      const read = readTypedNumber(text);
      if (read.kind !== 'number') {
        return { ok: false, fault: { kind: read.kind === 'expected' ? 'empty' : read.kind, row: numbers[r], column: c + 1, name: '', text } };
      }
      const i = at.column + c;
      if (i < n) X.data[i * X.columns + e] = read.value;
      else Y.data[(i - n) * Y.columns + e] = read.value;
    }
    const wrong = targetProblem(network.loss, selectColumns(Y, [e]));
    if (wrong) return { ok: false, fault: { kind: wrong.kind, row: numbers[r], found: wrong.found } };
  }
  return { ok: true, experiment: withData(grown, { ...data, X, Y }, grown.batch) };
}

function copy(a: Matrix): Matrix {
  return matrix(a.rows, a.columns, a.data.slice());
}
