/** Straight lines across a map and the numbered badges at their ends. Lengths in pixels. */

import type { PlaneFrame, PlaneLine } from './plane';

type Place = readonly [x: number, y: number];

/** The radius of a badge, and how far its middle stays from the edge of the map. */
export const BADGE = 9;
const INSET = 14;
/** Badges nearer than this touch. */
const APART = 2 * BADGE + 4;
/** How finely free places along a line are looked for. */
const STEP = 6;

export interface PlacedLine {
  readonly line: PlaneLine;
  readonly from: Place;
  readonly to: Place;
  /** Undefined where no place along the line is free. */
  readonly badge: Place | undefined;
}

/** The part of each line that lies in the map; one that does not cross it, or has no direction, is left out. */
export function placeLines(frame: PlaneFrame, lines: readonly PlaneLine[]): readonly PlacedLine[] {
  const badges: Place[] = [];
  return lines.flatMap((line): PlacedLine[] => {
    const ends = clipped(frame, line);
    if (!ends) return [];
    const badge = line.badge === undefined ? undefined : badgePlace(frame, ends, badges);
    if (badge) badges.push(badge);
    return [{ line, from: ends[0], to: ends[1], badge }];
  });
}

/** The points where w · x + b = 0 meets the edges of the view. */
function clipped({ view, x, y }: PlaneFrame, { w: [w1, w2], b }: PlaneLine): readonly [Place, Place] | undefined {
  const meets: Place[] = [];
  const slack = 1e-9;
  const isIn = (value: number, [low, high]: readonly [number, number]) => value >= low - slack * (high - low) && value <= high + slack * (high - low);
  for (const x1 of view.x) {
    const x2 = -(b + w1 * x1) / w2;
    if (isIn(x2, view.y)) meets.push([x(x1), y(x2)]);
  }
  for (const x2 of view.y) {
    const x1 = -(b + w2 * x2) / w1;
    if (isIn(x1, view.x)) meets.push([x(x1), y(x2)]);
  }
  // A line through a corner meets two edges there: the two ends are the pair that is farthest apart.
  const first = meets[0];
  if (first === undefined) return undefined;
  const distance = (place: Place) => Math.hypot(place[0] - first[0], place[1] - first[1]);
  const last = meets.reduce((far, place) => (distance(place) > distance(far) ? place : far));
  return distance(last) > 1 ? [first, last] : undefined;
}

/** The free place on the line that is nearest to one of its ends. */
function badgePlace({ plot }: PlaneFrame, [from, to]: readonly [Place, Place], taken: readonly Place[]): Place | undefined {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const at = (along: number): Place => [from[0] + ((to[0] - from[0]) * along) / length, from[1] + ((to[1] - from[1]) * along) / length];
  const isFree = ([x, y]: Place) =>
    x >= plot.left + INSET && x <= plot.right - INSET && y >= plot.top + INSET && y <= plot.bottom - INSET
    && taken.every((other) => Math.hypot(x - other[0], y - other[1]) >= APART);
  for (let along = INSET; along <= length / 2; along += STEP) {
    const place = [at(length - along), at(along)].find(isFree);
    if (place) return place;
  }
  return undefined;
}
