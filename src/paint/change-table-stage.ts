/** Which numbers on the stage an edit has changed: those on the way to the loss are outlined. */

import type { NumberReference } from '../engine/operands';
import { COST, entry, layerKey, referenceText } from '../engine/quantity';
import { drawnLayers, textBefore, type Scene } from './stage-scene';

/** Every z and a of a drawn unit and J, where they read differently since the edit; a grid's cells are too small for it. */
export function changedOnStage(scene: Scene): readonly NumberReference[] {
  if (!scene.before) return [];
  const units = drawnLayers(scene).filter(({ layer, grid }) => layer > 0 && !grid).flatMap(({ layer, units: places }) =>
    places.flatMap((_, unit) => (['Z', 'A'] as const).map((name) => entry(layerKey(name, layer), unit, scene.example))));
  return [...units, COST].filter((reference) => textBefore(scene, reference) !== '');
}

/** The same as text: it changes when others change. */
export function changedKey(scene: Scene): string {
  return changedOnStage(scene).map(referenceText).join(' ');
}
