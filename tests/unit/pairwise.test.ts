/** The pairwise cover behind the layout check: whole, and small. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairwiseCover } from '../browser/support/pairwise';

it('meets every pair of values, with few cases more than the two largest factors need', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 8 }), fc.integer(), (counts, seed) => {
    const factors = Object.fromEntries(counts.map((count, place) => [`f${place}`, Array.from({ length: count }, (_, index) => index)]));
    const cases = pairwiseCover(factors, seed);
    for (let a = 0; a < counts.length; a++) {
      for (let b = a + 1; b < counts.length; b++) {
        const met = new Set(cases.map((each) => `${each[`f${a}`]} ${each[`f${b}`]}`));
        expect(met.size).toBe(counts[a] * counts[b]);
      }
    }
    const [first, second] = counts.toSorted((a, b) => b - a);
    expect(cases.length).toBeLessThanOrEqual(3 * first * second + 6);
    expect(pairwiseCover(factors, seed)).toEqual(cases);
  }), { numRuns: 40 });
});
