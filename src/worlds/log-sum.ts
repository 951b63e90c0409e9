/** Sums of probabilities that are kept as logarithms, so that far from all data nothing becomes 0. */

/**
 * ln Σ_k e^(a_k) in two parts that add up to it: the largest term, and what the others add (from 0 to ln K).
 * Apart, the rest is not rounded away beside a term of millions.
 */
export function logSumParts(terms: ArrayLike<number>): { readonly largest: number; readonly rest: number } {
  let largest = -Infinity;
  for (let k = 0; k < terms.length; k++) largest = Math.max(largest, terms[k]);
  // With an infinite largest term the shift is ∞ − ∞; that term itself is then the value.
  if (!Number.isFinite(largest)) return { largest, rest: 0 };
  let sum = 0;
  for (let k = 0; k < terms.length; k++) sum += Math.exp(terms[k] - largest);
  return { largest, rest: Math.log(sum) };
}

/** ln Σ_k e^(a_k); −∞ where every term is 0, and for no terms. */
export function logSum(terms: ArrayLike<number>): number {
  const { largest, rest } = logSumParts(terms);
  return largest + rest;
}

/** ln(e^a + e^b). */
export function logAdd(a: number, b: number): number {
  const largest = Math.max(a, b);
  return Number.isFinite(largest) ? largest + Math.log1p(Math.exp(-Math.abs(a - b))) : largest;
}
