/** How many rows and columns of the step's matrices are shown, so that their equation fits the room there is. Lengths in pixels. */

import { isWindowed } from './window';

export const CELL_WIDTH = 58;
/** The height of a cell, with room and without. */
export const CELL_HEIGHTS = { roomy: 30, compact: 26 } as const;
export const CELL_GAP = 2;
/** Between matrices and signs. */
export const BLOCK_GAP = 14;
/** The header with its symbol above the cells, and the shape below them. */
const FRAME_HEIGHT = 52;
const ELLIPSIS_WIDTH = 20;
const ELLIPSIS_HEIGHT = 12;
/** The narrowest header: a mark and a symbol. */
const HEADER_WIDTH = 64;

/** How many columns and rows are shown at once, from the most to the fewest that still are a window. */
const COLUMN_LIMITS = [8, 7, 6, 5, 4, 3] as const;
const ROW_LIMITS = [8, 7, 6, 5, 4, 3] as const;
/** Of a windowed axis of columns, one stands at the start. */
export const COLUMN_HEAD = 1;

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export interface WindowLimits {
  readonly rows: number;
  readonly columns: number;
  readonly cells: keyof typeof CELL_HEIGHTS;
}

/** Of a windowed axis of rows, two stand at the start, where there is room. */
export function rowHead(limit: number): number {
  return limit > 3 ? 2 : 1;
}

/** The width of a matrix with at most `limit` columns shown. */
export function matrixWidth(columns: number, limit: number): number {
  const windowed = isWindowed(columns, limit, COLUMN_HEAD);
  const shown = windowed ? limit : columns;
  const cells = shown * CELL_WIDTH + (shown - 1) * CELL_GAP + (windowed ? 2 * (ELLIPSIS_WIDTH + CELL_GAP) : 0);
  return Math.max(HEADER_WIDTH, cells);
}

/** The height of a matrix's cells with at most `limit` rows shown. */
export function cellsHeight(rows: number, { rows: limit, cells }: Pick<WindowLimits, 'rows' | 'cells'>): number {
  const windowed = isWindowed(rows, limit, rowHead(limit));
  const shown = windowed ? limit : rows;
  return shown * (CELL_HEIGHTS[cells] + CELL_GAP) - CELL_GAP + (windowed ? 2 * (ELLIPSIS_HEIGHT + CELL_GAP) : 0);
}

/** The width of matrices and signs on one line; `signs` holds the width of each sign. */
export function equationWidth(matrices: readonly Extent[], signs: readonly number[], limit: number): number {
  const widths = [...matrices.map(({ columns }) => matrixWidth(columns, limit)), ...signs];
  return widths.reduce((sum, width) => sum + width + BLOCK_GAP, -BLOCK_GAP);
}

/**
 * The largest limits with which the equation stands on one line of this width and in this height. Where no limit makes it
 * one line, it may wrap: then each matrix by itself fits the width if any limit allows it.
 */
export function fitWindow(
  matrices: readonly Extent[],
  signs: readonly number[],
  room: { readonly width: number; readonly height: number },
): WindowLimits {
  const columns = COLUMN_LIMITS.find((limit) => equationWidth(matrices, signs, limit) <= room.width)
    ?? COLUMN_LIMITS.find((limit) => matrices.every((each) => matrixWidth(each.columns, limit) <= room.width))
    ?? COLUMN_LIMITS[COLUMN_LIMITS.length - 1];
  const tallest = Math.max(...matrices.map(({ rows }) => rows));
  for (const rows of ROW_LIMITS) {
    for (const cells of ['roomy', 'compact'] as const) {
      if (FRAME_HEIGHT + cellsHeight(tallest, { rows, cells }) <= room.height) return { rows, columns, cells };
    }
  }
  return { rows: ROW_LIMITS[ROW_LIMITS.length - 1], columns, cells: 'compact' };
}

/** How many of these blocks stand side by side in this width, each in its turn. */
export function fitCount(widths: readonly number[], width: number): number {
  let used = -BLOCK_GAP;
  const beyond = widths.findIndex((each) => (used += each + BLOCK_GAP) > width);
  return beyond < 0 ? widths.length : beyond;
}
