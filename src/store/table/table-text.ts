/** The text of a table, pasted or from a file, into cells; worked on in slices, so that a long one does not hold the page. */

import Papa, { type ParseResult } from 'papaparse';
import { createSlices } from '../slices';
import { LARGEST_FILE } from '../read/read-experiment';
import type { TableProblem } from '../../words/table-problem';

export const DELIMITERS = ['\t', ';', ',', '|', ' '] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Cells without the white space around them; rows may differ in length. */
export interface TextTable {
  readonly delimiter: Delimiter;
  /** Blank rows are left out. */
  readonly rows: readonly (readonly string[])[];
  /** Where each row stands in the text, counted from 1, blank rows included. */
  readonly numbers: readonly number[];
}

export type ReadText = { readonly ok: true; readonly table: TextTable } | { readonly ok: false; readonly problem: TableProblem };

/** Numbers of a table: 34 MB of float64. */
export const MOST_CELLS = 2 ** 22;
/** Two layers of 1,024 units, and as many columns that are left out. */
const MOST_COLUMNS = 4096;
/** Characters that are parsed in one go, a few milliseconds; a row that is longer has lost its closing quote. */
const CHUNK = 2 ** 17;
/** The byte order mark that some editors put before a text. */
const MARK = '\uFEFF';

/** The cells of a text. Without a delimiter the likeliest one is taken. */
export async function readTableText(text: string, delimiter = guessDelimiter(text)): Promise<ReadText> {
  if (text.length > LARGEST_FILE) return refused({ kind: 'size', expected: LARGEST_FILE, found: text.length });
  if (text.includes('\0')) return refused({ kind: 'notText' });
  const rows: string[][] = [];
  const numbers: number[] = [];
  let [row, cells] = [0, 0];

  /** Keeps the rows of a chunk, or says why there can be no more. */
  const take = (chunk: readonly string[][], isLast: boolean): TableProblem | undefined => {
    // A whole chunk without a row's end.
    if (chunk.length === 0 && !isLast) return { kind: 'openQuote', row: row + 1 };
    for (const raw of chunk) {
      row++;
      const trimmed = raw.map((cell) => cell.trim());
      // Columns set apart by spaces are often lined up with more than one.
      const found = delimiter === ' ' ? trimmed.filter((cell) => cell !== '') : trimmed;
      if (found.every((cell) => cell === '')) continue;
      if (found.length > MOST_COLUMNS) return { kind: 'tooManyColumns', row, expected: MOST_COLUMNS, found: found.length };
      cells += found.length;
      if (cells > MOST_CELLS) return { kind: 'tooManyCells', expected: MOST_CELLS };
      rows.push(found);
      numbers.push(row);
    }
    return undefined;
  };

  const pause = createSlices();
  let rest = text.startsWith(MARK) ? MARK.length : 0;
  for (let chunk = '', isLast = false; !isLast;) {
    // A line end of two characters is not cut in two.
    const end = rest + CHUNK + (text[rest + CHUNK - 1] === '\r' ? 1 : 0);
    isLast = end >= text.length;
    chunk += text.slice(rest, end).replaceAll(/\r\n?/g, '\n');
    rest = end;
    const { data, errors, meta }: ParseResult<string[]> = new Papa.Parser({ delimiter, newline: '\n' }).parse(chunk, 0, !isLast);
    if (isLast && errors.some(({ code }) => code === 'MissingQuotes')) return refused({ kind: 'openQuote', row: row + data.length });
    const problem = take(data, isLast);
    if (problem) return refused(problem);
    chunk = chunk.slice(meta.cursor);
    await pause();
  }
  return rows.length === 0 ? refused({ kind: 'nothing' }) : { ok: true, table: { delimiter, rows, numbers } };
}

/** The cells of a file that a person chose or dropped; one too large is refused before it is fetched. */
export async function readTableFile(file: File): Promise<ReadText & { readonly text: string }> {
  if (file.size > LARGEST_FILE) return { ...refused({ kind: 'size', expected: LARGEST_FILE, found: file.size }), text: '' };
  let text;
  try {
    text = decode(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    // Only the decoder throws a TypeError; else the file is gone or may not be read.
    return { ...refused(error instanceof TypeError ? { kind: 'notText' } : { kind: 'unreadable', name: file.name }), text: '' };
  }
  return { ...(await readTableText(text)), text };
}

/** UTF-8, or UTF-16 with its mark, as spreadsheets save "Unicode text". */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function refused(problem: TableProblem): { readonly ok: false; readonly problem: TableProblem } {
  return { ok: false, problem };
}

/** How much of the text the guess looks at, in characters and lines. */
const GUESS = { characters: 2 ** 16, lines: 20 };

/**
 * The delimiter that stands equally often in each of the first lines; tabs first, then the semicolon of those who write a
 * decimal comma, since in such a text the comma is no delimiter.
 */
export function guessDelimiter(text: string): Delimiter {
  const lines = text.slice(0, GUESS.characters).replaceAll(/"[^"]*"/g, '').split(/\r\n?|\n/)
    // The last one may be cut off.
    .slice(0, text.length > GUESS.characters ? -1 : undefined)
    .map((line) => line.trim()).filter((line) => line !== '').slice(0, GUESS.lines);
  const columns = (line: string, delimiter: Delimiter) => line.split(delimiter === ' ' ? / +/ : delimiter).length;
  const isRegular = (delimiter: Delimiter) => columns(lines[0], delimiter) > 1
    && lines.every((line) => columns(line, delimiter) === columns(lines[0], delimiter));
  if (lines.length === 0) return ',';
  // Words are set apart by spaces too: those count only between numbers.
  const isNumeric = lines.every((line) => /^[-+.\deE ]+$/.test(line));
  return DELIMITERS.find((each) => (each !== ' ' || isNumeric) && isRegular(each))
    ?? DELIMITERS.find((each) => each !== ' ' && lines[0].includes(each)) ?? ',';
}
