/** An experiment over a world: its sample drawn, its network made to fit, its batch the first of the examples to train on. */

import { defaultBatch, type Data, type Experiment } from '../../engine/experiment';
import { largestBatch } from '../../engine/network-limits';
import { dataFrom } from '../../worlds/sample';
import type { SettingValues } from '../../worlds/settings';
import type { WorldId } from '../../worlds/world-of';
import { withData } from '../table/feed';
import { fittedTo, outputsFor } from './fit-network';
import { lawOf } from './law';
import type { OpenWorld, SampleSize } from './open-world';

export interface WorldRequest extends SampleSize {
  readonly id: WorldId;
  /** What is absent stands at its default. */
  readonly settings: SettingValues;
}

/** The experiment with a sample of this world; undefined where a setting is out of its bounds. Hidden layers stay as they are. */
export function withWorld(experiment: Experiment, { id, settings, ...size }: WorldRequest): Experiment | undefined {
  const law = lawOf(id, settings);
  const data = law && dataFrom(law, id, settings, { ...size, outputs: outputsFor(experiment.network, law) });
  if (!data) return undefined;
  const fitted = fittedTo(experiment, law);
  const { network, view } = fitted;
  return withData({ ...fitted, view: { ...view, iteration: 0 } }, data, batchFor(experiment, data, network.widths));
}

/** The batch that stands where the sample is as large as before, so that a slider changes no structure; else the usual one. */
function batchFor({ data: before, batch }: Experiment, after: Data, widths: readonly number[]): readonly number[] {
  const trained = after.X.columns - (after.heldOut?.length ?? 0);
  const isSameSize = before.X.columns === after.X.columns && before.heldOut?.length === after.heldOut?.length
    && before.world?.name === after.world?.name;
  return isSameSize ? batch : defaultBatch(Math.min(trained, largestBatch(widths)));
}

/** Features that were standardised and taken back come out rounded by less than this. */
const ROUNDED = 1e-12;

/** The examples that are no longer what the seed gives, because somebody moved them or changed their y. */
export function changedByHand(data: Data, { id, law, settings, outputs, count, heldOut, seed }: OpenWorld): readonly number[] {
  const drawn = drawnBefore(data, () => dataFrom(law, id, settings, { count, heldOut, seed, outputs }));
  if (!drawn) return [];
  const M = data.X.columns;
  const differs = (a: Float64Array, b: Float64Array, e: number) => {
    for (let at = e; at < a.length; at += M) if (Math.abs(a[at] - b[at]) > ROUNDED * Math.max(1, Math.abs(b[at]))) return true;
    return false;
  };
  return Array.from({ length: M }, (_, e) => e).filter((e) => differs(data.X.data, drawn.X.data, e) || differs(data.Y.data, drawn.Y.data, e));
}

/** What a world's seed gives, kept while its data are looked at: a drag asks in every frame. */
const drawnOf = new WeakMap<object, Data | undefined>();

function drawnBefore({ world, X }: Data, draw: () => Data | undefined): Data | undefined {
  if (!world) return undefined;
  const known = drawnOf.get(world);
  if (known?.X.columns === X.columns) return known;
  const drawn = draw();
  drawnOf.set(world, drawn);
  return drawn;
}
