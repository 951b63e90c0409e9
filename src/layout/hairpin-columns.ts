/** The columns of the hairpin timeline: how its width is shared among the updates, the input and the layers. */

/**
 * A column's place from left to right: −L..−1 the updates, the first layer's nearest to the middle; 0 the input;
 * 1..L the layers; L + 1 the bend. The lower arm, read from the bend, meets them in falling order.
 */
export type Place = number;

export interface HairpinColumn {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  /** Whether its stops have room to be drawn. */
  readonly open: boolean;
}

export interface ColumnRequest {
  /** L. */
  readonly depth: number;
  /** How many stops stand below one another's left and right in a column: at least 1 where the column exists. */
  readonly slots: (place: Place) => number;
  readonly from: number;
  readonly to: number;
  /** The least width of all updates together, for their caption. */
  readonly caption: number;
  /** The only open column, or undefined where all are open. */
  readonly open: Place | undefined;
}

/** A stop that a finger can hit. */
const TARGET = 24;
/** Beyond this the updates gain nothing from more room; the layers take it. */
const WIDEST_UPDATE = 28;
/** What an open column would like to have for a stop with its label. */
const OPEN_SLOT = 48;
const WIDEST_CLOSED = 72;

interface Sizes {
  readonly gap: number;
  readonly size: (place: Place) => number;
  readonly isOpen: (place: Place) => boolean;
}

/** The columns from left to right. The updates are one group without gaps; a gap stands before every other column and after the last. */
export function hairpinColumns(request: ColumnRequest): readonly HairpinColumn[] {
  const { depth, slots, from, open } = request;
  const { gap, size, isOpen } = open === undefined ? allOpen(request) : oneOpen(request, open);
  const columns: HairpinColumn[] = [];
  let x = from;
  for (let place = -depth; place <= depth; place++) {
    if (slots(place) === 0) continue;
    if (place >= 0) x += gap;
    columns.push({ place, from: x, to: x + size(place), open: isOpen(place) });
    x += size(place);
  }
  return columns;
}

/** Every stop has the same room, but the updates no more than they need. */
function allOpen({ depth, slots, from, to, caption }: ColumnRequest): Sizes {
  const gap = Math.min(32, Math.max(6, 0.03 * (to - from)));
  const room = to - from - gap * (depth + (slots(0) > 0 ? 2 : 1));
  const others = slotsFrom(0, depth, slots);
  const updateSlots = slotsFrom(-depth, -1, slots);
  const updates = Math.max(caption, updateSlots * Math.min(WIDEST_UPDATE, room / (updateSlots + others)));
  return {
    gap,
    size: (place) => (slots(place) * (place < 0 ? updates / updateSlots : (room - updates) / others)),
    isOpen: () => true,
  };
}

/** The open column takes what it wants, the closed ones share the rest. */
function oneOpen({ depth, slots, from, to, caption }: ColumnRequest, open: Place): Sizes {
  const gap = Math.min(4, (0.1 * (to - from)) / depth);
  const room = to - from - gap * (depth + (slots(0) > 0 ? 2 : 1));
  const input = TARGET * slots(0);
  const everyUpdate = TARGET * slotsFrom(-depth, -1, slots);
  const updates = open < 0 ? Math.min(0.5 * room, Math.max(caption, everyUpdate)) : Math.max(caption, 0.08 * room);
  const showsEveryUpdate = open < 0 && updates >= everyUpdate;

  const layers = room - updates - input;
  const closedLayers = open > 0 ? depth - 1 : depth;
  const wanted = open > 0 ? Math.min(0.6 * layers, OPEN_SLOT * slots(open)) : 0;
  const closed = open > 0 ? Math.min(WIDEST_CLOSED, (layers - wanted) / closedLayers) : layers / closedLayers;
  const openUpdate = open < 0 && !showsEveryUpdate ? TARGET * slots(open) : updates / depth;
  return {
    gap,
    size: (place) => {
      if (place === 0) return input;
      if (place > 0) return place === open ? layers - closed * closedLayers : closed;
      return place === open ? openUpdate : (updates - (open < 0 ? openUpdate : 0)) / (open < 0 ? depth - 1 : depth);
    },
    isOpen: (place) => place === 0 || place === open || (place < 0 && showsEveryUpdate),
  };
}

function slotsFrom(first: Place, last: Place, slots: (place: Place) => number): number {
  let sum = 0;
  for (let place = first; place <= last; place++) sum += slots(place);
  return sum;
}
