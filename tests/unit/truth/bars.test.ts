/** Bars over one axis: their lengths are in the ratio of their numbers, and none leaves the axis. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barFrame, budgetRow, sampleRow } from '../../../src/layout/bar-rows';

const value = fc.double({ min: 1e-6, max: 1e3, noNaN: true });

test('lengths are in the ratio of the numbers, and the parts of a bar follow each other', () => {
  fc.assert(fc.property(value, value, value, fc.integer({ min: 120, max: 700 }), (floor, excess, J, width) => {
    const { parts, x } = barFrame([budgetRow(floor, excess), sampleRow(J)], width, 0.1);
    const [first, second, third] = parts;
    const unit = (third.to - third.from) / J;
    expect((first.to - first.from) / floor).toBeCloseTo(unit, 6);
    expect(second.from).toBe(first.to);
    expect(second.to).toBeCloseTo(x(floor + excess), 6);
    for (const { from, to } of parts) {
      expect(from).toBeGreaterThanOrEqual(x(0));
      expect(to).toBeLessThanOrEqual(width + 1e-6);
    }
  }));
});

test('there is no bar where there is no number, and an excess below 0 by rounding has no length', () => {
  expect(barFrame([sampleRow(undefined), sampleRow(Infinity)], 300, 1).parts).toEqual([]);
  const [, excess] = barFrame([budgetRow(0.3, -1e-7)], 300, 1).parts;
  expect(excess.to).toBe(excess.from);
});
