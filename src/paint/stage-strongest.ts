/** The edges worth drawing where a layer has too many: the strongest into the unit that is looked at. */

import { entry, layerKey } from '../engine/quantity';
import { knownNumber, type Scene } from './stage-scene';

/** How many edges of one unit are drawn. */
export const STRONGEST = 12;

/** The edges into the unit of this layer that is looked at, by |w · a|, the strongest first. */
export function strongestInto(scene: Scene, layer: number): readonly { readonly i: number; readonly j: number }[] {
  const { looked, flow, shape } = scene;
  const subject = flow.subject?.kind === 'entry' && flow.layer === layer ? flow.subject.row : undefined;
  const i = looked?.layer === layer ? looked.unit : subject;
  if (i === undefined || i >= shape.widths[layer]) return [];
  return strongest(scene, layer, shape.widths[layer - 1], (j) => ({ i, j }));
}

function strongest(scene: Scene, layer: number, count: number, edge: (k: number) => { readonly i: number; readonly j: number }) {
  const shares = Array.from({ length: count }, (_, k) => {
    const { i, j } = edge(k);
    const w = knownNumber(scene, entry(layerKey('W', layer), i, j)) ?? 0;
    const a = knownNumber(scene, entry(layerKey('A', layer - 1), j, scene.example)) ?? 1;
    return { i, j, share: Math.abs(w * a) };
  });
  return shares.sort((a, b) => b.share - a.share).slice(0, STRONGEST);
}
