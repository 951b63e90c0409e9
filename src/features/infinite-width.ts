/** ReLU networks of infinite width with random weights: the kernel of their outputs (NNGP), in closed form (content spec, section 5.7). */

import { matrix, type Matrix } from '../engine/matrix';
import { productOfTransposed } from '../engine/products';

/** W_ij ~ N(0, σ_w²/m_(l−1)) and b ~ N(0, σ_b²) in every layer. */
export interface WeightLaw {
  /** σ_w and σ_b. */
  readonly weight: number;
  readonly bias: number;
}

/**
 * E[relu(u) relu(v)] of centred normal u, v with E[u²] = uu, E[v²] = vv, E[uv] = uv:
 * √(uu vv) / (2π) (sin t + (π − t) cos t), t the angle with cos t = uv / √(uu vv). Of w ~ N(0, I): uv = ⟨x, x′⟩.
 * Cho & Saul, "Kernel methods for deep learning", NIPS 2009.
 */
export function reluExpectation(uu: number, uv: number, vv: number): number {
  const lengths = Math.sqrt(uu * vv);
  if (lengths === 0) return 0;
  // Rounding may leave a cosine just beyond 1.
  const cosine = Math.min(1, Math.max(-1, uv / lengths));
  const t = Math.acos(cosine);
  return (lengths / (2 * Math.PI)) * (Math.sin(t) + (Math.PI - t) * cosine);
}

/** K between the outputs at the columns of X, N × N, after so many hidden ReLU layers: K¹ = σ_b² + σ_w² xᵀx′/n, then layer by layer. */
export function infiniteWidthKernel(X: Matrix, hiddenLayers: number, { weight, bias }: WeightLaw): Matrix {
  const N = X.columns;
  const inputs = productOfTransposed(X, X).data;
  let K = inputs.map((inner) => bias * bias + (weight * weight * inner) / X.rows);
  for (let l = 0; l < hiddenLayers; l++) {
    const below = K;
    K = below.map((uv, k) => bias * bias + weight * weight * reluExpectation(below[Math.floor(k / N) * (N + 1)], uv, below[(k % N) * (N + 1)]));
  }
  return matrix(N, N, K);
}
