/** Draws the units of the small layers: capsules of z | a and dz | da with their labels, and the numbers in them. */

import { select, type Selection } from 'd3-selection';
import { activationOf } from '../engine/experiment';
import type { NumberReference } from '../engine/operands';
import { entry, isDerivative, layerKey, nameOf, referenceText } from '../engine/quantity';
import { exists } from '../engine/schedule';
import { textColour } from '../layout/colour';
import { gradientOffset, pillPath, type PillForm } from '../layout/graph-shapes';
import { symbolTex } from '../writers/symbol';
import { parseSymbol, setMath, symbolWidth, withoutLayer, type MathSymbol } from './math-text';
import { setStyle, setText, type Group } from './stage-dom';
import { drawnLayers, fillOf, knownNumber, numberText, textBefore, type Part, type Scene } from './stage-scene';

export interface UnitDatum {
  readonly layer: number;
  readonly unit: number;
  readonly x: number;
  readonly y: number;
}

/** One number in its half of a capsule. */
interface HalfDatum {
  readonly reference: NumberReference;
  readonly form: PillForm;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly symbol: MathSymbol;
  /** The baseline of the label; none where there is no room for it. */
  readonly label: number | undefined;
}

export function unitKey({ layer, unit }: { readonly layer: number; readonly unit: number }): string {
  return `${layer}.${unit}`;
}

/** The elements of the units; the layers and units are a list within a list, which is how they are read aloud. */
export function createUnits(root: Group): Part & { readonly units: () => Selection<SVGGElement, UnitDatum, SVGGElement, unknown> } {
  const units = () => root.selectAll<SVGGElement, UnitDatum>('g.unit');

  function draw(scene: Scene): void {
    const layers = drawnLayers(scene).filter(({ grid }) => !grid);
    const layerGroups = root.selectAll<SVGGElement, (typeof layers)[number]>('g.layer').data(layers, ({ layer }) => layer)
      .join((enter) => enter.append('g').attr('class', 'layer').attr('role', 'list')).order();
    const groups = layerGroups.selectAll<SVGGElement, UnitDatum>('g.unit')
      .data(({ layer, units: places }) => places.map(({ x, y }, unit) => ({ layer, unit, x, y })), unitKey)
      .join((enter) => enter.append('g').attr('class', 'unit').attr('role', 'listitem').attr('tabindex', -1))
      .attr('data-unit', unitKey)
      .attr('transform', ({ x, y }) => `translate(${x} ${y})`);
    const halves = groups.selectAll<SVGGElement, HalfDatum>('g.half')
      .data((datum) => halvesOf(scene, datum), ({ reference }) => referenceText(reference))
      .join((enter) => {
        const half = enter.append('g').attr('class', 'half');
        half.append('path').attr('class', 'area');
        half.append('path').attr('class', 'notch');
        half.append('path').attr('class', 'mark');
        half.append('text').attr('class', 'number').attr('aria-hidden', 'true');
        return half;
      })
      .attr('data-ref', ({ reference }) => referenceText(reference))
      .classed('gradient', ({ reference }) => isDerivative(reference.key));
    halves.classed('editable', ({ reference }) => reference.key === 'A[0]')
      .attr('tabindex', ({ reference }) => (reference.key === 'A[0]' ? -1 : null))
      .attr('data-number', ({ reference }) => (reference.key === 'A[0]' ? referenceText(reference) : null));
    halves.select('path.area').attr('d', (half) => pillPath(half.form, half));
    halves.select('path.notch').attr('d', notchPath);
    // Emptied, so that the numbers are fitted anew.
    halves.select('text.number').attr('y', ({ y, height }) => y + height / 2).text('');
    drawLabels(scene, groups);
  }

  function drawLabels(scene: Scene, groups: Selection<SVGGElement, UnitDatum, SVGGElement, unknown>): void {
    const { labelSize } = scene.layout.size;
    const labels = groups.selectAll<SVGGElement, HalfDatum & { readonly label: number }>('g.label')
      .data((datum) => halvesOf(scene, datum).filter((half) => !givesWay(scene, datum, half)).filter(hasLabel), ({ reference }) => referenceText(reference))
      .join((enter) => {
        const label = enter.append('g').attr('class', 'label').attr('aria-hidden', 'true');
        label.append('text').attr('class', 'symbol');
        label.append('text').attr('class', 'before');
        return label;
      })
      .attr('transform', (half) => `translate(${half.x + half.width / 2} ${half.label})`);
    setMath(labels.select<SVGTextElement>('text.symbol'), ({ symbol }) => symbol, labelSize);
  }

  function patch(scene: Scene): void {
    root.selectAll<SVGGElement, HalfDatum>('g.half').each(function (half) {
      patchHalf(scene, this, half);
    });
    const { labelSize } = scene.layout.size;
    root.selectAll<SVGGElement, HalfDatum>('g.label').each(function ({ reference, symbol, form }) {
      const before = textBefore(scene, reference);
      // The old number stands beside the symbol, so that nothing moves while numbers change but the symbol itself.
      const apart = form === 'left' ? -5 : form === 'right' ? 5 : 0;
      const shift = before === '' ? 0 : apart - (before.length * OLD_DIGIT) / 2 - 2;
      const node = select(this);
      node.classed('unknown', knownNumber(scene, reference) === undefined);
      node.select('text.symbol').attr('transform', shift === 0 ? null : `translate(${shift})`);
      setText(node.select<SVGTextElement>('text.before').attr('x', symbolWidth(symbol, labelSize) / 2 + shift + 3).node(), before);
    });
  }

  return { draw, patch, units };
}

