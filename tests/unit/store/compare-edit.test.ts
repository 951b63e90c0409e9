/** How long an edit is looked at: from its first change until the reader goes on, and never after it came back to where it was. */

import { expect, it } from 'vitest';
import { entry } from '../../../src/engine/quantity';
import { createCompareEdit } from '../../../src/store/compare/compare-edit';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { batchExample, firstExample } from './first-example';

const W12 = entry('W[1]', 0, 1);

function followed(experiment = firstExample()) {
  const store = createExperimentStore(experiment);
  const compareEdit = createCompareEdit(store);
  store.goTo('B1.dW');
  return { store, compareEdit, edit: () => compareEdit.getState().edit };
}

it('knows the trace from before through the whole gesture and after it', () => {
  const { store, edit } = followed();
  const { trace } = store.getState();
  expect(edit()).toBeUndefined();
  store.edit(W12, -0.5, 'drag');
  store.edit(W12, -0.35, 'drag');
  expect(edit()).toEqual({ reference: W12, before: trace, isUnderWay: true });
  store.endGesture();
  expect(edit()).toEqual({ reference: W12, before: trace, isUnderWay: false });
});

it('shows a typed number at once as kept', () => {
  const { store, edit } = followed();
  const { trace } = store.getState();
  store.edit(W12, 2);
  expect(edit()).toEqual({ reference: W12, before: trace, isUnderWay: false });
});

it('begins anew with the next edit', () => {
  const { store, edit } = followed();
  store.edit(W12, 2);
  const { trace } = store.getState();
  store.edit(entry('b[1]', 0, 0), 1, 'drag');
  expect(edit()).toEqual({ reference: entry('b[1]', 0, 0), before: trace, isUnderWay: true });
});

it.each<[string, (given: ReturnType<typeof followed>) => void]>([
  ['a step', ({ store }) => store.next()],
  ['a jump', ({ store }) => store.goTo('F1.z')],
  ['undo', ({ store }) => store.undo()],
  ['another experiment', ({ store }) => store.open(batchExample())],
  ['another route', ({ store }) => store.setView({ route: 'full' })],
  ['being dismissed', ({ compareEdit }) => compareEdit.dismiss()],
])('ends with %s', (_, leave) => {
  const given = followed();
  given.store.edit(W12, 2);
  leave(given);
  expect(given.edit()).toBeUndefined();
});

it('stays while something else is selected, or looked at in another way', () => {
  const { store, edit } = followed();
  store.edit(W12, 2);
  store.select('W[1].0.1');
  store.setView({ level: 'scalar' });
  expect(edit()).toMatchObject({ reference: W12 });
});

it('leaves nothing where the gesture is put back, or comes back by itself', () => {
  const { store, edit } = followed();
  store.edit(W12, 2, 'drag');
  store.cancelGesture();
  expect(edit()).toBeUndefined();
  store.edit(W12, 2, 'drag');
  store.edit(W12, -0.9, 'drag');
  store.endGesture();
  expect(edit()).toBeUndefined();
});

it('is not dismissed while the gesture lasts', () => {
  const { store, compareEdit, edit } = followed();
  store.edit(W12, 2, 'drag');
  compareEdit.dismiss();
  expect(edit()).toMatchObject({ isUnderWay: true });
});
