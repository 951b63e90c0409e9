/** Wide random ReLU networks, drawn one after another: what their outputs' kernel is by counting, beside the one of infinite width. */

import { ELEMENTWISE } from '../engine/activations';
import { addColumn, map, matrix, type Matrix } from '../engine/matrix';
import { product, productOfTransposed } from '../engine/products';
import { randomSource, type RandomSource } from '../engine/random';
import type { WeightLaw } from './infinite-width';

export interface WideLaw extends WeightLaw {
  readonly hiddenLayers: number;
  /** Units of each hidden layer. */
  readonly width: number;
}

/** What one network says at N points. */
export interface WideDraw {
  /** σ_b² + (σ_w²/width) ⟨a, a′⟩, the kernel of its last layer's units, N × N. */
  readonly kernel: Matrix;
  /** One output at the points, 1 × N: (z(x), z(x′)) of many networks scatter as the kernel says. */
  readonly outputs: Matrix;
}

/**
 * Networks without end, the same ones for the same seed. About width² normal numbers for each hidden layer after the first:
 * take as many as fit in a slice of time.
 * @param X n × N
 */
export function* wideNetworks(law: WideLaw, X: Matrix, seed: number): Generator<WideDraw, never> {
  const random = randomSource(seed);
  for (;;) yield drawNetwork(law, X, random);
}

function drawNetwork({ hiddenLayers, width, weight, bias }: WideLaw, X: Matrix, random: RandomSource): WideDraw {
  const layer = (A: Matrix, units: number) => {
    const W = normals(units, A.rows, weight / Math.sqrt(A.rows), random);
    return addColumn(product(W, A), normals(units, 1, bias, random));
  };
  let A = X;
  for (let l = 0; l < hiddenLayers; l++) A = map(layer(A, width), ELEMENTWISE.relu.value);
  const kernel = map(productOfTransposed(A, A), (inner) => bias * bias + (weight * weight * inner) / A.rows);
  return { kernel, outputs: layer(A, 1) };
}

function normals(rows: number, columns: number, deviation: number, random: RandomSource): Matrix {
  const result = matrix(rows, columns);
  for (let k = 0; k < result.data.length; k++) result.data[k] = deviation * random.normal();
  return result;
}

/** The mean of the numbers so far, and how far it may be off. */
export interface Estimate {
  readonly count: number;
  readonly mean: number;
  /** The sum of squared distances from the mean. */
  readonly squares: number;
}

export const NO_ESTIMATE: Estimate = { count: 0, mean: 0, squares: 0 };

/** With one more number (Welford, 1962). */
export function including({ count, mean, squares }: Estimate, value: number): Estimate {
  const next = mean + (value - mean) / (count + 1);
  return { count: count + 1, mean: next, squares: squares + (value - mean) * (value - next) };
}

/** The standard error of the mean; undefined of fewer than two numbers. */
export function standardError({ count, squares }: Estimate): number | undefined {
  return count > 1 ? Math.sqrt(squares / (count - 1) / count) : undefined;
}
