/** Which numbers on the stage light up: those with a place there, as they are drawn now. */

import type { NumberReference } from '../engine/operands';
import { COST, entry, isOfWeights, layerKey, layerOf, nameOf, referenceText } from '../engine/quantity';
import type { Lit } from './lit';
import { drawnEdges } from './stage-edges';
import { rowsOf } from './stage-rows';
import { drawnLayers, type Scene } from './stage-scene';

/** More cells than this light up by themselves only: frames around all of them would hide them. */
const MOST_CELLS = 64;

/** The numbers of the stage that are pointed at, or that what is pointed at is computed from. */
export function litNumbers(scene: Scene, lit: Lit, kind: 'hovered' | 'factor'): readonly NumberReference[] {
  if (!lit.hovered) return [];
  const numbers = numbersOf(scene).filter((reference) => lit.kindOf(referenceText(reference)) === kind);
  const isCell = ({ key }: NumberReference) => {
    const layer = layerOf(key);
    return layer !== undefined && scene.layout.layers[layer].grid !== undefined && !isEdge(key);
  };
  return numbers.filter(isCell).length > MOST_CELLS ? numbers.filter((reference) => !isCell(reference)) : numbers;
}

function isEdge(key: NumberReference['key']): boolean {
  return isOfWeights(nameOf(key));
}

/** An edge stands for its weight, its gradient and its new weight, a row of text for those of its bias. */
function numbersOf(scene: Scene): readonly NumberReference[] {
  const { example } = scene;
  const edges = drawnEdges(scene).flatMap(({ layer, i, j }) =>
    (['W', 'dW', 'Wnew'] as const).map((name) => entry(layerKey(name, layer), i, j)));
  const units = drawnLayers(scene).flatMap(({ layer, units: places }) => places.flatMap((_, unit) =>
    (['Z', 'A', 'dZ', 'dA'] as const).map((name) => entry(layerKey(name, layer), unit, example))));
  const rows = rowsOf(scene).flatMap(({ edited }): readonly NumberReference[] => {
    const layer = layerOf(edited.key);
    if (layer === undefined || edited.kind === 'scalar') return [edited];
    return (['b', 'db', 'bnew'] as const).map((name) => entry(layerKey(name, layer), edited.row, 0));
  });
  return [...edges, ...units, ...rows, COST];
}
