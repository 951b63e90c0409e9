/** The pair of examples that every page compares: its first one is the one that Propagate shows. */

import { expect, it } from 'vitest';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { createPair, pairOf } from '../../../src/store/pair';
import { batchExample } from './first-example';

function opened() {
  const experiment = createExperimentStore(batchExample());
  return { experiment, pair: createPair(experiment), shown: () => experiment.getState().experiment.view.example };
}

it('follows the example that is shown, and shows the one that becomes the first', () => {
  const { experiment, pair, shown } = opened();
  experiment.setView({ example: 2 });
  expect(pair.getState().i).toBe(2);
  pair.choose('i', 3);
  expect(shown()).toBe(3);
  pair.choose('j', 0);
  expect(shown()).toBe(3);
  expect(pair.getState()).toEqual({ i: 3, j: 0 });
});

it('holds a first example outside the batch without changing what is shown', () => {
  const { pair, shown } = opened();
  pair.choose('i', 0);
  expect(pair.getState().i).toBe(0);
  expect(shown()).toBe(4);
});

it('is two examples that the data have, wherever they have two', () => {
  const { X } = batchExample().data;
  const last = X.columns - 1;
  expect(pairOf({ i: 99, j: 99 }, { X })).toEqual({ i: last, j: 0 });
  expect(pairOf({ i: 0, j: 0 }, { X })).toEqual({ i: 0, j: 1 });
});
