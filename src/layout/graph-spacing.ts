/** The spaces between and around layers, for a flow to the right and for one that goes down (design, section 6). */

import { gridSize, LARGEST_DRAWN_LAYER, unitPitch, type UnitSize } from './graph-sizes';

/** How far something reaches along the flow, before and after its centre. */
export interface Span {
  readonly before: number;
  readonly after: number;
}

export interface Spacing {
  readonly turned: boolean;
  /** Before the first layer and after the last thing, along the flow. */
  readonly start: number;
  readonly end: number;
  /** For the captions, and on either side, across the flow. */
  readonly top: number;
  readonly margin: number;
  /** The first gap by the others: it holds the longest plates. */
  readonly firstGap: number;
  /** Between layers where the graph has to scroll anyway: enough for plates. */
  readonly comfortableGap: number;
}

export const UPRIGHT: Spacing = { turned: false, start: 20, end: 12, top: 40, margin: 0, firstGap: 1.36, comfortableGap: 120 };
export const DOWNWARDS: Spacing = { turned: true, start: 2, end: 4, top: 0, margin: 6, firstGap: 1, comfortableGap: 64 };

/** The least room between two layers, so that edges can be told apart. */
export function smallestGap({ turned }: Spacing, size: UnitSize): number {
  if (turned) return 24;
  return size.width < 120 ? 66 : 84;
}

export function lossSize({ kind, width }: UnitSize): { readonly width: number; readonly height: number } {
  if (kind === 'turned') return { width: 74, height: 44 };
  return { width: width < 136 ? 74 : 88, height: 52 };
}

/** Where units stand closest, targets stand between an output and the loss: where their text ends, from the capsule. */
export const COMPACT_TARGET = 74;

/** From the outputs to the loss. Where targets or the loss of one example stand on the way they need more. */
export function lossGap({ kind, width }: UnitSize, isBeside: boolean): number {
  if (kind === 'turned') return isBeside ? 12 : 24;
  if (kind === 'compact') return COMPACT_TARGET + 50;
  return width < 136 ? 24 : 40;
}

/** How far each layer reaches along the flow. */
export function spansAlong(
  widths: readonly number[], size: UnitSize, { turned }: Spacing, across: number, inputGradient: boolean,
): readonly Span[] {
  return widths.map((units, layer): Span => {
    if (units > LARGEST_DRAWN_LAYER) {
      const { columns, rows, pitch } = gridSize(units, turned, across);
      const half = ((turned ? rows : columns) * pitch) / 2;
      return { before: half, after: half };
    }
    if (!turned) {
      const half = (layer === 0 ? size.inputWidth : size.width) / 2;
      return { before: half, after: half };
    }
    if (layer === 0) return { before: size.above, after: size.height / 2 + (inputGradient ? size.gradientGap + size.gradientHeight : 0) };
    return { before: size.above, after: reachBelow(size, layer === widths.length - 1) };
  });
}

export function lengthOf({ before, after }: Span): number {
  return before + after;
}

/** Where each layer starts along the flow: spread over the room, or at comfortable gaps where they do not fit. */
export function startsAlong(spans: readonly Span[], size: UnitSize, spacing: Spacing, room: number): readonly number[] {
  const gaps = spans.length - 1;
  const free = room - spacing.start - spacing.end - spans.reduce((sum, span) => sum + lengthOf(span), 0);
  const unit = free / (spacing.firstGap + gaps - 1);
  const fits = unit >= smallestGap(spacing, size);
  const starts = [spacing.start];
  for (let l = 1; l < spans.length; l++) {
    const gap = fits ? unit * (l === 1 ? spacing.firstGap : 1) : spacing.comfortableGap;
    starts.push(starts[l - 1] + lengthOf(spans[l - 1]) + gap);
  }
  return starts;
}

/** How far the units of a layer reach below their centres: outputs hold their targets as well. */
export function reachBelow({ below, belowOutput }: UnitSize, isOutput: boolean): number {
  return below + (isOutput ? belowOutput : 0);
}

/** How long a layer is across the flow, in this room. */
export function lengthAcross(units: number, size: UnitSize, { turned }: Spacing, room: number, isOutput: boolean): number {
  if (units > LARGEST_DRAWN_LAYER) {
    const { columns, rows, pitch } = gridSize(units, turned, room);
    return (turned ? columns : rows) * pitch;
  }
  const below = reachBelow(size, isOutput);
  const block = turned ? size.width : size.above + below;
  return (units - 1) * unitPitch(size, units, room, below) + block;
}
