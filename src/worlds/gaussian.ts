/** The normal law of the plane: its density as a logarithm, and drawing from it. */

import type { RandomSource } from '../engine/random';
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

/** x ↦ ln(w N(x; μ, Σ)). Throws RangeError where Σ is not positive definite. */
export function logPart({ weight, mean: [m1, m2], covariance }: GaussianPart): (x: Point) => number {
  const { l11, l21, l22 } = factorOf(covariance);
  const atMean = Math.log(weight) - Math.log(2 * Math.PI * l11 * l22);
  return ([x1, x2]) => {
    const z1 = (x1 - m1) / l11;
    const z2 = (x2 - m2 - l21 * z1) / l22;
    return atMean - (z1 * z1 + z2 * z2) / 2;
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
