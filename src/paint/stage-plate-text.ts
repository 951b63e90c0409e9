/** What the plates on the edges say: a number, a product, a weight with its gradient, an update, an edit. */

import type { NumberReference } from '../engine/operands';
import { entry, layerKey } from '../engine/quantity';
import type { Point } from '../layout/graph';
import { PLATE, type PlateSize } from '../layout/graph-edges';
import { formatNumber } from '../writers/number';
import { edgeReference, weightReference, type EdgeDatum } from './stage-edges';
import { knownNumber, numberText, textBefore, type Scene } from './stage-scene';

/** What a plate says: the number, the product it makes in this step, both weight and gradient, or the update. */
export type PlateKind = 'number' | 'product' | 'contribution' | 'gradient' | 'update' | 'edited';

export interface PlateDatum extends PlateSize {
  readonly edge: EdgeDatum;
  readonly kind: PlateKind;
  readonly at: Point;
}

export interface Line {
  readonly text: string;
  readonly style: 'number' | 'strong' | 'before' | 'symbol';
  /** Set where the text is exactly that number. */
  readonly reference?: NumberReference;
}

/** How large a plate is: products are written in two lines where there is room, else in three. */
export function plateSize({ layout: { layers } }: Scene, kind: PlateKind, layer: number): PlateSize {
  const from = layers[layer - 1].box;
  switch (kind) {
    case 'number':
      return PLATE;
    case 'product':
      return layers[layer].box.x - from.x - from.width >= 190 ? { width: 118, height: 40 } : { width: 64, height: 56 };
    case 'contribution':
      return { width: 60, height: 20 };
    case 'gradient':
      return { width: 84, height: 40 };
    case 'update':
    case 'edited':
      return { width: 72, height: 40 };
  }
}

/** The lines of a plate, each in parts of their own style. */
export function linesOf(scene: Scene, { edge, kind, width }: PlateDatum): readonly (readonly Line[])[] {
  const shown = edgeReference(scene, edge);
  const W = weightReference(edge);
  const number = (reference: NumberReference, style: Line['style'] = 'number'): Line => ({ text: numberText(scene, reference), style, reference });
  switch (kind) {
    case 'number':
      return [[number(shown)]];
    case 'edited':
      return [[number(W, 'strong')], [{ text: textBefore(scene, W), style: 'before' }]];
    case 'gradient':
      return [
        [{ text: 'W ', style: 'symbol' }, number(W)],
        [{ text: 'dW ', style: 'symbol' }, number(entry(layerKey('dW', edge.layer), edge.i, edge.j), 'strong')],
      ];
    case 'update':
      return [[number(W)], [{ text: '→ ', style: 'number' }, number(entry(layerKey('Wnew', edge.layer), edge.i, edge.j), 'strong')]];
    case 'product':
    case 'contribution':
      return productLines(scene, edge, number(W), kind === 'contribution' ? 'only' : width > 100 ? 'wide' : 'tall');
  }
}

/** What the edge carries: weight times what comes in, forward an activation, backward a gradient. */
function productLines(scene: Scene, { layer, i, j }: EdgeDatum, weight: Line, form: 'wide' | 'tall' | 'only'): readonly (readonly Line[])[] {
  const isBack = scene.flow.direction === 'backward';
  const factor = isBack ? entry(layerKey('dZ', layer), i, scene.example) : entry(layerKey('A', layer - 1), j, scene.example);
  const w = knownNumber(scene, entry(layerKey('W', layer), i, j));
  const value = knownNumber(scene, factor);
  if (w === undefined || value === undefined) return [[weight]];
  const product = formatNumber(w * value, { signed: isBack || form === 'only' });
  const times = `× ${numberText(scene, factor)}`;
  const strong = (text: string): Line => ({ text, style: 'strong' });
  if (form === 'only') return [[strong(product)]];
  return form === 'wide' ? [[weight], [strong(`${times} = ${product}`)]] : [[weight], [strong(times)], [strong(`= ${product}`)]];
}
