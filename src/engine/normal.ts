/** The standard normal law in float64: its density φ and its distribution function Φ. */

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
/** Beyond this the continued fraction of the tail converges faster than the series about 0. */
const TAIL = 3;
const TAIL_TERMS = 80;

export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / ROOT_TWO_PI;
}

/**
 * Φ(z), with a relative error below 1e-12 in the lower tail too.
 * Abramowitz & Stegun 26.2.11 (series) and 26.2.14 (continued fraction).
 */
export function normalDistribution(z: number): number {
  if (Number.isNaN(z)) return NaN;
  if (z >= TAIL) return 1 - upperTail(z);
  if (z <= -TAIL) return upperTail(-z);
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + normalDensity(z) * sum;
}

function upperTail(z: number): number {
  if (z === Infinity) return 0;
  let fraction = z;
  for (let k = TAIL_TERMS; k >= 1; k--) fraction = z + k / fraction;
  return normalDensity(z) / fraction;
}
