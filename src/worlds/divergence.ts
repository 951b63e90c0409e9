/** Entropy, cross-entropy and Kullback–Leibler divergence of laws of few values, in nats. */

/** H(p) = −Σ p_k ln p_k. */
export function entropy(p: readonly number[]): number {
  return crossEntropy(p, p);
}

/** −Σ p_k ln q_k; a value that p never takes costs nothing, one that q never takes costs ∞. */
export function crossEntropy(p: readonly number[], q: readonly number[]): number {
  return p.reduce((sum, each, k) => (each === 0 ? sum : sum - each * Math.log(q[k])), 0);
}

/** KL(p ‖ q) = Σ p_k ln(p_k / q_k), which is not KL(q ‖ p). */
export function divergence(p: readonly number[], q: readonly number[]): number {
  return logDivergence(p.map(Math.log), q.map(Math.log));
}

/** KL(p ‖ q) from ln p and ln q: stays a number where a probability is too small for one. */
export function logDivergence(logP: readonly number[], logQ: readonly number[]): number {
  return logP.reduce((sum, log, k) => (log === -Infinity ? sum : sum + Math.exp(log) * (log - logQ[k])), 0);
}
