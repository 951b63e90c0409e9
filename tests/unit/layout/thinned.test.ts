/** What is drawn of a long line: a bounded number of its entries, and no extreme is lost. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChartFrame } from '../../../src/layout/line-chart';
import { Thinned } from '../../../src/layout/thinned';
import { randomSource } from '../../../src/engine/random';

const MOST = 2 * 1024 + 2;

/** The line taken in pieces, as a run tells it. */
function drawnOf(values: Float64Array, piece: number): number[] {
  const thinned = new Thinned();
  for (let count = 0; count < values.length; count += piece) thinned.add(values, Math.min(values.length, count + piece));
  return [...thinned.entries()];
}

function noise(count: number, seed: number): Float64Array {
  const random = randomSource(seed);
  return Float64Array.from({ length: count }, () => (random.uniform() < 0.01 ? NaN : random.uniform()));
}

test('of any line the first and the last entry are drawn, and of every part the least and the greatest', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 1e6 }), (count, piece, seed) => {
    const values = noise(count, seed);
    const drawn = drawnOf(values, piece);
    expect(drawn.every((entry, at) => at === 0 || entry > drawn[at - 1])).toBe(true);
    expect([drawn[0], drawn.at(-1)]).toEqual([0, count - 1]);
    expect(drawn.length).toBeLessThanOrEqual(MOST);
    const length = 2 ** Math.max(0, Math.ceil(Math.log2(count / 1024)));
    for (let from = 0; from < count; from += length) {
      const part = [...values.subarray(from, from + length)].filter(Number.isFinite);
      const shown = drawn.filter((entry) => entry >= from && entry < from + length).map((entry) => values[entry]).filter(Number.isFinite);
      expect([Math.min(...shown), Math.max(...shown)]).toEqual([Math.min(...part), Math.max(...part)]);
    }
  }), { numRuns: 30 });
});

test('a line of 100 000 entries is drawn by two thousand, on the same axis', () => {
  const y = noise(100_000, 3);
  y[77_777] = 50;
  const drawn = drawnOf(y, 777);
  expect(drawn.length).toBeLessThanOrEqual(MOST);
  const size = { width: 600, height: 200, endLabels: 80 };
  const axis = (given: { readonly drawn?: readonly number[] }) => lineChartFrame({ x: { domain: [0, 1e5] }, series: [{ y, tone: 'ink', ...given }] }, size).y.domain();
  expect(axis({ drawn })).toEqual(axis({}));
});

test('where nothing is finite for a while the line has a gap', () => {
  const y = Float64Array.from({ length: 8192 }, (_, entry) => (entry >= 4000 && entry < 4200 ? NaN : 1));
  expect(drawnOf(y, 100).some((entry) => Number.isNaN(y[entry]))).toBe(true);
});
