/** Reads one row of a table after another: its numbers, or the first thing that is wrong in it. */

import { targetProblem } from '../../engine/experiment';
import type { LossName } from '../../engine/losses';
import { column } from '../../engine/matrix';
import type { TableFault } from '../../words/table-problem';
import type { Role, TableColumn } from './table-columns';
import type { TextTable } from './table-text';
import { readTypedNumber } from '../typed-number';

/** In which order classes become targets. `known` is that of the open data; where they are not its names, whole numbers are sorted and words stand as they appear. */
export const CLASS_ORDERS = ['known', 'appearance', 'sorted'] as const;
export type ClassOrder = (typeof CLASS_ORDERS)[number];

/** How a table is read. */
export interface Reading {
  readonly hasHeader: boolean;
  readonly columns: readonly TableColumn[];
  readonly roles: readonly Role[];
  /** A comma is read as the decimal point. */
  readonly hasDecimalComma: boolean;
  readonly classOrder: ClassOrder;
  readonly skipsFaults: boolean;
}

export interface RowReader {
  /** The column that is the class, if one is. */
  readonly classColumn: number | undefined;
  /** Keeps the numbers of a row, or says what is wrong in it. */
  readonly read: (row: number) => TableFault | undefined;
  /** The numbers that were kept, by row, of each column with this role. */
  readonly values: (role: Role) => readonly Float64Array[];
}

export function createRowReader({ rows, numbers }: TextTable, { columns, roles, hasDecimalComma }: Reading, loss: LossName): RowReader {
  const numeric = roles.flatMap((role, c) => (role === 'feature' || role === 'target' ? [{ c, role, kept: new Float64Array(rows.length) }] : []));
  const targets = numeric.filter(({ role }) => role === 'target');
  const classAt = roles.indexOf('class');

  const cellFault = (r: number, c: number, kind: 'empty' | 'comma' | 'tooLarge' | 'notANumber'): TableFault =>
    ({ kind, row: numbers[r], column: c + 1, name: columns[c].name, text: rows[r][c] });

  return {
    classColumn: classAt < 0 ? undefined : classAt,
    values: (wanted) => numeric.filter(({ role }) => role === wanted).map(({ kept }) => kept),
    read(r) {
      const cells = rows[r];
      if (cells.length !== columns.length) return { kind: 'cells', row: numbers[r], expected: columns.length, found: cells.length };
      for (const { c, kept } of numeric) {
        const read = readTypedNumber(hasDecimalComma ? cells[c].replace(',', '.') : cells[c]);
        if (read.kind !== 'number') return cellFault(r, c, read.kind === 'expected' ? 'empty' : read.kind);
        kept[r] = read.value;
      }
      if (classAt >= 0) return cells[classAt] === '' ? cellFault(r, classAt, 'empty') : undefined;
      const wrong = targetProblem(loss, column(targets.map(({ kept }) => kept[r])));
      return wrong && { kind: wrong.kind, row: numbers[r], found: wrong.found };
    },
  };
}
