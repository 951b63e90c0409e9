/** What is wrong with a table, and how much there is of something, in the reader's language. */

import type { DataWords } from '../../words/data';
import type { TableFault, TableProblem } from '../../words/table-problem';
import { formatCount, formatNumber } from '../../writers/number';

const MEBIBYTE = 2 ** 20;

export function examplesText(count: number, words: DataWords): string {
  return words.examples(formatCount(count), count === 1);
}

export function rowsText(count: number, words: DataWords): string {
  return words.done.rows(formatCount(count), count === 1);
}

export function problemText(problem: TableProblem, { problems }: DataWords): string {
  const size = (bytes: number) => `${Math.ceil((bytes / MEBIBYTE) * 10) / 10} MiB`;
  switch (problem.kind) {
    case 'size':
      return problems.size(size(problem.found), size(problem.expected));
    case 'unreadable':
      return problems.unreadable(problem.name);
    case 'openQuote':
      return problems.openQuote(formatCount(problem.row));
    case 'tooManyColumns':
      return problems.tooManyColumns(formatCount(problem.row), formatCount(problem.found), formatCount(problem.expected));
    case 'tooManyCells':
      return problems.tooManyCells(formatCount(problem.expected));
    case 'notText':
    case 'nothing':
      return problems[problem.kind];
  }
}

/** `Row 7, column 3 (age): “x” is not a number. …` */
export function faultText(fault: TableFault, { faults }: DataWords): string {
  const row = faults.row(formatCount(fault.row));
  switch (fault.kind) {
    case 'cells': {
      const cells = (count: number) => faults.cellCount(formatCount(count), count === 1);
      return `${row}: ${faults.cells(cells(fault.found), cells(fault.expected))}`;
    }
    case 'targetSum':
    case 'targetNegative':
    case 'targetRange':
      return `${row}: ${faults[fault.kind](formatNumber(fault.found))}`;
    default: {
      const cell = faults.cell(formatCount(fault.row), formatCount(fault.column), short(fault.name));
      const said = faults[fault.kind];
      return `${cell}: ${typeof said === 'string' ? said : said(short(fault.text))}`;
    }
  }
}

const LONGEST = 40;

/** A text of the table's, short enough for a sentence. */
export function short(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
