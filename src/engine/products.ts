/** The three matrix products of a pass. Each entry is summed in index order: it equals the textbook sum to the last bit. */

import { matrix, requireShape, type Matrix } from './matrix';

// Four terms or four entries are worked on at a time, which keeps the processor busy without changing any sum's order.

/** a b. */
export function product(a: Matrix, b: Matrix): Matrix {
  requireShape(a.columns === b.rows, 'product', a, b);
  const result = matrix(a.rows, b.columns);
  for (let i = 0; i < a.rows; i++) combineRows(result, i, a.data, i * a.columns, 1, b);
  return result;
}

/** aᵀ b without writing aᵀ out. */
export function productOfTransposed(a: Matrix, b: Matrix): Matrix {
  requireShape(a.rows === b.rows, 'transposed product', a, b);
  const result = matrix(a.columns, b.columns);
  for (let j = 0; j < a.columns; j++) combineRows(result, j, a.data, j, a.columns, b);
  return result;
}

/** a bᵀ without writing bᵀ out: entry (i, j) is the inner product of row i of a with row j of b. */
export function productWithTransposed(a: Matrix, b: Matrix): Matrix {
  requireShape(a.columns === b.columns, 'product with a transpose', a, b);
  const result = matrix(a.rows, b.rows);
  const inner = a.columns;
  const x = a.data;
  const y = b.data;
  const z = result.data;
  for (let i = 0; i < a.rows; i++) {
    let j = 0;
    for (; j + 4 <= b.rows; j += 4) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let k = 0; k < inner; k++) {
        const factor = x[i * inner + k];
        const at = j * inner + k;
        s0 += factor * y[at];
        s1 += factor * y[at + inner];
        s2 += factor * y[at + 2 * inner];
        s3 += factor * y[at + 3 * inner];
      }
      const to = i * b.rows + j;
      z[to] = s0;
      z[to + 1] = s1;
      z[to + 2] = s2;
      z[to + 3] = s3;
    }
    for (; j < b.rows; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += x[i * inner + k] * y[j * inner + k];
      z[i * b.rows + j] = sum;
    }
  }
  return result;
}

/** Row i of the result becomes Σ_k factor_k · (row k of b), factor_k standing at start + k · stride. */
function combineRows(result: Matrix, i: number, factors: Float64Array, start: number, stride: number, b: Matrix): void {
  const n = b.columns;
  const y = b.data;
  const z = result.data;
  const to = i * n;
  let k = 0;
  for (; k + 4 <= b.rows; k += 4) {
    const f0 = factors[start + k * stride];
    const f1 = factors[start + (k + 1) * stride];
    const f2 = factors[start + (k + 2) * stride];
    const f3 = factors[start + (k + 3) * stride];
    const from = k * n;
    for (let j = 0; j < n; j++) {
      z[to + j] = z[to + j] + f0 * y[from + j] + f1 * y[from + n + j] + f2 * y[from + 2 * n + j] + f3 * y[from + 3 * n + j];
    }
  }
  for (; k < b.rows; k++) {
    const factor = factors[start + k * stride];
    for (let j = 0; j < n; j++) z[to + j] += factor * y[k * n + j];
  }
}
