/** A cell on the page: what it shows, where it stands, and where a message about it goes. */

import type { CSSProperties } from 'react';
import { parseReference, type Reference } from '../../engine/quantity';
import { CELL } from './grid-cells';

/** Lengths in CSS pixels, from the corner of the element that holds all cells. */
export interface CellPlace {
  readonly element: HTMLElement;
  readonly reference: Reference;
  readonly name: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** The height of the element that holds all cells. */
  readonly room: number;
  /** What a message about the cell must not cover, in pixels of the window; without it, the cell alone. */
  readonly matrix?: DOMRect;
}

/** The cell under a pointer or with the focus; undefined beside the cells. */
export function placeOf(holder: HTMLElement | null, target: EventTarget): CellPlace | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>(CELL) : null;
  const reference = element ? referenceOf(element) : undefined;
  if (!element || !reference || !holder) return undefined;
  const from = holder.getBoundingClientRect();
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = { left: left - from.left + holder.scrollLeft, top: top - from.top + holder.scrollTop, width, height };
  const matrix = (element.closest('[role=grid]') ?? element).getBoundingClientRect();
  return { element, reference, name: element.dataset['name'] ?? '', box, room: holder.scrollHeight, matrix };
}

export function referenceOf(element: HTMLElement): Reference | undefined {
  return parseReference(element.dataset['ref'] ?? '');
}

/** The style sheet gives messages this width at most. */
const WIDTH = 340;
const HEIGHT = 56;
const GAP = 6;
/** Of a matrix: its symbol, above its cells. */
const HEADER = 32;

/** Where a message about a cell stands: under it, or above it where there is no room below. */
export function beside({ box: { left, top, height }, room }: CellPlace): CSSProperties {
  const isBelow = top + height + GAP + HEIGHT <= room || top < HEIGHT + GAP;
  return {
    left: `clamp(0px, ${left}px, max(0px, 100% - ${WIDTH}px))`,
    top: isBelow ? top + height + GAP : top - GAP,
    transform: isBelow ? undefined : 'translateY(-100%)',
  };
}

/** Where a message stands that must leave the whole matrix in sight: above it or, where the window ends, under it. */
export function clearOf(cell: CellPlace): CSSProperties {
  const { matrix } = cell;
  if (!matrix) return beside(cell);
  const isAbove = matrix.top >= HEIGHT + HEADER + GAP;
  return {
    position: 'fixed',
    left: `clamp(0px, ${matrix.left}px, max(0px, 100vw - ${WIDTH}px))`,
    top: isAbove ? matrix.top - HEADER - GAP : matrix.bottom + GAP,
    transform: isAbove ? 'translateY(-100%)' : undefined,
  };
}
