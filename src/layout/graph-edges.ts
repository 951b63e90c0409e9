/** Where edges run and where their number plates stand (design, section 6). */

import type { Box, GraphLayout, Point } from './graph';

export interface Segment {
  /** Whether the flow goes down. */
  readonly turned: boolean;
  readonly from: Point;
  readonly to: Point;
}

/** The edge of W[layer] from unit j to unit i; undefined where one of the two is not drawn. */
export function edgeSegment({ layers, size, turned }: GraphLayout, layer: number, i: number, j: number): Segment | undefined {
  const source = layers[layer - 1];
  const target = layers[layer];
  const [from, to] = [source?.units[j], target?.units[i]];
  if (from === undefined || to === undefined) return undefined;
  const half = (grid: { readonly cell: number } | undefined, width: number) => (grid ? grid.cell : turned ? size.height : width) / 2;
  const out = half(source.grid, layer === 1 ? size.inputWidth : size.width);
  const into = half(target.grid, size.width);
  return turned
    ? { turned, from: { x: from.x, y: from.y + out }, to: { x: to.x, y: to.y - into } }
    : { turned, from: { x: from.x + out, y: from.y }, to: { x: to.x - into, y: to.y } };
}

export function pointOn({ from, to }: Segment, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

export interface PlateSize {
  readonly width: number;
  readonly height: number;
}

/** A plate of one number. */
export const PLATE: PlateSize = { width: 54, height: 20 };

export function plateBox(centre: Point, { width, height }: PlateSize): Box {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const STEP = 0.04;

/**
 * The centres of the plates of these edges, a place for each: 78 % of the way into a hidden layer, 70 % into the
 * output; a plate that collides moves on towards its target. Undefined when some plate finds no free place.
 */
export function platePlaces(segments: readonly Segment[], start: number): readonly Point[] | undefined {
  const taken: Box[] = [];
  const places: Point[] = [];
  for (const segment of segments) {
    const place = firstFree(segment, partsOnward(segment, start), PLATE, taken);
    if (!place) return undefined;
    places.push(place);
    taken.push(plateBox(place, PLATE));
  }
  return places;
}

/** The places of plates of which any may be left out: undefined where there is no free one. */
export function sparePlaces(segments: readonly Segment[], avoided: readonly Box[]): readonly (Point | undefined)[] {
  const taken = [...avoided];
  return segments.map((segment) => {
    const place = firstFree(segment, PARTS_FROM_MIDDLE, PLATE, taken);
    if (place) taken.push(plateBox(place, PLATE));
    return place;
  });
}

/** From `start` on in steps of 4 %, as far as the plate stays clear of the target. */
function partsOnward(segment: Segment, start: number): readonly number[] {
  const last = lastPart(segment, PLATE);
  const first = Math.min(start, last);
  return Array.from({ length: Math.floor((last - first) / STEP + 1e-9) + 1 }, (_, k) => first + k * STEP);
}

/** How far along the edge a plate may stand without touching the target. */
function lastPart({ from, to, turned }: Segment, { width, height }: PlateSize): number {
  const length = turned ? to.y - from.y : to.x - from.x;
  return Math.max(0.5, 1 - ((turned ? height : width) / 2 + 4) / length);
}

/**
 * The places of plates that matter most: each takes the free place nearest to the middle of its edge. Where none is
 * free it may cover `lesser`, plates that can go, and where that does not help it covers as little as it can.
 */
export function activePlaces(segments: readonly Segment[], size: PlateSize, avoided: readonly Box[], lesser: readonly Box[]): readonly Point[] {
  const taken = [...avoided];
  return segments.map((segment) => {
    const place = firstFree(segment, PARTS_FROM_MIDDLE, size, [...taken, ...lesser])
      ?? firstFree(segment, PARTS_FROM_MIDDLE, size, taken)
      ?? leastCovering(segment, size, taken);
    taken.push(plateBox(place, size));
    return place;
  });
}

const PARTS_FROM_MIDDLE = Array.from({ length: 21 }, (_, k) => 0.5 + (k % 2 === 1 ? -1 : 1) * Math.ceil(k / 2) * STEP);

function firstFree(segment: Segment, parts: readonly number[], size: PlateSize, taken: readonly Box[]): Point | undefined {
  return parts.map((part) => pointOn(segment, part)).find((place) => taken.every((box) => !overlaps(box, plateBox(place, size))));
}

function leastCovering(segment: Segment, size: PlateSize, taken: readonly Box[]): Point {
  let best = pointOn(segment, 0.5);
  let least = Infinity;
  for (const part of PARTS_FROM_MIDDLE) {
    const place = pointOn(segment, part);
    const covered = taken.reduce((area, box) => area + sharedArea(box, plateBox(place, size)), 0);
    if (covered < least) [best, least] = [place, covered];
  }
  return best;
}

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** The width of an edge by the size of its number. */
export function edgeWidth(value: number, maximum: number): number {
  const share = Math.abs(value) / maximum;
  return 1.2 + 5.2 * (share < 1 ? share : 1);
}
