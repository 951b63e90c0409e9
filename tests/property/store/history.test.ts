/** Random edits, steps, undos and redos against a plain model: a list of whole experiments. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { entry, layerKey, type EntryReference } from '../../../src/engine/quantity';
import { computeTrace, passOf } from '../../../src/engine/trace';
import { createExperimentStore, type ExperimentStore } from '../../../src/store/experiment-store';
import { firstExample } from '../../unit/store/first-example';

const references: readonly EntryReference[] = [
  entry(layerKey('W', 1), 0, 1), entry(layerKey('W', 2), 1, 2), entry(layerKey('b', 1), 2, 0),
  entry(layerKey('A', 0), 1, 0), entry('Y', 0, 0), entry('Y', 1, 0),
];

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), which: fc.nat(references.length - 1), value: fc.double({ min: -2, max: 2, noNaN: true }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('drag' as const), which: fc.nat(references.length - 1), value: fc.double({ min: -2, max: 2, noNaN: true }) }) },
  fc.constant({ do: 'next' as const }),
  fc.constant({ do: 'iterate' as const }),
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'redo' as const }) },
);

/** What undo is about: the numbers, without the place of the reader. */
function numbers({ network, data, learningRate }: Experiment) {
  return { parameters: network.parameters, data, learningRate };
}

function shownParameters(store: ExperimentStore) {
  const { trace } = store.getState();
  return [1, 2].map((l) => ({ W: trace.values.get(layerKey('W', l)), b: trace.values.get(layerKey('b', l)) }));
}

/** Many updates may take more than one slice. */
async function settled(store: ExperimentStore): Promise<void> {
  while (store.getState().busy) await new Promise((resolve) => setTimeout(resolve));
}

it('equals the model after every action', async () => {
  await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 60 }), async (actions) => {
    const store = createExperimentStore(firstExample());
    const past: Experiment[] = [];
    const future: Experiment[] = [];
    const current = () => store.getState().experiment;
    for (const each of actions) {
      const before = current();
      switch (each.do) {
        case 'edit':
          store.edit(references[each.which], each.value);
          break;
        case 'drag':
          store.edit(references[each.which], each.value / 2, 'drag');
          store.edit(references[each.which], each.value, 'drag');
          store.endGesture();
          break;
        case 'next':
          store.next();
          break;
        case 'iterate':
          store.last();
          store.next();
          break;
        case 'undo': {
          const expected = past.pop();
          store.undo();
          await settled(store);
          if (expected) {
            future.push(before);
            expect(numbers(current())).toEqual(numbers(expected));
          } else expect(numbers(current())).toEqual(numbers(before));
          break;
        }
        case 'redo': {
          const expected = future.pop();
          store.redo();
          await settled(store);
          if (expected) {
            past.push(before);
            expect(numbers(current())).toEqual(numbers(expected));
          } else expect(numbers(current())).toEqual(numbers(before));
          break;
        }
      }
      const changed = numbers(before);
      if ((each.do === 'edit' || each.do === 'drag') && JSON.stringify(toPlain(changed)) !== JSON.stringify(toPlain(numbers(current())))) {
        past.push(before);
        future.length = 0;
      }
      // The trace is always that of the experiment and the parameters that are shown.
      const { trace, experiment } = store.getState();
      const parameters = shownParameters(store).map(({ W, b }) => ({ W: W ?? fail(), b: b ?? fail() }));
      expect(trace.J).toBe(computeTrace(passOf(experiment, { parameters, state: trace.state })).J);
      if (experiment.view.iteration === 0) expect(parameters).toEqual(experiment.network.parameters);
    }
  }), { numRuns: 150, seed: 20261123 });
});

function fail(): never {
  throw new Error('the trace has no parameters');
}

function toPlain({ parameters, data, learningRate }: ReturnType<typeof numbers>) {
  return [parameters.map(({ W, b }) => [[...W.data], [...b.data]]), [...data.X.data], [...data.Y.data], learningRate];
}
