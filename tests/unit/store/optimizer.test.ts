/** The optimizer and what it remembers through iterations, edits, undo, the history and another structure. */

import { describe, expect, it } from 'vitest';
import { OPTIMIZERS, type Experiment } from '../../../src/engine/experiment';
import { advance } from '../../../src/engine/iterate';
import { entry, LEARNING_RATE } from '../../../src/engine/quantity';
import { passOf } from '../../../src/engine/trace';
import { createBuilder } from '../../../src/store/edit/build';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { readExperiment } from '../../../src/store/read/read-experiment';
import { writeExperiment } from '../../../src/writers/experiment-json';
import { firstExample } from './first-example';

const adam = (): Experiment => ({ ...firstExample(), optimizer: { ...OPTIMIZERS.adam, weightDecay: 0.1 } });

/** A store that stands at the start of an iteration, reached step by step. */
function storeAt(iteration: number) {
  const store = createExperimentStore(adam());
  for (let k = 0; k < iteration; k++) {
    store.last();
    store.next();
  }
  return store;
}

function reached(iteration: number) {
  const pass = passOf(adam());
  return advance(pass, pass, iteration);
}

describe('iterations of an optimizer', () => {
  it('lead to what the engine computes, bit for bit, and back', () => {
    const store = storeAt(3);
    const { trace } = store.getState();
    expect(trace.state).toEqual(reached(3).state);
    expect(trace.values.get('t')?.data[0]).toBe(4);
    expect(trace.values.get('W[1]')).toEqual(reached(3).parameters[0].W);
    store.back();
    expect(store.getState().trace.updatedState).toEqual(reached(3).state);
  });
});

describe('an edit after k updates', () => {
  it('begins with those parameters and that memory; undo and redo bring both', () => {
    const store = storeAt(3);
    const before = store.getState().experiment;
    store.edit(entry('W[1]', 0, 0), 0.25);
    const { experiment, trace } = store.getState();
    expect(experiment.view.iteration).toBe(0);
    expect(experiment.optimizerState).toEqual(reached(3).state);
    expect(trace.values.get('t')?.data[0]).toBe(4);
    store.undo();
    expect(store.getState().experiment).toEqual(before);
    expect(store.getState().trace.state).toEqual(reached(3).state);
    store.redo();
    expect(store.getState().experiment.optimizerState).toEqual(reached(3).state);
  });

  it('keeps the memory through edits of single numbers, and a file brings it back', () => {
    const store = storeAt(2);
    store.edit(LEARNING_RATE, 0.1);
    store.edit(entry('b[2]', 1, 0), 0.5);
    const { experiment } = store.getState();
    expect(experiment.optimizerState).toEqual(reached(2).state);
    const read = readExperiment(writeExperiment(experiment));
    expect(read.ok && { optimizer: read.experiment.optimizer, state: read.experiment.optimizerState })
      .toEqual({ optimizer: experiment.optimizer, state: experiment.optimizerState });
  });
});

describe('a change of the structure', () => {
  it('of shapes, of all weights or of the rule lets the memory go; undo brings it back', () => {
    for (const act of ['width', 'initialise', 'rule'] as const) {
      const store = storeAt(2);
      store.edit(LEARNING_RATE, 0.1);
      const builder = createBuilder(store);
      if (act === 'width') builder.setWidth(1, 4);
      if (act === 'initialise') builder.initialise({ name: 'normal', seed: 3, value: 1 });
      if (act === 'rule') builder.setOptimizer(OPTIMIZERS.momentum);
      expect(store.getState().experiment.optimizerState, act).toBeUndefined();
      expect(store.getState().trace.state.t).toBe(0);
      store.undo();
      expect(store.getState().experiment.optimizerState, act).toEqual(reached(2).state);
    }
  });

  it('of a number of the optimizer or of an activation keeps it', () => {
    const store = storeAt(2);
    const builder = createBuilder(store);
    builder.setOptimizer({ ...OPTIMIZERS.adam, beta1: 0.5 });
    builder.setActivation(1, 'sigmoid');
    expect(store.getState().experiment.optimizerState).toEqual(reached(2).state);
    expect(store.getState().structure.plan.rule).toEqual({ name: 'adam', decays: false });
  });

  it('names the act in the history, one undo each', () => {
    const store = createExperimentStore(firstExample());
    createBuilder(store).setOptimizer(OPTIMIZERS.momentum);
    expect(store.getState().history.past).toMatchObject([{ kind: 'experiment', change: { kind: 'optimizer', name: 'momentum' } }]);
    store.undo();
    expect(store.getState().experiment).toEqual(firstExample());
  });
});
