/** The register of worlds: from a name and settings, as a file holds them, to the world. */

import { CLASS_WORLD_IDS, CLASS_WORLDS, type ClassWorldId } from './class-worlds';
import { REGRESSION_WORLD_IDS, REGRESSION_WORLDS, type RegressionWorldId } from './regression-worlds';
import { withMarginal } from './reweighted';
import { classSettings, completeSettings, NOISE, priorsOf, type Setting, type SettingValues } from './settings';
import type { ClassWorld, RegressionWorld, World } from './world';

export const WORLD_IDS = [...CLASS_WORLD_IDS, ...REGRESSION_WORLD_IDS] as const;
export type WorldId = (typeof WORLD_IDS)[number];

export function isWorldId(name: string): name is WorldId {
  return (WORLD_IDS as readonly string[]).includes(name);
}

export function isClassWorldId(name: WorldId): name is ClassWorldId {
  return (CLASS_WORLD_IDS as readonly string[]).includes(name);
}

/** Which settings the world has, in the order in which a form shows them. */
export function settingsOf(id: WorldId): readonly Setting[] {
  return isClassWorldId(id) ? classSettings(CLASS_WORLDS[id].priors) : [NOISE];
}

/** The world of this name; undefined for a name, a setting or a number that is none of this register's. */
export function worldOf(id: ClassWorldId, settings?: SettingValues): ClassWorld | undefined;
export function worldOf(id: RegressionWorldId, settings?: SettingValues): RegressionWorld | undefined;
export function worldOf(name: string, settings?: SettingValues): World | undefined;
export function worldOf(name: string, settings: SettingValues = {}): World | undefined {
  if (!isWorldId(name)) return undefined;
  const complete = completeSettings(settingsOf(name), settings);
  if (!complete) return undefined;
  if (!isClassWorldId(name)) return REGRESSION_WORLDS[name](complete[NOISE.name]);
  const { priors, build } = CLASS_WORLDS[name];
  return withMarginal(build(priorsOf(complete, priors.length), complete[NOISE.name]), complete.mix);
}
