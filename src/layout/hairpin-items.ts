/** What the hairpin draws, in the schedule's order: stops that have room, and bands in place of those that have none. */

import type { Arm, Hairpin, HairpinStop } from './hairpin';

/** Neighbouring stops of one arm that are not drawn: those of a closed layer, or of closed updates. */
export interface HairpinBand {
  readonly kind: 'band';
  readonly arm: Arm;
  /** The layer, or undefined for updates. */
  readonly layer: number | undefined;
  readonly first: HairpinStop;
  readonly last: HairpinStop;
  readonly from: number;
  readonly to: number;
}

export type HairpinItem = { readonly kind: 'stop'; readonly stop: HairpinStop } | HairpinBand;

/** `current` is always a stop, even while a scrub passes over its closed column. */
export function hairpinItems({ stops, columns }: Hairpin, current: number): readonly HairpinItem[] {
  const columnAt = new Map(columns.map((column) => [column.place, column]));
  const items: HairpinItem[] = [];
  for (const stop of stops) {
    if (stop.drawn || stop.steps === current) {
      items.push({ kind: 'stop', stop });
      continue;
    }
    const column = columnAt.get(stop.place);
    if (!column) continue;
    const layer = stop.place > 0 ? stop.place : undefined;
    const before = items.at(-1);
    if (before?.kind === 'band' && before.arm === stop.arm && before.layer === layer) {
      items[items.length - 1] = { ...before, last: stop, from: Math.min(before.from, column.from), to: Math.max(before.to, column.to) };
    } else {
      items.push({ kind: 'band', arm: stop.arm, layer, first: stop, last: stop, from: column.from, to: column.to });
    }
  }
  return items;
}
