/** Where the layers, units and the loss of a network stand on the stage: columns from left to right, or rows downwards. */

import type { NetworkShape } from '../engine/experiment';
import type { Flow } from './graph-flow';
import { gridSize, LARGEST_DRAWN_LAYER, narrowed, unitPitch, unitSize, type GridSize, type UnitSize } from './graph-sizes';
import {
  DOWNWARDS, lengthAcross, lengthOf, lossGap, lossSize, reachBelow, smallestGap, spansAlong, startsAlong, UPRIGHT, type Spacing, type Span,
} from './graph-spacing';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface LayerPlace {
  readonly layer: number;
  /** Set where the layer is a grid of cells. */
  readonly grid: GridSize | undefined;
  /** The centres of the capsules or cells. */
  readonly units: readonly Point[];
  /** All that the layer draws, its texts included. */
  readonly box: Box;
  /** Where the caption's first line is centred, and how wide it may be. */
  readonly caption: Point & { readonly width: number };
}

export interface GraphLayout {
  /** At least the room given; more where the graph has to scroll. */
  readonly width: number;
  readonly height: number;
  /** Whether the flow goes down instead of to the right. */
  readonly turned: boolean;
  readonly size: UnitSize;
  readonly layers: readonly LayerPlace[];
  readonly loss: Box;
}

/** `room` is what the stage offers; `turned` lets the flow go down; the input's gradient takes room of its own there. */
export function graphLayout(
  { widths }: Pick<NetworkShape, 'widths'>, room: { readonly width: number; readonly height: number }, turned: boolean, inputGradient = false,
): GraphLayout {
  const spacing = turned ? DOWNWARDS : UPRIGHT;
  const along = turned ? room.height : room.width;
  const across = (turned ? room.width : room.height) - spacing.top - 2 * spacing.margin;
  const last = widths.length - 1;

  const roomy = unitSize(Math.max(1, ...widths.filter((units) => units <= LARGEST_DRAWN_LAYER)), widths[last], across, turned);
  const size = !turned && naturalLength(widths, roomy, spacing, across) > along ? narrowed(roomy) : roomy;
  const loss = lossSize(size);
  // Turned, the loss stands beside one or two outputs, and below more of them.
  const isBeside = turned && widths[last] <= 2;
  const lossRoom = isBeside ? loss.width + lossGap(size, isBeside) : 0;
  const lossLength = isBeside ? 0 : lossGap(size, isBeside) + (turned ? loss.height : loss.width);

  const spans = spansAlong(widths, size, spacing, across, inputGradient);
  const starts = startsAlong(spans, size, spacing, along - lossLength);
  const rooms = widths.map((_, layer) => across - (layer === last ? lossRoom : 0));
  const lengths = widths.map((units, layer) => lengthAcross(units, size, spacing, rooms[layer], layer === last));
  const whole = Math.max(across, ...lengths.map((length, layer) => length + across - rooms[layer]));
  const edge = spacing.top + spacing.margin;

  const layers = widths.map((units, layer): LayerPlace => {
    const first = edge + (whole - (across - rooms[layer]) - lengths[layer]) / 2;
    const centre = starts[layer] + spans[layer].before;
    const grid = units > LARGEST_DRAWN_LAYER ? gridSize(units, turned, rooms[layer]) : undefined;
    const box: Box = turned
      ? { x: first, y: starts[layer], width: lengths[layer], height: lengthOf(spans[layer]) }
      : { x: starts[layer], y: first, width: lengthOf(spans[layer]), height: lengths[layer] };
    const pitch = unitPitch(size, units, rooms[layer], reachBelow(size, layer === last));
    const capsules = Array.from({ length: units }, (_, i): Point => (turned
      ? { x: first + size.width / 2 + i * pitch, y: centre }
      : { x: centre, y: first + size.above + i * pitch }));
    return {
      layer,
      grid,
      units: grid ? cells(grid, units, box) : capsules,
      box,
      caption: turned
        ? { x: box.x / 2, y: centre - 3, width: box.x - 8 }
        : { x: centre, y: 14, width: captionWidth(layer, starts, spans) },
    };
  });

  const end = starts[last] + lengthOf(spans[last]);
  const middle = edge + whole / 2;
  const outputs = layers[last];
  const lossBox: Box = isBeside
    ? { ...loss, x: outputs.box.x + outputs.box.width + lossGap(size, isBeside), y: outputs.units[0].y - loss.height / 2 }
    : turned
      ? { ...loss, x: middle - loss.width / 2, y: end + lossGap(size, isBeside) }
      // Level with the middle of the capsules, which stand above the middle of all that units draw.
      : { ...loss, x: end + lossGap(size, isBeside), y: middle - (size.below - size.above) / 2 - loss.height / 2 };
  const length = Math.max(along, end + lossLength + spacing.end);
  const breadth = whole + spacing.top + 2 * spacing.margin;
  return { width: turned ? breadth : length, height: turned ? length : breadth, turned, size, layers, loss: lossBox };
}

/** The least length of the whole graph along the flow. */
function naturalLength(widths: readonly number[], size: UnitSize, spacing: Spacing, across: number): number {
  const layers = spansAlong(widths, size, spacing, across, false).reduce((sum, span) => sum + lengthOf(span), 0);
  const gaps = (spacing.firstGap + widths.length - 2) * smallestGap(spacing, size);
  return spacing.start + layers + gaps + lossGap(size, false) + lossSize(size).width + spacing.end;
}

export interface LayerRange {
  readonly first: number;
  readonly last: number;
}

/** The layers that a window over the graph shows, and one on either side, which is where keys and scrolling go next. */
export function layersWithin({ layers, turned }: GraphLayout, start: number, length: number): LayerRange {
  const seen = layers.filter(({ box }) => {
    const from = turned ? box.y : box.x;
    return from < start + length && from + (turned ? box.height : box.width) > start;
  });
  const first = seen[0]?.layer ?? 0;
  const last = seen[seen.length - 1]?.layer ?? layers.length - 1;
  return { first: Math.max(0, first - 1), last: Math.min(layers.length - 1, last + 1) };
}

/** What of the graph a step is about: its layer and the one before it, the loss, or at the start the input. */
export function boxOfStep({ layers, loss, turned }: GraphLayout, { step, layer }: Pick<Flow, 'step' | 'layer'>): Box {
  const boxes = layer !== undefined
    ? [layers[layer - 1].box, layers[layer].box]
    : step ? [layers[layers.length - 1].box, loss] : [layers[0].box];
  const x = Math.min(...boxes.map((box) => box.x));
  const y = turned ? Math.min(...boxes.map((box) => box.y)) : 0;
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

function captionWidth(layer: number, starts: readonly number[], spans: readonly Span[]): number {
  const centre = (l: number) => starts[l] + spans[l].before;
  const neighbours = [layer - 1, layer + 1].filter((l) => l >= 0 && l < starts.length);
  const nearest = Math.min(...neighbours.map((l) => Math.abs(centre(l) - centre(layer))));
  // The first caption has only the stage's edge on its left.
  return Math.min(nearest - 12, layer === 0 ? 2 * centre(0) : Infinity);
}

/** Row by row, so that an image-like input reads as its image. */
function cells({ columns, pitch, cell }: GridSize, units: number, origin: Point): readonly Point[] {
  return Array.from({ length: units }, (_, i) => ({
    x: origin.x + (i % columns) * pitch + cell / 2,
    y: origin.y + Math.floor(i / columns) * pitch + cell / 2,
  }));
}
