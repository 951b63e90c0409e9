/** The sub-track: the entries of the step under way as virtual stops on a short line of their own, between the hairpin's arms. */

export interface SubTrackRequest {
  /** How many entries the step has, and how many of them make a row of the matrix, or the units of one example. */
  readonly count: number;
  readonly inner: number;
  /** Where the step's stop stands, and the room between the arms. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The width of the current entry's name beside the line. */
  readonly name: number;
}

export interface SubTrack {
  /** Where the first and the last entry stand. */
  readonly from: number;
  readonly to: number;
  /** Where each entry stands; undefined where there are too many to draw each. */
  readonly marks: readonly number[] | undefined;
  readonly count: number;
  /** Where the name begins, or at the left of the line where it ends. */
  readonly nameAt: number;
  readonly isNameLeft: boolean;
  /** The ends of line and name together. */
  readonly left: number;
  readonly right: number;
}

/** Between two entries as far as a finger needs, if there is room; closer than the least they would be a smear. */
const PITCH = 24;
const LEAST_PITCH = 7;
/** Between two rows, or two examples, more than between two entries, in pitches. */
const GROUP_GAP = 0.75;
/** Beyond its ends the thumb and the pointer need this. */
export const SUB_TRACK_END = 12;
/** A continuous line gains nothing from more. */
const WIDEST = 420;

/** Entry by entry where each has room, else a continuous line; near the stop, the name on the side that has room. */
export function subTrack({ count, inner, at, from, to, name }: SubTrackRequest): SubTrack {
  const room = to - from - 2 * SUB_TRACK_END - name;
  const places = placesInPitches(count, inner);
  const pitches = places(count - 1);
  const pitch = Math.min(PITCH, room / Math.max(1, pitches));
  const isDrawn = pitch >= LEAST_PITCH;
  const width = isDrawn ? pitches * pitch : Math.min(WIDEST, room);
  const isNameLeft = at + width / 2 + SUB_TRACK_END + name > to;
  const [least, most] = [from + SUB_TRACK_END + (isNameLeft ? name : 0), to - SUB_TRACK_END - (isNameLeft ? 0 : name) - width];
  const start = Math.min(Math.max(at - width / 2, least), most);
  const end = start + width;
  return {
    from: start,
    to: end,
    marks: isDrawn ? Array.from({ length: count }, (_, k) => start + places(k) * pitch) : undefined,
    count,
    nameAt: isNameLeft ? start - SUB_TRACK_END : end + SUB_TRACK_END,
    isNameLeft,
    left: start - SUB_TRACK_END - (isNameLeft ? name : 0),
    right: end + SUB_TRACK_END + (isNameLeft ? 0 : name),
  };
}

/** How many pitches entry `k` stands behind the first; where each group holds one entry, the groups are the entries. */
function placesInPitches(count: number, inner: number): (k: number) => number {
  const hasGroups = inner > 1 && inner < count;
  return (k) => k + (hasGroups ? GROUP_GAP * Math.floor(k / inner) : 0);
}

/** Where entry `k` stands, counted from 0. */
export function entryX({ from, to, marks, count }: SubTrack, k: number): number {
  return marks ? marks[k] : from + (count > 1 ? (k / (count - 1)) * (to - from) : 0);
}

/** The entry nearest to a place of the pointer, counted from 0. */
export function nearestEntry({ from, to, marks, count }: SubTrack, x: number): number {
  if (marks) return marks.reduce((best, mark, k) => (Math.abs(mark - x) < Math.abs(marks[best] - x) ? k : best), 0);
  return Math.round(Math.min(1, Math.max(0, (x - from) / (to - from))) * (count - 1));
}
