/** The shape that stands on the stage for a reference: half a capsule, a cell, an edge, a row of text, the loss. */

import { depth, type NetworkShape } from '../engine/experiment';
import type { NumberReference } from '../engine/operands';
import { layerOf, nameOf } from '../engine/quantity';
import type { Box, GraphLayout, Point } from './graph';
import { edgeSegment, type Segment } from './graph-edges';
import type { UnitSize } from './graph-sizes';
import { COMPACT_TARGET } from './graph-spacing';

/** Which ends of a pill are round. */
export type PillForm = 'left' | 'right' | 'whole';

export type Shape =
  /** `box` has the whole pill or its half: the left half's right side and the right half's left side are straight. */
  | { readonly kind: 'pill'; readonly form: PillForm; readonly box: Box }
  | { readonly kind: 'box'; readonly box: Box }
  | { readonly kind: 'line'; readonly segment: Segment };

/** Whether gradients have their capsules; before that, rows of text stand higher. */
export interface ShapeSetting {
  readonly shape: Pick<NetworkShape, 'widths' | 'activations'>;
  readonly layout: GraphLayout;
  readonly hasGradients: boolean;
  /** Whether targets stand on a line of their own under the biases, since both are too long for one. */
  readonly targetsBelow?: boolean;
}

/** The shape of a number that is drawn, or undefined for one that is not. */
export function shapeOf(setting: ShapeSetting, reference: NumberReference): Shape | undefined {
  const { shape, layout } = setting;
  if (reference.kind === 'scalar') return reference.key === 'J' ? { kind: 'box', box: layout.loss } : undefined;
  const name = nameOf(reference.key);
  if (name === 'Lo') return { kind: 'box', box: layout.loss };
  const layer = layerOf(reference.key) ?? depth(shape as NetworkShape);
  const place = layout.layers[layer];
  const centre = place?.units[reference.row];
  switch (name) {
    case 'W':
    case 'dW':
    case 'Wnew': {
      const segment = edgeSegment(layout, layer, reference.row, reference.column);
      return segment && { kind: 'line', segment };
    }
    case 'Z':
    case 'A':
    case 'dZ':
    case 'dA': {
      if (!centre) return undefined;
      if (place.grid) return { kind: 'box', box: around(centre, place.grid.cell, place.grid.cell) };
      return pillOf(setting, name, layer, centre);
    }
    case 'b':
    case 'db':
    case 'bnew':
      return centre && !place.grid ? { kind: 'box', box: rowBox(layout.size, centre, biasPlace(setting), biasWidth(layout.size)) } : undefined;
    case 'Y':
      return centre && !place.grid ? { kind: 'box', box: rowBox(layout.size, centre, targetPlace(setting), targetWidth(setting)) } : undefined;
    default:
      return undefined;
  }
}

function pillOf({ layout: { size }, hasGradients }: ShapeSetting, name: 'Z' | 'A' | 'dZ' | 'dA', layer: number, centre: Point): Shape | undefined {
  const isGradient = name === 'dZ' || name === 'dA';
  if (isGradient && !hasGradients) return undefined;
  const y = centre.y + (isGradient ? gradientOffset(size) : 0);
  const height = isGradient ? size.gradientHeight : size.height;
  if (layer === 0) return { kind: 'pill', form: 'whole', box: around({ x: centre.x, y }, size.inputWidth, height) };
  const left = name === 'Z' || name === 'dZ';
  const half = size.width / 2;
  return { kind: 'pill', form: left ? 'left' : 'right', box: { x: left ? centre.x - half : centre.x, y: y - height / 2, width: half, height } };
}

/** From the capsule's centre down to the gradient capsule's. */
export function gradientOffset({ height, gradientGap, gradientHeight }: UnitSize): number {
  return height / 2 + gradientGap + gradientHeight / 2;
}

/** The capsule of a whole unit, or its cell. */
export function unitShape({ layers, size }: GraphLayout, layer: number, unit: number): Shape | undefined {
  const place = layers[layer];
  const centre = place?.units[unit];
  if (!centre) return undefined;
  if (place.grid) return { kind: 'box', box: around(centre, place.grid.cell, place.grid.cell) };
  return { kind: 'pill', form: 'whole', box: around(centre, layer === 0 ? size.inputWidth : size.width, size.height) };
}

function around(centre: Point, width: number, height: number): Box {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

function rowBox({ kind }: UnitSize, centre: Point, start: Point, width: number): Box {
  const height = kind === 'compact' ? 16 : 20;
  return { x: centre.x + start.x - 3, y: centre.y + start.y - height / 2, width: width + 6, height };
}

/** About how long a bias's row is; where only one unit shows it, it goes without its symbol. */
function biasWidth({ showsParameters }: UnitSize): number {
  return showsParameters ? 78 : 55;
}

function targetWidth({ layout: { size }, targetsBelow }: ShapeSetting): number {
  if (targetsBelow) return 90;
  if (size.kind === 'compact') return COMPACT_TARGET - 12;
  return size.showsParameters ? 58 : 40;
}

/** Where a bias's row starts, from the capsule's centre: its left end and its middle height. */
export function biasPlace({ layout: { size }, hasGradients }: Pick<ShapeSetting, 'layout' | 'hasGradients'>): Point {
  const y = hasGradients ? size.biasWithGradient : size.bias;
  if (size.label === undefined) return { x: -size.width / 2 - 62, y };
  // In place of the label of z, which the unit that shows its bias does without.
  if (size.kind === 'compact') return { x: -size.width / 2 + 3, y };
  return { x: -size.width / 2 + (size.width > 120 ? 8 : 0), y };
}

/** Where a target's text starts. */
export function targetPlace(setting: Pick<ShapeSetting, 'layout' | 'hasGradients' | 'targetsBelow'>): Point {
  const { layout: { size }, hasGradients, targetsBelow } = setting;
  if (size.kind === 'compact') return { x: size.width / 2 + 6, y: 0 };
  if (size.kind === 'turned') return { x: 6, y: hasGradients ? size.biasWithGradient : size.bias };
  if (targetsBelow) return { x: biasPlace(setting).x, y: biasPlace(setting).y + size.belowOutput };
  return { x: size.width > 120 ? 28 : 36, y: hasGradients ? size.biasWithGradient : size.bias };
}

/** The outline of a shape, `grow` px larger on all sides. */
export function outlinePath(shape: Shape, grow = 0): string {
  if (shape.kind === 'line') {
    const { from, to } = shape.segment;
    return `M${from.x} ${from.y}L${to.x} ${to.y}`;
  }
  const { x, y, width, height } = shape.box;
  const grown = { x: x - grow, y: y - grow, width: width + 2 * grow, height: height + 2 * grow };
  if (shape.kind === 'box') return `M${grown.x} ${grown.y}h${grown.width}v${grown.height}h${-grown.width}Z`;
  return pillPath(shape.form, grown);
}

export function pillPath(form: PillForm, { x, y, width, height }: Box): string {
  const r = height / 2;
  const right = x + width;
  const bottom = y + height;
  const leftEnd = `A${r} ${r} 0 0 1 ${x + r} ${y}`;
  const rightEnd = `A${r} ${r} 0 0 1 ${right - r} ${bottom}`;
  switch (form) {
    case 'left':
      return `M${right} ${y}V${bottom}H${x + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`;
    case 'right':
      return `M${x} ${y}H${right - r}${rightEnd}H${x}Z`;
    case 'whole':
      return `M${x + r} ${y}H${right - r}${rightEnd}H${x + r}${leftEnd}Z`;
  }
}
