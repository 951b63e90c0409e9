/** Proves what is done to the examples: rows, names, the batch, a pasted block, a network that has to fit; each is one undo and can be saved. */

import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { fromRows, toRows } from '../../../src/engine/matrix';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { classNames, featureNames, mostInBatch, randomBatch, toggled, withBatch, withName, withoutRow, withRows } from '../../../src/store/table/feed';
import { fits, shapeFor, withExamples } from '../../../src/store/table/feed-fit';
import { fitsAt, pasted, readBlock, type Block } from '../../../src/store/table/feed-paste';
import { readExperiment } from '../../../src/store/read/read-experiment';
import { writeExperiment } from '../../../src/writers/experiment-json';
import { findPython, runPython } from '../../support/python';
import { batchExample, firstExample } from '../store/first-example';
import { tableOf } from './tables';

const CHANGE = { kind: 'examples', count: 0 } as const;

/** What the store makes of a change: it can be saved and read again, and one undo takes it back. */
function shown(before: Experiment, make: (open: Experiment) => Experiment, goTo = 'B2.dZ'): Experiment {
  const store = createExperimentStore(before);
  store.goTo(goTo);
  const standing = store.getState().experiment;
  store.reshape(make, CHANGE);
  const after = store.getState().experiment;
  expect(readExperiment(writeExperiment(after))).toMatchObject({ ok: true });
  store.undo();
  expect(store.getState().experiment.data).toEqual(standing.data);
  expect(store.getState().experiment.batch).toEqual(standing.batch);
  return after;
}

describe('rows', () => {
  it('are added at the end, zero and of the first class, and join a batch of all', () => {
    const after = shown(firstExample(), (open) => withRows(open, 2));
    expect(toRows(after.data.X)).toEqual([[0.8, 0, 0], [-0.5, 0, 0]]);
    expect(toRows(after.data.Y)).toEqual([[0, 1, 1], [1, 0, 0]]);
    expect(after.batch).toEqual([0, 1, 2]);
    expect(after.view.step).toBe('B2.dZ');
    expect(shown(batchExample(), (open) => withRows(open, 1)).batch).toEqual([4, 3, 2]);
  });

  it('go, and the batch, what is held out and what is looked at keep meaning the same examples', () => {
    const before = { ...batchExample(), data: { ...batchExample().data, heldOut: [0, 1] } };
    const after = shown(before, (open) => withoutRow(open, 1));
    expect(toRows(after.data.X)).toEqual([[0.8, 0.2, 1, -0.6], [-0.5, 0.9, -1, 0.1]]);
    expect(after.batch).toEqual([3, 2, 1]);
    expect(after.data.heldOut).toEqual([0]);
    expect(after.view.example).toBe(3);
    expect(shown(before, (open) => withoutRow(open, 4)).view.example).toBe(3);
  });

  it('leave a batch, whichever goes, and the last one stays', () => {
    const alone = withBatch(batchExample(), [2]);
    expect(shown(alone, (open) => withoutRow(open, 2)).batch).toEqual([0, 1, 2, 3]);
    expect(() => withoutRow(firstExample(), 0)).toThrow(RangeError);
  });
});

describe('the batch', () => {
  it('takes a column in and out at its place', () => {
    expect(toggled([1, 3], 2)).toEqual([1, 2, 3]);
    expect(toggled([1, 2, 3], 2)).toEqual([1, 3]);
    expect(toggled([1, 2], 7)).toEqual([1, 2, 7]);
  });

  it('keeps the reader at the end of the step they were in, and the example in the batch', () => {
    const scalar = { ...batchExample(), view: { ...batchExample().view, stride: 'scalar' as const, level: 'batch' as const } };
    const after = shown(scalar, (open) => withBatch(open, [1]), 'F2.z:1,2');
    expect(after.view).toMatchObject({ example: 1, level: 'matrix' });
    expect(after.view.step.startsWith('F2.z') || after.view.step === 'F1.a').toBe(true);
  });

  it('is at most what a reader of files allows', () => {
    const widths = [2, 2 ** 20, 2];
    const wide = { ...batchExample(), network: { ...batchExample().network, widths } };
    // 2^24 entries of the widest quantities, over 2 + 2^20 + 2 units: 15 examples.
    expect(mostInBatch({ ...wide, data: { ...wide.data, X: fromRows([Array.from({ length: 20 }, () => 0)]) } })).toBe(15);
    expect(mostInBatch(batchExample())).toBe(5);
  });

  const python = findPython(['numpy']);
  it.skipIf(python === undefined)('at random is the one that NumPy draws', () => {
    const cases = [[10, 3, 1], [1000, 128, 7], [5, 5, 0], [150, 20, 123_456_789]] as const;
    const script = `import sys, json, numpy
print(json.dumps([sorted(numpy.argsort(numpy.random.RandomState(seed).rand(M), kind='stable')[:N].tolist()) for M, N, seed in json.load(sys.stdin)]))`;
    const expected = JSON.parse(runPython(python ?? '', script, JSON.stringify(cases))) as number[][];
    expect(cases.map(([M, N, seed]) => randomBatch(M, N, seed))).toEqual(expected);
  });
});

