/** Where paths run on the stage, side by side, and where their numbers stand. */

import type { Path } from '../engine/paths';
import type { Box, GraphLayout, Point } from './graph';
import { edgeSegment, overlaps, plateBox, pointOn, type Segment } from './graph-edges';

/** From one path to the next beside it. */
const APART = 5;

/** The line of a path from its first unit on, `lane` lanes aside of the edges; `end` leads on to the loss, if it does. */
export function pathLine(layout: GraphLayout, first: number, units: Path, lane: number, end: Segment | undefined): string {
  const shifted = (layer: number) => shift(layout, layer, lane);
  const parts = units.slice(1).flatMap((unit, k) => {
    const segment = edgeSegment(layout, first + k + 1, unit, units[k]);
    return segment ? [moved(segment.from, shifted(first + k)), moved(segment.to, shifted(first + k + 1))] : [];
  });
  // A capsule stands between, so the line to the loss begins anew.
  const onward = end ? [moved(end.from, shifted(first + units.length - 1)), end.to] : [];
  return polyline(parts) + polyline(onward);
}

function polyline(points: readonly Point[]): string {
  return points.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** How far aside a lane is at a layer: within its capsules or cells. */
function shift({ layers, size, turned }: GraphLayout, layer: number, lane: number): Point {
  const { grid } = layers[layer];
  const most = 0.3 * (grid ? grid.cell : turned ? size.width : size.height);
  const by = Math.max(-most, Math.min(most, lane * APART));
  return turned ? { x: by, y: 0 } : { x: 0, y: by };
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

/** The height of the numbers on a path, and the width of each. */
export const PATH_NUMBER = { width: 18, height: 18 } as const;

/** Between a number and what stands beside it, both sides together. */
const CLEAR = 5;
/** Rather before the middle of an edge than behind it, where most plates stand. */
const PARTS = [0.28, 0.24, 0.32, 0.2, 0.36, 0.16, 0.4, 0.12, 0.44, 0.48, 0.54, 0.6, 0.66, 0.72, 0.78, 0.84, 0.9];
/** Where plates take all of an edge from left to right, above or below them; downwards other edges run there. */
const ASIDE = [-30, 30, -44, 44];

/** For each edge the place of a label of this width, clear of the others and of what is there; none where there is no room. */
export function pathNumberPlaces(
  labels: readonly { readonly segment: Segment; readonly width: number }[], avoided: readonly Box[],
): readonly (Point | undefined)[] {
  const taken = [...avoided];
  return labels.map(({ segment, width }) => {
    const size = { width: width + CLEAR, height: PATH_NUMBER.height + CLEAR };
    const onEdge = PARTS.map((part) => pointOn(segment, part));
    const aside = segment.turned ? [] : ASIDE.flatMap((by) => onEdge.map((point) => moved(point, { x: 0, y: by })));
    const place = [...onEdge, ...aside].find((point) => taken.every((box) => !overlaps(box, plateBox(point, size))));
    if (place) taken.push(plateBox(place, size));
    return place;
  });
}
