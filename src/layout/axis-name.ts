/** Where the name of an axis stands, and how wide it is. Lengths in pixels. */

import { LETTER } from './ticks';

/** Korean letters are as wide as they are high. */
const WIDE_LETTER = 12;
const APART = 8;

export interface AxisNamePlace {
  readonly label: string;
  readonly x: number;
  /** Its left end. */
  readonly from: number;
  readonly anchor: 'start' | 'end';
}

/** To the right of the last tick where the room beyond the plot's right end holds it, or within the plot's width. */
export function axisNamePlace(label: string, right: number, room: number, lastLabel: number): AxisNamePlace {
  const apart = lastLabel / 2 + APART;
  const wide = label.match(/[가-힣]/g)?.length ?? 0;
  const width = wide * WIDE_LETTER + (label.length - wide) * LETTER;
  if (label === '') return { label, x: right, from: Infinity, anchor: 'start' };
  return width + apart <= room
    ? { label, x: right + apart, from: right + apart, anchor: 'start' }
    : { label, x: right, from: right - width, anchor: 'end' };
}