describe('names', () => {
  it('of a feature and of a class change, the others are called as before', () => {
    const named = shown(firstExample(), (open) => withName(withName(open, 'features', 1, 'age'), 'classes', 0, 'no'));
    expect(named.data.features).toEqual(['x1', 'age']);
    expect(classNames(named)).toEqual(['no', 'y2']);
    expect(featureNames(firstExample().data)).toEqual(['x1', 'x2']);
  });

  it('of the two classes of one output are its 0 and its 1', async () => {
    const one = withExamples(bce(), { X: fromRows([[1, 2]]), Y: fromRows([[0, 1]]) });
    expect(one && classNames(one)).toEqual(['0', '1']);
    expect(one && shown(one, (open) => withName(open, 'classes', 1, 'ill')).data.classes).toEqual(['0', 'ill']);
  });
});

describe('a block from a spreadsheet', () => {
  it('goes in at the cell and adds the rows that are missing', async () => {
    const block = await blockOf('1.5\t1\t0\n2.5\t\t\n');
    expect(fitsAt(firstExample(), block, { row: 0, column: 1 })).toBe(true);
    const result = pasted(firstExample(), block, { row: 0, column: 1 });
    if (!result.ok) throw new Error(result.fault.kind);
    const after = shown(firstExample(), () => result.experiment);
    // An empty cell leaves the number that is there: the new row's first class.
    expect(toRows(after.data.X)).toEqual([[0.8, 0], [1.5, 2.5]]);
    expect(toRows(after.data.Y)).toEqual([[1, 1], [0, 0]]);
  });

  it('that is wider than the table, or holds words, is asked about instead', async () => {
    expect(fitsAt(firstExample(), await blockOf('1\t2\t3'), { row: 0, column: 2 })).toBe(false);
    expect(await readBlock(await tableOf('1\t0,5\n1\tx'))).toBeUndefined();
  });

  it('with a target that the loss cannot take changes nothing and says where', async () => {
    expect(pasted(firstExample(), await blockOf('0\t1\n1\t1'), { row: 0, column: 2 })).toEqual({ ok: false, fault: { kind: 'targetSum', row: 2, found: 2 } });
    expect(pasted(firstExample(), await blockOf('1\t0,5'), { row: 0, column: 0 })).toMatchObject({ ok: false, fault: { kind: 'comma', row: 1, column: 2, text: '0,5' } });
  });

  it('with more than one thing wrong says the one that stands first in the text', async () => {
    const at = { row: 0, column: 1 };
    expect(pasted(firstExample(), await blockOf('1\t1\t1\n1\t0,5\t1'), at)).toEqual({ ok: false, fault: { kind: 'targetSum', row: 1, found: 2 } });
    expect(pasted(firstExample(), await blockOf('\n1\t0\t1\n1\t1e999\t1\n1\t1\t1\n1\t0,5'), at)).toMatchObject({ ok: false, fault: { kind: 'tooLarge', row: 3, column: 2 } });
  });

  it('of more rows than a function takes arguments goes in too', async () => {
    const rows = 150_000;
    const result = pasted(firstExample(), await blockOf('2\n'.repeat(rows)), { row: 0, column: 0 });
    expect(result.ok && result.experiment.data.X.columns).toBe(rows);
    expect(result.ok && result.experiment.data.X.data.subarray(0, rows).every((x) => x === 2)).toBe(true);
  });
});

async function blockOf(text: string): Promise<Block> {
  const block = await readBlock(await tableOf(text));
  if (!block) throw new Error('words');
  return block;
}

describe('a network for other examples', () => {
  const iris = { X: fromRows([[1, 2], [3, 4], [5, 6], [7, 8]]), Y: fromRows([[1, 0], [0, 1], [0, 0]]) };

  it('is the same where they fit, and keeps every weight that has a place where they do not', () => {
    const { network } = firstExample();
    expect(fits(network, firstExample().data)).toBe(true);
    expect(withExamples(firstExample(), firstExample().data)?.network).toEqual(network);
    const after = shown(firstExample(), (open) => withExamples(open, iris) ?? open);
    expect(after.network.widths).toEqual([4, 3, 3]);
    expect(toRows(after.network.parameters[0].W).map((row) => row.slice(0, 2))).toEqual(toRows(network.parameters[0].W));
    expect(toRows(after.network.parameters[1].W).slice(0, 2)).toEqual(toRows(network.parameters[1].W));
    expect(after.network.parameters[0].b).toEqual(network.parameters[0].b);
    expect(new Set(toRows(after.network.parameters[0].W).flatMap((row) => row.slice(2))).size).toBe(6);
  });

  it('becomes a softmax where one sigmoid would have to tell more than two classes', () => {
    expect(shapeFor(bce().network, iris)).toEqual({ widths: [4, 3], activations: ['softmax'], loss: 'ce' });
    expect(shown(bce(), (open) => withExamples(open, iris) ?? open, 'start').network).toMatchObject({ widths: [4, 3], loss: 'ce' });
  });

  it('is not built where it would be too large', () => {
    const wide = { X: fromRows(Array.from({ length: 2000 }, () => [0])), Y: fromRows(Array.from({ length: 1000 }, (_, k) => [k === 0 ? 1 : 0])) };
    expect(withExamples(bce(), wide)).toBeUndefined();
  });
});

/** 1-1, sigmoid, binary cross-entropy. */
function bce(): Experiment {
  const first = firstExample();
  return {
    ...first,
    network: { widths: [1, 1], activations: ['sigmoid'], loss: 'bce', parameters: [{ W: fromRows([[0.5]]), b: fromRows([[0]]) }] },
    data: { X: fromRows([[1]]), Y: fromRows([[1]]) },
  };
}
