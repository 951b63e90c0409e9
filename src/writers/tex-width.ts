/** About how wide a formula is when TeX sets it, so that it can be broken before the margin. */

import type { Part, Parts } from './formula-parts';

/** In digits of the text's size, which are half an em wide. */
export function widthOf(parts: Parts, texts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + partWidth(part, texts), 0);
}

const LETTER = 1.15;
const BINARY = 2.5;
const RELATION = 2.7;
const THIN_SPACE = 0.4;
const SCRIPT = 0.75;
const FENCES = 2.2;
const COLUMN_GAP = 2;

function partWidth(part: Part, texts: readonly string[]): number {
  const width = (parts: Parts) => widthOf(parts, texts);
  switch (part.kind) {
    case 'text':
      return part.text === 'Σ' ? 2.9 : part.text.length * LETTER;
    case 'space':
      return THIN_SPACE;
    case 'operator':
      return part.isBinary ? BINARY : LETTER;
    case 'function':
      return part.name.length + THIN_SPACE;
    case 'slot': {
      const text = texts[part.index];
      return text === '=' || text === '≈' ? RELATION : numberWidth(text);
    }
    case 'group':
      return width(part.parts);
    case 'scripts':
      return isSum(part.base) ? Math.max(width([part.base]), SCRIPT * width(part.lower)) + THIN_SPACE
        : width([part.base]) + SCRIPT * Math.max(width(part.lower), width(part.upper));
    case 'fraction':
      return Math.max(width(part.over), width(part.under)) + 0.5;
    case 'fenced':
      return width(part.parts) + FENCES;
    case 'array': {
      const columns = part.rows[0].map((_, column) => Math.max(...part.rows.map((row) => width(row[column] ?? []))));
      return columns.reduce((sum, column) => sum + column + COLUMN_GAP, FENCES);
    }
    case 'remark':
      return Math.max(width(part.of), SCRIPT * width(part.remark)) + 0.5;
  }
}

function isSum(part: Part): boolean {
  return part.kind === 'text' && part.text === 'Σ';
}

/** Signs and letters are wider than a digit, the point is narrower. */
function numberWidth(text: string): number {
  return text.length + 0.5 * (text.match(/[−+()<>∞Na]/g)?.length ?? 0) - 0.4;
}
