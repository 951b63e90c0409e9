/** Proves the comparison of two states against numbers worked out by hand, and what has no partner. */

import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { column, fromRows } from '../../../src/engine/matrix';
import { entry, type QuantityKey } from '../../../src/engine/quantity';
import { createPin, type PresentState } from '../../../src/store/compare/compare-pin';
import { compareEntries, compareQuantities } from '../../../src/store/compare/compare-quantities';
import { createExperimentStore, type ExperimentStore } from '../../../src/store/experiment-store';
import { batchExample, firstExample } from './first-example';

function pinned(experiment: Experiment) {
  const store = createExperimentStore(experiment);
  store.last();
  const pin = createPin(store);
  pin.pin();
  return { store, pin };
}

function present(store: ExperimentStore): PresentState {
  const { experiment, structure, trace, extent } = store.getState();
  return { experiment, structure, trace, extent };
}

function compared({ store, pin }: ReturnType<typeof pinned>) {
  const { pinned: a } = pin.getState();
  if (!a) throw new Error('nothing is pinned');
  const found = new Map(compareQuantities(a, present(store)).map((quantity) => [quantity.key, quantity]));
  return { a, at: (key: QuantityKey) => found.get(key), keys: [...found.keys()] };
}

describe('A beside now', () => {
  it('is the same in every quantity at first', () => {
    const { at, keys } = compared(pinned(firstExample()));
    expect(keys).toHaveLength(25);
    for (const key of keys) expect(at(key)).toMatchObject({ key, partner: undefined, norm: 0, changed: 0, largest: undefined });
  });

  it('has the norm of the change and its largest entry: of two weights that moved by 0.3 and −0.4', () => {
    const given = pinned(firstExample());
    given.store.edit(entry('W[1]', 0, 0), 0.9);
    given.store.edit(entry('W[1]', 2, 1), -0.1);
    const { a, at } = compared(given);
    expect(at('W[1]')).toMatchObject({ count: 6, changed: 2, largest: { reference: entry('W[1]', 2, 1), a: 0.3, now: -0.1 } });
    expect(at('W[1]')).toHaveProperty('norm', expect.closeTo(0.5, 12));
    expect(at('W[2]')).toMatchObject({ changed: 0 });
    // z₁ moves by 0.3 · 0.8, z₃ by −0.4 · −0.5.
    expect(at('Z[1]')).toMatchObject({ changed: 2 });
    expect(at('Z[1]')).toHaveProperty('norm', expect.closeTo(Math.hypot(0.24, 0.2), 12));
    const entries = compareEntries(a, present(given.store), 'W[1]', 10);
    expect(entries.map((each) => each.now - each.a)).toEqual([expect.closeTo(0.3, 12), 0, 0, 0, 0, expect.closeTo(-0.4, 12)]);
    expect(compareEntries(a, present(given.store), 'W[1]', 1)).toEqual([{ reference: entry('W[1]', 2, 1), a: 0.3, now: -0.1 }]);
  });

  it('names an example by its column in the data', () => {
    const given = pinned(batchExample());
    given.store.edit(entry('A[0]', 1, 3), 5);
    expect(compared(given).at('A[0]')).toMatchObject({ changed: 1, largest: { reference: entry('A[0]', 1, 3), a: -1, now: 5 } });
  });

  it('says what has no partner where the structure differs', () => {
    const given = pinned(firstExample());
    const first = firstExample();
    given.store.open({
      ...first,
      network: {
        widths: [2, 4, 3, 2], activations: ['tanh', 'tanh', 'softmax'], loss: 'ce',
        parameters: [
          { W: fromRows([[1, 2], [3, 4], [5, 6], [7, 8]]), b: column([0, 0, 0, 0]) },
          { W: fromRows([[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]]), b: column([0, 0, 0]) },
          { W: fromRows([[1, 1, 1], [1, 1, 1]]), b: column([0, 0]) },
        ],
      },
    });
    given.store.last();
    const { at } = compared(given);
    expect(at('W[1]')).toEqual({ key: 'W[1]', partner: { kind: 'otherShape', a: [3, 2], now: [4, 2] } });
    expect(at('W[3]')).toEqual({ key: 'W[3]', partner: { kind: 'onlyNow' } });
    expect(at('A[0]')).toMatchObject({ partner: undefined, changed: 0 });
    expect(at('J')).toMatchObject({ partner: undefined, changed: 1 });
    given.pin.pin();
    given.store.undo();
    expect(compared(given).at('W[3]')).toEqual({ key: 'W[3]', partner: { kind: 'onlyA' } });
  });

  it('compares no column with that of another example', () => {
    const given = pinned(batchExample());
    given.store.replace({ ...batchExample(), batch: [4, 2, 3] }, { kind: 'batch', count: 3 });
    given.store.last();
    const { at } = compared(given);
    expect(at('Z[1]')).toEqual({ key: 'Z[1]', partner: { kind: 'otherExamples' } });
    expect(at('W[1]')).toMatchObject({ partner: undefined, changed: 0 });
  });

  it('does not tell what the present pass has not computed', () => {
    const given = pinned(firstExample());
    given.store.edit(entry('W[1]', 0, 0), 0.9);
    given.store.open(firstExample());
    expect(compared(given).at('Z[1]')).toEqual({ key: 'Z[1]', partner: { kind: 'notComputed' } });
  });

  it('finds what is no number any more', () => {
    const given = pinned(firstExample());
    given.store.edit(entry('W[2]', 0, 0), 1e308);
    given.store.edit(entry('W[2]', 0, 1), -1e308);
    given.store.edit(entry('A[0]', 0, 0), 1e308);
    const quantity = compared(given).at('dA[1]');
    expect(quantity).toMatchObject({ partner: undefined });
    expect(quantity && 'norm' in quantity && Number.isFinite(quantity.norm)).toBe(false);
  });

  it('leads back to A as one undo', () => {
    const given = pinned(firstExample());
    given.store.edit(entry('W[1]', 0, 0), 0.9);
    given.store.edit(entry('b[1]', 0, 0), 7);
    given.pin.backToA();
    expect(given.store.getState().trace.J).toBe(given.pin.getState().pinned?.trace.J);
    expect(given.store.getState().experiment.network).toEqual(firstExample().network);
    given.store.undo();
    expect(given.store.getState().experiment.network.parameters[0].b.data[0]).toBe(7);
  });

  it('pins a state after updates with the numbers of that iteration', () => {
    const store = createExperimentStore(firstExample());
    for (let k = 0; k < 3; k++) {
      store.last();
      store.next();
    }
    const pin = createPin(store);
    pin.pinExperiment(store.getState().experiment);
    expect(pin.getState().pinned?.trace.J).toBe(store.getState().trace.J);
    expect(store.getState().experiment.view.iteration).toBe(3);
  });
});
