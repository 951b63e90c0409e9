/** Principal components of points, named so that from one epoch to the next each goes on where it was. */

import { matrix, type Matrix } from '../engine/matrix';
import { momentsOf } from './covariance';
import { leadingDirections } from './leading';

export interface Principal {
  /** w × 1. */
  readonly mean: Matrix;
  /** count × w: unit vectors, one a row. */
  readonly directions: Matrix;
  /** The variance along each of them. */
  readonly variances: Float64Array;
  /** The variance in all directions; 0 where all points coincide. */
  readonly total: number;
}

/**
 * The first `count` components (at most w) of the columns of Phi, w × N.
 * Throws RangeError where an entry is not finite.
 * @param previous those of the epoch before: each direction then keeps the row and the sign of the one it came from
 */
export function principalComponents(Phi: Matrix, count: number, previous?: Matrix): Principal {
  const w = Phi.rows;
  const { mean, centred, total } = momentsOf(Phi);
  const kept = Math.min(count, w);
  const { values, vectors: sorted } = leadingDirections(centred, kept);
  const places = previous && previous.rows === kept && previous.columns === w ? placesLike(sorted, previous) : undefined;
  const directions = matrix(kept, w);
  const variances = new Float64Array(kept);
  for (let k = 0; k < kept; k++) {
    const { row, sign } = places?.[k] ?? { row: k, sign: 1 };
    for (let i = 0; i < w; i++) directions.data[row * w + i] = sign * sorted.data[k * w + i];
    // A variance is no negative number; rounding may have left one.
    variances[row] = Math.max(0, values[k]);
  }
  return { mean, directions, variances, total };
}

/** The part of the variance along direction k, 0 to 1; undefined where nothing varies. */
export function explained({ variances, total }: Principal, k: number): number | undefined {
  return total > 0 ? Math.min(1, variances[k] / total) : undefined;
}

/** For each row the row of `previous` that it is most nearly parallel to, each taken once, and the sign that turns it there. */
function placesLike(rows: Matrix, previous: Matrix): readonly { readonly row: number; readonly sign: number }[] {
  const count = rows.rows;
  const overlaps = Array.from({ length: count * count }, (_, k) => ({
    from: Math.floor(k / count), row: k % count, overlap: overlap(rows, Math.floor(k / count), previous, k % count),
  })).sort((p, q) => Math.abs(q.overlap) - Math.abs(p.overlap));
  const places: { row: number; sign: number }[] = Array.from({ length: count });
  const [placed, taken] = [new Set<number>(), new Set<number>()];
  for (const { from, row, overlap: inner } of overlaps) {
    if (placed.has(from) || taken.has(row)) continue;
    placed.add(from);
    taken.add(row);
    places[from] = { row, sign: inner < 0 ? -1 : 1 };
  }
  return places;
}

function overlap(a: Matrix, i: number, b: Matrix, j: number): number {
  let sum = 0;
  for (let k = 0; k < a.columns; k++) sum += a.data[i * a.columns + k] * b.data[j * b.columns + k];
  return sum;
}
