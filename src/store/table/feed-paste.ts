/** A block of numbers from a spreadsheet, put into the examples at a cell: what was there is overwritten, rows that are missing are added. */

import { targetProblem, type Experiment } from '../../engine/experiment';
import { matrix, selectColumns, type Matrix } from '../../engine/matrix';
import type { TableFault } from '../../words/table-problem';
import { createSlices } from '../slices';
import { withData, withRows } from './feed';
import type { TextTable } from './table-text';
import { readTypedNumber } from '../typed-number';

/** A cell of the table: the example, and the feature or, after the features, the target. */
export interface TablePlace {
  readonly row: number;
  readonly column: number;
}

export interface Block {
  /** One row a row of the text. NaN where a cell is empty, and from the fault on. */
  readonly values: Matrix;
  /** Where each row stands in the text, counted from 1. */
  readonly numbers: readonly number[];
  /** The first cell whose number cannot be taken as it is written. */
  readonly fault: TableFault | undefined;
}

export type Pasted = { readonly ok: true; readonly experiment: Experiment } | { readonly ok: false; readonly fault: TableFault };

/** The numbers of a table; undefined if it holds words. Worked on in slices. */
export async function readBlock({ rows, numbers }: TextTable): Promise<Block | undefined> {
  const values = matrix(rows.length, rows.reduce((widest, { length }) => Math.max(widest, length), 0));
  values.data.fill(NaN);
  let fault: TableFault | undefined;
  const pause = createSlices();
  for (const [r, row] of rows.entries()) {
    for (const [c, text] of row.entries()) {
      const read = readTypedNumber(text);
      if (read.kind === 'notANumber') return undefined;
      if (fault || read.kind === 'expected') continue;
      if (read.kind === 'number') values.data[r * values.columns + c] = read.value;
      else fault = { kind: read.kind, row: numbers[r], column: c + 1, name: '', text };
    }
    await pause();
  }
  return { values, numbers, fault };
}

/** Whether the block is no wider than what is left of the table to the right of the cell. */
export function fitsAt({ data }: Experiment, { values }: Block, { column }: TablePlace): boolean {
  return column + values.columns <= data.X.rows + data.Y.rows;
}

/** The experiment with the block in it, or the first thing that is wrong with the block. An empty cell leaves the number there. */
export function pasted(experiment: Experiment, { values, numbers, fault }: Block, at: TablePlace): Pasted {
  const missing = at.row + values.rows - experiment.data.X.columns;
  const grown = missing > 0 ? withRows(experiment, missing) : experiment;
  const { data, network } = grown;
  const n = data.X.rows;
  const [X, Y] = [copy(data.X), copy(data.Y)];
  for (let r = 0, k = 0; r < values.rows; r++) {
    for (let c = 0; c < values.columns; c++, k++) {
      if (Number.isNaN(values.data[k])) continue;
      const i = at.column + c;
      const [to, row] = i < n ? [X, i] : [Y, i - n];
      to.data[row * to.columns + at.row + r] = values.data[k];
    }
  }
  // What is wrong further up is told first.
  const whole = fault ? numbers.indexOf(fault.row) : values.rows;
  const wrong = targetProblem(network.loss, selectColumns(Y, Array.from({ length: whole }, (_, r) => at.row + r)));
  if (wrong) return { ok: false, fault: { kind: wrong.kind, row: numbers[wrong.column], found: wrong.found } };
  return fault ? { ok: false, fault } : { ok: true, experiment: withData(grown, { ...data, X, Y }, grown.batch) };
}

function copy(a: Matrix): Matrix {
  return matrix(a.rows, a.columns, a.data.slice());
}
