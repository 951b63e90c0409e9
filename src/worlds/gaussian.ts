/** The normal law of the plane: its density as a logarithm, and drawing from it. */

import type { RandomSource } from '../engine/random';
import { logSum } from './log-sum';
import type { Covariance, GaussianPart, Point } from './world';

/** σ² I. */
export function round(sigma: number): Covariance {
  return [sigma * sigma, 0, sigma * sigma];
}

interface Factor {
  readonly l11: number;
  readonly l21: number;
  readonly l22: number;
}

/** The lower triangular L with Σ = L Lᵀ (Cholesky). Throws RangeError where Σ is not positive definite. */
function factorOf([s11, s12, s22]: Covariance): Factor {
  const l11 = Math.sqrt(s11);
  const l21 = s12 / l11;
  const l22 = Math.sqrt(s22 - l21 * l21);
  if (!(l11 > 0 && l22 > 0)) throw new RangeError(`the covariance (${s11}, ${s12}, ${s22}) is not positive definite`);
  return { l11, l21, l22 };
}

/** x ↦ ln Σ_c w_c N(x; μ_c, Σ_c). Throws RangeError where a Σ is not positive definite. */
export function logMixture(parts: readonly GaussianPart[]): (x: Point) => number {
  // Flat lists and one loop: maps ask for tens of thousands of points at a time.
  const factors = parts.map(({ covariance }) => factorOf(covariance));
  const m1 = Float64Array.from(parts, ({ mean }) => mean[0]);
  const m2 = Float64Array.from(parts, ({ mean }) => mean[1]);
  const l11 = Float64Array.from(factors, (factor) => factor.l11);
  const l21 = Float64Array.from(factors, (factor) => factor.l21);
  const l22 = Float64Array.from(factors, (factor) => factor.l22);
  const atMean = Float64Array.from(parts, ({ weight }, c) => Math.log(weight) - Math.log(2 * Math.PI * l11[c] * l22[c]));
  const terms = new Float64Array(parts.length);
  return (x) => {
    for (let c = 0; c < terms.length; c++) {
      const z1 = (x[0] - m1[c]) / l11[c];
      const z2 = (x[1] - m2[c] - l21[c] * z1) / l22[c];
      terms[c] = atMean[c] - (z1 * z1 + z2 * z2) / 2;
    }
    return terms.length === 1 ? terms[0] : logSum(terms);
  };
}

/** D² = (x − μ)ᵀ Σ⁻¹ (x − μ), the squared Mahalanobis distance. */
export function squaredDistance({ mean, covariance }: Pick<GaussianPart, 'mean' | 'covariance'>, x: Point): number {
  const { l11, l21, l22 } = factorOf(covariance);
  const z1 = (x[0] - mean[0]) / l11;
  const z2 = (x[1] - mean[1] - l21 * z1) / l22;
  return z1 * z1 + z2 * z2;
}

/** μ + L z with z two standard normal numbers. */
export function drawGaussian({ mean: [m1, m2], covariance }: GaussianPart): (random: RandomSource) => Point {
  const { l11, l21, l22 } = factorOf(covariance);
  return (random) => {
    const z1 = random.normal();
    const z2 = random.normal();
    return [m1 + l11 * z1, m2 + l21 * z1 + l22 * z2];
  };
}
