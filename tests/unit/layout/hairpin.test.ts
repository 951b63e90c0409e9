/** Where the stops of the hairpin stand: in order, under the layer that they write, and large enough to hit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkShape } from '../../../src/engine/experiment';
import { schedule } from '../../../src/engine/schedule';
import { hairpin, openPlace, placeOf, type HairpinFrame } from '../../../src/layout/hairpin';
import { distanceOf, lineLength, nearestStop, pathBetween, pointAt } from '../../../src/layout/hairpin-line';

const DESK: HairpinFrame = { width: 880, top: 36, bottom: 74, before: 24, after: 72, caption: 84 };
const PHONE: HairpinFrame = { width: 358, top: 22, bottom: 46, before: 10, after: 30, caption: 0 };

function shapeOf(depth: number): NetworkShape {
  return { widths: Array<number>(depth + 1).fill(2), activations: Array<'tanh'>(depth).fill('tanh'), loss: 'mse' };
}

function place(depth: number, steps: number, frame: HairpinFrame, view = { route: 'shortcut', inputGradient: false } as const) {
  const plan = schedule(shapeOf(depth), view);
  return hairpin(plan, depth, openPlace(plan, depth, steps), frame);
}

const cases = fc.record({
  depth: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 9, max: 60 })),
  route: fc.constantFrom('shortcut', 'full'),
  inputGradient: fc.boolean(),
  frame: fc.constantFrom(DESK, PHONE, { ...DESK, width: 1400 }, { ...PHONE, width: 300 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
}).map(({ depth, route, inputGradient, frame, at }) => {
  const plan = schedule(shapeOf(depth), { route, inputGradient });
  const steps = Math.round(at * plan.steps.length);
  return { depth, plan, steps, line: hairpin(plan, depth, openPlace(plan, depth, steps), frame) };
});

describe('the hairpin', () => {
  it('stands for the first example as the design draws it', () => {
    const { stops, columns, folded } = place(2, 0, DESK);
    expect(folded).toBe(false);
    expect(stops.map(({ id }) => id)).toEqual([
      'start', 'F1.z', 'F1.a', 'F2.z', 'F2.a', 'C.loss', 'C.J',
      'B2.dZ', 'B2.dW', 'B2.db', 'B2.dAprev', 'B1.dZ', 'B1.dW', 'B1.db', 'U1.W', 'U1.b', 'U2.W', 'U2.b',
    ]);
    expect(stops.map((stop) => stop.place)).toEqual([0, 1, 1, 2, 2, 3, 3, 2, 2, 2, 1, 1, 1, 1, -1, -1, -2, -2]);
    expect(columns.map((column) => column.place)).toEqual([-2, -1, 1, 2]);
    expect(stops.every(({ drawn }) => drawn)).toBe(true);
  });

  it('has a stop for every step, in order along the line, inside its frame', () => {
    fc.assert(fc.property(cases, ({ plan, line }) => {
      expect(line.stops.map(({ steps }) => steps)).toEqual([0, ...plan.steps.map((_, index) => index + 1)]);
      for (const [index, { x, y, distance }] of line.stops.entries()) {
        expect(x).toBeGreaterThanOrEqual(line.frame.before);
        expect(x).toBeLessThanOrEqual(line.frame.width - line.frame.after);
        const onLine = pointAt(line, distance);
        expect(onLine.x).toBeCloseTo(x, 6);
        expect(onLine.y).toBeCloseTo(y, 6);
        if (index > 0) expect(distance).toBeGreaterThan(line.stops[index - 1].distance);
      }
    }));
  });

  it('puts every stop into the column of the layer that it writes, and no column over another', () => {
    fc.assert(fc.property(cases, ({ depth, plan, line }) => {
      const columnAt = new Map(line.columns.map((column) => [column.place, column]));
      for (const [index, step] of plan.steps.entries()) {
        const column = columnAt.get(placeOf(step, depth));
        expect(column === undefined).toBe(step.phase === 'C');
        if (!column) continue;
        expect(line.stops[index + 1].x).toBeGreaterThan(column.from);
        expect(line.stops[index + 1].x).toBeLessThan(column.to);
      }
      for (const [index, column] of line.columns.entries()) {
        if (index > 0) expect(column.from).toBeGreaterThanOrEqual(line.columns[index - 1].to - 1e-9);
        expect(column.to).toBeLessThanOrEqual(line.bendX);
      }
    }));
  });

  it('draws the stop one stands at, whatever the depth, and few others where the network is deep', () => {
    fc.assert(fc.property(cases, ({ depth, plan, steps, line }) => {
      expect(line.stops[steps].drawn).toBe(true);
      const drawn = line.stops.filter((stop) => stop.drawn);
      if (plan.steps.length < 24) {
        expect(drawn.length).toBe(plan.steps.length + 1);
        return;
      }
      // One column is open beside the input's; only where all updates have room for a finger are all of them drawn.
      const at = openPlace(plan, depth, steps);
      const updates = line.columns.filter((column) => column.place < 0);
      const room = updates[updates.length - 1].to - updates[0].from;
      const everyUpdate = at < 0 && room >= 24 * 2 * depth - 1e-9;
      const open = line.columns.filter((column) => column.place === 0 || column.place === at || (everyUpdate && column.place < 0));
      expect(line.columns.filter((column) => column.open)).toEqual(open);
      const places = new Set(open.map((column) => column.place));
      expect(drawn).toEqual(line.stops.filter((stop) => stop.id === 'start' || stop.arm === 'bend' || places.has(stop.place)));
      // start, loss and cost, the input's gradient, and the open column: a layer's six at most, or the updates.
      expect(drawn.length).toBeLessThanOrEqual(4 + (everyUpdate ? 2 * depth : 6));
    }));
  });

  it('keeps 24 px for a finger between the drawn stops of an arm, down to a phone', () => {
    for (const frame of [DESK, PHONE]) {
      for (const depth of [1, 2, 6, 50]) {
        const { steps } = schedule(shapeOf(depth), { route: 'shortcut', inputGradient: false });
        for (let at = 0; at <= steps.length; at++) {
          const drawn = place(depth, at, frame).stops.filter((stop) => stop.drawn);
          for (const arm of ['upper', 'lower'] as const) {
            const xs = drawn.filter((stop) => stop.arm === arm).map(({ x }) => x).toSorted((a, b) => a - b);
            for (let i = 1; i < xs.length; i++) expect(xs[i] - xs[i - 1], `${depth} layers at ${at}`).toBeGreaterThanOrEqual((frame === PHONE ? 22 : 24) - 1e-6);
          }
        }
      }
    }
  });
});

describe('the line', () => {
  it('finds every stop again from where it stands', () => {
    fc.assert(fc.property(cases, ({ line }) => {
      for (const stop of line.stops) expect(nearestStop(line, stop).id).toBe(stop.id);
    }));
  });

  it('keeps a drag on its arm until it is well beyond the middle', () => {
    const line = place(2, 0, DESK);
    const middle = (DESK.top + DESK.bottom) / 2;
    const z1 = line.stops[1];
    expect(nearestStop(line, { x: z1.x, y: middle + 4 }, z1).arm).toBe('upper');
    expect(nearestStop(line, { x: z1.x, y: middle + 4 }).arm).toBe('lower');
    expect(nearestStop(line, { x: z1.x, y: middle + 8 }, z1).arm).toBe('lower');
    expect(nearestStop(line, { x: -500, y: DESK.top }).id).toBe('start');
    expect(nearestStop(line, { x: -500, y: DESK.bottom }).id).toBe('U2.b');
    expect(nearestStop(line, { x: 5000, y: middle - 9 }).id).toBe('C.loss');
    expect(nearestStop(line, { x: 5000, y: middle + 9 }).id).toBe('C.J');
  });

  it('draws a piece on one arm, around the bend, and on the other', () => {
    const line = place(2, 0, DESK);
    const [start, z1, , , , loss, , dZ2, dW2] = line.stops;
    expect(pathBetween(line, start.distance, z1.distance)).toMatch(/^M[\d.]+ 36L[\d.]+ 36$/);
    expect(pathBetween(line, loss.distance, loss.distance + 5)).toMatch(/^M[\d. ]+A19 19 0 0 1 [\d. ]+$/);
    expect(pathBetween(line, dZ2.distance, dW2.distance)).toMatch(/^M[\d.]+ 74L[\d.]+ 74$/);
    expect(pathBetween(line, 0, lineLength(line)).match(/[MLA]/g)).toEqual(['M', 'L', 'A', 'L']);
  });

  it('puts entries done of a step between its stop and the one before', () => {
    const line = place(2, 0, DESK);
    const [, z1, a1] = line.stops;
    expect(distanceOf(line, { steps: 1, entries: 0 }, 3)).toBe(z1.distance);
    expect(distanceOf(line, { steps: 1, entries: 2 }, 3)).toBeCloseTo(z1.distance + (2 / 3) * (a1.distance - z1.distance), 9);
  });
});
