/** Edges and their plates: widths by the design's formula, plates on their edges and never on each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphLayout } from '../../../src/layout/graph';
import {
  activePlaces, edgeSegment, edgeWidth, overlaps, PLATE, plateBox, platePlaces, pointOn, sparePlaces, type Segment,
} from '../../../src/layout/graph-edges';

const first = graphLayout({ widths: [2, 3, 2] }, { width: 856, height: 465 }, false);

function segmentsInto(layer: number, units: number, from: number): readonly Segment[] {
  return Array.from({ length: units * from }, (_, k) => edgeSegment(first, layer, Math.floor(k / from), k % from))
    .filter((segment) => segment !== undefined);
}

const anySegments = fc.array(fc.record({
  turned: fc.constant(false),
  from: fc.record({ x: fc.constant(100), y: fc.integer({ min: 0, max: 500 }) }),
  to: fc.record({ x: fc.constant(320), y: fc.integer({ min: 0, max: 500 }) }),
}), { minLength: 1, maxLength: 9 });

describe('an edge', () => {
  it('runs from the right side of one capsule to the left side of the next', () => {
    const segment = edgeSegment(first, 1, 0, 1);
    expect(segment?.from).toEqual({ x: first.layers[0].units[1].x + 42, y: first.layers[0].units[1].y });
    expect(segment?.to).toEqual({ x: first.layers[1].units[0].x - 68, y: first.layers[1].units[0].y });
  });

  it('runs downwards where the flow is turned', () => {
    const turned = graphLayout({ widths: [2, 3, 2] }, { width: 390, height: 268 }, true);
    const segment = edgeSegment(turned, 2, 1, 0);
    expect(segment?.from).toEqual({ x: turned.layers[1].units[0].x, y: turned.layers[1].units[0].y + 15 });
    expect(segment?.to).toEqual({ x: turned.layers[2].units[1].x, y: turned.layers[2].units[1].y - 15 });
  });

  it('does not exist between units that do not', () => {
    expect(edgeSegment(first, 1, 3, 0)).toBeUndefined();
    expect(edgeSegment(first, 0, 0, 0)).toBeUndefined();
    expect(edgeSegment(first, 3, 0, 0)).toBeUndefined();
  });

  it.each([[0, 1.2], [0.6, 3.8], [-0.6, 3.8], [1.2, 6.4], [-50, 6.4], [Infinity, 6.4]])('of %f is %f px wide', (value, width) => {
    expect(edgeWidth(value, 1.2)).toBeCloseTo(width, 12);
  });
});

describe('plates', () => {
  it('stand at 78 % into the hidden layer and 70 % into the output of the first example', () => {
    const hidden = segmentsInto(1, 3, 2);
    expect(platePlaces(hidden, 0.78)).toEqual(hidden.map((segment) => pointOn(segment, 0.78)));
    const output = segmentsInto(2, 2, 3);
    expect(platePlaces(output, 0.7)).toEqual(output.map((segment) => pointOn(segment, 0.7)));
  });

  it('never cover each other, wherever they find places at all', () => {
    let placed = 0;
    fc.assert(fc.property(anySegments, (segments) => {
      const boxes = platePlaces(segments, 0.78)?.map((place) => plateBox(place, PLATE));
      if (boxes) placed++;
      boxes?.forEach((a, k) => boxes.slice(k + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
    }), { numRuns: 300 });
    expect(placed).toBeGreaterThan(30);
  });

  it('stay clear of the target', () => {
    fc.assert(fc.property(anySegments, (segments) => {
      platePlaces(segments, 0.78)?.forEach((place, k) => expect(place.x + PLATE.width / 2).toBeLessThan(segments[k].to.x));
    }));
  });

  it('of one layer are left out together when one has no place', () => {
    const [segment] = segmentsInto(1, 1, 1);
    expect(platePlaces([segment, segment, segment, segment], 0.78)).toBeUndefined();
  });

  it('that may be left out are, one by one', () => {
    const [segment] = segmentsInto(1, 1, 1);
    const places = sparePlaces(Array.from({ length: 9 }, () => segment), []);
    expect(places[0]).toBeDefined();
    expect(places.filter((place) => place === undefined).length).toBeGreaterThan(0);
  });

  it('of the step stand near the middle, clear of what is there if they can', () => {
    const [segment] = segmentsInto(1, 1, 1);
    expect(activePlaces([segment], PLATE, [], [])).toEqual([pointOn(segment, 0.5)]);
    const there = plateBox(pointOn(segment, 0.5), PLATE);
    const [place] = activePlaces([segment], PLATE, [], [there]);
    expect(overlaps(plateBox(place, PLATE), there)).toBe(false);
  });

  it('of the step rather cover another plate than a unit', () => {
    const [segment] = segmentsInto(1, 1, 1);
    const everywhere = { x: 0, y: 0, width: 856, height: 465 };
    const unit = plateBox(pointOn(segment, 0.5), PLATE);
    const [place] = activePlaces([segment], PLATE, [unit], [everywhere]);
    expect(overlaps(plateBox(place, PLATE), unit)).toBe(false);
  });
});
