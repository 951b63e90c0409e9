/** What the hairpin draws: every stop or a band in its place, and no label over another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedule } from '../../../src/engine/schedule';
import { hairpin, openPlace, type HairpinFrame } from '../../../src/layout/hairpin';
import { hairpinItems } from '../../../src/layout/hairpin-items';
import { labelledStops, numberedLayers } from '../../../src/layout/hairpin-labels';

const FRAME: HairpinFrame = { width: 880, top: 36, bottom: 74, before: 24, after: 72, caption: 84 };

function lineAt(depth: number, steps: number, width = FRAME.width) {
  const shape = { widths: Array<number>(depth + 1).fill(2), activations: Array<'tanh'>(depth).fill('tanh'), loss: 'mse' } as const;
  const plan = schedule(shape, { route: 'shortcut', inputGradient: false });
  return hairpin(plan, depth, openPlace(plan, depth, steps), { ...FRAME, width });
}

const lines = fc.record({ depth: fc.integer({ min: 1, max: 50 }), width: fc.integer({ min: 320, max: 1400 }), at: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ depth, width, at }) => {
    const steps = Math.round(at * (8 * depth + 1));
    return { steps, line: lineAt(depth, steps, width) };
  });

describe('the items', () => {
  it('hold every stop once and in order, by itself or in a band', () => {
    fc.assert(fc.property(lines, fc.nat(), ({ line, steps }, elsewhere) => {
      // While a scrub holds a column open, the current stop may stand in any other.
      for (const current of [steps, elsewhere % line.stops.length]) {
        const held = hairpinItems(line, current).flatMap((item) =>
          item.kind === 'stop' ? [item.stop.steps] : range(item.first.steps, item.last.steps));
        expect(held).toEqual(line.stops.map((stop) => stop.steps));
      }
    }));
  });

  it('are two bands for a closed layer, one for its updates, and none where all is open', () => {
    const bands = (depth: number, steps: number) => hairpinItems(lineAt(depth, steps), steps)
      .flatMap((item) => (item.kind === 'band' ? [`${item.arm} ${item.layer ?? 'updates'}`] : []));
    expect(bands(2, 5)).toEqual([]);
    expect(bands(3, 3)).toEqual(['upper 1', 'upper 3', 'lower 3', 'lower 1', 'lower updates']);
  });
});

describe('the labels', () => {
  const width = 36;
  it('never touch, and the current stop has its own unless it stands at the bend', () => {
    fc.assert(fc.property(lines, fc.constantFrom('all', 'near'), ({ line, steps }, choice) => {
      const labelled = labelledStops(line.stops, choice, steps, () => width);
      const chosen = line.stops.filter((stop) => labelled.has(stop.steps));
      for (const stop of chosen) {
        for (const other of chosen) {
          if (other.steps < stop.steps && other.arm === stop.arm) expect(Math.abs(other.x - stop.x)).toBeGreaterThanOrEqual(width);
        }
      }
      expect(labelled.has(steps)).toBe(line.stops[steps].arm !== 'bend');
    }));
  });

  it('are all there for the first example on a desk, the neighbours only where it is asked, and none on a phone', () => {
    const { stops } = lineAt(2, 9);
    const labels = (choice: 'all' | 'near' | 'none') => [...labelledStops(stops, choice, 9, () => width)].toSorted((a, b) => a - b);
    expect(labels('all')).toEqual([0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13]);
    expect(labels('near')).toEqual([8, 9, 10]);
    expect(labels('none')).toEqual([]);
  });

  it('number every layer that has room, else every second, fifth or tenth', () => {
    const layers = range(1, 50);
    expect(numberedLayers(layers, 30, 22).size).toBe(50);
    expect([...numberedLayers(layers, 12, 22)].slice(0, 3)).toEqual([2, 4, 6]);
    expect([...numberedLayers(layers, 3, 22)]).toEqual([10, 20, 30, 40, 50]);
  });
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}
