/** The mean over the examples as tiles: what each example gives, added up, and 1/m once. */

import type { Equation, Expression, Quantity, Series } from '../derivation/expression';
import { keyOf } from '../derivation/traverse';
import { writeOut } from '../derivation/write-out';
import { isDerivative } from '../engine/quantity';
import { related, type Formula } from './tex';
import { SlotWriter, type NumberStyle } from './tex-numbers';
import { symbolsTex } from './tex-symbols';

/** One example's part of the sum, by its column in the data, or the parts of several that are left out, as one. */
export type Tile = { readonly kind: 'example'; readonly column: number } | { readonly kind: 'rest'; readonly count: number };

export interface TileFormula extends Formula {
  /** Which pieces of its one line are tiles; the piece before each leads it. */
  readonly tiles: ReadonlyMap<number, Tile>;
  /** Whether a factor stands before the sum: then the pieces around the tiles are parentheses. */
  readonly isFactored: boolean;
}

/** Undefined unless the rung adds up a gradient over several examples. */
export function tileFormula({ left, right: [mean] }: Equation, style: NumberStyle, withLeft: boolean): TileFormula | undefined {
  const [factor, sum] = mean.kind === 'product' ? mean.factors : [undefined, mean];
  if (left.kind !== 'quantity' || !isGradient(left) || sum.kind !== 'series' || sum.values.length === 1) return undefined;

  const writer = new SlotWriter(style, 'gradient');
  const tiles = new Map<number, Tile>();
  const pieces = withLeft ? [symbolsTex(left, style)] : [];
  const working = writer.relation(0);
  pieces.push(...related(working.tex, factor ? [...writer.pieces(factor), '\\big('] : ['']));
  for (const [index, { tile, part }] of partsOf(sum).entries()) {
    if (index > 0) pieces.push('{}+{}');
    tiles.set(pieces.length, tile);
    pieces.push(writer.tile(part, left));
  }
  if (factor) pieces.push('\\big)');
  working.close();

  const resultFrom = writer.slots.length;
  const result = writer.relation(0);
  pieces.push(...related(result.tex, [writer.result(left)]));
  result.close();
  return { lines: [pieces], slots: writer.slots, resultFrom, tiles, isFactored: factor !== undefined };
}

function isGradient(left: Quantity): boolean {
  const key = keyOf(left);
  return key !== undefined && isDerivative(key);
}

/** The terms of the sum, the middle of a long one as a single part. */
function partsOf(sum: Series): readonly { readonly tile: Tile; readonly part: Expression }[] {
  const written = writeOut(sum);
  if (written.kind !== 'sum') return [];
  const { terms } = written;
  return terms.map(({ of: part }, index) => {
    if (part.kind === 'elision') return { tile: { kind: 'rest', count: part.count }, part };
    const column = index === terms.length - 1 ? sum.values[sum.values.length - 1] : sum.values[index];
    return { tile: { kind: 'example', column }, part };
  });
}
