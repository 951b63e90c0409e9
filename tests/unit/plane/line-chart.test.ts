/** A chart's axes and the lines on them, at sizes where not every number has a pixel of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUpTo, lineChartFrame, type ChartDrawing } from '../../../src/layout/line-chart';
import { fillPath, linePath, shownPoints } from '../../../src/layout/line-path';

const SIZE = { width: 500, height: 200, endLabels: 84 };
const frameOf = (drawing: Partial<ChartDrawing>, size = SIZE) => lineChartFrame({ x: { domain: [0, 100] }, ...drawing }, size);
const series = (y: ArrayLike<number>, x?: ArrayLike<number>) => ({ y, tone: 'ink' as const, ...(x ? { x } : {}) });

describe('the axes', () => {
  it('hold every finite number and begin at zero where it is near', () => {
    const { y, plot } = frameOf({ series: [series([0.3, NaN, 1.04, Infinity])] });
    expect(y.domain()[0]).toBe(0);
    expect(y.domain()[1]).toBeGreaterThanOrEqual(1.04);
    expect(y(0)).toBe(plot.bottom);
    expect(frameOf({ series: [series([0.9, 1])] }).y.domain()[0]).toBeGreaterThan(0);
  });

  it('are logarithmic from decade to decade: a tenth is as far below as ten is above', () => {
    const { y } = frameOf({ y: { scale: 'log' }, series: [series([0.004, 0.3, 0, -1])] });
    expect(y.domain()).toEqual([0.001, 1]);
    expect(y(0.01) - y(0.1)).toBeCloseTo(y(0.1) - y(1), 9);
  });

  it('are there for no numbers, one number and the same number', () => {
    for (const scale of ['linear', 'log'] as const) {
      for (const values of [[], [NaN], [2], [2, 2], [-Infinity]]) {
        const { y, yTicks } = frameOf({ y: { scale }, series: [series(values)] });
        expect(y.domain()[0]).toBeLessThan(y.domain()[1]);
        expect(yTicks.length).toBeGreaterThan(0);
      }
    }
  });

  it('keep the labels of ticks clear of the axis\'s name', () => {
    for (const endLabels of [16, 60, 84]) {
      const { xTicks, xName } = frameOf({ x: { domain: [0, 10000], label: 'epoch' } }, { ...SIZE, endLabels });
      const last = xTicks[xTicks.length - 1];
      const from = xName?.anchor === 'end' ? xName.x - 5 * 8 : (xName?.x ?? NaN);
      expect(last.at + (last.label.length * 6.8) / 2).toBeLessThan(from);
    }
  });
});

describe('a line', () => {
  it('of 10,000 epochs keeps the least and the greatest of every pixel, and at most four points of one', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 50, maxLength: 50 }), (noise) => {
      const y = Float64Array.from({ length: 10000 }, (_, epoch) => noise[epoch % 50] * noise[(epoch * 7 + 3) % 50]);
      const frame = frameOf({ x: { domain: [0, 9999] }, series: [series(y)] });
      const points = shownPoints(frame, series(y));
      const [all, kept] = [new Map<number, number[]>(), new Map<number, number[]>()];
      y.forEach((value, epoch) => push(all, frame.x(epoch), frame.y(value)));
      for (const point of points) push(kept, point.x, point.y);
      expect([...kept.keys()]).toEqual([...all.keys()]);
      for (const [pixel, values] of all) {
        const shown = kept.get(pixel) ?? [];
        expect([Math.min(...shown), Math.max(...shown), shown[0]]).toEqual([Math.min(...values), Math.max(...values), values[0]]);
        expect(shown.length).toBeLessThanOrEqual(4);
      }
      points.slice(1).forEach((point, place) => expect(point.index).toBeGreaterThan(points[place].index));
    }), { numRuns: 10 });
  });

  it('has a gap at NaN, at ∞ and, on a logarithmic axis, at what is not positive', () => {
    const frame = frameOf({ x: { domain: [0, 6] }, y: { domain: [0, 4] } });
    const path = (y: readonly number[], of = frame) => linePath(shownPoints(of, series(y)), 0, y.length).replace(/[^ML]/g, '');
    expect(path([1, 2, NaN, 3, 4])).toBe('MLML');
    expect(path([1, Infinity, 2, -Infinity, 3])).toBe('MMM');
    expect(path([1, 2, 0, 3, -1, 3, 4], frameOf({ x: { domain: [0, 6] }, y: { domain: [0.1, 10], scale: 'log' } }))).toBe('MLMML');
    expect(path([])).toBe('');
  });

  it('parts into what was and what will be at the last point up to now', () => {
    const y = [5, 4, 3, 2];
    expect(countUpTo(series(y), 1)).toBe(2);
    expect(countUpTo(series(y), -1)).toBe(0);
    expect(countUpTo(series(y), 99)).toBe(4);
    expect(countUpTo(series(y, [0, 10, 20, 30]), 19.9)).toBe(2);
    expect(countUpTo(series(y, [0, 10, 20, 30]), 20)).toBe(3);
    expect(countUpTo({ ...series(new Float64Array(8)), length: 3 }, 99)).toBe(3);
  });
});

it('the ground between two curves leaves out what is not finite', () => {
  const frame = { x: (value: number) => value, y: (value: number) => -value } as unknown as Parameters<typeof fillPath>[0];
  expect(fillPath(frame, { x: [0, 1, 2], low: 0, high: [1, NaN, 3] })).toBe('M0.0 -1.0L2.0 -3.0L2.0 0.0L0.0 0.0Z');
  expect(fillPath(frame, { x: [0], low: 0, high: [1] })).toBe('');
});

function push(of: Map<number, number[]>, x: number, y: number): void {
  const pixel = Math.floor(x);
  of.set(pixel, [...(of.get(pixel) ?? []), y]);
}
