/** Sums of probabilities that are kept as logarithms, so that far from all data nothing becomes 0. */

/** ln Σ_k e^(a_k); −∞ where every term is 0, and for no terms. */
export function logSum(terms: readonly number[]): number {
  let largest = -Infinity;
  for (const term of terms) if (term > largest) largest = term;
  if (!Number.isFinite(largest)) return terms.some(Number.isNaN) ? NaN : largest;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - largest);
  return largest + Math.log(sum);
}

/** ln(e^a + e^b). */
export function logAdd(a: number, b: number): number {
  return logSum([a, b]);
}
