/** The function c(x) that a reader adds to all logits: any function does, smooth or rough. */

import type { Matrix } from '../engine/matrix';

export const SHIFT_KINDS = ['constant', 'linear', 'wave', 'rough'] as const;
export type ShiftKind = (typeof SHIFT_KINDS)[number];

export interface Shift {
  readonly kind: ShiftKind;
  /** a, the size of c. */
  readonly amplitude: number;
  /** Of the noise, a whole number from 0 to 2^32 − 1. */
  readonly seed: number;
}

/**
 * c at the columns of X, n × N. `constant` a; `linear` a (x₁ + … + x_n) / n; `wave` a sin 2x₁ cos 3x₂; `rough` a times a number
 * from [−1, 1) that depends on every bit of x and on the seed, so that no two points have to do with each other.
 */
export function shiftAt({ kind, amplitude, seed }: Shift, { rows, columns, data }: Matrix): Float64Array {
  return Float64Array.from({ length: columns }, (_, e) => {
    const x = (i: number) => (i < rows ? data[i * columns + e] : 0);
    switch (kind) {
      case 'constant':
        return amplitude;
      case 'linear':
        return (amplitude * Array.from({ length: rows }, (_row, i) => x(i)).reduce((sum, value) => sum + value, 0)) / rows;
      case 'wave':
        return amplitude * Math.sin(2 * x(0)) * Math.cos(3 * x(1));
      case 'rough':
        return amplitude * noise(Float64Array.from({ length: rows }, (_row, i) => x(i)), seed);
    }
  });
}

/** From [−1, 1): the bits of x stirred by multiplying and shifting, ended as MurmurHash3 ends (Appleby, public domain). */
function noise(x: Float64Array, seed: number): number {
  let hash = seed | 0;
  for (const word of new Uint32Array(x.buffer)) {
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 31 - 1;
}
