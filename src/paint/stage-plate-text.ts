/** What the plates on the edges say: a number, a product, a weight with its gradient, an update, an edit. */

import type { NumberReference } from '../engine/operands';
import { entry, layerKey } from '../engine/quantity';
import type { Point } from '../layout/graph';
import { PLATE, type PlateSize } from '../layout/graph-edges';
import { formatNumber, isExactlyWritten } from '../writers/number';
import { edgeReference, weightReference, type EdgeDatum } from './stage-edges';
import { knownNumber, numberText, textBefore, type Scene } from './stage-scene';

/** What a plate says: the number, the product it makes in this step, both weight and gradient, or the update. */
export type PlateKind = 'number' | 'product' | 'contribution' | 'gradient' | 'update' | 'edited';

export interface PlateDatum extends PlateSize {
  readonly edge: EdgeDatum;
  readonly kind: PlateKind;
  readonly form: PlateForm;
  readonly at: Point;
}

export interface Line {
  readonly text: string;
  readonly style: 'number' | 'strong' | 'before' | 'symbol';
  /** Set where the text is exactly that number. */
  readonly reference?: NumberReference;
}

/** About the width of a character of a plate's 13 px, and the room around its text. */
const CHARACTER = 7.4;
const AROUND = 8;
const LINE = 17;
/** What a plate keeps free between itself and the layers on either side. */
const CLEAR = 4;

/** The width that lines of text need. */
export function textWidth(lines: readonly (readonly Line[])[]): number {
  return Math.max(...lines.map((line) => line.reduce((length, { text }) => length + text.length, 0))) * CHARACTER + AROUND;
}

/** How a plate writes what it says: in the widest form for which there is room between the two layers. */
export type PlateForm = 'wide' | 'tall' | 'only';

/** The size and form of an edge's plate, from its text and the room between its layers. */
export function plateFit(scene: Scene, kind: PlateKind, edge: EdgeDatum): PlateSize & { readonly form: PlateForm } {
  const { layout: { layers, turned } } = scene;
  const [from, to] = [layers[edge.layer - 1].box, layers[edge.layer].box];
  const room = to.x - from.x - from.width - 2 * CLEAR;
  const sizeOf = (form: PlateForm) => {
    const lines = linesOf(scene, { edge, kind, form });
    return { form, width: Math.max(PLATE.width, textWidth(lines)), height: lines.length === 1 ? PLATE.height : lines.length * LINE + 5 };
  };
  if (turned) return sizeOf('only');
  const wide = sizeOf('wide');
  return wide.width <= room ? wide : sizeOf('tall');
}

/** The lines of a plate, each in parts of their own style. */
export function linesOf(scene: Scene, { edge, kind, form }: Pick<PlateDatum, 'edge' | 'kind' | 'form'>): readonly (readonly Line[])[] {
  const shown = edgeReference(scene, edge);
  const W = weightReference(edge);
  const number = (reference: NumberReference, style: Line['style'] = 'number'): Line => ({ text: numberText(scene, reference), style, reference });
  switch (kind) {
    case 'number':
      return [[number(shown)]];
    case 'edited':
      return [[number(W, 'strong')], [{ text: textBefore(scene, W), style: 'before' }]];
    case 'gradient': {
      const dW = number(entry(layerKey('dW', edge.layer), edge.i, edge.j), 'strong');
      if (form === 'tall') return [[number(W)], [dW]];
      const gradient: readonly Line[] = [{ text: scene.gradients === 'd' ? 'dW ' : '∂J/∂W ', style: 'symbol' }, dW];
      return form === 'only' ? [gradient] : [[{ text: 'W ', style: 'symbol' }, number(W)], gradient];
    }
    case 'update': {
      const after: readonly Line[] = [{ text: '→ ', style: 'number' }, number(entry(layerKey('Wnew', edge.layer), edge.i, edge.j), 'strong')];
      return form === 'only' ? [after] : [[number(W)], after];
    }
    case 'product':
    case 'contribution':
      return productLines(scene, edge, number(W), kind === 'contribution' ? 'only' : form);
  }
}

/** What the edge carries: weight times what comes in, forward an activation, backward a gradient. */
function productLines(scene: Scene, { layer, i, j }: EdgeDatum, weight: Line, form: PlateForm): readonly (readonly Line[])[] {
  const isBack = scene.flow.direction === 'backward';
  const factor = isBack ? entry(layerKey('dZ', layer), i, scene.example) : entry(layerKey('A', layer - 1), j, scene.example);
  const w = knownNumber(scene, entry(layerKey('W', layer), i, j));
  const value = knownNumber(scene, factor);
  if (w === undefined || value === undefined) return [[weight]];
  const product = formatNumber(w * value, { signed: isBack || form === 'only' });
  const shown = numberText(scene, factor);
  const isExact = isExactlyWritten(w, weight.text) && isExactlyWritten(value, shown) && isExactlyWritten(w * value, product);
  const [times, relation] = [`× ${shown}`, isExact ? '=' : '≈'];
  const strong = (text: string): Line => ({ text, style: 'strong' });
  if (form === 'only') return [[strong(product)]];
  return form === 'wide' ? [[weight], [strong(`${times} ${relation} ${product}`)]] : [[weight], [strong(times)], [strong(`${relation} ${product}`)]];
}
