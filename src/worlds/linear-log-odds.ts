/** Where the log-odds of two classes have a closed form (content spec, section 5.2). */

import type { ClassWorld, Covariance, GaussianPart, Point } from './world';

/** w · x + b = ln P(y = 1 | x) − ln P(y = 0 | x). */
export interface LinearLogOdds {
  readonly w: Point;
  readonly b: number;
}

/** Of two classes that are normal laws with one covariance: w = Σ⁻¹(μ₁ − μ₀), b = −½(μ₁ᵀΣ⁻¹μ₁ − μ₀ᵀΣ⁻¹μ₀) + ln(π₁/π₀). */
export function linearLogOdds(world: ClassWorld): LinearLogOdds | undefined {
  // Another P(x) leaves the posterior as it is.
  const { parts, priors } = world.reweighted?.from ?? world;
  if (parts?.length !== 2 || parts.some((ofClass) => ofClass.length !== 1)) return undefined;
  const [zero, one]: readonly GaussianPart[] = parts.flat();
  if (zero.covariance.some((entry, index) => entry !== one.covariance[index])) return undefined;
  const w = solve(zero.covariance, [one.mean[0] - zero.mean[0], one.mean[1] - zero.mean[1]]);
  const middle: Point = [(zero.mean[0] + one.mean[0]) / 2, (zero.mean[1] + one.mean[1]) / 2];
  return { w, b: Math.log(priors[1] / priors[0]) - w[0] * middle[0] - w[1] * middle[1] };
}

/** Σ⁻¹ v. */
function solve([a, b, c]: Covariance, [v1, v2]: Point): Point {
  const determinant = a * c - b * b;
  return [(c * v1 - b * v2) / determinant, (a * v2 - b * v1) / determinant];
}
