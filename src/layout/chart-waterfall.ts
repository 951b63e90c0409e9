/** The geometry of a waterfall: terms that add up, each bar beginning where the one before ended. */

export interface WaterfallBar {
  /** From the smaller to the larger end, as parts of the whole width. */
  readonly left: number;
  readonly right: number;
  /** Where the running sum stands after this term. */
  readonly end: number;
}

export interface Waterfall {
  readonly zero: number;
  readonly bars: readonly WaterfallBar[];
  readonly total: WaterfallBar;
}

/** The bars of these terms and of their total, scaled so that all and zero fit; terms that are not finite have no length. */
export function waterfall(terms: readonly number[], total: number): Waterfall {
  // Parts of the largest, so that a sum of the largest numbers there are does not overflow.
  const largest = Math.max(...[...terms, total].map((value) => (Number.isFinite(value) ? Math.abs(value) : 0))) || 1;
  const finite = (value: number) => (Number.isFinite(value) ? value / largest : 0);
  const sums = [0];
  for (const term of terms) sums.push(sums[sums.length - 1] + finite(term));
  const ends = [...sums, finite(total)];
  const low = Math.min(...ends);
  const span = Math.max(...ends) - low;
  const at = (value: number) => (span === 0 ? 0 : (value - low) / span);
  const bar = (from: number, to: number): WaterfallBar => ({ left: at(Math.min(from, to)), right: at(Math.max(from, to)), end: at(to) });
  return { zero: at(0), bars: terms.map((_, index) => bar(sums[index], sums[index + 1])), total: bar(0, finite(total)) };
}
