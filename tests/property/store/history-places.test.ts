/** Jumps in the history against a plain list of whole experiments, and the names of its states. */

import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { column, fromRows } from '../../../src/engine/matrix';
import { entry, layerKey } from '../../../src/engine/quantity';
import { editedValue, type Editable } from '../../../src/store/edit/edit';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { atPlace, historyStates, placeNow } from '../../../src/store/edit/history-names';
import { batchExample, firstExample } from '../../unit/store/first-example';

/** Numbers that all of the networks below have. */
const references: readonly Editable[] = [
  entry(layerKey('W', 1), 0, 1), entry(layerKey('W', 2), 1, 2), entry(layerKey('b', 1), 2, 0), entry('Y', 0, 2), entry('Y', 1, 2),
  { kind: 'scalar', key: 'alpha' },
];

// Many updates are computed in slices by the clock; where it stands still they are all there at once, on a busy machine too.
beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

/** The same widths with four hidden units. */
function wider(experiment: Experiment): Experiment {
  return {
    ...experiment,
    network: {
      ...experiment.network,
      widths: [2, 4, 2],
      parameters: [
        { W: fromRows([[0.6, -0.9], [-0.4, 0.7], [1.1, 0.3], [1, 1]]), b: column([0.1, -0.2, 0.05, 0]) },
        { W: fromRows([[0.7, -0.5, 0.4, 1], [-0.6, 0.8, 0.2, 1]]), b: column([0.05, -0.05]) },
      ],
    },
  };
}

const action = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('edit' as const), which: fc.nat(references.length - 1), value: fc.double({ min: -2, max: 2, noNaN: true }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open' as const), isWider: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('title' as const), title: fc.string({ maxLength: 5 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'iterate' as const }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('jump' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }) },
);

/** What the history is about: the numbers and the title, without the place of the reader. */
function plain({ network, data, learningRate, title, batch }: Experiment) {
  const { widths, parameters } = network;
  return JSON.stringify([widths, parameters.map(({ W, b }) => [[...W.data], [...b.data]]), [...data.X.data], [...data.Y.data], learningRate, title, batch]);
}

it('jumps to what the list holds there, and names what led to it', () => {
  let jumps = 0;
  fc.assert(fc.property(fc.array(action, { minLength: 25, maxLength: 60 }), (actions) => {
    const store = createExperimentStore(batchExample());
    let list = [plain(batchExample())];
    let at = 0;
    const current = () => store.getState().experiment;
    const put = () => {
      // An edit goes on from where one stands; what was undone is gone.
      const { history } = store.getState();
      if (placeNow(history) === at) return;
      list = [...list.slice(0, at + 1), plain(current())];
      at++;
    };
    for (const each of actions) {
      switch (each.do) {
        case 'edit':
          store.edit(references[each.which], each.value);
          put();
          break;
        case 'open':
          store.open(each.isWider ? wider(batchExample()) : batchExample());
          put();
          break;
        case 'title':
          store.replace({ ...current(), title: each.title }, { kind: 'title', title: each.title });
          put();
          break;
        case 'iterate':
          store.last();
          store.next();
          break;
        case 'jump': {
          at = Math.round(each.share * (list.length - 1));
          store.goToHistory(at);
          expect(plain(current())).toBe(list[at]);
          jumps++;
          break;
        }
      }
      const { history } = store.getState();
      expect(placeNow(history)).toBe(at);
      const states = historyStates(history, current());
      expect(states).toHaveLength(list.length);
      states.forEach(({ name, shape, examples }, place) => {
        const there = atPlace(history, current(), place);
        expect(plain(there.experiment)).toBe(list[place]);
        expect([shape.widths, examples]).toEqual([there.experiment.network.widths, there.experiment.batch.length]);
        if (name.kind === 'number') expect(editedValue(there.experiment, name.reference)).toBe(name.after);
        if (name.kind === 'number' && name.before !== undefined) {
          expect(editedValue(atPlace(history, current(), place - 1).experiment, name.reference)).toBe(name.before);
        }
      });
      expect(states[0].name).toEqual({ kind: 'first' });
    }
  }), { numRuns: 100, seed: 20261124 });
  expect(jumps).toBeGreaterThan(500);
});

it('stays where it is asked to go to where it stands, and goes no further than the ends', () => {
  const store = createExperimentStore(firstExample());
  store.edit(references[0], 1);
  const { history, trace } = store.getState();
  store.goToHistory(1);
  expect(store.getState()).toMatchObject({ history, trace });
  store.goToHistory(99);
  expect(placeNow(store.getState().history)).toBe(1);
  store.goToHistory(-5);
  expect(placeNow(store.getState().history)).toBe(0);
});
