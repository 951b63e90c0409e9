/** Where the log-odds of two classes are a plane: normal laws with one covariance. */

import type { ClassWorld, Covariance, Point } from './world';

export interface LinearOdds {
  readonly w: Point;
  readonly b: number;
}

/**
 * ln P(y = of | x) − ln P(y = against | x) = wᵀx + b with w = Σ⁻¹(μ − μ′), b = −½(μᵀΣ⁻¹μ − μ′ᵀΣ⁻¹μ′) + ln(π / π′).
 * Undefined where the two classes are not single normal laws with one covariance.
 */
export function linearLogOdds({ priors, parts }: ClassWorld, of = 1, against = 0): LinearOdds | undefined {
  if (!parts || parts[of].length !== 1 || parts[against].length !== 1) return undefined;
  const [{ mean, covariance }] = parts[of];
  const [other] = parts[against];
  if (covariance.some((entry, i) => entry !== other.covariance[i])) return undefined;
  const a = solve(covariance, mean);
  const c = solve(covariance, other.mean);
  return {
    w: [a[0] - c[0], a[1] - c[1]],
    b: (inner(other.mean, c) - inner(mean, a)) / 2 + Math.log(priors[of] / priors[against]),
  };
}

/** Σ⁻¹ v. */
function solve([s11, s12, s22]: Covariance, [v1, v2]: Point): Point {
  const determinant = s11 * s22 - s12 * s12;
  return [(s22 * v1 - s12 * v2) / determinant, (s11 * v2 - s12 * v1) / determinant];
}

function inner(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1];
}
