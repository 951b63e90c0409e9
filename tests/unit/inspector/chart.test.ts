/** Proves the geometry of the inspector's charts: curves, tangents and waterfalls. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveChart, evenly, isDrawable, tangentPath, type Point } from '../../../src/layout/chart';
import { labelPlace } from '../../../src/layout/chart-label';
import { waterfall } from '../../../src/layout/chart-waterfall';

const frame = { width: 264, height: 168 };
const number = fc.double({ min: -50, max: 50, noNaN: true });

function ends(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/[ML](-?[\d.e-]+)[ ,](-?[\d.e-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('curveChart', () => {
  it('keeps the curve within the plot, and its ticks at round values in order', () => {
    fc.assert(fc.property(number, number, number, (a, b, c) => {
      const points = evenly(-2, 2, 41).map((x): Point => [x, a * x * x + b * x + c]);
      const chart = curveChart(points, frame);
      const { left, right, top, bottom } = chart.plot;
      for (const [x, y] of points) {
        expect(chart.x(x)).toBeGreaterThanOrEqual(left - 1e-6);
        expect(chart.x(x)).toBeLessThanOrEqual(right + 1e-6);
        expect(chart.y(y)).toBeGreaterThanOrEqual(top - 1e-6);
        expect(chart.y(y)).toBeLessThanOrEqual(bottom + 1e-6);
      }
      expect(chart.yTicks.length).toBeGreaterThanOrEqual(2);
      expect(chart.yTicks.map(({ at }) => at)).toEqual(chart.yTicks.map(({ at }) => at).toSorted((p, q) => q - p));
    }), { numRuns: 200, seed: 4 });
  });

  it('writes the minus as a minus and leaves a gap where a value is not finite', () => {
    const chart = curveChart([[-2, 1], [-1, 2], [0, NaN], [1, 3], [2, 4]], frame);
    expect(chart.xTicks.map(({ label }) => label)).toEqual(['−2', '−1', '0', '1', '2']);
    expect(chart.path.match(/M/g)).toHaveLength(2);
  });

  it('gives a flat curve an axis', () => {
    const chart = curveChart([[0, 2], [1, 2]], frame);
    expect(chart.y(2)).toBeGreaterThan(chart.plot.top);
    expect(chart.y(2)).toBeLessThan(chart.plot.bottom);
  });
});

describe('tangentPath', () => {
  it('goes through its point with its slope and ends at the border of the plot', () => {
    fc.assert(fc.property(number, fc.double({ min: -2, max: 2, noNaN: true }), (slope, x0) => {
      const f = (x: number) => slope * (x - x0) + 3 * (x - x0) ** 2;
      const points = evenly(-3, 3, 61).map((x): Point => [x, f(x)]);
      const chart = curveChart(points, frame);
      const [from, to] = ends(tangentPath(chart, [x0, f(x0)], slope));
      const value = ([px, py]: readonly [number, number]) => {
        const x = -3 + (6 * (px - chart.plot.left)) / (chart.plot.right - chart.plot.left);
        const y = (py - chart.y(0)) / (chart.y(1) - chart.y(0));
        return y - f(x0) - slope * (x - x0);
      };
      const scale = Math.max(1, ...points.map(([, y]) => Math.abs(y)));
      for (const end of [from, to]) {
        expect(Math.abs(value(end)) / scale).toBeLessThan(1e-9);
        const { left, right, top, bottom } = chart.plot;
        const borders = [end[0] - left, end[0] - right, end[1] - top, end[1] - bottom].map(Math.abs);
        expect(Math.min(...borders)).toBeLessThan(1e-6);
      }
      expect(to[0]).toBeGreaterThan(from[0]);
    }), { numRuns: 200, seed: 5 });
  });

  it('is empty for a slope that is not finite', () => {
    const chart = curveChart([[0, 0], [1, 1]], frame);
    expect([NaN, Infinity].map((slope) => tangentPath(chart, [0, 0], slope))).toEqual(['', '']);
  });
});

describe('waterfall', () => {
  it('lets each bar begin where the last one ended and ends with the total from zero', () => {
    fc.assert(fc.property(fc.array(number, { minLength: 1, maxLength: 8 }), (terms) => {
      const total = terms.reduce((sum, term) => sum + term, 0);
      const { zero, bars, total: totalBar } = waterfall(terms, total);
      let at = zero;
      for (const { left, right, end } of bars) {
        expect([left, right]).toEqual([Math.min(at, end), Math.max(at, end)]);
        at = end;
      }
      expect(totalBar.end).toBeCloseTo(at, 12);
      expect([totalBar.left, totalBar.right]).toEqual([Math.min(zero, totalBar.end), Math.max(zero, totalBar.end)]);
      const lengths = bars.map(({ left, right }) => right - left);
      const span = Math.max(...terms.map(Math.abs));
      terms.forEach((term, index) => expect(lengths[index] * span).toBeCloseTo(Math.max(...lengths) * Math.abs(term), 8));
    }), { numRuns: 200, seed: 6 });
  });

  it('is still drawn where all terms are zero or not finite', () => {
    expect(waterfall([0, 0], 0).total).toEqual({ left: 0, right: 0, end: 0 });
    expect(waterfall([NaN, 1], NaN).bars[1].right).toBe(1);
  });
});

describe('numbers at the end of their range', () => {
  it('have no curve where an axis through them has none', () => {
    const at = (...ys: number[]) => ys.map((y, index): Point => [index, y]);
    expect(isDrawable(at(1, 2), [0, 1])).toBe(true);
    expect(isDrawable(at(1, Infinity, 2), [0, 1])).toBe(true);
    expect(isDrawable(at(1, NaN), [0, 1])).toBe(false);
    expect(isDrawable(at(1, 1e308), [0, 1])).toBe(false);
    expect(isDrawable(at(1, 2), [NaN, 1])).toBe(false);
    expect(isDrawable([[1e308, 0], [1e308, 0]], [1e308, 0])).toBe(false);
  });

  it('still have a waterfall', () => {
    const { bars, total } = waterfall([1e308, 1e308, Infinity, -1e308], Infinity);
    expect(bars.map(({ end }) => end)).toEqual([0.5, 1, 1, 0.5]);
    expect(total.end).toBe(0);
  });
});

describe('the label of a point', () => {
  const WIDTH = 62;
  it.each([
    ['a kink', (x: number) => Math.max(0, x) ** 2, 0, 0],
    ['a slope', (x: number) => x, 0.5, 1],
    ['a fall', (x: number) => -x, 0.5, -1],
    ['a bowl', (x: number) => x * x, 0, 0],
    ['an end', (x: number) => Math.tanh(x), 2, 0],
  ] as const)('is clear of the curve and the tangent at %s', (_, f, x0, slope) => {
    const points = evenly(-2, 2.5, 61).map((x): Point => [x, f(x)]);
    const chart = curveChart(points, frame);
    const tangent = [-2, 2.5].map((x): Point => [x, f(x0) + slope * (x - x0)]);
    const { x, y, anchor } = labelPlace(chart, [points, tangent], [x0, f(x0)], WIDTH);
    const from = anchor === 'start' ? x : x - WIDTH;
    expect(from).toBeGreaterThanOrEqual(chart.plot.left);
    expect(from + WIDTH).toBeLessThanOrEqual(chart.plot.right);
    for (const value of evenly(-2, 2.5, 2000)) {
      if (chart.x(value) < from || chart.x(value) > from + WIDTH) continue;
      for (const line of [f(value), f(x0) + slope * (value - x0)]) {
        expect(chart.y(line) < y - 9 || chart.y(line) > y + 2).toBe(true);
      }
    }
  });
});
