/** What the columns of a table hold, and which of them are likely features, targets or the class. */

import type { LossName } from '../../engine/losses';
import { createSlices } from '../slices';
import type { TextTable } from './table-text';
import { readTypedNumber } from '../typed-number';

/** What a column is to the network. `class` becomes one target a class; at most one column is one. */
export const ROLES = ['feature', 'target', 'class', 'none'] as const;
export type Role = (typeof ROLES)[number];

export interface TableColumn {
  /** From the first row, if that holds names; else empty. */
  readonly name: string;
  /** What most of its cells are. */
  readonly kind: 'number' | 'text' | 'blank';
  readonly isWhole: boolean;
  /** How many different texts it holds, counted up to one more than there may be classes. */
  readonly distinct: number;
}

export interface TableColumns {
  /** Whether the first row holds names. */
  readonly hasHeader: boolean;
  /** As many as most rows have cells. */
  readonly columns: readonly TableColumn[];
}

/** The widest output layer. */
export const MOST_CLASSES = 1024;

/** Looks at every cell. Without `hasHeader` it is guessed from the first row. */
export async function readColumns({ rows }: TextTable, hasHeader = guessHeader(rows)): Promise<TableColumns> {
  const width = usualLength(rows);
  const found = Array.from({ length: width }, () => ({ numbers: 0, texts: 0, isWhole: true, values: new Set<string>() }));
  const pause = createSlices();
  for (let r = hasHeader ? 1 : 0; r < rows.length; r++) {
    rows[r].slice(0, width).forEach((text, c) => {
      const column = found[c];
      if (text === '') return;
      const read = readTypedNumber(text);
      // A decimal comma is a number that has to be mended, not a word.
      if (read.kind === 'notANumber') column.texts++;
      else column.numbers++;
      if (read.kind !== 'number' || !Number.isInteger(read.value)) column.isWhole = false;
      if (column.values.size <= MOST_CLASSES) column.values.add(text);
    });
    await pause();
  }
  return {
    hasHeader,
    columns: found.map(({ numbers, texts, isWhole, values }, c) => ({
      name: hasHeader ? (rows[0][c] ?? '') : '',
      kind: numbers + texts === 0 ? 'blank' : texts >= numbers ? 'text' : 'number',
      isWhole: isWhole && numbers > 0,
      distinct: values.size,
    })),
  };
}

/** Names stand over numbers: a word in the first row, and a number under it. */
function guessHeader(rows: TextTable['rows']): boolean {
  const isWord = (text = '') => text !== '' && readTypedNumber(text).kind === 'notANumber';
  const isNumber = (text = '') => text !== '' && !isWord(text);
  return rows.length > 1 && !rows[0].some(isNumber) && rows[0].some((text, c) => isWord(text) && isNumber(rows[1][c]));
}

/** The length that most rows have, so that one odd row does not make all others odd. */
function usualLength(rows: TextTable['rows']): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** The likeliest roles for a network with n inputs, K outputs and this loss. */
export function guessRoles(columns: readonly TableColumn[], n: number, K: number, loss: LossName): readonly Role[] {
  const filled = columns.flatMap(({ kind }, c) => (kind === 'blank' ? [] : [c]));
  const texts = filled.filter((c) => columns[c].kind === 'text');
  const last = filled.at(-1);
  const roles = columns.map(({ kind }): Role => (kind === 'number' ? 'feature' : 'none'));
  if (last === undefined) return roles;
  const named = texts.filter((c) => columns[c].distinct <= MOST_CLASSES).at(-1);
  const wantsClasses = loss === 'ce' || loss === 'bce';
  if (named !== undefined && (wantsClasses || texts.length === 1)) roles[named] = 'class';
  // As wide as the network: its own columns again.
  else if (texts.length === 0 && filled.length === n + K) filled.slice(-K).forEach((c) => (roles[c] = 'target'));
  else if (loss === 'ce' && columns[last].isWhole && columns[last].distinct <= MOST_CLASSES) roles[last] = 'class';
  else if (filled.length - texts.length > 1) filled.filter((c) => roles[c] === 'feature').slice(filled.length - texts.length > K ? -K : -1).forEach((c) => (roles[c] = 'target'));
  return roles;
}
