/** One number in its half of a capsule: where it stands, its fill, and the small marks on it. */

import { select } from 'd3-selection';
import { activationOf } from '../engine/experiment';
import type { NumberReference } from '../engine/operands';
import { entry, isDerivative, layerKey, layerOf, nameOf, type EntryReference } from '../engine/quantity';
import { exists } from '../engine/schedule';
import { textColour } from '../layout/colour';
import { gradientOffset, type PillForm } from '../layout/graph-shapes';
import { symbolTex } from '../writers/symbol';
import { parseSymbol, symbolWidth, withoutLayer, type MathSymbol } from './math-text';
import { setStyle } from './stage-dom';
import { fillOf, knownNumber, numberText, type Scene } from './stage-scene';

interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
}

/** One number in its half of a capsule. */
export interface HalfDatum {
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

/** What two labels beside each other keep free. */
const LABEL_GAP = 4;

/** Where units stand closest, the bias of the one that is looked at takes the place of the label of z. */
export function givesWay({ layout: { size }, looked }: Scene, { layer, unit }: UnitPlace, { reference }: HalfDatum): boolean {
  return size.kind === 'compact' && nameOf(reference.key) === 'Z' && looked?.layer === layer && looked.unit === unit;
}

/** A unit or its cell stands for a once it is computed, before that for z. */
export function standsFor(scene: Scene, layer: number, unit: number): EntryReference {
  const a = entry(layerKey('A', layer), unit, scene.example);
  return layer === 0 || knownNumber(scene, a) !== undefined ? a : entry(layerKey('Z', layer), unit, scene.example);
}

/** The numbers of a unit, in the order in which they are read. */
export function halvesOf(scene: Scene, { layer, unit }: UnitPlace): readonly HalfDatum[] {
  const { shape, example, gradients, hasGradients, layout: { size }, state: { structure: { plan } } } = scene;
  const names = ['Z', 'A', ...(hasGradients ? ['dZ', 'dA'] as const : [])] as const;
  return names.flatMap((name): HalfDatum[] => {
    const key = layerKey(name, layer);
    if (!exists(shape, plan, key)) return [];
    const reference = entry(key, unit, example);
    const isGradient = name === 'dZ' || name === 'dA';
    const height = isGradient ? size.gradientHeight : size.height;
    const width = layer === 0 ? size.inputWidth : size.width / 2;
    const form: PillForm = layer === 0 ? 'whole' : name === 'Z' || name === 'dZ' ? 'left' : 'right';
    const symbol = parseSymbol(symbolTex(reference, shape, 1, gradients));
    return [{
      reference,
      form,
      x: layer === 0 ? -width / 2 : form === 'left' ? -width : 0,
      y: (isGradient ? gradientOffset(size) : 0) - height / 2,
      width,
      height,
      symbol: size.layerInLabel && symbolWidth(symbol, size.labelSize) < width - LABEL_GAP ? symbol : withoutLayer(symbol),
      label: isGradient ? size.gradientLabel : size.label,
    }];
  });
}

/** Gradients have a notched corner, at the straight side of their half. */
export function notchPath({ reference, form, x, y, width }: HalfDatum): string | null {
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

export function patchHalf(scene: Scene, node: SVGGElement, half: HalfDatum): void {
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
  const layer = layerOf(reference.key);
  switch (layer === undefined ? undefined : activationOf(shape, layer)) {
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