/** About the width of a digit of the small struck numbers. */
const OLD_DIGIT = 6.2;

function hasLabel<Datum extends { readonly label: number | undefined }>(datum: Datum): datum is Datum & { readonly label: number } {
  return datum.label !== undefined;
}

/** Where units stand closest, the bias of the one that is looked at takes the place of the label of z. */
function givesWay({ layout: { size }, looked }: Scene, { layer, unit }: UnitDatum, { reference }: HalfDatum): boolean {
  return size.kind === 'compact' && nameOf(reference.key) === 'Z' && looked?.layer === layer && looked.unit === unit;
}

/** The numbers of a unit, in the order in which they are read. */
function halvesOf(scene: Scene, { layer, unit }: UnitDatum): readonly HalfDatum[] {
  const { shape, example, hasGradients, layout: { size }, state: { structure: { plan } } } = scene;
  const names = ['Z', 'A', ...(hasGradients ? ['dZ', 'dA'] as const : [])] as const;
  return names.flatMap((name): HalfDatum[] => {
    const key = layerKey(name, layer);
    if (!exists(shape, plan, key)) return [];
    const reference = entry(key, unit, example);
    const isGradient = name === 'dZ' || name === 'dA';
    const height = isGradient ? size.gradientHeight : size.height;
    const width = layer === 0 ? size.inputWidth : size.width / 2;
    const form: PillForm = layer === 0 ? 'whole' : name === 'Z' || name === 'dZ' ? 'left' : 'right';
    const symbol = parseSymbol(symbolTex(reference, shape));
    return [{
      reference,
      form,
      x: layer === 0 ? -width / 2 : form === 'left' ? -width : 0,
      y: (isGradient ? gradientOffset(size) : 0) - height / 2,
      width,
      height,
      symbol: size.layerInLabel ? symbol : withoutLayer(symbol),
      label: isGradient ? size.gradientLabel : size.label,
    }];
  });
}

/** Gradients have a notched corner, at the straight side of their half. */
function notchPath({ reference, form, x, y, width }: HalfDatum): string | null {
  if (!isDerivative(reference.key)) return null;
  if (form === 'left') return `M${x + width - 7} ${y}h7v7Z`;
  if (form === 'right') return `M${x + 7} ${y}h-7v7Z`;
  return `M${x + width / 2 - 4} ${y}h8l-4 5Z`;
}

/** Numbers end at one place, so that their points stand in a column; a long one is centred, and smaller if need be. */
function fitNumber(node: SVGTextElement | null, { x, width }: HalfDatum, text: string, size: number): void {
  if (!node || node.textContent === text) return;
  node.textContent = text;
  const fitting = text.length * size * DIGIT > width - 6 ? 12 : size;
  node.setAttribute('font-size', String(fitting));
  node.setAttribute('x', String(x + width / 2 + (Math.max(6, text.length) / 2) * DIGIT * fitting));
}

/** The width of a tabular digit in em. */
const DIGIT = 0.57;

function patchHalf(scene: Scene, node: SVGGElement, half: HalfDatum): void {
  const { reference } = half;
  const value = knownNumber(scene, reference);
  const group = select(node);
  const isOverflow = value !== undefined && !Number.isFinite(value);
  group.classed('unknown', value === undefined).classed('overflow', isOverflow);
  fitNumber(group.select<SVGTextElement>('text.number').node(), half, numberText(scene, reference), scene.layout.size.numberSize);
  const fill = value === undefined || isOverflow
    ? undefined
    : fillOf(scene, reference, value);
  const ink = fill === undefined ? undefined : textColour(fill);
  setStyle(group.select<SVGPathElement>('path.area'), 'fill', fill);
  setStyle(group.select<SVGTextElement>('text.number'), 'fill', ink);
  setStyle(group.select<SVGPathElement>('path.notch'), 'fill', ink);
  const mark = group.select<SVGPathElement>('path.mark').attr('d', value === undefined ? null : markPath(scene, half, value));
  setStyle(mark, 'stroke', ink);
}

/** A bar under an activation that has saturated, a short dash under a ReLU at zero. */
function markPath({ shape }: Scene, { reference, x, y, width, height }: HalfDatum, a: number): string | null {
  const bottom = y + height - 3;
  switch (saturation(shape, reference, a)) {
    case 'bar':
      return `M${x + 4} ${bottom}H${x + width - height / 2}`;
    case 'dash':
      return `M${x + width / 2 - 9} ${bottom}h12`;
    default:
      return null;
  }
}

/** Whether an activation has saturated (|tanh| above 0.98, a sigmoid as far out) or is a ReLU at zero. */
export function saturation(shape: Scene['shape'], reference: NumberReference, a: number): 'bar' | 'dash' | undefined {
  if (nameOf(reference.key) !== 'A' || reference.key === 'A[0]') return undefined;
  const layer = Number(reference.key.slice(2, -1));
  switch (activationOf(shape, layer)) {
    case 'tanh':
      return Math.abs(a) > 0.98 ? 'bar' : undefined;
    case 'sigmoid':
      return Math.abs(2 * a - 1) > 0.98 ? 'bar' : undefined;
    case 'relu':
      return a === 0 ? 'dash' : undefined;
    default:
      return undefined;
  }
}
