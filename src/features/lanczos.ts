/** Lanczos' method: the largest eigenvalues of a symmetric matrix that is only known by what it does to a vector. */

import { map, matrix, subtractScaled, type Matrix } from '../engine/matrix';
import { product, productOfTransposed } from '../engine/products';
import { randomSource } from '../engine/random';
import { eigenOf, withFixedSign, type Eigen } from './eigen';

/** A residual below this part of the largest eigenvalue is none. */
const CONVERGED = 1e-12;
/** Steps between two looks at what has been found. */
const LOOK = 10;
/** The sequence of the starting vectors: any will do, as long as it is always the same. */
const SEED = 1;

/**
 * The `count` largest eigenvalues of an n × n matrix with their unit eigenvectors as rows. Every vector is made orthogonal to
 * all before it, so that no eigenvalue is found twice.
 * @param apply what the matrix makes of an n × 1
 */
export function lanczos(n: number, count: number, apply: (v: Matrix) => Matrix): Eigen {
  const random = randomSource(SEED);
  const fresh = () => map(matrix(n, 1), () => random.normal());
  const basis: Matrix[] = [unit(fresh())];
  const diagonal: number[] = [];
  const off: number[] = [];
  for (;;) {
    const q = basis[basis.length - 1];
    const applied = apply(q);
    diagonal.push(productOfTransposed(q, applied).data[0]);
    const rest = orthogonalTo(basis, applied);
    const length = norm(rest);
    const steps = basis.length;
    if (steps === n || (steps >= count && steps % LOOK === 0)) {
      const found = eigenOf(tridiagonal(diagonal, off));
      const residual = (k: number) => length * Math.abs(found.vectors.data[k * steps + steps - 1]);
      const largest = Math.max(Math.abs(found.values[0]), Math.abs(found.values[steps - 1]));
      if (steps === n || Array.from({ length: count }, (_, k) => residual(k)).every((r) => r <= CONVERGED * largest)) return asVectors(found, basis, count);
    }
    // Where nothing is left the space found so far is closed: the next one is begun elsewhere.
    const closed = length <= Number.EPSILON * n * norm(applied);
    off.push(closed ? 0 : length);
    basis.push(unit(closed ? orthogonalTo(basis, fresh()) : rest));
  }
}

/** v less its parts along the vectors, twice: once leaves what rounding left. */
function orthogonalTo(basis: readonly Matrix[], v: Matrix): Matrix {
  let rest = v;
  for (let round = 0; round < 2; round++) for (const q of basis) rest = subtractScaled(rest, productOfTransposed(q, rest).data[0], q);
  return rest;
}

function tridiagonal(diagonal: readonly number[], off: readonly number[]): Matrix {
  return map(matrix(diagonal.length, diagonal.length), (_value, i, j) => (i === j ? diagonal[i] : Math.abs(i - j) === 1 ? off[Math.min(i, j)] : 0));
}

/** The eigenvectors in the space of the basis, written in the whole one. */
function asVectors({ values, vectors }: Eigen, basis: readonly Matrix[], count: number): Eigen {
  const n = basis[0].rows;
  const steps = basis.length;
  const rows = matrix(steps, n);
  basis.forEach(({ data }, k) => { rows.data.set(data, k * n); });
  const all = product(matrix(count, steps, vectors.data.slice(0, count * steps)), rows);
  for (let k = 0; k < count; k++) all.data.set(withFixedSign(all.data.slice(k * n, (k + 1) * n)), k * n);
  return { values: values.slice(0, count), vectors: all };
}

function norm({ data }: Matrix): number {
  return Math.sqrt(data.reduce((sum, value) => sum + value * value, 0));
}

function unit(v: Matrix): Matrix {
  const length = norm(v);
  return map(v, (value) => value / length);
}
