/** Eigenvalues and eigenvectors of symmetric matrices: three diagonals first, then implicit QL. */

import { matrix, type Matrix } from '../engine/matrix';
import { tridiagonalise, type Tridiagonal } from './tridiagonal';

export interface Eigen {
  /** From the largest to the smallest. */
  readonly values: Float64Array;
  /** The unit eigenvectors, one a row, in the same order; each sign such that its largest entry is positive. */
  readonly vectors: Matrix;
}

/** More rounds than one eigenvalue needs: two or three are usual. */
const MOST_ROUNDS = 60;

/**
 * All eigenvalues of a symmetric matrix, from the largest to the smallest, in about n³ multiplications.
 * Throws RangeError where an entry is not finite.
 */
export function eigenvaluesOf(S: Matrix): Float64Array {
  const tridiagonal = tridiagonalise(S, false);
  diagonalise(tridiagonal);
  return tridiagonal.diagonal.sort().reverse();
}

/** Eigenvalues and eigenvectors of a symmetric matrix. Throws RangeError where an entry is not finite. */
export function eigenOf(S: Matrix): Eigen {
  const n = S.rows;
  const tridiagonal = tridiagonalise(S, true);
  diagonalise(tridiagonal);
  const { diagonal, rows = matrix(0, 0) } = tridiagonal;
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => diagonal[j] - diagonal[i]);
  const vectors = matrix(n, n);
  order.forEach((from, to) => { vectors.data.set(withFixedSign(rows.data.subarray(from * n, (from + 1) * n)), to * n); });
  return { values: Float64Array.from(order, (i) => diagonal[i]), vectors };
}

/** v or −v: the one whose largest entry is positive, the first of those that are as large but for rounding. */
export function withFixedSign(v: Float64Array): Float64Array {
  const largest = v.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const leading = v.find((value) => Math.abs(value) >= largest * (1 - 1e-9)) ?? 0;
  return leading < 0 ? v.map((value) => -value) : v;
}

/**
 * Rotations that leave only the diagonal, the same ones applied to the rows; `diagonal` then holds the eigenvalues.
 * Bowdler, Martin, Reinsch & Wilkinson, "The QR and QL algorithms for symmetric matrices", Numer. Math. 11 (1968).
 */
function diagonalise({ diagonal: d, off: e, rows }: Tridiagonal): void {
  for (let from = 0; from < d.length; from++) {
    let to = endOfBlock(d, e, from);
    for (let round = 0; to > from; round++, to = endOfBlock(d, e, from)) {
      // Only where a product of finite entries has overflowed.
      if (round > MOST_ROUNDS) throw new RangeError('eigenvalues that cannot be computed');
      sweep(d, e, rows, from, to);
    }
  }
}

/** The last place before an off-diagonal entry that rounding does not tell from 0. */
function endOfBlock(d: Float64Array, e: Float64Array, from: number): number {
  let to = from;
  while (to + 1 < d.length && Math.abs(e[to]) > Number.EPSILON * (Math.abs(d[to]) + Math.abs(d[to + 1]))) to++;
  return to;
}

/** One sweep of rotations up from `to` to `from`, shifted by the eigenvalue of the first 2 × 2 block that is nearer to its corner. */
function sweep(d: Float64Array, e: Float64Array, rows: Matrix | undefined, from: number, to: number): void {
  const half = (d[from + 1] - d[from]) / (2 * e[from]);
  const root = Math.hypot(half, 1);
  let g = d[to] - d[from] + e[from] / (half + (half < 0 ? -root : root));
  let sine = 1;
  let cosine = 1;
  let shift = 0;
  for (let i = to - 1; i >= from; i--) {
    const f = sine * e[i];
    const b = cosine * e[i];
    const length = Math.hypot(f, g);
    e[i + 1] = length;
    if (length === 0) {
      // The block falls apart here; what is left of it is taken up by the next round.
      d[i + 1] -= shift;
      e[to] = 0;
      return;
    }
    sine = f / length;
    cosine = g / length;
    g = d[i + 1] - shift;
    const r = (d[i] - g) * sine + 2 * cosine * b;
    shift = sine * r;
    d[i + 1] = g + shift;
    g = cosine * r - b;
    if (rows) rotate(rows, i, cosine, sine);
  }
  d[from] -= shift;
  e[from] = g;
  e[to] = 0;
}

function rotate({ columns: n, data }: Matrix, i: number, cosine: number, sine: number): void {
  for (let k = i * n; k < (i + 1) * n; k++) {
    const below = data[k + n];
    data[k + n] = sine * data[k] + cosine * below;
    data[k] = cosine * data[k] - sine * below;
  }
}
