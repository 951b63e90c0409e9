/** What the maps of features are made of: which examples they draw, how far they reach, and the sides of a line. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRows, matrix, type Matrix } from '../../../src/engine/matrix';
import { unitFrame } from '../../../src/features/frame';
import { cornersOfView, sideOf } from '../../../src/layout/half-plane';
import type { PlanePoint, PlaneView } from '../../../src/layout/plane';
import type { Placed } from '../../../src/store/features/feature-space';
import { countOutside, createFeatureWindow } from '../../../src/store/features/feature-window';
import { MOST_POINTS, shownExamples } from '../../../src/store/features/shown-examples';
import { vectorText } from '../../../src/writers/features-figures';

const dataOf = (columns: number) => ({ X: matrix(2, columns), Y: matrix(1, columns) });

describe('the examples that are drawn', () => {
  it('are all of them up to 500, whatever the pair', () => {
    expect(shownExamples(dataOf(4), { i: 0, j: 3 })).toEqual([0, 1, 2, 3]);
    expect(shownExamples(dataOf(500), { i: 0, j: 3 })).toHaveLength(500);
  });

  it('are of more a sample with the pair in it, the same each time', () => {
    fc.assert(fc.property(fc.integer({ min: 501, max: 3000 }), fc.nat(), fc.nat(), (M, a, b) => {
      const pair = { i: a % M, j: b % M };
      const shown = shownExamples(dataOf(M), pair);
      expect(shown).toContain(pair.i);
      expect(shown).toContain(pair.j);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length).toBeLessThanOrEqual(MOST_POINTS + 2);
      expect(Math.max(...shown)).toBeLessThan(M);
      expect(shownExamples(dataOf(M), pair, shown)).toBe(shown);
    }), { numRuns: 30 });
  });
});

describe('the window', () => {
  const placed = (points: Matrix): Placed => ({ mode: 'units', frame: unitFrame(points.rows), at: points, planes: [], explained: [] });
  const small = placed(fromRows([[-1, 1], [0, 1]]));
  const large = placed(fromRows([[-5, 5], [0, 1]]));

  it('stays while a run is replayed, grows while it goes on, and is chosen anew when it is asked for', () => {
    const window = createFeatureWindow();
    window.keep('a', small, false, () => []);
    const first = window.getState();
    expect(countOutside(small, first.box)).toBe(0);
    window.keep('a', large, false, () => []);
    expect(window.getState()).toBe(first);
    expect(countOutside(large, first.box)).toBe(2);
    window.keep('a', large, true, () => []);
    expect(countOutside(large, window.getState().box)).toBe(0);
    window.keep('a', small, true, () => []);
    expect(window.getState().view.x[1]).toBeGreaterThan(5);
    window.fit('a', [small]);
    expect(window.getState().view).toEqual(first.view);
  });

  it('holds the pictures of the other epochs too where it is fitted for another look', () => {
    const window = createFeatureWindow();
    window.keep('b', small, false, () => [large]);
    expect(countOutside(large, window.getState().box)).toBe(0);
  });

  it('is a square; in three dimensions one that holds the box however it is turned; of one unit it has a height', () => {
    const window = createFeatureWindow();
    window.fit('c', [large]);
    const { view } = window.getState();
    expect(view.x[1] - view.x[0]).toBeCloseTo(view.y[1] - view.y[0], 12);
    window.fit('d', [placed(fromRows([[-3, 3], [-4, 4], [0, 0]]))]);
    expect(window.getState().view.x[1]).toBeGreaterThan(5);
    window.fit('e', [placed(fromRows([[-3, 3]]))]);
    expect(window.getState().box).toHaveLength(2);
  });
});

it('the two sides of a line make up the map', () => {
  const area = (corners: readonly PlanePoint[]) => Math.abs(corners.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = corners[(k + 1) % corners.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0));
  const view: PlaneView = { x: [-1, 3], y: [-2, 2] };
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(fc.property(number, number, number, (w1, w2, b) => {
    fc.pre(Math.hypot(w1, w2) > 1e-6);
    const sides = [1, -1].map((sign) => sideOf(cornersOfView(view), [sign * w1, sign * w2], sign * b));
    expect(area(sides[0]) + area(sides[1])).toBeCloseTo(16, 6);
    for (const [x, y] of sides[0]) expect(w1 * x + w2 * y + b).toBeGreaterThan(-1e-9);
  }));
});

it('a long vector is cut short', () => {
  expect(vectorText([1, -2])).toBe('(1.000, −2.000)');
  expect(vectorText([1, 2, 3, 4, 5])).toBe('(1.000, 2.000, 3.000, 4.000, …)');
});
