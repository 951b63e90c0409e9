/** Draws the names of the layers above their columns. */

import { activationOf, depth } from '../engine/experiment';
import { entry, layerKey } from '../engine/quantity';
import type { LayerPlace } from '../layout/graph';
import { setText, type Group } from './stage-dom';
import { drawnLayers, knownNumber, type Part, type Scene } from './stage-scene';

/** The layer's name, without and with its activation. */
export function captionOf({ shape, words }: Pick<Scene, 'shape' | 'words'>, layer: number): readonly string[] {
  if (layer === 0) return [words.input];
  const name = layer === depth(shape) ? words.output(layer) : words.hidden(layer);
  return [name, words.activations[activationOf(shape, layer)]];
}

export function createCaptions(root: Group): Part {
  function draw(scene: Scene): void {
    const layers = drawnLayers(scene).filter(({ caption }) => !scene.layout.turned || caption.width > 44);
    const captions = root.selectAll<SVGTextElement, LayerPlace>('text.caption').data(layers, ({ layer }) => layer)
      .join((enter) => {
        const caption = enter.append('text').attr('class', 'caption');
        caption.append('tspan').attr('class', 'name');
        caption.append('tspan').attr('class', 'second');
        return caption;
      })
      .attr('y', ({ caption }) => caption.y);
    captions.select('tspan.name').attr('x', ({ caption }) => caption.x).text((place) => linesOf(scene, place)[0]);
    captions.select('tspan.second').attr('x', ({ caption }) => caption.x).attr('dy', 17).text((place) => linesOf(scene, place)[1]);
  }

  function patch(scene: Scene): void {
    root.selectAll<SVGTextElement, LayerPlace>('text.caption').each(function (place) {
      if (place.grid) setText(this.querySelector('tspan.second'), linesOf(scene, place)[1]);
    });
  }

  return { draw, patch };
}

/** One line where it fits, else the activation below; a grid says below how many units it has. */
function linesOf(scene: Scene, place: LayerPlace): readonly [string, string] {
  const parts = captionOf(scene, place.layer);
  const whole = parts.join(' · ');
  if (place.grid) return [scene.layout.turned ? parts[0] : whole, unitCount(scene, place)];
  const isRoomy = textWidth(whole) <= place.caption.width;
  return isRoomy ? [whole, ''] : [parts[0], parts[1] ?? ''];
}

function unitCount(scene: Scene, { layer, units }: LayerPlace): string {
  const { words, example, shape } = scene;
  if (layer === 0 || activationOf(shape, layer) !== 'relu') return words.units(units.length);
  let zero = 0;
  for (let i = 0; i < units.length; i++) {
    const a = knownNumber(scene, entry(layerKey('A', layer), i, example));
    if (a === undefined) return words.units(units.length);
    if (a === 0) zero++;
  }
  return words.unitsAtZero(units.length, zero);
}

/** About the width of a text of 13 px; Korean letters are about twice as wide as Latin ones. */
function textWidth(text: string): number {
  return text.split('').reduce((width, character) => width + (character > '\u1100' ? 12.5 : 6.8), 0);
}
