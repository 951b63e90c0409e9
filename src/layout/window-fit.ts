/** How many rows and columns of the step's matrices are shown, so that their equation fits the room there is. Lengths in pixels. */

import { isWindowed } from './window';

/** What a cell measures where there is room, and where there is little. */
export const CELLS = {
  roomy: { width: 58, height: 30, padding: 7, blockGap: 14 },
  compact: { width: 52, height: 26, padding: 4, blockGap: 10 },
} as const;
export type CellSize = keyof typeof CELLS;
export const CELL_GAP = 2;
/** The header with its symbol above the cells, and the shape below them. */
const FRAME_HEIGHT = 52;
/** Between the lines of an equation that wraps. */
const LINE_GAP = 4;
/** A matrix wider than the line has to scroll: that is worse than any number of lines. */
const SCROLLING = 1000;
const ELLIPSIS_WIDTH = 18;
const ELLIPSIS_HEIGHT = 12;
/** The narrowest header: a mark and a symbol. */
export const HEADER_WIDTH = 62;

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
  /** The size of the cells across and down. */
  readonly across: CellSize;
  readonly down: CellSize;
}

/** Of a windowed axis of rows, two stand at the start, where there is room. */
export function rowHead(limit: number): number {
  return limit > 3 ? 2 : 1;
}

/** The width of a matrix with at most `limit` columns shown. */
function matrixWidth({ columns, header = HEADER_WIDTH, number = 0 }: MatrixBlock, limit: number, across: CellSize): number {
  const windowed = isWindowed(columns, limit, COLUMN_HEAD);
  const shown = windowed ? limit : columns;
  const cell = Math.max(CELLS[across].width, number + 2 * CELLS[across].padding);
  const cells = shown * (cell + CELL_GAP) - CELL_GAP + (windowed ? 2 * (ELLIPSIS_WIDTH + CELL_GAP) : 0);
  return Math.max(header, cells);
}

/** The height of a matrix's cells with at most `limit` rows shown. */
export function cellsHeight(rows: number, limit: number, down: CellSize): number {
  const windowed = isWindowed(rows, limit, rowHead(limit));
  const shown = windowed ? limit : rows;
  return shown * (CELLS[down].height + CELL_GAP) - CELL_GAP + (windowed ? 2 * (ELLIPSIS_HEIGHT + CELL_GAP) : 0);
}

/** A matrix by its shape, with the widths of its header and of its widest number where they are more than usual. */
export interface MatrixBlock extends Extent {
  readonly header?: number;
  readonly number?: number;
}

/** A matrix, or a sign by its width. */
export type Block = MatrixBlock | number;

/** The widths of the blocks of an equation. */
export function blockWidths(blocks: readonly Block[], limit: number, across: CellSize): readonly number[] {
  return blocks.map((block) => (typeof block === 'number' ? block : matrixWidth(block, limit, across)));
}

/** The width of blocks side by side. */
export function lineWidth(widths: readonly number[], gap: number): number {
  return widths.reduce((sum, width) => sum + width + gap, -gap);
}

/** On how many lines these blocks stand, each on the line of the one before if it still fits. */
export function lineCount(widths: readonly number[], gap: number, width: number): number {
  let lines = 1;
  let used = -gap;
  for (const each of widths) {
    if (used >= 0 && used + gap + each > width) {
      lines++;
      used = -gap;
    }
    used += gap + each;
  }
  return lines;
}

/** The largest limits and cells with which the equation stands on as few lines of this width as any, and in this height. */
export function fitWindow(blocks: readonly Block[], room: { readonly width: number; readonly height: number }): WindowLimits {
  const sizes = ['roomy', 'compact'] as const;
  const widths = COLUMN_LIMITS.flatMap((columns) => sizes.map((across) => {
    const parts = blockWidths(blocks, columns, across);
    const scrolls = parts.some((part) => part > room.width);
    return { columns, across, lines: lineCount(parts, CELLS[across].blockGap, room.width) + (scrolls ? SCROLLING : 0) };
  }));
  const fewest = Math.min(...widths.map(({ lines }) => lines));
  const { columns, across } = widths.find(({ lines }) => lines === fewest) ?? widths[0];
  const tallest = tallestOf(blocks);
  const perLine = (room.height + LINE_GAP) / (fewest % SCROLLING) - LINE_GAP - FRAME_HEIGHT;
  const heights = ROW_LIMITS.flatMap((rows) => sizes.map((down) => ({ rows, down })));
  const { rows, down } = heights.find((each) => cellsHeight(tallest, each.rows, each.down) <= perLine) ?? heights[heights.length - 1];
  return { rows, columns, across, down };
}

/** Whether the equation, as it is shown within these limits, has lines below this height. */
export function isTallerThan(
  blocks: readonly Block[], { rows, columns, across, down }: WindowLimits, room: { readonly width: number; readonly height: number },
): boolean {
  const lines = lineCount(blockWidths(blocks, columns, across), CELLS[across].blockGap, room.width);
  return lines * (FRAME_HEIGHT + LINE_GAP + cellsHeight(tallestOf(blocks), rows, down)) - LINE_GAP > room.height;
}

/** The most rows of any matrix. */
export function tallestOf(blocks: readonly Block[]): number {
  return Math.max(...blocks.map((block) => (typeof block === 'number' ? 1 : block.rows)));
}

/** How many of these blocks stand side by side in this width, each in its turn. */
export function fitCount(widths: readonly number[], gap: number, width: number): number {
  let used = -gap;
  const beyond = widths.findIndex((each) => (used += each + gap) > width);
  return beyond < 0 ? widths.length : beyond;
}
