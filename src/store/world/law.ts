/** Worlds by name and settings, each made once: maps and averages are kept with the object that they belong to. */

import { withMarginal } from '../../worlds/reweighted';
import type { SettingValues } from '../../worlds/settings';
import type { World } from '../../worlds/world';
import { worldOf } from '../../worlds/world-of';

/** A slider passes through some dozens; of those left behind the ones that were asked for longest ago are made anew if they come again. */
const MOST_KEPT = 64;
const kept = new Map<string, World | undefined>();

/** One whose P(x) alone is another stands on the very same world, whose posterior has been computed. */
function lawAnew(name: string, settings: SettingValues): World | undefined {
  const { mix = 0 } = settings;
  if (mix === 0) return worldOf(name, settings);
  const base = mix > 0 && mix <= 1 ? lawOf(name, { ...settings, mix: 0 }) : undefined;
  return base?.kind === 'classes' ? withMarginal(base, mix) : undefined;
}

/** The world of this name, the same object for the same settings; undefined where there is none. */
export function lawOf(name: string, settings: SettingValues = {}): World | undefined {
  const key = JSON.stringify([name, Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  const law = kept.has(key) ? kept.get(key) : lawAnew(name, settings);
  // The map is in the order in which they were asked for.
  kept.delete(key);
  kept.set(key, law);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT) kept.delete(oldest);
  return law;
}
