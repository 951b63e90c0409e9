/** Worlds that a test knows to exist. */

import { CLASS_WORLD_IDS, type ClassWorldId } from '../../../src/worlds/class-worlds';
import type { SettingValues } from '../../../src/worlds/settings';
import type { ClassWorld, RegressionWorld } from '../../../src/worlds/world';
import { worldOf, type WorldId } from '../../../src/worlds/world-of';
import type { RegressionWorldId } from '../../../src/worlds/regression-worlds';

export function known(id: ClassWorldId, settings?: SettingValues): ClassWorld;
export function known(id: RegressionWorldId, settings?: SettingValues): RegressionWorld;
export function known(id: WorldId, settings?: SettingValues) {
  const world = worldOf(id as string, settings);
  if (!world) throw new Error(`no world ${id} with ${JSON.stringify(settings)}`);
  return world;
}

/** Every class world, as it is and with its settings far from their defaults. */
export const classWorlds = CLASS_WORLD_IDS.flatMap((id) => [
  {}, { noise: 0.5, weight0: 0.9 }, { noise: 2, weight1: 0.1 }, { mix: 0.5 }, { mix: 1, weight0: 0.2 },
].map((settings) => ({ id, settings, world: known(id, settings) })));
