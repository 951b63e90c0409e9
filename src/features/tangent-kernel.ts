/**
 * The empirical neural tangent kernel Θ(x, x′) = ⟨∂f/∂θ(x), ∂f/∂θ(x′)⟩ from δ and a alone (content spec, section 5.7):
 * Σ_l ⟨δ[l], δ′[l]⟩ (⟨a[l−1], a′[l−1]⟩ + 1), because ∂f/∂W[l] is the outer product δ aᵀ and ∂f/∂b[l] is δ.
 */

import { matrix, type Matrix } from '../engine/matrix';
import { productOfTransposed } from '../engine/products';
import { innerProductsOf } from './inner-gram';
import { tangentsOf, tangentsOn, type Tangents } from './logit-slopes';
import type { Model } from './outputs';

/** Θ between the columns of X and those of X2, N × N2, for f = sᵀz[L]; s is K × 1. */
export function tangentKernel(model: Model, X: Matrix, X2: Matrix, s: Matrix): Matrix {
  const tangents = tangentsOn(model, X, s);
  return kernelOf(tangents, X2 === X ? tangents : tangentsOn(model, X2, s));
}

export interface TangentBlock {
  readonly k: number;
  readonly r: number;
  /** Θ_kr, N × N2. */
  readonly Theta: Matrix;
}

/** Θ_kr between z_k at the columns of X and z_r at those of X2: K × K blocks, row by row, each computed when it is asked for. */
export function* tangentBlocks(model: Model, X: Matrix, X2: Matrix): Generator<TangentBlock, void, undefined> {
  const K = model.parameters[model.parameters.length - 1].b.rows;
  const units = Array.from({ length: K }, (_, k) => {
    const s = matrix(K, 1);
    s.data[k] = 1;
    return s;
  });
  const columns = tangentsOf(model, X2, units);
  for (const [k, row] of tangentsOf(model, X, units).entries()) {
    for (const [r, column] of columns.entries()) yield { k, r, Theta: kernelOf(row, column) };
  }
}

function kernelOf(a: Tangents, b: Tangents): Matrix {
  const Theta = matrix(a.slopes[0].columns, b.slopes[0].columns);
  a.slopes.forEach((delta, index) => {
    const slopes = innerProductsOf(delta, b.slopes[index]).data;
    const inputs = innerProductsOf(a.activations[index], b.activations[index]).data;
    for (let k = 0; k < slopes.length; k++) Theta.data[k] += slopes[k] * (inputs[k] + 1);
  });
  return Theta;
}

/** One layer's part of Θ(x, x′). */
export interface TangentTerm {
  readonly layer: number;
  /** ⟨δ, δ′⟩. */
  readonly slopes: number;
  /** ⟨a, a′⟩ + 1; of layer L it is the feature kernel and 1. */
  readonly inputs: number;
  /** Their product. */
  readonly value: number;
}

/** The parts of Θ between two points, each n × 1, layer 1 first; they add up to Θ. */
export function tangentTerms(model: Model, x: Matrix, x2: Matrix, s: Matrix): readonly TangentTerm[] {
  const [a, b] = [tangentsOn(model, x, s), tangentsOn(model, x2, s)];
  return a.slopes.map((delta, index) => {
    const slopes = productOfTransposed(delta, b.slopes[index]).data[0];
    const inputs = productOfTransposed(a.activations[index], b.activations[index]).data[0] + 1;
    return { layer: index + 1, slopes, inputs, value: slopes * inputs };
  });
}
