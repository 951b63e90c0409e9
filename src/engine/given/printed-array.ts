/** An array as somebody printed it, and its place in a quantity of the pass. */

import { matrix, transpose } from '../matrix';
import type { GivenQuantity } from './number-comparison';
import { isPerExample, nameOf, type QuantityKey } from '../quantity';

export interface PrintedNumber {
  readonly value: number;
  /** Half a unit in its last printed digit. */
  readonly halfUnit: number;
}

/** `gap`: any number of entries, or rows, that the print-out leaves out. */
export type PrintedRow = readonly (PrintedNumber | 'gap')[];

export interface PrintedArray {
  /** 0 for a bare number; what has no more than one row has 1. */
  readonly dimensions: 0 | 1 | 2;
  readonly rows: readonly (PrintedRow | 'gap')[];
  /** Whether every number could be one of float32. */
  readonly isSingle: boolean;
}

/** How somebody else lays arrays out: examples in rows, W as inputs × outputs. */
export interface Layout {
  readonly exampleRows: boolean;
  readonly inputRows: boolean;
}

/** The parts of a print-out at their places among `length`; undefined where they do not fit. */
function spread<Part>(parts: readonly (Part | 'gap')[], length: number): readonly (Part | undefined)[] | undefined {
  const gap = parts.indexOf('gap');
  if (gap < 0) return parts.length === length ? (parts as readonly Part[]) : undefined;
  const left = parts.slice(0, gap) as readonly Part[];
  const rest = parts.slice(gap + 1) as readonly Part[];
  const missing = length - left.length - rest.length;
  return missing < 0 || rest.includes('gap' as Part) ? undefined : [...left, ...Array.from({ length: missing }, () => undefined), ...rest];
}

type Extent = readonly [rows: number, columns: number];

/** The numbers in a matrix of this size, unknown ones with an infinite half unit; undefined where they do not fit. */
function placed({ rows }: PrintedArray, [height, width]: Extent) {
  const lines = spread(rows, height);
  if (!lines) return undefined;
  const values = matrix(height, width);
  const halfUnit = new Float64Array(height * width).fill(Infinity);
  for (const [i, line] of lines.entries()) {
    if (!line) continue;
    const entries = spread(line, width);
    if (!entries) return undefined;
    for (const [j, entry] of entries.entries()) {
      if (entry) [values.data[i * width + j], halfUnit[i * width + j]] = [entry.value, entry.halfUnit];
    }
  }
  return { values, halfUnit };
}

/** Whether the array, standing upright or turned, has this size. */
export function fits(array: PrintedArray, [height, width]: Extent, isTurned: boolean): boolean {
  return placed(array, isTurned ? [width, height] : [height, width]) !== undefined;
}

/** A quantity's rows and columns may be exchanged by the layout; a bias and the losses are one line either way. */
export function turnedBy(key: QuantityKey): keyof Layout | undefined {
  const name = nameOf(key);
  if (name === 'W' || name === 'dW' || name === 'Wnew') return 'inputRows';
  return isPerExample(key) && name !== 'Lo' ? 'exampleRows' : undefined;
}

/** The quantity that an array prints, in the shape of the trace; undefined where it has another size. */
export function givenQuantity(key: QuantityKey, array: PrintedArray, extent: Extent, layout: Layout): GivenQuantity | undefined {
  const [height, width] = extent;
  const turning = turnedBy(key);
  const isLine = height === 1 || width === 1;
  const declared = turning !== undefined && layout[turning];
  for (const isTurned of declared ? [true, false] : [false, true]) {
    const found = placed(array, isTurned ? [width, height] : extent);
    if (!found) continue;
    const halves = matrix(isTurned ? width : height, isTurned ? height : width, found.halfUnit);
    return {
      key,
      values: isTurned ? transpose(found.values) : found.values,
      halfUnit: isTurned ? transpose(halves).data : found.halfUnit,
      isSingle: array.isSingle,
      // A vector has no orientation where it is printed on one line, nor has a bias.
      isTransposed: isTurned !== declared && turning !== undefined && !(isLine && array.dimensions < 2),
    };
  }
  return undefined;
}
