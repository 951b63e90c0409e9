/** Where a message about a cell stands: under it, or above it where there is no room below. */

import type { CSSProperties } from 'react';
import type { CellPlace } from './EditableCells';

/** Lengths in pixels; the style sheet gives messages this width at most. */
const WIDTH = 340;
const HEIGHT = 56;
const GAP = 6;

export function beside({ box: { left, top, height }, room }: CellPlace): CSSProperties {
  const isBelow = top + height + GAP + HEIGHT <= room || top < HEIGHT + GAP;
  return {
    left: `clamp(0px, ${left}px, max(0px, 100% - ${WIDTH}px))`,
    top: isBelow ? top + height + GAP : top - GAP,
    transform: isBelow ? undefined : 'translateY(-100%)',
  };
}
