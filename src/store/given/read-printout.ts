/**
 * Reads what programs print: arrays of NumPy and PyTorch, nested lists, JSON, tables of numbers, single numbers, each with
 * the name that stands before it. What is not numbers is passed over.
 */

import type { PrintedArray } from '../../engine/given/printed-array';
import type { PrintoutProblem } from '../../words/printout-problem';
import { couldBeSingle, NUMBER, printedNumbers } from './printed-number';
import { nameIn, SCALED } from './printed-name';
import { readBrackets } from './read-brackets';

export interface PrintedBlock {
  /** As it was printed, empty where nothing stands before the numbers. */
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
  readonly array: PrintedArray;
}

export interface Printout {
  readonly blocks: readonly PrintedBlock[];
  readonly problems: readonly PrintoutProblem[];
}

/** In characters; more than the print-out of a network that is small enough to be looked at. */
export const LONGEST_PRINTOUT = 2 * 2 ** 20;
/** More arrays than any pass has. */
const MOST_BLOCKS = 1000;

/** In characters: what stands before numbers is looked at no further back. */
const LONGEST_LABEL = 300;

/** A bracket that opens an array: not an index after a name, and numbers or brackets follow. */
const ARRAY = /(?<!Size\()(?<![\w\])'"])\[(?=\s*(?:[[\]\d+\-−.…]|nan|inf|[\w.]+\(\s*[+\-−.\d]))/g;
/** The rest of a call such as array([…], dtype=float32). */
const CALL_END = /\s*(?:,\s*\w+\s*=\s*(?:<[^>]{0,200}>|'[^']{0,200}'|\([^)]{0,200}\)|[\w.]+)\s*)*\)/y;
/** What PyTorch prints of a gradient before backward(). */
const NO_GRADIENT = /\b(?:grad|weight|bias)['")]*\s*[=:,]?\s*None\b/;
const CELL = new RegExp(`^${NUMBER}$`);
/** `J = 0.5`, `"J": 0.5`, `loss 0.5`, `tensor(0.5, …)` after any of them or alone. */
const SINGLE = new RegExp(`^(?:(.*?)\\s*[=:]\\s*|(.*[\\w\\]'")])\\s+|)(?:[\\w.]*(?:tensor|array|float\\d*|Parameter)\\(\\s*)?(${NUMBER})(?![\\w.*]|\\s*\\*)(?:\\s*,[^()]*|\\s*)\\)?[\\s})\\]]*(?:#.*)?$`);
/** What an interactive session writes before what was typed. */
const PROMPT = /^(?:>>> ?|\.\.\. |In \[\d+\]: ?|Out\[\d+\]: ?)/;

export function readPrintout(written: string): Printout {
  if (written.length > LONGEST_PRINTOUT) return { blocks: [], problems: [{ kind: 'tooLong', found: written.length, most: LONGEST_PRINTOUT }] };
  const lines = written.split(/\r\n?|\n/).map((line) => line.replace(PROMPT, ''));
  const text = lines.join('\n');
  const starts = lineStarts(lines);
  const lineOf = (place: number) => lineAt(starts, place) + 1;
  const blocks: PrintedBlock[] = [];
  const problems: PrintoutProblem[] = [];
  let label = '';
  /** A table of numbers that goes on from line to line. */
  let table: { readonly line: number; readonly rows: string[][] } | undefined;

  const endTable = () => {
    if (!table) return;
    const { rows, line } = table;
    table = undefined;
    const ragged = rows.findIndex((row) => row.length !== rows[0].length);
    if (ragged >= 0) problems.push({ kind: 'ragged', line: line + ragged, expected: rows[0].length, found: rows[ragged].length });
    else blocks.push({ name: nameIn(label), line, array: tableArray(rows) });
    label = '';
  };
  const single = (part: string, line: number): boolean => {
    // A remark may hold numbers too.
    if (!/\d|nan|inf/i.test(part) || /^\s*#/.test(part)) return false;
    const [, named, spaced, number] = SINGLE.exec(part) ?? [];
    if (number === undefined) return false;
    const numbers = printedNumbers([number]);
    blocks.push({ name: nameIn(named ?? spaced ?? '') || nameIn(label), line, array: { dimensions: 0, rows: [numbers], isSingle: couldBeSingle(numbers) } });
    label = '';
    return true;
  };
  /** Reads what stands before an array or at a line's end; whatever is no number is the name of what follows. */
  const before = (whole: string, line: number) => {
    const part = whole.slice(-LONGEST_LABEL);
    const pieces = part.split(/[,;](?![^(]*\))/);
    const rest = pieces.filter((piece, index) => !(piece.trim() !== '' && (index < pieces.length - 1 || !SCALED.test(piece)) && single(piece, line)));
    const left = rest.join(',').trim();
    if (left.replace(/[{}()[\],;]/g, '') !== '') label = SCALED.test(left) || left === 'Parameter containing:' || /^[\w.]+\($/.test(left) ? `${label} ${left}`.slice(-LONGEST_LABEL) : left;
  };

  let place = 0;
  let opening = -1;
  while (place < text.length && blocks.length < MOST_BLOCKS && problems.length < MOST_BLOCKS) {
    const lineIndex = lineAt(starts, place);
    const end = starts[lineIndex] + lines[lineIndex].length;
    const rest = text.slice(place, end);
    const cells = place === starts[lineIndex] ? rest.split(/[\s,;]+/).filter((cell) => cell !== '') : [];
    if (cells.length > 0 && cells.every((cell) => CELL.test(cell))) {
      table ??= { line: lineIndex + 1, rows: [] };
      table.rows.push(cells);
      place = end + 1;
      continue;
    }
    endTable();
    opening = nextArray(text, place, opening);
    if (opening > end) {
      before(rest, lineIndex + 1);
      place = end + 1;
      continue;
    }
    before(text.slice(place, opening), lineIndex + 1);
    const scale = SCALED.exec(label)?.[1];
    const read = readBrackets(text, opening, lineOf, scale === undefined ? 1 : Number(scale));
    place = read.end;
    let { array } = read.ok ? read : { array: undefined };
    if (/\(\s*(?:[^()]*\*\s*)?$/.test(label)) {
      CALL_END.lastIndex = place;
      const [call] = CALL_END.exec(text) ?? [''];
      place += call.length;
      // What is said is not guessed.
      const type = /float(16|32|64)|double/.exec(call)?.[0];
      if (array && type !== undefined) array = { ...array, isSingle: type !== 'float64' && type !== 'double' };
    }
    if (array) blocks.push({ name: nameIn(label), line: lineOf(opening), array });
    else if (!read.ok) problems.push(read.problem);
    label = '';
  }
  endTable();
  for (const [index, line] of lines.entries()) {
    if (problems.length < MOST_BLOCKS && NO_GRADIENT.test(line)) problems.push({ kind: 'noGradient', line: index + 1 });
  }
  if (blocks.length === 0 && problems.length === 0 && text.trim() !== '') problems.push({ kind: 'noNumbers' });
  return { blocks, problems };
}

/** Where the next array opens; `known` is where the last one that was looked for does. A text is searched once. */
function nextArray(text: string, place: number, known: number): number {
  if (known >= place) return known;
  ARRAY.lastIndex = place;
  return ARRAY.exec(text)?.index ?? Infinity;
}

function tableArray(rows: readonly (readonly string[])[]): PrintedArray {
  const numbers = printedNumbers(rows.flat());
  const width = rows[0].length;
  const isOne = rows.length === 1 && width === 1;
  return {
    dimensions: isOne ? 0 : rows.length === 1 || width === 1 ? 1 : 2,
    rows: width === 1 ? [numbers] : rows.map((_, i) => numbers.slice(i * width, (i + 1) * width)),
    isSingle: couldBeSingle(numbers),
  };
}

function lineStarts(lines: readonly string[]): readonly number[] {
  let start = 0;
  return lines.map(({ length }) => {
    const own = start;
    start += length + 1;
    return own;
  });
}

/** The last line that starts at or before the place. */
function lineAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle] <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
