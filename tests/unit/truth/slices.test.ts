/** A computation in slices gives what it gives at once, keeps its result, and always comes to an end. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSlices, wholeOf, type Sliced } from '../../../src/store/truth/slices';

function* sumTo(n: number): Sliced<number> {
  let sum = 0;
  for (let i = 1; i <= n; i++) {
    sum += i;
    yield;
  }
  return sum;
}

const same = (a: number, b: number) => a === b;

test('a slice at a time comes to what it comes to at once', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 200 }), (n) => {
    const slices = createSlices(sumTo, same);
    let calls = 0;
    while (!slices.work(n, 0)) calls++;
    expect(calls).toBe(n);
    expect(slices.result()).toBe((n * (n + 1)) / 2);
    expect(slices.result()).toBe(wholeOf(sumTo(n)));
  }));
});

test('what was begun is ended though something else is wanted by then, and the last whole result stays meanwhile', () => {
  const slices = createSlices(sumTo, same);
  slices.work(3, 0);
  // Every call wants another one: there are results all the same.
  const found = new Set<number | undefined>();
  for (let n = 4; n < 60; n++) {
    slices.work(n, 0);
    found.add(slices.result());
  }
  expect(found.has(6)).toBe(true);
  expect(found.size).toBeGreaterThan(3);
  while (!slices.work(5, 0));
  expect(slices.result()).toBe(15);
});

test('a result is not computed again', () => {
  let begun = 0;
  const slices = createSlices((n: number) => {
    begun++;
    return sumTo(n);
  }, same);
  while (!slices.work(9, 0));
  slices.work(9, 0);
  expect(slices.work(9, 5)).toBe(true);
  expect(begun).toBe(1);
});
