/** What the stage is called when it is heard: layers, units with their numbers, and the numbers that can be changed. */

import type { Selection } from 'd3-selection';
import { depth } from '../engine/experiment';
import type { NumberReference } from '../engine/operands';
import { entry, layerKey, layerOf, nameOf, parseReference, type EntryReference } from '../engine/quantity';
import { exists } from '../engine/schedule';
import { captionOf } from './stage-captions';
import { knownNumber, numberText, type Part, type Scene } from './stage-scene';
import type { UnitDatum } from './stage-units';

/** Names follow numbers when an edit ends, not while it lasts. */
export function createNames(root: Selection<SVGSVGElement, unknown, null, undefined>): Part {
  function patch(scene: Scene): void {
    if (scene.edited !== undefined) return;
    root.selectAll<SVGGElement, { readonly layer: number }>('g.layer, g.grid').attr('aria-label', ({ layer }) => captionOf(scene, layer).join(' · '));
    root.selectAll<SVGGElement, UnitDatum>('g.unit').each(function ({ layer, unit }) {
      const name = unitText(scene, layer, unit);
      if (this.getAttribute('aria-label') !== name) this.setAttribute('aria-label', name);
    });
    root.selectAll<SVGGElement, unknown>('[data-number]').each(function () {
      const reference = parseReference(this.dataset['number'] ?? '');
      if (reference?.kind !== 'entry') return;
      const name = numberLabel(scene, reference);
      if (this.getAttribute('aria-label') !== name) this.setAttribute('aria-label', name);
    });
    root.select('g.loss').attr('aria-label', scene.words.names.cost(spoken(scene, { kind: 'scalar', key: 'J' })));
  }
  return { draw: patch, patch };
}

function spoken(scene: Scene, reference: NumberReference): string {
  const text = numberText(scene, reference);
  return text === '' ? scene.words.names.notComputed : text;
}

/** "hidden unit 1", with its layer where there are several hidden ones. */
function unitName({ shape, words: { names } }: Pick<Scene, 'shape' | 'words'>, layer: number, unit: number): string {
  const L = depth(shape);
  if (layer === 0) return names.inputUnit(unit + 1);
  if (layer === L) return names.outputUnit(unit + 1);
  return L > 2 ? names.hiddenUnitOf(layer, unit + 1) : names.hiddenUnit(unit + 1);
}

/** "hidden unit 1, z 1.030, a 0.774, dz +0.467". */
export function unitText(scene: Scene, layer: number, unit: number): string {
  const { shape, example, state: { structure: { plan } }, words: { names } } = scene;
  const name = unitName(scene, layer, unit);
  const numbers = (['Z', 'A', 'dZ', 'dA'] as const).map((quantity) => entry(layerKey(quantity, layer), unit, example))
    .filter(({ key }) => exists(shape, plan, key));
  const known = numbers.filter((reference) => knownNumber(scene, reference) !== undefined);
  if (known.length === 0) return `${name}, ${names.notComputed}`;
  const parts = known.map((reference) => `${letterOf(reference)} ${numberText(scene, reference)}`);
  const a = entry(layerKey('A', layer), unit, example);
  if (knownNumber(scene, a) === undefined) parts.push(`${letterOf(a)} ${names.notComputed}`);
  return [name, ...parts].join(', ');
}

function letterOf({ key }: EntryReference): string {
  const letters = nameOf(key).toLowerCase();
  return layerOf(key) === 0 ? letters.replace('a', 'x') : letters;
}

/** What a number that can be changed is called. */
export function numberName(scene: Scene, { key, row, column }: EntryReference): string {
  const { names } = scene.words;
  const layer = layerOf(key) ?? depth(scene.shape);
  const unit = unitName(scene, layer, row);
  switch (nameOf(key)) {
    case 'W':
      return names.weight(unitName(scene, layer - 1, column), unit);
    case 'b':
      return names.bias(unit);
    case 'Y':
      return names.targetOf(unit);
    default:
      return unit;
  }
}

/** "weight from hidden unit 1 to output unit 2, −0.600". */
export function numberLabel(scene: Scene, reference: EntryReference): string {
  return `${numberName(scene, reference)}, ${numberText(scene, reference)}`;
}
