/** A shared page keeps its numbers as they are where it is locked, and computes no answer before it is asked for. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entry } from '../../../src/engine/quantity';
import { isKnown, quantitiesInOrder, extentOf } from '../../../src/engine/schedule';
import { createExperimentStore, type ExperimentStore } from '../../../src/store/experiment-store';
import { builtIns, firstExample } from '../../../src/store/examples';
import { NO_FLAGS, limitsOf, type Flags } from '../../../src/store/share/flags';
import { sharedView } from '../../../src/store/share/open-address';

// Many updates are computed in slices by the clock; where it stands still they are all there at once, on a busy machine too.
beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

const COVERED: Flags = { ...NO_FLAGS, hide: new Set(['answers']) };
const W = entry('W[1]', 0, 0);

/** What of the backward pass and the update the page shows. */
function answers(store: ExperimentStore): readonly string[] {
  const { structure: { shape, m, plan }, extent } = store.getState();
  return quantitiesInOrder(plan).filter((key) => {
    const writer = plan.writer.get(key);
    if (writer === undefined || !'BU'.includes(plan.steps[writer].phase)) return false;
    const [rows, columns] = extentOf(shape, m, key);
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) if (isKnown(shape, m, plan, extent, key, i, j)) return true;
    return false;
  });
}

function coveredStore(experiment = firstExample()): ExperimentStore {
  return createExperimentStore(sharedView(experiment, COVERED), () => limitsOf(COVERED));
}

describe('covered answers', () => {
  it('end with the cost, and go on one step for each time they are asked for', () => {
    const store = coveredStore();
    for (const go of [() => store.last(), () => store.goTo('U2.b'), () => store.goTo('B1.dW:1,0')]) {
      go();
      expect(store.getState().experiment.view.step).toBe('C.J');
      expect(answers(store)).toEqual([]);
    }
    expect(store.getState().heldBack).toBe(3);
    store.reveal();
    expect(store.getState().experiment.view.step).toBe('B2.dZ');
    expect(answers(store)).toEqual(['dZ[2]']);
    store.next();
    expect(answers(store)).toEqual(['dZ[2]']);
    store.back();
    store.last();
    expect(store.getState().experiment.view.step).toBe('B2.dZ');
  });

  it('are covered behind where the sharer stood, not where they had been', () => {
    const first = firstExample();
    const store = coveredStore({ ...first, view: { ...first.view, step: 'B2.dW', computed: 'U2.b' } });
    store.last();
    expect(store.getState().experiment.view).toMatchObject({ step: 'B2.dW', computed: 'B2.dW' });
  });

  it('of an iteration that was never walked stay covered on the way back', () => {
    const first = firstExample();
    const store = coveredStore({ ...first, view: { ...first.view, iteration: 3 } });
    store.back();
    expect(store.getState().experiment.view).toMatchObject({ iteration: 2, step: 'C.J', computed: 'C.J' });
  });

  it('stay covered whatever else the reader does', () => {
    const act: fc.Arbitrary<(store: ExperimentStore) => void> = fc.oneof(
      fc.constant((store: ExperimentStore) => store.next()),
      fc.constant((store: ExperimentStore) => store.back()),
      fc.constant((store: ExperimentStore) => store.last()),
      fc.constant((store: ExperimentStore) => store.first()),
      fc.constant((store: ExperimentStore) => store.undo()),
      fc.constant((store: ExperimentStore) => store.redo()),
      fc.constantFrom('B2.dZ', 'B1.dW:1,0', 'U1.W').map((stop) => (store: ExperimentStore) => void store.goTo(stop)),
      fc.double({ min: -2, max: 2, noNaN: true }).map((value) => (store: ExperimentStore) => store.edit(W, value)),
      fc.constantFrom<Parameters<ExperimentStore['setView']>[0]>(
        { stride: 'scalar' }, { stride: 'pass' }, { stride: 'layer' }, { stride: 'operation' }, { route: 'full' },
        { inputGradient: true }, { convention: 'autograd' }, { level: 'scalar' }, { example: 1 }, { example: 0 },
      ).map((change) => (store: ExperimentStore) => {
        if (change.example === undefined || store.getState().experiment.batch.includes(change.example)) store.setView(change);
      }),
      fc.constantFrom(...builtIns).map(({ experiment }) => (store: ExperimentStore) => store.open(experiment)),
    );
    fc.assert(fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const store = coveredStore(builtIns.find(({ id }) => id === 'ex1b-batch-of-3')?.experiment);
      for (const each of acts) {
        each(store);
        expect(answers(store)).toEqual([]);
      }
    }), { numRuns: 200 });
  });
});

describe('a locked experiment', () => {
  it('changes by no edit and by no replacement, and says why', () => {
    const store = createExperimentStore(firstExample(), () => ({ isLocked: true, coversAnswers: false }));
    const before = store.getState().experiment;
    store.edit(W, 5);
    store.edit(W, 5, 'drag');
    store.replace({ ...before, learningRate: 9 }, { kind: 'title', title: '' });
    expect(store.getState().experiment).toBe(before);
    expect(store.editability(W)).toEqual({ editable: false, reason: 'locked' });
    store.last();
    expect(store.getState().experiment.view.step).toBe('U2.b');
  });
});
