/** The history is bounded in bytes: it counts each array once, keeps none that a change left alone, and never drops the latest edit. */

import { expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { LEARNING_RATE } from '../../../src/engine/quantity';
import { matrix } from '../../../src/engine/matrix';
import { changeEntry, HISTORY_BYTES, NO_HISTORY, push, redone, undone, type History, type HistoryEntry } from '../../../src/store/edit/history';
import { firstExample } from './first-example';

/** The first example with other data of this many bytes. */
function withData(bytes: number): Experiment {
  const experiment = firstExample();
  return { ...experiment, data: { ...experiment.data, X: matrix(1, bytes / Float64Array.BYTES_PER_ELEMENT) } };
}

const change = { kind: 'examples', count: 1 } as const;

function pushed(entries: readonly HistoryEntry[]): History {
  return entries.reduce((history, entry) => push(history, entry), NO_HISTORY);
}

it('drops the oldest changes once all together keep too many bytes', () => {
  const bytes = HISTORY_BYTES / 64;
  const entries = Array.from({ length: 100 }, () => changeEntry(withData(bytes), firstExample(), change));
  const { past } = pushed(entries);
  expect(past.length).toBeLessThan(64);
  expect(past.length).toBeGreaterThan(60);
  expect(past.at(-1)).toBe(entries[99]);
});

it('counts an array once that several changes keep', () => {
  const big = withData(HISTORY_BYTES / 2);
  const entries = Array.from({ length: 100 }, () => changeEntry(big, firstExample(), change));
  expect(pushed(entries).past).toHaveLength(100);
});

it('keeps no matrix that a change left alone', () => {
  const entries = Array.from({ length: 100 }, () => {
    const big = withData(HISTORY_BYTES / 4);
    return changeEntry(big, { ...big, title: 'other' }, { kind: 'title', title: 'other' });
  });
  expect(pushed(entries).past).toHaveLength(100);
});

it('keeps the latest change however large it is, and it alone', () => {
  const number: HistoryEntry = { kind: 'number', reference: LEARNING_RATE, before: 1, after: 2 };
  const huge = changeEntry(withData(2 * HISTORY_BYTES), firstExample(), change);
  expect(pushed([number, huge]).past).toEqual([huge]);
  expect(pushed([number, huge, number]).past).toEqual([number]);
});

it('keeps as many edits of one number as fit, far more than 500', () => {
  const number: HistoryEntry = { kind: 'number', reference: LEARNING_RATE, before: 1, after: 2 };
  const past = Array.from({ length: 400_000 }, () => number);
  const kept = push({ past, future: [] }, number).past.length;
  expect(kept).toBeLessThan(400_000);
  expect(kept).toBeGreaterThan(100_000);
});

it('fills in what a change left alone, the same objects', () => {
  const before = firstExample();
  const after = { ...before, title: 'other', data: { ...before.data, X: matrix(2, 1) } };
  const history = pushed([changeEntry(before, after, change)]);
  const back = undone(history, after);
  expect(back?.experiment).toEqual(before);
  expect(back?.experiment.network.parameters).toBe(before.network.parameters);
  expect(back && redone(back.history, back.experiment)?.experiment).toEqual(after);
});
