/** Proves what is held out of a table: how many, which, and what becomes of the batch and of standardised features. */

import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { fromRows, toRows } from '../../../src/engine/matrix';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { readExperiment } from '../../../src/store/read/read-experiment';
import { farFeature, standardised } from '../../../src/store/table/feed-scaling';
import { countOfShare, withHeldOut } from '../../../src/store/table/held-out';
import { writeExperiment } from '../../../src/writers/experiment-json';
import { findPython, runPython } from '../../support/python';
import { batchExample, firstExample } from '../store/first-example';

describe('a share', () => {
  it('is at least one example, and leaves one', () => {
    expect([[100, 25], [3, 1], [2, 90], [7, 50]].map(([M, percent]) => countOfShare(M, percent))).toEqual([25, 1, 1, 4]);
  });
});

describe('holding out', () => {
  const python = findPython(['numpy']);
  it.skipIf(python === undefined)('takes the columns with the smallest numbers of NumPy’s RandomState(seed)', () => {
    const { data: { X } } = batchExample();
    const script = `import numpy, json; print(json.dumps(sorted(numpy.argsort(numpy.random.RandomState(7).rand(${X.columns}))[:2].tolist())))`;
    expect(withHeldOut(batchExample(), 2, 7).data.heldOut).toEqual(JSON.parse(runPython(python ?? '', script, '')));
  });

  it('leaves none of them in the batch, and looks at one that is in it', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { data: { heldOut = [] }, batch, view } = withHeldOut(batchExample(), 4, seed);
      expect(heldOut).toHaveLength(4);
      expect(batch.filter((column) => heldOut.includes(column))).toEqual([]);
      expect(batch.length).toBeGreaterThan(0);
      expect(batch).toContain(view.example);
    }
  });

  it('is one undo, is saved, and is taken back', () => {
    const store = createExperimentStore(batchExample());
    store.reshape((open) => withHeldOut(open, 2, 1), { kind: 'heldOut', count: 2, seed: 1 });
    const held = store.getState().experiment;
    const read = readExperiment(writeExperiment(held));
    expect(read.ok && read.experiment.data.heldOut).toEqual(held.data.heldOut);
    expect(withHeldOut(held, 0, 1).data.heldOut).toBeUndefined();
    store.undo();
    expect(store.getState().experiment.data).toEqual(batchExample().data);
  });

  it('standardises again over what is left: of 1, 3 and 100 without 100 the mean is 2, the deviation 1', () => {
    const open: Experiment = { ...firstExample(), batch: [0, 1, 2] };
    const X = fromRows([[1, 3, 100], [0, 1, 2]]);
    const before = { ...open, data: standardised({ X, Y: fromRows([[0, 1, 0], [1, 0, 1]]) }) };
    const seed = Array.from({ length: 50 }, (_, each) => each).find((each) => withHeldOut(before, 1, each).data.heldOut?.[0] === 2);
    const { data } = withHeldOut(before, 1, seed ?? NaN);
    expect(data.scaling?.mean[0]).toBeCloseTo(2, 12);
    expect(data.scaling?.deviation[0]).toBeCloseTo(1, 12);
    expect(toRows(data.X)[0][2]).toBeCloseTo(98, 12);
  });
});

describe('features on far scales', () => {
  const Y = fromRows([[0, 1, 0]]);

  it('are found by their mean and by their deviation, the farthest first', () => {
    expect(farFeature({ X: fromRows([[-1, 0, 1], [1000, 1001, 1002], [0, 50, 100]]), Y })).toMatchObject({ feature: 1, mean: 1001 });
  });

  it('are none where all stand near 0 and 1, are constant, or are standardised', () => {
    expect(farFeature({ X: fromRows([[-1, 0, 1], [1000, 1000, 1000]]), Y })).toBeUndefined();
    expect(farFeature(standardised({ X: fromRows([[1000, 1001, 1002]]), Y }))).toBeUndefined();
  });
});
