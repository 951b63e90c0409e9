/** Numbers and texts as Python writes them, each number with digits that read back to the same float64. */

import type { Matrix } from '../engine/matrix';
import { layerOf, nameOf, type QuantityKey } from '../engine/quantity';

/** Above this many numbers a matrix is a block of plain digits, which is read faster and leafed through sooner. */
const INLINE = 64;
const WIDTH = 110;

/** A float, never an integer: `0.5`, `2.0`, `-0.0`, `1e+21`, `nan`. */
export function pythonNumber(value: number): string {
  if (!Number.isFinite(value)) return `float('${Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'}')`;
  const text = digits(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function digits(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

export function isInline({ data }: Matrix): boolean {
  return data.length <= INLINE;
}

function rowTexts({ rows, columns, data }: Matrix, write: (value: number) => string): readonly string[][] {
  return Array.from({ length: rows }, (_, i) => Array.from(data.subarray(i * columns, (i + 1) * columns), write));
}

/** A list of rows, on one line where it fits. */
export function pythonRows(values: Matrix): string {
  const rows = rowTexts(values, pythonNumber).map((row) => `[${row.join(', ')}]`);
  const line = `[${rows.join(', ')}]`;
  return line.length <= WIDTH ? line : `[\n${rows.map((row) => `    ${row},`).join('\n')}\n]`;
}

/** A call of the script's own `numbers`. */
export function pythonBlock(values: Matrix): string {
  const rows = rowTexts(values, digits).map((row) => row.join(' '));
  return `numbers(${values.rows}, ${values.columns}, """\n${rows.join('\n')}\n""")`;
}

/** The variable that holds a quantity: `W1`, `A0`, `dZ2`, `W1_new`, `Lo`, `alpha`. */
export function variableOf(key: QuantityKey): string {
  const name = nameOf(key);
  // A word of Python's own.
  if (name === 'lambda') return 'lambda_';
  return `${name.replace('new', '')}${layerOf(key) ?? ''}${name.endsWith('new') ? '_new' : ''}`;
}

/** A comment, one line whatever the text holds: a title must not become a line of the program. */
export function pythonComment(text: string): string {
  return `# ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()}`;
}

/** A text in quotes. */
export function pythonText(text: string): string {
  return JSON.stringify(text);
}
