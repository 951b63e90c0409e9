/** A pairwise cover: few cases in which every two values of every two factors meet at least once, the same for the same seed. */

import fc from 'fast-check';

export type Factors = Readonly<Record<string, readonly unknown[]>>;
export type Case<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/** How many cases are tried for each that is kept. */
const CANDIDATES = 24;

/** Greedy: each case holds one pair that is still missing, and of some random ones around it the case with most missing pairs is kept. */
export function pairwiseCover<F extends Factors>(factors: F, seed: number): readonly Case<F>[] {
  const names = Object.keys(factors);
  const counts = names.map((name) => factors[name].length);
  const missing = new Set<string>();
  for (let a = 0; a < names.length; a++) {
    for (let b = a + 1; b < names.length; b++) {
      for (let i = 0; i < counts[a]; i++) for (let j = 0; j < counts[b]; j++) missing.add(pairText(a, i, b, j));
    }
  }
  const random = randomCases(counts, seed);
  const cases: Case<F>[] = [];
  for (const pair of missing) {
    const [a, i, b, j] = pair.split(' ').map(Number);
    let best: { readonly choice: readonly number[]; readonly pairs: readonly string[] } | undefined;
    for (let tried = 0; tried < CANDIDATES; tried++) {
      const choice = random.next().value.map((index, place) => (place === a ? i : place === b ? j : index));
      const pairs = pairsOf(choice).filter((each) => missing.has(each));
      if (best === undefined || pairs.length > best.pairs.length) best = { choice, pairs };
    }
    if (best === undefined) continue;
    // What is deleted from a set is not visited any more.
    for (const each of best.pairs) missing.delete(each);
    const { choice } = best;
    cases.push(Object.fromEntries(names.map((name, place) => [name, factors[name][choice[place]]])) as Case<F>);
  }
  return cases;
}

function pairText(a: number, i: number, b: number, j: number): string {
  return `${a} ${i} ${b} ${j}`;
}

function pairsOf(choice: readonly number[]): readonly string[] {
  return choice.flatMap((i, a) => choice.slice(a + 1).map((j, after) => pairText(a, i, a + 1 + after, j)));
}

function* randomCases(counts: readonly number[], seed: number): Generator<readonly number[], never> {
  const one = fc.tuple(...counts.map((count) => fc.nat(count - 1)));
  for (let round = 0; ; round++) yield* fc.sample(one, { seed: seed + round, numRuns: 500 });
}
