/** Symmetric matrices made tridiagonal by Householder's reflections. */

import { matrix, type Matrix } from '../engine/matrix';

/** Diagonal and off-diagonal of QᵀSQ (`off[i]` between i and i + 1), and Qᵀ where it is asked for. */
export interface Tridiagonal {
  readonly diagonal: Float64Array;
  readonly off: Float64Array;
  readonly rows: Matrix | undefined;
}

/**
 * Reflections that leave S with nothing beside its three diagonals; Q itself only where it is `wanted`.
 * Throws RangeError where an entry is not finite.
 */
export function tridiagonalise(S: Matrix, wanted: boolean): Tridiagonal {
  if (!S.data.every(Number.isFinite)) throw new RangeError('eigenvalues of a matrix that is not finite');
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

function norm(v: Float64Array): number {
  let sum = 0;
  for (const value of v) sum += value * value;
  return Math.sqrt(sum);
}
