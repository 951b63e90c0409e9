/** The numbers of the cells that are pointed at: a wide layer has no room to write them all. */

import { select } from 'd3-selection';
import { expand } from '../engine/operands';
import { entry, layerKey, parseReference, referenceText, type EntryReference, type Reference } from '../engine/quantity';
import { exists, isWithin } from '../engine/schedule';
import type { Point } from '../layout/graph';
import { unitOf } from '../layout/graph-flow';
import { symbolTex } from '../writers/symbol';
import { parseSymbol, setMath, symbolWidth, withoutLayer, type MathSymbol } from './math-text';
import { setText, type Group } from './stage-dom';
import { knownNumber, numberText, type Part, type Scene } from './stage-scene';

interface CalloutDatum extends Point {
  readonly key: string;
  readonly numbers: readonly NumberDatum[];
  readonly width: number;
}

interface NumberDatum {
  readonly reference: EntryReference;
  readonly symbol: MathSymbol;
  readonly x: number;
}

const HEIGHT = 24;
const SIZE = 13;
/** Room for a sign, a digit, a point and three decimals. */
const NUMBER = 48;

export function createCallouts(root: Group): Part {
  function draw(scene: Scene): void {
    const callouts = root.selectAll<SVGGElement, CalloutDatum>('g.callout').data(calloutsOf(scene), ({ key }) => key)
      .join((enter) => {
        const callout = enter.append('g').attr('class', 'callout');
        callout.append('rect').attr('height', HEIGHT);
        return callout;
      })
      .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
    callouts.select('rect').attr('width', ({ width }) => width);
    const numbers = callouts.selectAll<SVGGElement, NumberDatum>('g').data(({ numbers: shown }) => shown, ({ reference }) => referenceText(reference))
      .join((enter) => {
        const number = enter.append('g');
        number.append('text').attr('class', 'symbol').attr('y', 17);
        number.append('text').attr('class', 'number').attr('y', 16.5);
        return number;
      })
      .attr('transform', ({ x }) => `translate(${x})`);
    setMath(numbers.select<SVGTextElement>('text.symbol'), ({ symbol }) => symbol, SIZE + 1, 'start');
    numbers.select('text.number').attr('x', ({ symbol }) => symbolWidth(symbol, SIZE + 1) + 5).attr('font-size', SIZE)
      .attr('data-ref', ({ reference }) => referenceText(reference));
  }

  function patch(scene: Scene): void {
    root.selectAll<SVGGElement, CalloutDatum>('g.callout').each(function () {
      select(this).selectAll<SVGTextElement, NumberDatum>('text.number').each(function ({ reference }) {
        setText(this, numberText(scene, reference));
      });
    });
  }

  return { draw, patch };
}

/** One for each cell that the pointer, the keyboard, the selection or the step is on. */
function calloutsOf(scene: Scene): readonly CalloutDatum[] {
  const { shape, layout, hovered, focused, flow, state: { experiment: { view }, structure: { plan, batch } } } = scene;
  const selected = view.select === undefined ? undefined : parseReference(view.select);
  const pointed = [flow.subject, selected, hovered]
    .filter((reference): reference is Reference => reference !== undefined && isWithin(shape, plan, batch, reference))
    // An edge is pointed at for itself, not for the unit that it leads to.
    .filter((reference) => expand(shape, batch, reference).length === 1 && !/^d?W/.test(reference.key))
    .map((reference) => unitOf(shape, reference));
  const units = [...pointed, focused?.kind === 'unit' ? focused : undefined];
  const callouts = new Map<string, CalloutDatum>();
  for (const place of units) {
    const cell = place && layout.layers[place.layer]?.grid ? layout.layers[place.layer].units[place.unit] : undefined;
    if (!place || !cell) continue;
    const numbers = numbersOf(scene, place.layer, place.unit);
    const last = numbers[numbers.length - 1];
    if (!last) continue;
    const width = last.x + symbolWidth(last.symbol, SIZE + 1) + 5 + NUMBER;
    const key = `${place.layer}.${place.unit}`;
    const x = Math.min(Math.max(2, cell.x - width / 2), layout.width - width - 2);
    callouts.set(key, { key, numbers, width, x, y: cell.y - 14 - HEIGHT });
  }
  return [...callouts.values()];
}

function numbersOf(scene: Scene, layer: number, unit: number): readonly NumberDatum[] {
  const { shape, example, gradients, state: { structure: { plan } } } = scene;
  let x = 8;
  return (['Z', 'A', 'dZ', 'dA'] as const).map((name) => entry(layerKey(name, layer), unit, example))
    .filter((reference) => exists(shape, plan, reference.key) && knownNumber(scene, reference) !== undefined)
    .map((reference) => {
      const symbol = withoutLayer(parseSymbol(symbolTex(reference, shape, 1, gradients)));
      const number = { reference, symbol, x };
      x += symbolWidth(symbol, SIZE + 1) + 5 + NUMBER + 8;
      return number;
    });
}
