/** The stage's geometry: the design's columns, and for any network that nothing overlaps and everything is inside. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOfStep, graphLayout, layersWithin, type Box, type GraphLayout } from '../../../src/layout/graph';
import { overlaps } from '../../../src/layout/graph-edges';
import { LARGEST_DRAWN_LAYER } from '../../../src/layout/graph-sizes';

const rooms = {
  wide: { width: 856, height: 465, turned: false },
  tabs: { width: 594, height: 575, turned: false },
  stacked: { width: 768, height: 356, turned: false },
  phone: { width: 390, height: 268, turned: true },
};

function layoutOf(widths: readonly number[], { width, height, turned }: { width: number; height: number; turned: boolean }): GraphLayout {
  return graphLayout({ widths }, { width, height }, turned);
}

/** Everything that a unit draws around its centre. */
function unitBoxes({ layers, size, turned }: GraphLayout): readonly Box[] {
  return layers.flatMap(({ layer, grid, units }) => units.map(({ x, y }): Box => {
    if (grid) return { x: x - grid.cell / 2, y: y - grid.cell / 2, width: grid.cell, height: grid.cell };
    const width = layer === 0 ? size.inputWidth : size.width;
    // An input has nothing below its capsule.
    const below = layer === 0 ? size.height / 2 : size.below + (turned && layer === layers.length - 1 ? size.belowOutput : 0);
    return { x: x - width / 2, y: y - size.above, width, height: size.above + below };
  }));
}

const anyRoom = fc.constantFrom(...Object.values(rooms));
const anyWidths = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 1024 })), { minLength: 2, maxLength: 9 });

describe('the first example', () => {
  it('stands in the columns of the design at 1440', () => {
    const { layers, loss, width, height } = layoutOf([2, 3, 2], rooms.wide);
    expect(layers.map(({ units }) => Math.round(units[0].x))).toEqual([62, 368, 648]);
    expect(Math.round(loss.x + loss.width / 2)).toBe(800);
    expect([width, height]).toEqual([856, 465]);
  });

  it('keeps the design\'s pitch: 136 to 144 for three units, 180 for two', () => {
    const { layers } = layoutOf([2, 3, 2], rooms.wide);
    const pitches = layers.map(({ units }) => units[1].y - units[0].y);
    expect(pitches[0]).toBe(180);
    expect(pitches[1]).toBeGreaterThanOrEqual(136);
    expect(pitches[1]).toBeLessThanOrEqual(144);
  });

  it.each(Object.entries(rooms))('fits the %s stage without scrolling', (_, room) => {
    const { width, height } = layoutOf([2, 3, 2], room);
    expect([width, height]).toEqual([room.width, room.height]);
  });

  it('flows down on a phone', () => {
    const { layers } = layoutOf([2, 3, 2], rooms.phone);
    expect(new Set(layers[1].units.map(({ y }) => y)).size).toBe(1);
    expect(layers[0].units[0].y).toBeLessThan(layers[1].units[0].y);
    expect(layers[1].units[0].y).toBeLessThan(layers[2].units[0].y);
  });
});

it('leaves room for the gradient of the input where the flow goes down', () => {
  const { layers, size } = graphLayout({ widths: [2, 3, 2] }, rooms.phone, true, true);
  const [inputs, hidden] = layers.map(({ units }) => units[0].y);
  expect(hidden - size.above - (inputs + size.height / 2 + size.gradientGap + size.gradientHeight)).toBeGreaterThan(0);
  const without = graphLayout({ widths: [2, 3, 2] }, rooms.phone, true).layers.map(({ units }) => units[0].y);
  expect(hidden - inputs).toBeGreaterThan(without[1] - without[0]);
});

describe('a wide network', () => {
  it.each([[[784, 128, 64, 10]], [[20, 40, 10]], [[1024, 12, 12]]])('of %j is not higher than the stage', (widths) => {
    expect(layoutOf(widths, rooms.wide).height).toBe(rooms.wide.height);
  });

  it('has as many rows of cells as fit', () => {
    const [{ grid, box }] = layoutOf([128, 4], { ...rooms.stacked, height: 250 }).layers;
    expect(grid).toMatchObject({ columns: 13, rows: 10 });
    expect(box.height).toBeLessThanOrEqual(210);
  });
});

describe('any network', () => {
  it('overlaps no unit with another, nor with the loss', () => {
    fc.assert(fc.property(anyWidths, anyRoom, (widths, room) => {
      const layout = layoutOf(widths.map((units) => Math.min(units, 40)), room);
      const boxes = [...unitBoxes(layout), layout.loss];
      // Neighbours may touch, up to the noise of the arithmetic.
      const inner = boxes.map((a) => ({ x: a.x + 1e-6, y: a.y + 1e-6, width: a.width - 2e-6, height: a.height - 2e-6 }));
      expect(inner.filter((a, k) => boxes.some((b, n) => n > k && overlaps(a, b)))).toEqual([]);
    }), { numRuns: 60 });
  });

  it('stays within the size that it asks for, which is never less than the room', () => {
    fc.assert(fc.property(anyWidths, anyRoom, (widths, room) => {
      const layout = layoutOf(widths, room);
      expect(layout.width).toBeGreaterThanOrEqual(room.width - 1e-6);
      expect(layout.height).toBeGreaterThanOrEqual(room.height - 1e-6);
      const outside = [...unitBoxes(layout), layout.loss].filter(({ x, y, width, height }) =>
        !(x >= -1e-6 && y >= -1e-6 && x + width <= layout.width + 1e-6 && y + height <= layout.height + 1e-6));
      expect(outside).toEqual([]);
    }));
  });

  it('draws every unit once, as a grid of cells above 12 units', () => {
    fc.assert(fc.property(anyWidths, anyRoom, (widths, room) => {
      const { layers } = layoutOf(widths, room);
      expect(layers.map(({ units }) => units.length)).toEqual(widths);
      expect(layers.map(({ grid }) => grid !== undefined)).toEqual(widths.map((units) => units > LARGEST_DRAWN_LAYER));
    }));
  });

  it('keeps layers apart along the flow, so that edges can be told apart', () => {
    fc.assert(fc.property(anyWidths, anyRoom, (widths, room) => {
      const { layers, turned } = layoutOf(widths, room);
      layers.slice(1).forEach(({ box }, k) => {
        const before = layers[k].box;
        const gap = turned ? box.y - before.y - before.height : box.x - before.x - before.width;
        expect(gap).toBeGreaterThanOrEqual(turned ? 24 - 1e-6 : 66 - 1e-6);
      });
    }));
  });
});

describe('a network that scrolls', () => {
  const deep = layoutOf([2, ...Array.from({ length: 49 }, () => 4), 1], rooms.wide);

  it('draws the layers in view and one on either side', () => {
    const { box } = deep.layers[20];
    const { first, last } = layersWithin(deep, box.x - 10, box.width + 20);
    expect([first, last]).toEqual([19, 21]);
    expect(layersWithin(deep, 0, deep.width)).toEqual({ first: 0, last: 50 });
  });

  it('shows of a step the layer and the one before it', () => {
    const box = boxOfStep(deep, { step: undefined, layer: 20 });
    expect(box.x).toBe(deep.layers[19].box.x);
    expect(box.x + box.width).toBeCloseTo(deep.layers[20].box.x + deep.layers[20].box.width, 9);
    expect(boxOfStep(deep, { step: undefined, layer: undefined }).x).toBe(deep.layers[0].box.x);
  });
});
