/** Proves every gradient of random networks against central differences of J, kinks left out by the spec's rule. */

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { centralDifference, crossesKink, gradientError, variableOf } from '../../../src/engine/gradient-check';
import { isPerExample, referenceText, type EntryReference } from '../../../src/engine/quantity';
import { computeTrace, passOf, valueOf, type Pass } from '../../../src/engine/trace';
import { choices, experiments, someGradients } from './networks';

const NETWORKS = Number(process.env['NETWORKS'] ?? 200);
const SEED = Number(process.env['SEED'] ?? 1);
const TOLERANCE = 1e-5;
/** Entries drawn of each array of each layer. */
const ENTRIES = 2;

/**
 * A difference errs by truncation, which shrinks with the step h, and by rounding, which grows as 1/h; the measure
 * divides both by as little as 1e-4, so that 1e-5 of it means nine right digits after the point.
 *
 * First a fourth-order difference with h = 1e-3: truncation h⁴/30 · J⁗′ ≈ 3e-14 J⁗′ and rounding 2⁻⁵³ J/h ≈ 1e-13 J
 * leave four orders of room. But it looks ±2e-3 around, where a large piecewise-linear network nearly always has some
 * kink; and an ELU, whose slope bends at 0 (its second derivative jumps), then errs by up to h/4 of that unit's part. So
 * where it does not agree, second-order differences with smaller steps are asked: at 1e-5, the step by which kinks are
 * found, truncation is 2e-11 J‴ and rounding 1e-11 J; 1e-6 is left for an ELU bending within 1e-5. A wrong gradient
 * differs from all three: they estimate the same number in different ways.
 */
const DIFFERENCES: readonly { readonly name: string; readonly of: (pass: Pass, target: EntryReference) => number }[] = [
  {
    name: 'fourth order, h = 1e-3',
    of: (pass, target) => (4 * centralDifference(pass, target, 1e-3) - centralDifference(pass, target, 2e-3)) / 3,
  },
  { name: 'second order, h = 1e-5', of: (pass, target) => centralDifference(pass, target, 1e-5) },
  { name: 'second order, h = 1e-6', of: (pass, target) => centralDifference(pass, target, 1e-6) },
];

const counts = { networks: 0, kinks: 0, detected: 0, by: DIFFERENCES.map(() => 0), worst: 0 };
const kinds = new Map<string, number>();

function checkNetwork(experiment: Experiment): void {
  const pass = passOf(experiment);
  const trace = computeTrace(pass);
  for (const reference of someGradients(experiment, choices(experiment), ENTRIES)) {
    const target = variableOf(reference);
    if (crossesKink(pass, target)) {
      counts.kinks++;
      continue;
    }
    const backprop = valueOf(trace, reference);
    // dZ and dA of the course are one example's, m times those of J.
    const scale = pass.convention === 'course' && isPerExample(reference.key) ? pass.batch.length : 1;
    const error = (g: number, difference: (typeof DIFFERENCES)[number]) => gradientError(g, scale * difference.of(pass, target), trace.J);
    let least = Infinity;
    let agreeing = 0;
    // A difference that agrees to two digits more than asked needs no second opinion.
    for (let k = 0; k < DIFFERENCES.length && least > TOLERANCE / 100; k++) {
      const found = error(backprop, DIFFERENCES[k]);
      if (found < least) [least, agreeing] = [found, k];
    }
    expect(least, `${referenceText(reference)} = ${backprop}`).toBeLessThan(TOLERANCE);
    counts.by[agreeing]++;
    counts.worst = Math.max(counts.worst, least);
    const kind = reference.key === 'dA[0]' ? 'dX' : reference.key.slice(0, 2);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    // The control: the same gradient with an error of 2e-5 of the measure's scale is refused by the same difference.
    const wrong = backprop + 2 * TOLERANCE * Math.max(Math.abs(backprop), 1e-4 * Math.max(1, Math.abs(trace.J)));
    expect(error(wrong, DIFFERENCES[agreeing])).toBeGreaterThan(TOLERANCE);
    counts.detected++;
  }
  counts.networks++;
}

afterAll(() => console.info([
  `central differences: ${counts.networks} networks, ${counts.by.reduce((sum, n) => sum + n)} entries below ${TOLERANCE} (worst ${counts.worst.toExponential(1)}), ${counts.kinks} kinks left out`,
  ...DIFFERENCES.map(({ name }, k) => `  ${name}: ${counts.by[k]}`),
  `  ${[...kinds].map(([kind, n]) => `${kind} ${n}`).join(', ')}; ${counts.detected} planted errors found`,
].join('\n')));

describe('dW, db, dZ, dA and dX', () => {
  it('equal the central differences of J', () => {
    fc.assert(
      fc.property(experiments({ depth: 8, width: 40, examples: 32 }), checkNetwork),
      { numRuns: NETWORKS, seed: SEED, endOnFailure: true },
    );
    expect(counts.networks).toBe(NETWORKS);
    // Every kind of gradient took part, and kinks did not swallow the test.
    expect([...kinds.keys()].sort()).toEqual(['dA', 'dW', 'dX', 'dZ', 'db']);
    expect(counts.kinks).toBeLessThan(counts.detected);
  }, 120_000);
});
