/** Eigenvalues and eigenvectors of symmetric matrices: Householder's reflections, then implicit QL. */

import { matrix, type Matrix } from '../engine/matrix';

export interface Eigen {
  /** From the largest to the smallest. */
  readonly values: Float64Array;
  /** The unit eigenvectors, one a row, in the same order; each sign such that its largest entry is positive. */
  readonly vectors: Matrix;
}

/** Diagonal and off-diagonal of QᵀSQ (`off[i]` between i and i + 1), and Qᵀ where it is asked for. */
interface Tridiagonal {
  readonly diagonal: Float64Array;
  readonly off: Float64Array;
  readonly rows: Matrix | undefined;
}

/** More rounds than any finite matrix needs for one eigenvalue. */
const MOST_ROUNDS = 60;

/** All eigenvalues of S (only its symmetry is relied on), from the largest to the smallest. About n³ multiplications. */
export function eigenvaluesOf(S: Matrix): Float64Array {
  const tridiagonal = tridiagonalise(S, false);
  diagonalise(tridiagonal);
  return tridiagonal.diagonal.sort().reverse();
}

/** Eigenvalues and eigenvectors of a symmetric matrix. */
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

/** Reflections that leave S with nothing beside its three diagonals. */
function tridiagonalise(S: Matrix, wanted: boolean): Tridiagonal {
  const n = S.rows;
  const a = S.data.slice();
  const off = new Float64Array(n);
  const mirrors: Float64Array[] = [];
  for (let k = 0; k + 1 < n; k++) {
    const v = mirrorOf(a, n, k);
    mirrors.push(v.mirror);
    off[k] = v.length;
    if (k + 2 < n) reflect(a, n, k + 1, v.mirror);
  }
  const diagonal = Float64Array.from({ length: n }, (_, i) => a[i * n + i]);
  return { diagonal, off, rows: wanted ? accumulated(mirrors, n) : undefined };
}

/** The unit vector whose mirror sends what stands below (k, k) to its first entry, and that entry. Zero where none is needed. */
function mirrorOf(a: Float64Array, n: number, k: number): { readonly mirror: Float64Array; readonly length: number } {
  const v = Float64Array.from({ length: n - k - 1 }, (_, i) => a[(k + 1 + i) * n + k]);
  const scale = v.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (v.length === 1 || v.subarray(1).every((value) => value === 0)) return { mirror: new Float64Array(v.length), length: v[0] };
  for (let i = 0; i < v.length; i++) v[i] /= scale;
  const length = v[0] > 0 ? -norm(v) : norm(v);
  v[0] -= length;
  const own = norm(v);
  for (let i = 0; i < v.length; i++) v[i] /= own;
  return { mirror: v, length: length * scale };
}

/** H a H with H = I − 2vvᵀ, of the square from (at, at) on: a − 2vwᵀ − 2wvᵀ with w = av − (vᵀav)v. */
function reflect(a: Float64Array, n: number, at: number, v: Float64Array): void {
  const size = v.length;
  const w = new Float64Array(size);
  let inner = 0;
  for (let i = 0; i < size; i++) {
    const row = (at + i) * n + at;
    let sum = 0;
    for (let j = 0; j < size; j++) sum += a[row + j] * v[j];
    w[i] = sum;
    inner += sum * v[i];
  }
  for (let i = 0; i < size; i++) w[i] -= inner * v[i];
  for (let i = 0; i < size; i++) {
    const row = (at + i) * n + at;
    const [vi, wi] = [2 * v[i], 2 * w[i]];
    for (let j = 0; j < size; j++) a[row + j] -= vi * w[j] + wi * v[j];
  }
}

/** Qᵀ, the product of the mirrors, the last one first: only rows and columns beyond k are touched by mirror k. */
function accumulated(mirrors: readonly Float64Array[], n: number): Matrix {
  const rows = matrix(n, n);
  for (let i = 0; i < n; i++) rows.data[i * n + i] = 1;
  for (let k = mirrors.length - 1; k >= 0; k--) {
    const v = mirrors[k];
    for (let i = k + 1; i < n; i++) {
      const at = i * n + k + 1;
      let sum = 0;
      for (let j = 0; j < v.length; j++) sum += rows.data[at + j] * v[j];
      for (let j = 0; j < v.length; j++) rows.data[at + j] -= 2 * sum * v[j];
    }
  }
  return rows;
}

/**
 * Rotations that leave only the diagonal, the same ones applied to the rows; `diagonal` then holds the eigenvalues.
 * Bowdler, Martin, Reinsch & Wilkinson, "The QR and QL algorithms for symmetric matrices", Numer. Math. 11 (1968).
 * Throws RangeError where an entry is not finite.
 */
function diagonalise({ diagonal: d, off: e, rows }: Tridiagonal): void {
  for (let from = 0; from < d.length; from++) {
    for (let round = 0; ; round++) {
      const to = endOfBlock(d, e, from);
      if (to === from) break;
      if (round > MOST_ROUNDS || !Number.isFinite(d[from])) throw new RangeError('eigenvalues of a matrix that is not finite');
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

function norm(v: Float64Array): number {
  let sum = 0;
  for (const value of v) sum += value * value;
  return Math.sqrt(sum);
}
