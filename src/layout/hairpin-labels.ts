/** Which stops of the hairpin have room for their label: the current one first, then those nearest to it. */

import type { HairpinStop } from './hairpin';

/** `all`: every label that fits; `near`: the current one and its neighbours; `none`. */
export type LabelChoice = 'all' | 'near' | 'none';

/** Free space at either side of a label. */
const MARGIN = 2;

/** The steps of the stops that show their label; of the updates, which share one caption, only the current one; none at the bend, which has its own words. */
export function labelledStops(
  stops: readonly HairpinStop[],
  choice: LabelChoice,
  current: number,
  widthOf: (stop: HairpinStop) => number,
): ReadonlySet<number> {
  const reach = { all: Infinity, near: 1, none: -1 }[choice];
  const candidates = stops
    .filter(({ arm, place, drawn, steps }) => arm !== 'bend' && (steps === current || (place >= 0 && drawn)))
    .filter(({ steps }) => Math.abs(steps - current) <= reach)
    .toSorted((a, b) => Math.abs(a.steps - current) - Math.abs(b.steps - current));
  const chosen: HairpinStop[] = [];
  for (const stop of candidates) {
    const apart = (other: HairpinStop) =>
      other.arm !== stop.arm || Math.abs(other.x - stop.x) >= (widthOf(other) + widthOf(stop)) / 2 + 2 * MARGIN;
    if (chosen.every(apart)) chosen.push(stop);
  }
  return new Set(chosen.map(({ steps }) => steps));
}

/** Of the closed layers, those that show their number: every one, or every second, fifth, tenth …, by the room for each. */
export function numberedLayers(layers: readonly number[], pitch: number, width: number): ReadonlySet<number> {
  const every = [1, 2, 5, 10, 20, 50].find((step) => step * pitch >= width) ?? 100;
  return new Set(layers.filter((layer) => layer % every === 0));
}
