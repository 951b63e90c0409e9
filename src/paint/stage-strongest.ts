/** The edges worth drawing where a layer has too many: the strongest of the unit that is looked at. */

import { entry, layerKey, type EntryReference } from '../engine/quantity';
import { knownNumber, type Scene } from './stage-scene';

/** How many edges of one unit are drawn. */
const STRONGEST = 12;

/** Whether only some edges of W[layer] are drawn, because one of its two layers is a grid. */
export function isSelective({ layout: { layers } }: Pick<Scene, 'layout'>, layer: number): boolean {
  return layers[layer - 1]?.grid !== undefined || layers[layer]?.grid !== undefined;
}

/**
 * The edges of W[layer] at one unit, the strongest first: into the unit that is looked at, by |w · a|; while gradients
 * travel back along them, out of the unit that they reach, by |w · dz|.
 */
export function strongestEdges(scene: Scene, layer: number): readonly { readonly i: number; readonly j: number }[] {
  const { looked, flow, shape, example } = scene;
  const subject = flow.subject?.kind === 'entry' && flow.layer === layer ? flow.subject.row : undefined;
  if (flow.step?.operation === 'dAprev' && subject !== undefined) {
    return strongest(scene, layer, shape.widths[layer], (i) => ({ i, j: subject }), (i) => entry(layerKey('dZ', layer), i, example));
  }
  const i = looked?.layer === layer ? looked.unit : subject;
  if (i === undefined || i >= shape.widths[layer]) return [];
  return strongest(scene, layer, shape.widths[layer - 1], (j) => ({ i, j }), (j) => entry(layerKey('A', layer - 1), j, example));
}

function strongest(
  scene: Scene,
  layer: number,
  count: number,
  edge: (k: number) => { readonly i: number; readonly j: number },
  carried: (k: number) => EntryReference,
) {
  const shares = Array.from({ length: count }, (_, k) => {
    const { i, j } = edge(k);
    const w = knownNumber(scene, entry(layerKey('W', layer), i, j)) ?? 0;
    // Before the values are computed, the weight alone tells.
    return { i, j, share: Math.abs(w * (knownNumber(scene, carried(k)) ?? 1)) };
  });
  return shares.sort((a, b) => b.share - a.share).slice(0, STRONGEST);
}
