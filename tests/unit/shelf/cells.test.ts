/** Proves what a cell shows: the number of the trace or nothing, before and during an edit; and which entry a step is looked at through. */

import { describe, expect, it } from 'vitest';
import { column } from '../../../src/engine/matrix';
import { parseReference, referenceText } from '../../../src/engine/quantity';
import { axesOf, currentEntry } from '../../../src/paint/cells-current';
import { lookOf, scaleOf } from '../../../src/paint/cells-look';
import { createCompareEdit } from '../../../src/store/compare/compare-edit';
import { createExperimentStore } from '../../../src/store/experiment-store';
import type { Editable } from '../../../src/store/edit/edit';
import { experimentOf, workedExample } from '../../golden/worked-examples';
import { firstExample } from '../store/first-example';

const editable = (text: string) => parseReference(text) as Editable;
const W12 = editable('W[1].0.1');

describe('a cell', () => {
  it('is empty until its number is computed, and never 0', () => {
    const store = createExperimentStore(firstExample());
    const unknown = { state: 'unknown', text: '', was: '', fill: '', ink: '' };
    expect(lookOf(store.getState(), undefined, 'light', 'Z[1]', 0, 0)).toEqual(unknown);
    store.goTo('F1.z');
    expect(lookOf(store.getState(), undefined, 'light', 'Z[1]', 0, 0)).toMatchObject({ state: 'value', text: '1.030', was: '' });
    expect(lookOf(store.getState(), undefined, 'light', 'A[1]', 0, 0)).toEqual(unknown);
  });

  it('is filled entry by entry at scalar stride', () => {
    const store = createExperimentStore(firstExample());
    store.goTo('F1.z:1,0');
    const texts = [0, 1, 2].map((i) => lookOf(store.getState(), undefined, 'light', 'Z[1]', i, 0).text);
    expect(texts).toEqual(['1.030', '−0.870', '']);
  });

  it('shows what it was while an edit is looked at, and only then', () => {
    const store = createExperimentStore(firstExample());
    const edited = createCompareEdit(store);
    const before = () => edited.getState().edit?.before;
    store.last();
    expect(before()).toBeUndefined();
    store.edit(W12, -0.5, 'drag');
    store.edit(W12, -0.35, 'drag');
    const look = (key: 'W[1]' | 'Z[1]' | 'dW[2]' | 'J', i: number, j: number) => lookOf(store.getState(), before(), 'light', key, i, j);
    // The numbers of picture 03.
    expect(look('W[1]', 0, 1)).toMatchObject({ state: 'changed', text: '−0.350', was: '−0.900' });
    expect(look('Z[1]', 0, 0)).toMatchObject({ state: 'changed', text: '0.755', was: '1.030' });
    expect(look('Z[1]', 1, 0)).toMatchObject({ state: 'same', text: '−0.870', was: '', fill: '' });
    expect(look('dW[2]', 0, 0)).toMatchObject({ state: 'changed', text: '+0.560', was: '+0.693' });
    expect(look('J', 0, 0)).toMatchObject({ state: 'changed', text: '2.102', was: '2.259', fill: '' });
    store.endGesture();
    expect(look('Z[1]', 0, 0)).toMatchObject({ state: 'changed', text: '0.755', was: '1.030' });
    edited.dismiss();
    expect(before()).toBeUndefined();
    expect(look('Z[1]', 0, 0)).toMatchObject({ state: 'value', text: '0.755', was: '' });
  });

  it('keeps what it was through an edit at a later iteration', () => {
    const store = createExperimentStore(firstExample());
    const { getState } = createCompareEdit(store);
    store.last();
    store.next();
    const before = store.getState().trace;
    store.edit(W12, 3, 'drag');
    expect(getState().edit?.before).toBe(before);
  });

  it('shows NaN and ∞ as errors', () => {
    const first = firstExample();
    const store = createExperimentStore({ ...first, data: { ...first.data, X: column([1e308, 1e308]) } });
    store.edit(editable('W[1].0.0'), 1e10);
    store.edit(editable('W[1].0.1'), 1e10);
    store.last();
    expect(lookOf(store.getState(), undefined, 'light', 'Z[1]', 0, 0)).toMatchObject({ state: 'error', text: '∞' });
  });
});

describe('the fill of a number', () => {
  const { network } = firstExample();
  it('has the scale of its kind', () => {
    expect((['W[1]', 'A[1]', 'A[2]', 'Y', 'dA[1]', 'gp[1]', 'J', 'Lo', 'alpha'] as const).map((key) => scaleOf(network, key)))
      .toEqual(['value', 'value', 'probability', 'probability', 'gradient', 'value', undefined, undefined, undefined]);
    expect(scaleOf({ ...network, loss: 'half_se', activations: ['tanh', 'identity'] }, 'Y')).toBe('value');
  });
});

describe('the current entry', () => {
  const current = (store: ReturnType<typeof createExperimentStore>) => {
    const entry = currentEntry(store.getState());
    return entry && referenceText(entry);
  };

  it('is the first that the step writes, and follows the selection along the axes they share', () => {
    const store = createExperimentStore(firstExample());
    expect(current(store)).toBeUndefined();
    store.goTo('F1.z');
    expect(current(store)).toBe('Z[1].0.0');
    store.select('W[1].2.1');
    expect(current(store)).toBe('Z[1].2.0');
    store.select('A[0].1.0');
    expect(current(store)).toBe('Z[1].0.0');
    store.goTo('B2.dW');
    store.select('A[1].2.0');
    expect(current(store)).toBe('dW[2].0.2');
    store.select('dZ[2].1.0');
    expect(current(store)).toBe('dW[2].1.0');
    store.select('dW[2].1.2');
    expect(current(store)).toBe('dW[2].1.2');
    store.goTo('C.J');
    expect(current(store)).toBe('J');
  });

  it('is the last one done at scalar stride', () => {
    const store = createExperimentStore(firstExample());
    store.setView({ stride: 'scalar' });
    store.goTo('B2.dW:1,0');
    expect(current(store)).toBe('dW[2].1.0');
    store.goTo('B2.dW');
    expect(current(store)).toBe('dW[2].1.2');
  });

  it('is of the focused example in a batch', () => {
    const store = createExperimentStore(experimentOf(workedExample('ex1b-batch-of-3')));
    store.setView({ example: 2 });
    store.goTo('F1.z');
    expect(current(store)).toBe('Z[1].0.2');
    store.select('A[0].0.1');
    expect(current(store)).toBe('Z[1].0.1');
    store.goTo('B1.db');
    expect(current(store)).toBe('db[1].0.0');
  });

  it('knows what axes count', () => {
    const { network } = firstExample();
    expect((['W[2]', 'db[1]', 'Z[1]', 'A[0]', 'Y', 'Lo', 'J'] as const).map((key) => axesOf(network, key))).toEqual([
      ['units 2', 'units 1'], ['units 1', 'one'], ['units 1', 'examples'], ['units 0', 'examples'], ['units 2', 'examples'],
      ['one', 'examples'], ['one', 'one'],
    ]);
  });
});
