/** The world of the open data: its law where the data say which, and otherwise why there is none. */

import type { Data } from '../../engine/experiment';
import { completeSettings, type SettingValues } from '../../worlds/settings';
import type { ClassWorld, RegressionWorld } from '../../worlds/world';
import { isWorldId, settingsOf, type WorldId } from '../../worlds/world-of';
import { lawOf } from './law';

/** What is drawn from a world: how many examples to train on, how many more to hold out, by which seed. */
export interface SampleSize {
  readonly count: number;
  readonly heldOut: number;
  readonly seed: number;
}

interface OpenWorldOf<Law> extends SampleSize {
  readonly id: WorldId;
  readonly law: Law;
  /** All of them, also those at their default. */
  readonly settings: SettingValues;
  /** One output for two classes, y itself; else an output for each class. A number has one. */
  readonly outputs: 'oneHot' | 'one';
}

export type OpenWorld = OpenWorldOf<ClassWorld> | OpenWorldOf<RegressionWorld>;

export type WorldOfData =
  | { readonly kind: 'known'; readonly open: OpenWorld }
  /** `none`: the data name none; `unknown`: one that is not in the register; `misfit`: one whose x or y has another shape; `scaled`: x was standardised since. */
  | { readonly kind: 'none' | 'unknown' | 'misfit' | 'scaled' };

/** What was found for a world is kept as long as the shape of its data stays, so that a moved point makes no new object. */
const found = new WeakMap<object, { readonly shape: string; readonly result: WorldOfData }>();

export function worldOfData(data: Data): WorldOfData {
  const { world, X, Y, heldOut = [], scaling } = data;
  if (!world) return { kind: 'none' };
  const shape = [X.rows, X.columns, Y.rows, heldOut.length, scaling !== undefined].join(' ');
  const known = found.get(world);
  if (known?.shape === shape) return known.result;
  const result = search(data, world);
  found.set(world, { shape, result });
  return result;
}

/** The world itself, where it is known. */
export function openWorld(data: Data): OpenWorld | undefined {
  const result = worldOfData(data);
  return result.kind === 'known' ? result.open : undefined;
}

function search({ X, Y, heldOut = [], scaling }: Data, { name, seed, settings: given }: NonNullable<Data['world']>): WorldOfData {
  const law = lawOf(name, given);
  const settings = isWorldId(name) ? completeSettings(settingsOf(name), given) : undefined;
  if (!law || !isWorldId(name) || !settings) return { kind: 'unknown' };
  const rows = law.kind === 'classes' ? 2 : 1;
  const targets = law.kind === 'classes' ? [law.priors.length, ...(law.priors.length === 2 ? [1] : [])] : [1];
  if (X.rows !== rows || !targets.includes(Y.rows)) return { kind: 'misfit' };
  if (scaling) return { kind: 'scaled' };
  const common = { id: name, settings, seed, heldOut: heldOut.length, count: X.columns - heldOut.length };
  const open: OpenWorld = law.kind === 'classes'
    ? { ...common, law, outputs: Y.rows === 1 ? 'one' : 'oneHot' }
    : { ...common, law, outputs: 'oneHot' };
  return { kind: 'known', open };
}
