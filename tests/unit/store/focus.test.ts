/** What is hovered: the pointer goes before the keyboard, and leaving takes effect within 80 ms. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFocusStore } from '../../../src/store/focus';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

it('follows the pointer at once and lets go a little later', () => {
  const focus = createFocusStore();
  const hovered = () => focus.getState().hovered;
  focus.point('J');
  expect(hovered()).toBe('J');
  focus.point(undefined);
  expect(hovered()).toBe('J');
  // On the way to a neighbour nothing flickers.
  vi.advanceTimersByTime(20);
  focus.point('Y.0.0');
  expect(hovered()).toBe('Y.0.0');
  vi.advanceTimersByTime(200);
  expect(hovered()).toBe('Y.0.0');
  focus.point(undefined);
  // A frame of 16.7 ms still follows.
  vi.advanceTimersByTime(63);
  expect(hovered()).toBeUndefined();
});

it('goes back to where the keyboard stands', () => {
  const focus = createFocusStore();
  focus.stand('W[1].0.0');
  focus.point('J');
  expect(focus.getState().hovered).toBe('J');
  focus.point(undefined);
  vi.advanceTimersByTime(80);
  expect(focus.getState().hovered).toBe('W[1].0.0');
  focus.stand(undefined);
  expect(focus.getState().hovered).toBeUndefined();
});
