/** The inner products of columns with columns; of a matrix with itself each pair once. */

import { matrix, transpose, type Matrix } from '../engine/matrix';
import { productOfTransposed } from '../engine/products';

/** AᵀB, N × N2. Every entry is summed in index order; where B is A the result is exactly symmetric. */
export function innerProductsOf(A: Matrix, B: Matrix): Matrix {
  return A === B ? innerGram(A) : productOfTransposed(A, B);
}

/** AᵀA in half the time of a product of two matrices. */
function innerGram(A: Matrix): Matrix {
  const [N, w] = [A.columns, A.rows];
  // Columns laid out as rows, so that both factors of a sum are read one after another.
  const { data: x } = transpose(A);
  const K = matrix(N, N);
  for (let i = 0; i < N; i++) {
    let j = i;
    // Four at a time keep the processor busy without changing any sum's order.
    for (; j + 4 <= N; j += 4) {
      let [s0, s1, s2, s3] = [0, 0, 0, 0];
      for (let k = 0, at = j * w; k < w; k++, at++) {
        const factor = x[i * w + k];
        s0 += factor * x[at];
        s1 += factor * x[at + w];
        s2 += factor * x[at + 2 * w];
        s3 += factor * x[at + 3 * w];
      }
      K.data[i * N + j] = s0;
      K.data[i * N + j + 1] = s1;
      K.data[i * N + j + 2] = s2;
      K.data[i * N + j + 3] = s3;
    }
    for (; j < N; j++) {
      let sum = 0;
      for (let k = 0; k < w; k++) sum += x[i * w + k] * x[j * w + k];
      K.data[i * N + j] = sum;
    }
  }
  for (let i = 1; i < N; i++) for (let j = 0; j < i; j++) K.data[i * N + j] = K.data[j * N + i];
  return K;
}
