/** How much a level shows: the one that is looked at all its rungs, the others as much as there is room for. */

import type { Level } from '../../engine/experiment';
import type { LayoutMode } from '../layout-mode';

export type LevelShows = 'every rung' | 'in short' | 'heading';

export function levelShows(level: Level, active: Level | undefined, allRungs: boolean, mode: LayoutMode): LevelShows {
  if (allRungs || level === active) return 'every rung';
  return mode === 'wide' ? 'in short' : 'heading';
}
