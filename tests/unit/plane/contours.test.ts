/** Contour lines against curves that are known, and the margins that part classes against the classes. */
import { describe, expect, it } from 'vitest';
import { contourLines, contourPath, marginGrid, probabilityContours } from '../../../src/layout/plane-contours';

const N = 161;

/** f at the nodes of the square from (0, 0) to (1, 1). */
function gridOf(f: (x: number, y: number) => number, n = N) {
  return { n, values: Float64Array.from({ length: n * n }, (_, node) => f((node % n) / (n - 1), Math.floor(node / n) / (n - 1))) };
}

describe('a contour', () => {
  it('of a cone is a closed circle of the radius of its level', () => {
    const lines = contourLines(gridOf((x, y) => Math.hypot(x - 0.5, y - 0.4)), 0.3);
    expect(lines).toHaveLength(1);
    const [circle] = lines;
    expect(circle.length).toBeGreaterThan(200);
    for (const [x, y] of circle) expect(Math.abs(Math.hypot(x - 0.5, y - 0.4) - 0.3)).toBeLessThan(1e-4);
    expect(circle[0]).toEqual(circle[circle.length - 1]);
  });

  it('of a plane is one straight line from edge to edge, which does not run along the edges', () => {
    const lines = contourLines(gridOf((x, y) => x + 0.25 * y), 0.5);
    expect(lines).toHaveLength(1);
    for (const [x, y] of lines[0]) expect(x + 0.25 * y).toBeCloseTo(0.5, 9);
    const heights = lines[0].map(([, y]) => y);
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([0, 1]);
  });

  it('that leaves the map falls into as many lines as it has parts in it', () => {
    const lines = contourLines(gridOf((x, y) => Math.hypot(x - 0.5, y - 0.5)), 0.6);
    expect(lines).toHaveLength(4);
    for (const [x, y] of lines.flat()) expect(Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.6)).toBeLessThan(1e-4);
  });

  it('is empty where no number has the level, and around numbers that are not there', () => {
    expect(contourLines(gridOf(() => 1), 2)).toEqual([]);
    expect(contourLines(gridOf(() => NaN), 0.5)).toEqual([]);
    expect(contourLines(gridOf((x) => x), NaN)).toEqual([]);
  });

  it('becomes a path with x and y placed apart', () => {
    expect(contourPath([[[0, 0], [1, 0.5]]], (part) => 10 + part * 100, (part) => 200 - part * 100)).toBe('M10.0 200.0L110.0 150.0');
  });
});

it('the margin of a class is positive exactly where it is the likeliest', () => {
  const weights = [(x: number) => 1 + x, (_: number, y: number) => 1.5 + y, (x: number, y: number) => 2 - x * y];
  const grids = [0, 1, 2].map((k) => gridOf((x, y) => weights[k](x, y) / weights.reduce((sum, weight) => sum + weight(x, y), 0), 21));
  const margins = [0, 1, 2].map((k) => marginGrid(grids, k).values);
  const winners = grids[0].values.map((_, node) => [0, 1, 2].reduce((best, k) => (grids[k].values[node] > grids[best].values[node] ? k : best)));
  expect(new Set(winners).size).toBeGreaterThan(1);
  margins.forEach((values, k) => values.forEach((margin, node) => {
    if (Math.abs(margin) > 1e-12) expect(margin > 0).toBe(winners[node] === k);
  }));
});

it('a probability has the three contours of the design, the middle one heavy', () => {
  expect(probabilityContours(gridOf((x) => x, 2)).map(({ level, look }) => [level, look])).toEqual([[0.1, 'thin'], [0.5, 'main'], [0.9, 'thin']]);
});
