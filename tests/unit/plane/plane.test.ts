/** Where a map of the plane puts points, lines and badges. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planeFrame, pointNear } from '../../../src/layout/plane';
import { placeLines } from '../../../src/layout/plane-lines';
import { planeKey } from '../../../src/panels/plane/plane-keys';

const VIEW = { x: [-2, 2], y: [-2, 2] } as const;
const coordinate = fc.double({ min: -2, max: 2, noNaN: true });

describe('a frame', () => {
  it('has the same scale on both axes at every width', () => {
    fc.assert(fc.property(fc.integer({ min: 120, max: 1200 }), fc.double({ min: 0.5, max: 8, noNaN: true }), (width, high) => {
      const { x, y } = planeFrame({ x: [-2, 2], y: [-1, high] }, width, false);
      expect(y(0) - y(1)).toBeCloseTo(x(1) - x(0), 6);
    }));
  });

  it('finds the point under the pointer, and the nearest of the view outside of it', () => {
    const frame = planeFrame(VIEW, 500, false);
    fc.assert(fc.property(coordinate, coordinate, (x1, x2) => {
      const [back1, back2] = frame.pointAt(frame.x(x1), frame.y(x2));
      expect(back1).toBeCloseTo(x1, 9);
      expect(back2).toBeCloseTo(x2, 9);
    }));
    expect(frame.pointAt(-100, -100)).toEqual([-2, 2]);
    expect(frame.pointAt(9000, 9000)).toEqual([2, -2]);
  });

  it('finds the nearest data point within reach', () => {
    const frame = planeFrame(VIEW, 500, false);
    const points = { x1: [0, 0.05, 1], x2: [0, 0, 1], classes: [0, 1, 0] };
    expect(pointNear(frame, points, frame.x(0.04), frame.y(0), 10)).toBe(1);
    expect(pointNear(frame, points, frame.x(0.01), frame.y(0), 10)).toBe(0);
    expect(pointNear(frame, points, frame.x(-1), frame.y(-1), 10)).toBeUndefined();
  });

  it('has no labels when it is small', () => {
    const { xTicks, yTicks, plot } = planeFrame(VIEW, 80, true);
    expect([xTicks, yTicks]).toEqual([[], []]);
    expect(plot).toEqual({ left: 1, right: 79, top: 1, bottom: 79 });
  });
});

describe('lines', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  const someLines = fc.array(fc.record({ w: fc.tuple(number, number), b: number, look: fc.constant('unit' as const), badge: fc.constant('1') }), { maxLength: 12 });

  it('end at the edges of the map, and their badges lie on them, within it, clear of each other', () => {
    fc.assert(fc.property(someLines, fc.integer({ min: 200, max: 600 }), (lines, width) => {
      const frame = planeFrame(VIEW, width, false);
      const { left, right, top, bottom } = frame.plot;
      const placed = placeLines(frame, lines);
      for (const { line: { w, b }, from, to, badge } of placed) {
        for (const [x, y] of [from, to]) {
          const [x1, x2] = frame.pointAt(x, y);
          expect(Math.abs(w[0] * x1 + w[1] * x2 + b)).toBeLessThan(1e-6 * (1 + Math.hypot(...w)));
          expect(Math.min(x - left, right - x, y - top, bottom - y)).toBeCloseTo(0, 5);
        }
        if (!badge) continue;
        const across = (to[0] - from[0]) * (badge[1] - from[1]) - (to[1] - from[1]) * (badge[0] - from[0]);
        expect(Math.abs(across) / Math.hypot(to[0] - from[0], to[1] - from[1])).toBeLessThan(1e-6);
        expect(Math.min(badge[0] - left, right - badge[0], badge[1] - top, bottom - badge[1])).toBeGreaterThanOrEqual(13.9);
      }
      const badges = placed.flatMap(({ badge }) => (badge ? [badge] : []));
      badges.forEach(([x, y], index) => {
        for (const other of badges.slice(0, index)) expect(Math.hypot(x - other[0], y - other[1])).toBeGreaterThanOrEqual(20);
      });
    }));
  });

  it('that do not cross the map, or have no direction, are left out; through its corners they are whole', () => {
    const frame = planeFrame(VIEW, 400, false);
    const line = (w: readonly [number, number], b: number) => placeLines(frame, [{ w, b, look: 'cut' }]);
    expect(line([1, 0], 5)).toEqual([]);
    expect(line([0, 0], 1)).toEqual([]);
    const [{ from, to }] = line([1, -1], 0);
    expect(Math.hypot(to[0] - from[0], to[1] - from[1])).toBeCloseTo(Math.hypot(frame.x(2) - frame.x(-2), frame.y(2) - frame.y(-2)), 6);
  });

  it('of eight units through one point all have a badge on a small map', () => {
    const frame = planeFrame(VIEW, 300, false);
    const lines = Array.from({ length: 8 }, (_, i) => ({ w: [Math.cos(i / 30), Math.sin(i / 30)] as const, b: 0, look: 'unit' as const, badge: String(i + 1) }));
    expect(placeLines(frame, lines).map(({ badge }) => badge !== undefined)).toEqual(lines.map(() => true));
  });
});

describe('the keys of a map', () => {
  const held = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
  it.each([
    ['ArrowUp', {}, { kind: 'move', across: 0, up: 1 }],
    ['ArrowLeft', { shiftKey: true }, { kind: 'move', across: -10, up: 0 }],
    ['ArrowRight', { altKey: true }, { kind: 'move', across: 0.1, up: 0 }],
    ['PageDown', {}, { kind: 'choose', by: 1 }],
    ['n', {}, { kind: 'choose', by: 1 }],
    ['P', { shiftKey: true }, { kind: 'choose', by: -1 }],
    ['Escape', {}, { kind: 'leave' }],
    ['ArrowUp', { ctrlKey: true }, undefined],
    ['x', {}, undefined],
  ] as const)('%s %j', (key, modifiers, asked) => expect(planeKey({ ...held, code: '', key, ...modifiers })).toEqual(asked));

  it('go by the key while it types a Korean letter', () => {
    expect(planeKey({ ...held, code: 'KeyN', key: 'ㅜ' })).toEqual({ kind: 'choose', by: 1 });
  });
});
