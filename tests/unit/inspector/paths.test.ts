/** What is drawn and said of paths: which of them, with which look, along which way, and how their counts are written. */

import { describe, expect, it } from 'vitest';
import { graphLayout } from '../../../src/layout/graph';
import { edgeSegment, overlaps, plateBox } from '../../../src/layout/graph-edges';
import { PATH_NUMBER, pathLine, pathNumberPlaces } from '../../../src/layout/graph-paths';
import { growthChart } from '../../../src/layout/chart-growth';
import { createPathView, drawnPaths, type ListedPath } from '../../../src/store/path-view';
import { pathWords } from '../../../src/words/paths';
import { formatCount, isExactlyWritten } from '../../../src/writers/number';

const listed = Array.from({ length: 7 }, (_, k): ListedPath => ({ number: k + 1, layer: 0, units: [0, k % 3, k % 2] }));
const numbers = (state: Parameters<typeof drawnPaths>[0]) => drawnPaths(state).map(({ number, look, emphasis }) => `${number} ${look} ${emphasis}`);

describe('the paths that are drawn', () => {
  it('are the four strongest, evenly', () => {
    expect(numbers({ listed, pointed: undefined, stood: undefined, chosen: undefined })).toEqual(['1 0 even', '2 1 even', '3 2 even', '4 3 even']);
    expect(drawnPaths({ listed: [], pointed: undefined, stood: undefined, chosen: undefined })).toEqual([]);
  });

  it('bring out the one that is looked at; pointing goes before choosing', () => {
    expect(numbers({ listed, pointed: undefined, stood: undefined, chosen: 2 })).toEqual(['1 0 dim', '2 1 strong', '3 2 dim', '4 3 dim']);
    expect(numbers({ listed, pointed: 1, stood: undefined, chosen: 2 })).toEqual(['1 0 strong', '2 1 dim', '3 2 dim', '4 3 dim']);
  });

  it('follow the keyboard where the pointer is on none, so that a passing pointer takes nothing away', () => {
    const view = createPathView();
    const strong = () => drawnPaths(view.getState()).find(({ emphasis }) => emphasis === 'strong')?.number;
    view.list(listed);
    view.choose(1);
    view.stand(2);
    view.point(3);
    expect(strong()).toBe(3);
    view.point(undefined);
    expect(strong()).toBe(2);
    view.stand(undefined);
    expect(strong()).toBe(1);
    view.stand(2);
    view.letGo();
    expect(strong()).toBeUndefined();
  });

  it('have a weaker one in place of the fourth', () => {
    expect(numbers({ listed, pointed: 6, stood: undefined, chosen: undefined })).toEqual(['1 0 dim', '2 1 dim', '3 2 dim', '6 3 strong']);
  });

  it('are told once of each change, and a new list keeps the chosen path under its new number', () => {
    const view = createPathView();
    let told = 0;
    view.subscribe(() => told++);
    view.list(listed);
    view.point(3);
    view.point(3);
    view.choose(3);
    expect(told).toBe(3);
    const turned = listed.toReversed().map((path, index) => ({ ...path, number: index + 1 }));
    view.list(turned);
    expect(view.getState()).toEqual({ listed: turned, pointed: 3, stood: undefined, chosen: 5 });
    view.list(turned.slice(0, 2));
    expect(view.getState().chosen).toBeUndefined();
    view.clear();
    expect(view.getState()).toEqual({ listed: [], pointed: undefined, stood: undefined, chosen: undefined });
  });
});

describe.each([['upright', false, 860, 460], ['downwards', true, 390, 324]])('a path on a stage %s', (_, turned, width, height) => {
  const layout = graphLayout({ widths: [2, 3, 2] }, { width, height }, turned);
  const ends = (d: string) => d.split(/[ML]/).filter(Boolean).map((pair) => pair.split(' ').map(Number));

  it('runs along its edges', () => {
    const first = edgeSegment(layout, 1, 2, 0);
    const second = edgeSegment(layout, 2, 1, 2);
    expect(ends(pathLine(layout, 0, [0, 2, 1], 0, undefined))).toEqual([first, second].flatMap((edge) => [[edge?.from.x, edge?.from.y], [edge?.to.x, edge?.to.y]]));
  });

  it('has a lane of its own within the units', () => {
    const lanes = [-1.5, -0.5, 0.5, 1.5].map((lane) => ends(pathLine(layout, 0, [0, 2, 1], lane, undefined))[0]);
    const across = lanes.map(([x, y]) => (turned ? x : y));
    expect(across).toEqual(across.toSorted((p, q) => p - q));
    expect(new Set(across).size).toBe(4);
    expect(across[3] - across[0]).toBeLessThan(turned ? layout.size.width : layout.size.height);
  });

  it('has its numbers clear of layers, plates and each other', () => {
    const labels = [[1, 0, 0], [1, 1, 0], [1, 2, 0], [2, 0, 1], [2, 1, 1]].flatMap(([l, i, j]) => {
      const segment = edgeSegment(layout, l, i, j);
      return segment ? [{ segment, width: PATH_NUMBER.width }] : [];
    });
    const plate = plateBox({ x: labels[1].segment.from.x, y: labels[1].segment.from.y }, { width: 40, height: 20 });
    const others = [...layout.layers.map(({ box }) => box), plate];
    const boxes = pathNumberPlaces(labels, others).flatMap((at) => (at ? [plateBox(at, PATH_NUMBER)] : []));
    expect(boxes.length).toBeGreaterThan(2);
    boxes.forEach((box, k) => {
      expect([...others, ...boxes.slice(0, k)].filter((other) => overlaps(box, other))).toEqual([]);
    });
  });
});

describe('the chart over depth', () => {
  it('has both counts on one scale of powers of ten', () => {
    const { fast, slow, x, y, plot } = growthChart({ fast: [0, 1, 2, 4], slow: [0, 0.5, 0.8, 2] }, { width: 200, height: 100 });
    expect(x(1)).toBe(plot.left);
    expect(x(4)).toBe(plot.right);
    expect(y(0)).toBe(plot.bottom);
    expect(y(4)).toBe(plot.top);
    expect(fast.startsWith(`M${x(1)},${y(0)}`)).toBe(true);
    expect(slow.endsWith(`${x(4)},${y(2)}`)).toBe(true);
  });
});

describe('a count', () => {
  it.each([[0n, '0'], [6n, '6'], [1458n, '1,458'], [81920n, '81,920'], [999999999n, '999,999,999'], [1152921504606846976n, '1.15e+18']])('of %s is written %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  it('is one or many in a sentence', () => {
    expect(pathWords.en.rest('1')).toBe('1 more path together');
    expect(pathWords.en.rest('42')).toBe('42 more paths together');
    expect(pathWords.en.cost('1', '1')).toContain('1 multiplication:');
    expect(pathWords.en.sumOfBatch('2', 3, '6', true)).toContain('each with 1/3');
    expect(pathWords.en.sumOfBatch('2', 3, '6', false)).not.toContain('1/3');
  });

  it('is exact where its text says all of it', () => {
    expect(isExactlyWritten(0.1 + 0.2, '0.300')).toBe(true);
    expect(isExactlyWritten(-0.25, '−0.250')).toBe(true);
    expect(isExactlyWritten(1 / 3, '0.333')).toBe(false);
  });
});
