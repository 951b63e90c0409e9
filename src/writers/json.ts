/** JSON for people: what fits stands on one line, so that a row of a matrix reads as a row. */

import { toRows, type Matrix } from '../engine/matrix';

export type JsonValue = boolean | number | string | Matrix | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

const WIDTH = 100;

/** The shortest text that reads back to the same float64; −0 keeps its sign, and what JSON has no number for is text. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return `"${value}"`;
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The text of a value whose first line begins at column `indent`. A matrix is a list of rows; undefined keys are left out. */
export function jsonText(value: JsonValue, indent = 0): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isMatrix(value)) return jsonText(toRows(value), indent);
  if (isList(value)) {
    // A list of numbers or names is never broken over lines: a row stays a row.
    if (value.every((entry) => typeof entry !== 'object')) return `[${value.map((entry) => jsonText(entry)).join(', ')}]`;
    return bracket('[', value.map((entry) => jsonText(entry, indent + 2)), ']', indent);
  }
  const members = Object.entries(value).flatMap(([key, entry]) => {
    if (entry === undefined) return [];
    const name = `${JSON.stringify(key)}: `;
    return [name + jsonText(entry, indent + 2)];
  });
  return bracket('{', members, '}', indent);
}

function bracket(open: string, members: readonly string[], close: string, indent: number): string {
  const length = members.reduce((sum, member) => sum + member.length + 2, indent + 2);
  const fits = length <= WIDTH && members.every((member) => !member.includes('\n'));
  const space = open === '{' && members.length > 0 ? ' ' : '';
  if (fits) return open + space + members.join(', ') + space + close;
  const margin = ' '.repeat(indent);
  return `${open}\n${members.map((member) => `${margin}  ${member}`).join(',\n')}\n${margin}${close}`;
}

function isList(value: Exclude<JsonValue, boolean | number | string>): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isMatrix(value: Exclude<JsonValue, boolean | number | string>): value is Matrix {
  return 'data' in value && value.data instanceof Float64Array;
}
