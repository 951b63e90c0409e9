/** Proves which rows and columns of a long matrix are shown, and that an equation is cut to the room it has. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWindowed, windowOf, type WindowItem } from '../../../src/layout/window';
import {
  blockWidths, CELLS, cellsHeight, fitCount, fitWindow, isTallerThan, lineCount, lineWidth, rowHead, tallestOf,
} from '../../../src/layout/window-fit';

const text = (items: readonly WindowItem[]) => items.map((item) => (item.kind === 'index' ? item.index : `${item.from}–${item.to}`)).join(' ');
const axis = fc.record({ count: fc.integer({ min: 1, max: 2000 }), limit: fc.integer({ min: 3, max: 8 }), head: fc.constantFrom(1, 2) })
  .chain(({ count, limit, head }) => fc.record({ count: fc.constant(count), limit: fc.constant(limit), head: fc.constant(head), centre: fc.integer({ min: 0, max: count - 1 }) }));

describe('windowOf', () => {
  it.each([
    // The rows and columns of picture 04: 128 units with unit 94 chosen, 784 pixels with the strongest at 402.
    [128, 93, 4, 2, '0 1 2–92 93 94–126 127'],
    [784, 401, 5, 1, '0 1–399 400 401 402 403–782 783'],
    [8, 5, 8, 2, '0 1 2 3 4 5 6 7'],
    [9, 0, 8, 2, '0 1 2 3 4 5 6 7–7 8'],
    [9, 8, 8, 2, '0 1 2–2 3 4 5 6 7 8'],
    [1, 0, 3, 1, '0'],
  ])('of %i around %i, at most %i of which %i at the start, is %s', (count, centre, limit, head, shown) => {
    expect(text(windowOf(count, centre, limit, head))).toBe(shown);
  });

  it('covers the axis once, in order, and shows the ends, the centre and no more than the limit', () => {
    fc.assert(fc.property(axis, ({ count, centre, limit, head }) => {
      const items = windowOf(count, centre, limit, head);
      let next = 0;
      for (const item of items) {
        expect(item.kind === 'index' ? item.index : item.from).toBe(next);
        next = (item.kind === 'index' ? item.index : item.to) + 1;
      }
      expect(next).toBe(count);
      const shown = items.flatMap((item) => (item.kind === 'index' ? [item.index] : []));
      expect(shown).toEqual(expect.arrayContaining([0, centre, count - 1]));
      expect(shown.length).toBe(Math.min(count, Math.max(limit, head + 2)));
      expect(shown.length < count).toBe(isWindowed(count, limit, head));
    }), { numRuns: 500, seed: 2 });
  });
});

it('an equation is taller than the room where its last line is cut', () => {
  // Two lines of 3 rows: 2 (52 + 3 · 26 + 2 · 2) + 4 = 272 pixels.
  const blocks = [{ rows: 3, columns: 4 }, { rows: 3, columns: 4 }];
  const limits = { rows: 8, columns: 8, across: 'compact', down: 'compact' } as const;
  expect(isTallerThan(blocks, limits, { width: 300, height: 272 })).toBe(false);
  expect(isTallerThan(blocks, limits, { width: 300, height: 271 })).toBe(true);
  expect(isTallerThan(blocks, limits, { width: 600, height: 134 })).toBe(false);
});

describe('fitWindow', () => {
  const matrices = fc.array(fc.record({ rows: fc.integer({ min: 1, max: 800 }), columns: fc.integer({ min: 1, max: 800 }) }), { minLength: 1, maxLength: 5 });
  const room = fc.record({ width: fc.integer({ min: 320, max: 1200 }), height: fc.integer({ min: 120, max: 400 }) });

  it('shows the first example whole in the room that the design gives', () => {
    const z = [{ rows: 3, columns: 1 }, 14, { rows: 3, columns: 2 }, { rows: 2, columns: 1 }, 14, { rows: 3, columns: 1 }];
    expect(fitWindow(z, { width: 808, height: 164 })).toEqual({ rows: 8, columns: 8, across: 'roomy', down: 'roomy' });
  });

  it('shows a large layer of a batch on one line in that room', () => {
    const z = [{ rows: 128, columns: 4 }, 14, { rows: 128, columns: 784 }, { rows: 784, columns: 4 }, 14, { rows: 128, columns: 1 }, 18];
    expect(fitWindow(z, { width: 808, height: 164 })).toEqual({ rows: 3, columns: 3, across: 'compact', down: 'compact' });
  });

  it('stands on as few lines as the smallest window, and in the height wherever any window does', () => {
    fc.assert(fc.property(matrices, room, (all, { width, height }) => {
      const blocks = [all[0], 14, ...all.slice(1)];
      const { rows, columns, across, down } = fitWindow(blocks, { width, height });
      const smallest = blockWidths(blocks, 3, 'compact');
      const chosen = blockWidths(blocks, columns, across);
      if (Math.max(...smallest) <= width) {
        expect(Math.max(...chosen)).toBeLessThanOrEqual(width);
        const lines = lineCount(smallest, CELLS.compact.blockGap, width);
        expect(lineCount(chosen, CELLS[across].blockGap, width)).toBeLessThanOrEqual(lines);
        if (lines === 1) expect(lineWidth(chosen, CELLS[across].blockGap)).toBeLessThanOrEqual(width);
      }
      const needed = (cells: number) => lineCount(chosen, CELLS[across].blockGap, width) * (52 + cells + 4) - 4;
      if (needed(cellsHeight(tallestOf(blocks), 3, 'compact')) <= height) expect(needed(cellsHeight(tallestOf(blocks), rows, down))).toBeLessThanOrEqual(height);
      expect(rows).toBeGreaterThanOrEqual(rowHead(rows) + 2);
    }), { numRuns: 300, seed: 3 });
  });

  it('takes narrower cells where the numbers are long, rather than another line', () => {
    const W = { rows: 3, columns: 3, header: 62, number: 60 };
    expect(fitWindow([{ ...W, header: 100 }, 14, W, 14, { rows: 1, columns: 1 }, W], { width: 808, height: 164 }))
      .toMatchObject({ columns: 8, across: 'compact' });
  });

  it('never draws more than 8 × 8 cells of a matrix, however large', () => {
    expect(fitWindow([{ rows: 128, columns: 784 }], { width: 5000, height: Infinity })).toEqual({ rows: 8, columns: 8, across: 'roomy', down: 'roomy' });
  });
});

describe('lineCount', () => {
  it.each([
    [[100, 100, 100], 320, 1], [[100, 100, 100], 319, 2], [[100, 100, 100], 209, 3], [[500, 10], 100, 2], [[10], 5, 1],
  ])('of %j in %i is %i', (widths, width, lines) => {
    expect(lineCount(widths, 10, width)).toBe(lines);
  });
});

describe('fitCount', () => {
  it.each([
    [[60, 60, 60], 208, 3],
    [[60, 60, 60], 207, 2],
    [[60, 200, 20], 100, 1],
    [[60], 59, 0],
    [[], 0, 0],
  ])('of %j in %i is %i', (widths, width, count) => {
    expect(fitCount(widths, 14, width)).toBe(count);
  });
});
