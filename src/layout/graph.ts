/** Where the layers, units and the loss of a network stand on the stage: columns from left to right, or rows downwards. */

import type { NetworkShape } from '../engine/experiment';
import type { Flow } from './graph-flow';
import { gridSize, LARGEST_DRAWN_LAYER, narrowed, unitPitch, unitSize, type GridSize, type UnitSize } from './graph-sizes';

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

interface Span {
  readonly before: number;
  readonly after: number;
}

const CAPTIONS = 40;
const EDGE = { upright: { start: 20, end: 12 }, turned: { start: 2, end: 4 } };

export function graphLayout({ widths }: Pick<NetworkShape, 'widths'>, room: { readonly width: number; readonly height: number }, turned: boolean): GraphLayout {
  const drawn = widths.filter((units) => units <= LARGEST_DRAWN_LAYER);
  const across = turned ? room.width : room.height - CAPTIONS;
  const along = turned ? room.height : room.width;
  const wide = unitSize(Math.max(1, ...drawn), across, turned);
  const size = !turned && naturalLength(widths, wide, turned) > along ? narrowed(wide) : wide;
  const beside = !turned || widths[widths.length - 1] <= 2;
  const loss = lossSize(size);

  const spans = widths.map((units, layer) => spanAlong(units, layer, layer === widths.length - 1, size, turned));
  const starts = layersAlong(spans, size, along - (beside && turned ? 0 : lossLength(size, turned)), turned);
  const lengths = widths.map((units) => lengthAcross(units, size, across, turned));
  const lossBeside = turned && beside ? loss.width + 12 : 0;
  const wholeAcross = Math.max(across, ...lengths.map((length, layer) => length + (layer === widths.length - 1 ? lossBeside : 0) + (turned ? 12 : 0)));
  const top = turned ? 0 : CAPTIONS;

  const layers = widths.map((units, layer): LayerPlace => {
    const centre = starts[layer] + spans[layer].before;
    const acrossRoom = wholeAcross - (layer === widths.length - 1 ? lossBeside : 0);
    const first = top + (acrossRoom - lengths[layer]) / 2;
    const grid = units > LARGEST_DRAWN_LAYER ? gridSize(units, turned) : undefined;
    const box = boxOf(starts[layer], spans[layer], first, lengths[layer], turned);
    return {
      layer,
      grid,
      units: grid ? cells(grid, units, { x: box.x, y: box.y }) : capsules(units, size, centre, first, across, turned),
      box,
      caption: turned
        ? { x: box.x / 2, y: centre - 3, width: box.x - 8 }
        : { x: centre, y: 14, width: captionWidth(layer, starts, spans) },
    };
  });

  const last = layers[layers.length - 1];
  const end = starts[starts.length - 1] + total(spans[spans.length - 1]);
  const middle = top + wholeAcross / 2;
  const lossBox: Box = turned
    ? beside
      ? { ...loss, x: last.box.x + last.box.width + 8, y: last.units[0].y - loss.height / 2 }
      : { ...loss, x: middle - loss.width / 2, y: end + lossGap(size, turned) }
    : { ...loss, x: end + lossGap(size, turned), y: middle - (size.below - size.above) / 2 - loss.height / 2 };
  const length = Math.max(along, (beside && turned ? end : end + lossLength(size, turned)) + (turned ? EDGE.turned.end : EDGE.upright.end));
  return {
    width: turned ? wholeAcross : length,
    height: turned ? length : top + wholeAcross,
    turned,
    size,
    layers,
    loss: lossBox,
  };
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

function total({ before, after }: Span): number {
  return before + after;
}

/** How far a layer reaches along the flow, on both sides of its units' centres. */
function spanAlong(units: number, layer: number, isLast: boolean, size: UnitSize, turned: boolean): Span {
  if (units > LARGEST_DRAWN_LAYER) {
    const { columns, rows, pitch } = gridSize(units, turned);
    const half = ((turned ? rows : columns) * pitch) / 2;
    return { before: half, after: half };
  }
  if (!turned) {
    const half = (layer === 0 ? size.inputWidth : size.width) / 2;
    return { before: half, after: half };
  }
  if (layer === 0) return { before: size.above, after: size.height / 2 };
  return { before: size.above, after: size.below + (isLast ? size.belowOutput : 0) };
}

function lengthAcross(units: number, size: UnitSize, room: number, turned: boolean): number {
  if (units > LARGEST_DRAWN_LAYER) {
    const { columns, rows, pitch } = gridSize(units, turned);
    return (turned ? columns : rows) * pitch;
  }
  const block = turned ? size.width : size.above + size.below;
  return (units - 1) * unitPitch(size, units, turned ? room - 16 : room) + block;
}

function lossSize(size: UnitSize): { readonly width: number; readonly height: number } {
  if (size.kind === 'turned') return { width: 74, height: 44 };
  return { width: size.width < 136 ? 74 : 88, height: 52 };
}

function lossGap(size: UnitSize, turned: boolean): number {
  if (turned) return 12;
  if (size.kind === 'compact') return 68;
  return size.width < 136 ? 24 : 40;
}

function lossLength(size: UnitSize, turned: boolean): number {
  const { width, height } = lossSize(size);
  return lossGap(size, turned) + (turned ? height : width);
}

/** The least room between two layers, so that edges can be told apart. */
function smallestGap(size: UnitSize, turned: boolean): number {
  if (turned) return 24;
  return size.width < 120 ? 66 : 84;
}

/** The room between two layers where the graph has to scroll anyway: enough for plates. */
function comfortableGap(turned: boolean): number {
  return turned ? 64 : 120;
}

function naturalLength(widths: readonly number[], size: UnitSize, turned: boolean): number {
  const spans = widths.map((units, layer) => total(spanAlong(units, layer, layer === widths.length - 1, size, turned)));
  const { start, end } = turned ? EDGE.turned : EDGE.upright;
  return start + sum(spans) + (widths.length - 1) * smallestGap(size, turned) + lossLength(size, turned) + end;
}

/** Where each layer starts along the flow. The first gap is the widest: it holds the longest plates. */
function layersAlong(spans: readonly Span[], size: UnitSize, room: number, turned: boolean): readonly number[] {
  const { start, end } = turned ? EDGE.turned : EDGE.upright;
  const gaps = spans.length - 1;
  const free = room - start - end - sum(spans.map(total));
  const first = turned ? 1 : 1.36;
  const unit = free / (first + gaps - 1);
  const fits = unit >= smallestGap(size, turned);
  const starts = [start];
  for (let l = 1; l < spans.length; l++) {
    const gap = fits ? unit * (l === 1 ? first : 1) : comfortableGap(turned);
    starts.push(starts[l - 1] + total(spans[l - 1]) + gap);
  }
  return starts;
}

function captionWidth(layer: number, starts: readonly number[], spans: readonly Span[]): number {
  const centre = (l: number) => starts[l] + spans[l].before;
  const neighbours = [layer - 1, layer + 1].filter((l) => l >= 0 && l < starts.length);
  const nearest = Math.min(...neighbours.map((l) => Math.abs(centre(l) - centre(layer))));
  // The first caption has only the stage's edge on its left.
  return Math.min(nearest - 12, layer === 0 ? 2 * centre(0) : Infinity);
}

function boxOf(start: number, span: Span, first: number, length: number, turned: boolean): Box {
  return turned
    ? { x: first, y: start, width: length, height: total(span) }
    : { x: start, y: first, width: total(span), height: length };
}

function capsules(units: number, size: UnitSize, centre: number, first: number, room: number, turned: boolean): readonly Point[] {
  const pitch = unitPitch(size, units, turned ? room - 16 : room);
  return Array.from({ length: units }, (_, i) => {
    const across = first + (turned ? size.width / 2 : size.above) + i * pitch;
    return turned ? { x: across, y: centre } : { x: centre, y: across };
  });
}

/** Row by row, so that an image-like input reads as its image. */
function cells({ columns, pitch, cell }: GridSize, units: number, origin: Point): readonly Point[] {
  return Array.from({ length: units }, (_, i) => ({
    x: origin.x + (i % columns) * pitch + cell / 2,
    y: origin.y + Math.floor(i / columns) * pitch + cell / 2,
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, number) => whole + number, 0);
}
