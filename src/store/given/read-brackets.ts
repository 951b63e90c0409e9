/** Reads one array between brackets, as NumPy, PyTorch, Python and JSON write them. */

import type { PrintedArray, PrintedNumber, PrintedRow } from '../../engine/given/printed-array';
import type { PrintoutProblem } from '../../words/printout-problem';
import { couldBeSingle, NUMBER, printedNumbers } from './printed-number';

interface Leaf {
  readonly text: string;
}
type Node = Leaf | 'gap' | Branch;
interface Branch {
  readonly at: number;
  readonly parts: Node[];
}

/** `end` is the place after the array, or where reading can go on. */
export type ReadArray =
  | { readonly ok: true; readonly array: PrintedArray; readonly end: number }
  | { readonly ok: false; readonly problem: PrintoutProblem; readonly end: number };

/** One bracket more than a matrix has, so that it can be said which line it opens. */
const DEEPEST = 3;

const TOKEN = new RegExp(
  // A number may stand in a call of its own, as np.float64(0.1) or tensor(0.1, grad_fn=…).
  `(?<open>\\[)|(?<close>\\])|(?<gap>\\.\\.\\.|…)|(?<number>${NUMBER})(?![\\w.])|[\\w.]+\\(\\s*(?<called>${NUMBER})\\s*(?:,[^()\\[\\]]*)?\\)|(?<space>[\\s,]+)|(?<other>[^\\s,\\[\\]]+)`,
  'y',
);

/** Reads the array whose first bracket stands at `start`. `lineOf` tells the line of a place. */
export function readBrackets(text: string, start: number, lineOf: (place: number) => number, scale: number): ReadArray {
  const open: Branch[] = [];
  let outermost: Branch | undefined;
  TOKEN.lastIndex = start;
  for (let place = start; place < text.length; place = TOKEN.lastIndex) {
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) break;
    const end = TOKEN.lastIndex;
    const current = open.at(-1);
    const number = groups['number'] ?? groups['called'];
    if (groups['open'] !== undefined) {
      if (open.length === DEEPEST) return { ok: false, problem: { kind: 'tooDeep', line: lineOf(place) }, end: afterArray(text, start) };
      const branch: Branch = { at: place, parts: [] };
      current?.parts.push(branch);
      outermost ??= branch;
      open.push(branch);
    } else if (groups['close'] !== undefined) {
      open.pop();
      if (open.length === 0 && outermost) return arrayOf(outermost, end, lineOf, scale);
    } else if (number !== undefined) current?.parts.push({ text: number });
    else if (groups['gap'] !== undefined) current?.parts.push('gap');
    else if (groups['other'] !== undefined) {
      const found = groups['other'].slice(0, 30);
      return { ok: false, problem: { kind: 'notANumber', line: lineOf(place), found }, end: afterArray(text, start) };
    }
  }
  return { ok: false, problem: { kind: 'unclosed', line: lineOf(start) }, end: text.length };
}

/** After the bracket that closes the one at `start`. */
function afterArray(text: string, start: number): number {
  let depth = 0;
  for (let place = start; place < text.length; place++) {
    if (text[place] === '[') depth++;
    else if (text[place] === ']' && --depth === 0) return place + 1;
  }
  return text.length;
}

const isBranch = (node: Node): node is Branch => typeof node === 'object' && 'parts' in node;
const isLeaf = (node: Node): node is Leaf => typeof node === 'object' && 'text' in node;

function arrayOf({ at, parts }: Branch, end: number, lineOf: (place: number) => number, scale: number): ReadArray {
  const failed = (problem: PrintoutProblem): ReadArray => ({ ok: false, problem, end });
  const isMatrix = parts.some(isBranch);
  const lines: readonly (Branch | 'gap')[] = isMatrix ? parts.filter((part): part is Branch | 'gap' => !isLeaf(part)) : [{ at, parts }];
  const stray = isMatrix ? parts.find(isLeaf) : undefined;
  if (stray) return failed({ kind: 'notANumber', line: lineOf(at), found: stray.text });
  const branches = lines.filter((line): line is Branch => line !== 'gap');
  const deeper = branches.find((line) => line.parts.some(isBranch));
  if (deeper) return failed({ kind: 'tooDeep', line: lineOf(deeper.at) });
  const hollow = branches.find((line) => !line.parts.some(isLeaf));
  if (hollow) return failed({ kind: 'empty', line: lineOf(hollow.at) });
  const width = branches[0].parts.length;
  const ragged = branches.find((line) => line.parts.length !== width);
  if (ragged) return failed({ kind: 'ragged', line: lineOf(ragged.at), expected: width, found: ragged.parts.length });

  const numbers = printedNumbers(branches.flatMap((line) => line.parts.filter(isLeaf).map((leaf) => leaf.text)), scale);
  return { ok: true, array: arranged(lines.map((line) => (line === 'gap' ? line : line.parts.map((part) => isLeaf(part)))), numbers, isMatrix ? 2 : 1), end };
}

/** The numbers at their places, in order. A place that holds none is a gap. */
function arranged(lines: readonly (readonly boolean[] | 'gap')[], numbers: readonly PrintedNumber[], dimensions: 1 | 2): PrintedArray {
  let next = 0;
  const rows = lines.map((line): PrintedRow | 'gap' => (line === 'gap' ? line : line.map((isNumber) => (isNumber ? numbers[next++] : 'gap'))));
  return { dimensions, rows, isSingle: couldBeSingle(numbers) };
}
