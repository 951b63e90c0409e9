/** The ends of scales, the axis of a chart without lines, and which of very many points are drawn. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineChartFrame } from '../../../src/layout/line-chart';
import { roundUp } from '../../../src/layout/round-up';
import { MOST_POINTS, somePoints } from '../../../src/layout/some-points';

const SIZE = { width: 600, height: 200, endLabels: 80 };

test('a scale ends at the next 1, 2 or 5 of a power of ten', () => {
  expect([0.3, 1, 1.2, 3, 77, 6e303, 2e-7].map(roundUp)).toEqual([0.5, 1, 2, 5, 100, 1e304, 2e-7]);
  fc.assert(fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (size) => {
    const end = roundUp(size);
    expect(end).toBeGreaterThanOrEqual(size);
    expect(end).toBeLessThanOrEqual(2.5 * size * (1 + 1e-12));
    expect(String(end)).toMatch(/^0?\.?0*[125]0*(e[+-]\d+)?$/);
  }));
});

test('a chart that has only its floor yet does not go below 0', () => {
  const { y } = lineChartFrame({ x: { domain: [0, 10] }, references: [{ y: 0.346, label: 'floor' }] }, SIZE);
  expect(y.domain()[0]).toBe(0);
  expect(y.domain()[1]).toBeGreaterThan(0.346);
});

test('ticks of very large numbers have no digits of float64', () => {
  const { yTicks } = lineChartFrame({ x: { domain: [0, 2] }, series: [{ y: [0, 3.1e303, 1.2e304], tone: 'ink' }] }, SIZE);
  expect(yTicks.length).toBeGreaterThan(1);
  for (const { label } of yTicks) expect(label).toMatch(/^(0|\d(\.\d)?e30\d)$/);
});

test('of a million points as many are drawn as can be seen, the same ones each time, from everywhere', () => {
  expect(somePoints(MOST_POINTS)).toBeUndefined();
  const drawn = [...(somePoints(1_000_000) ?? [])];
  expect(drawn).toHaveLength(MOST_POINTS);
  expect(drawn.every((e, at) => e < 1_000_000 && (at === 0 || e > drawn[at - 1]))).toBe(true);
  expect([...(somePoints(1_000_000) ?? [])]).toEqual(drawn);
  // A tenth of them in each tenth, within five deviations of the binomial law.
  for (let tenth = 0; tenth < 10; tenth++) {
    const count = drawn.filter((e) => Math.floor(e / 100_000) === tenth).length;
    expect(Math.abs(count - 500)).toBeLessThan(5 * Math.sqrt(5000 * 0.09));
  }
});
