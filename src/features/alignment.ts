/** How well a kernel's blocks match the labels: centred alignment (linear CKA) with a target kernel. */

import { map, matrix, requireShape, type Matrix } from '../engine/matrix';
import { productOfTransposed } from '../engine/products';

/**
 * T = YᵀY of targets with one row a class; of a single row T = ttᵀ, with t = 2y − 1 = ±1 where all targets are from 0 to 1,
 * else t = y. Y is K × N, T is N × N.
 */
export function targetKernel(Y: Matrix): Matrix {
  const t = Y.rows === 1 && Y.data.every((y) => y >= 0 && y <= 1) ? map(Y, (y) => 2 * y - 1) : Y;
  return productOfTransposed(t, t);
}

/** HKH with H = I − (1/N) 11ᵀ: the kernel of the features less their mean. */
export function centred(K: Matrix): Matrix {
  const N = K.rows;
  const means = new Float64Array(N);
  let all = 0;
  for (let i = 0; i < N; i++) {
    for (let j = 0; j < N; j++) means[i] += K.data[i * N + j];
    means[i] /= N;
    all += means[i];
  }
  const mean = all / N;
  const result = matrix(N, N);
  for (let i = 0, k = 0; i < N; i++) for (let j = 0; j < N; j++, k++) result.data[k] = K.data[k] - means[i] - means[j] + mean;
  return result;
}

/**
 * CKA(K, T) = ⟨HKH, HTH⟩ / (‖HKH‖ ‖HTH‖), from −1 to 1, of positive semidefinite kernels from 0; undefined where one of them
 * is the same everywhere, for then there is nothing to align.
 */
export function alignment(K: Matrix, T: Matrix): number | undefined {
  requireShape(K.rows === T.rows && K.columns === T.columns, 'alignment', K, T);
  const [a, b] = [centred(K), centred(T)];
  const product = Math.sqrt(innerOf(a, a)) * Math.sqrt(innerOf(b, b));
  const nothing = K.rows * Number.EPSILON * Math.sqrt(innerOf(K, K)) * Math.sqrt(innerOf(T, T));
  return product > nothing ? innerOf(a, b) / product : undefined;
}

/** ⟨a, b⟩ of all entries. */
function innerOf(a: Matrix, b: Matrix): number {
  let sum = 0;
  for (let k = 0; k < a.data.length; k++) sum += a.data[k] * b.data[k];
  return sum;
}
