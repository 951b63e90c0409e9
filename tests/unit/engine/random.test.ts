/** The random numbers are those of the published generator, and of NumPy's. */

import { expect, it } from 'vitest';
import { randomSource } from '../../../src/engine/random';
import { findPython, runPython } from '../../support/python';

/** The 53 bits that two words of 32 make (`genrand_res53` of mt19937ar.c). */
function fraction(first: number, second: number): number {
  return ((first >>> 5) * 2 ** 26 + (second >>> 6)) / 2 ** 53;
}

it('begins with the published words of the seed 5489', () => {
  // std::mt19937's default seed; its 10,000th word is 4123659995 by the C++ standard, [rand.predef].
  const { uniform } = randomSource(5489);
  const first = uniform();
  expect(first).toBe(fraction(3499211612, 581869302));
  let last = first;
  for (let k = 1; k < 5000; k++) last = uniform();
  // The word before it is free: the words of a pair stand in different bits.
  expect(Math.round(last * 2 ** 53) % 2 ** 26).toBe(4123659995 >>> 6);
});

const python = findPython(['numpy']);

const SEEDS = [0, 1, 7, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 3 * 2 ** 32 + 5, Number.MAX_SAFE_INTEGER];
/** Prints of every seed numbers of the one law, of the other, and of the first again. */
const SCRIPT = `import json, sys, numpy as np
for key in json.load(sys.stdin):
    r = np.random.RandomState(key)
    print(json.dumps([r.random_sample(1500).tolist(), r.standard_normal(1501).tolist(), r.random_sample()]))`;

it.skipIf(python === undefined)('draws what NumPy draws', () => {
  const keys = SEEDS.map((seed) => (seed < 2 ** 32 ? seed : [seed % 2 ** 32, Math.floor(seed / 2 ** 32)]));
  const lines = runPython(python ?? '', SCRIPT, JSON.stringify(keys)).trim().split('\n');
  expect(lines).toHaveLength(SEEDS.length);
  for (const [index, line] of lines.entries()) {
    const [uniform, normal, after] = JSON.parse(line) as [number[], number[], number];
    const random = randomSource(SEEDS[index]);
    for (const expected of uniform) expect(random.uniform()).toBe(expected);
    // The logarithms of two libraries may differ in the last place.
    for (const expected of normal) expect(Math.abs(random.normal() - expected)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(expected)));
    expect(random.uniform()).toBe(after);
  }
});
