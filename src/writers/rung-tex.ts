/** A line of a derivation as LaTeX that needs nothing but amsmath: its symbols, and its numbers under them. */

import { partsOfTex } from './formula-parts';
import { fillSlots } from './slots';
import type { Formula } from './tex';
import { openedSum } from './tex-breaks';
import { widthOf } from './tex-width';

/** A formula with the texts of its slots. */
export type Filled = readonly [formula: Formula, texts: readonly string[]];

/** The width of a line in LaTeX's own article class, in digits. */
const ARTICLE = 66;
/** The sizes that can still be read in print, and how much narrower formulas are in them: small digits are wide, gaps stay. */
const SIZES = [['', 1], ['\\small', 0.94], ['\\footnotesize', 0.88], ['\\scriptsize', 0.83]] as const;
const INDENT = 4;

/** The symbols, then the numbers, in one `align*`. */
export function rungTex(filled: readonly Filled[], room = ARTICLE): string {
  const { body, width } = rowsOf(filled, room);
  const [size] = SIZES.find(([, scale]) => width * scale <= room) ?? SIZES[SIZES.length - 1];
  const display = `\\begin{align*}\n${body}\n\\end{align*}`;
  return size === '' ? `${display}\n` : `{${size}\n${display}}\n`;
}

/** Whether no size that can be read makes the formulas fit. */
export function isTooWide(filled: readonly Filled[], room: number): boolean {
  const [, smallest] = SIZES[SIZES.length - 1];
  return rowsOf(filled, room).width * smallest > room;
}

/** A sign goes with what it stands before, and what closes with what it closes. */
function together(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const isAttached = joined.at(-1) === '{}+{}' || piece === '\\big)';
    joined.splice(isAttached ? -1 : joined.length, isAttached ? 1 : 0, isAttached ? `${joined.at(-1)}${piece}` : piece);
  }
  return joined;
}

/** A piece that is wider than a line in smaller ones, if a sum in parentheses lets it be broken. */
function broken(piece: string, texts: readonly string[], room: number): readonly string[] {
  return widthOf(partsOfTex(piece), texts) > room ? openedSum(piece) : [piece];
}

interface Row {
  readonly tex: string;
  /** What stands before the place where the rows are aligned, and after it. */
  readonly left: number;
  readonly right: number;
  readonly isLeftAlone: boolean;
}

/** The formulas one below the other, aligned at = or ≈ and broken there, and before + and − where `room` (in digits) is short. */
function rowsOf(filled: readonly Filled[], room: number): { readonly body: string; readonly width: number } {
  const rows: Row[] = [];
  for (const [{ lines }, texts] of filled) {
    for (const pieces of lines) {
      together(pieces).flatMap((piece) => broken(piece, texts, room)).forEach((piece, index) => {
        const tex = pieceTex(piece, texts);
        const width = widthOf(partsOfTex(piece), texts);
        const last = rows.at(-1);
        if (isRelation(tex)) {
          if (last?.isLeftAlone) rows.splice(-1, 1, { tex: `${last.tex} &${tex}`, left: last.left, right: width, isLeftAlone: false });
          else rows.push({ tex: `&${tex}`, left: 0, right: width, isLeftAlone: false });
        } else if (last === undefined || index === 0) {
          rows.push({ tex, left: width, right: 0, isLeftAlone: true });
        } else if (last.left + last.right + width <= room) {
          rows.splice(-1, 1, { ...last, tex: `${last.tex} ${tex}`, right: last.right + width });
        } else {
          rows.push({ tex: `&\\qquad ${tex}`, left: 0, right: INDENT + width, isLeftAlone: false });
        }
      });
    }
  }
  return {
    body: rows.map(({ tex }) => tex).join(' \\\\\n'),
    width: Math.max(...rows.map(({ left }) => left)) + Math.max(...rows.map(({ right }) => right)),
  };
}

function isRelation(tex: string): boolean {
  return tex.startsWith('= ') || tex.startsWith('\\approx ');
}

/** A piece with its numbers in place and nothing that only the screen needs; a condition's own = is no place to align at. */
function pieceTex(piece: string, texts: readonly string[]): string {
  const isCondition = piece.startsWith('\\htmlClass{unmarked}');
  const tex = withoutGroups(fillSlots(piece, texts))
    .replace(/\{(\(?[-+]?\d+\.\d+\)?)\}(?![_^])/g, '$1')
    .replace(/\\mathrel\{\{([=≈])\}\}/g, '$1')
    .replaceAll('≈', '\\approx')
    .replaceAll('\\begin{bmatrix*}[r]', '\\begin{bmatrix}')
    .replaceAll('\\end{bmatrix*}', '\\end{bmatrix}');
  return isCondition ? tex : tex.replace(/^\{\}(?==|\\approx)/, '');
}

/** Without what links terms, and without its braces, except where a power of the whole follows. */
function withoutGroups(tex: string): string {
  const start = tex.search(/\\html(?:Class|Data)\{/);
  if (start < 0) return tex;
  const inside = closing(tex, tex.indexOf('{', start)) + 1;
  const end = closing(tex, inside);
  const group = tex.slice(inside + 1, end);
  const isRaised = tex[end + 1] === '^' || tex[end + 1] === '_';
  return tex.slice(0, start) + withoutGroups((isRaised ? `{${group}}` : group) + tex.slice(end + 1));
}

/** Where the brace that opens at `open` is closed. */
function closing(tex: string, open: number): number {
  let depth = 0;
  for (let at = open; at < tex.length; at++) {
    if (tex[at] === '{') depth++;
    if (tex[at] === '}') depth--;
    if (depth === 0) return at;
  }
  throw new RangeError(`${tex} has an open brace`);
}
