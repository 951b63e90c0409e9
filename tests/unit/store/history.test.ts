/** The history is bounded in bytes, and never below a fixed number of edits. */

import { expect, it } from 'vitest';
import { matrix } from '../../../src/engine/matrix';
import { HISTORY_BYTES, HISTORY_MINIMUM, NO_HISTORY, push, type HistoryEntry } from '../../../src/store/history';
import { firstExample } from './first-example';

/** An entry that alone keeps a matrix of this many bytes. */
function entryOf(bytes: number): HistoryEntry {
  const before = firstExample();
  const X = matrix(1, bytes / Float64Array.BYTES_PER_ELEMENT);
  return { kind: 'experiment', before: { ...before, data: { ...before.data, X } }, after: before, change: { kind: 'examples', count: before.data.X.columns } };
}

function pastAfter(count: number, entry: HistoryEntry): number {
  let history = NO_HISTORY;
  for (let i = 0; i < count; i++) history = push(history, entry);
  return history.past.length;
}

it('drops the oldest edits once all together keep too many bytes', () => {
  const bytes = HISTORY_BYTES / 640;
  const kept = pastAfter(700, entryOf(bytes));
  expect(kept).toBeLessThan(640);
  expect(kept).toBeGreaterThan(620);
});

it('keeps the latest edits however large they are', () => {
  expect(pastAfter(HISTORY_MINIMUM + 100, entryOf(2 ** 20))).toBe(HISTORY_MINIMUM);
});
