/** Asserts that choosing a world, changing its law and drawing its samples are one undo each, and that a drag of either is one too. */

import { describe, expect, it } from 'vitest';
import { targetProblem } from '../../../src/engine/experiment';
import { at, toRows } from '../../../src/engine/matrix';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { builtIns } from '../../../src/store/examples';
import { readExperiment } from '../../../src/store/read/read-experiment';
import { moveExample } from '../../../src/store/world/move-example';
import { openWorld, worldOfData } from '../../../src/store/world/open-world';
import { suggestedShape, worldExample } from '../../../src/store/world/suggested';
import { createWorldEditor } from '../../../src/store/world/world-edits';
import { changedByHand } from '../../../src/store/world/with-world';
import { writeExperiment } from '../../../src/writers/experiment-json';
import { WORLD_IDS, type WorldId } from '../../../src/worlds/world-of';
import { firstExample } from '../store/first-example';

function desk(id?: WorldId) {
  const store = createExperimentStore(id ? worldExample(id) : firstExample());
  const data = () => store.getState().experiment.data;
  const world = () => {
    const open = openWorld(data());
    if (!open) throw new Error('no world is open');
    return open;
  };
  return { store, editor: createWorldEditor(store), data, world, undos: () => store.getState().history.past.length };
}

describe('choosing a world', () => {
  it('keeps the hidden layer and its weights, and is one undo with a name', () => {
    const { store, editor, undos } = desk();
    const before = store.getState().experiment;
    editor.choose('ring');
    const { experiment, history } = store.getState();
    expect(undos()).toBe(1);
    expect(history.past[0]).toMatchObject({ kind: 'experiment', change: { kind: 'world', world: 'ring' } });
    expect(experiment.network.parameters).toBe(before.network.parameters);
    expect(experiment.data.world?.name).toBe('ring');
    expect(experiment.batch).toHaveLength(128);
    store.undo();
    expect(store.getState().experiment.data).toEqual(before.data);
    store.redo();
    expect(store.getState().experiment.data).toEqual(experiment.data);
  });

  it('leaves what was reached by updates, at iteration 0', () => {
    const { store, editor } = desk();
    store.last();
    store.next();
    expect(store.getState().experiment.view.iteration).toBe(1);
    const W = store.getState().trace.values.get('W[1]');
    editor.choose('moons');
    expect(store.getState().experiment.view.iteration).toBe(0);
    expect(store.getState().experiment.network.parameters[0].W).toEqual(W);
  });

  it('names the experiment after the world unless somebody has named it', () => {
    const { store, editor } = desk();
    editor.choose('ring');
    expect(store.getState().experiment.title).toBe('A disc in a ring');
    store.replace({ ...store.getState().experiment, title: 'mine' }, { kind: 'title', title: 'mine' });
    editor.choose('lda');
    expect(store.getState().experiment.title).toBe('mine');
  });
});

describe('changing the law', () => {
  it('draws the same numbers again: a little more noise moves every point a little', () => {
    const { editor, data } = desk('qda_core_ring');
    const before = data().X;
    expect(editor.set('noise', 1.01)).toBe(true);
    // Both laws stand around 0, so that noise is a factor on x.
    for (let e = 0; e < before.columns; e++) expect(at(data().X, 0, e)).toBeCloseTo(1.01 * at(before, 0, e), 9);
  });

  it('is one undo for all of a drag, and none where it comes back', () => {
    const { store, editor, undos, world, data } = desk('lda');
    const before = data();
    for (const value of [1.1, 1.2, 1.5]) editor.set('noise', value, 'run 1');
    expect(undos()).toBe(1);
    expect(world().settings['noise']).toBe(1.5);
    store.undo();
    expect(data()).toEqual(before);
    for (const value of [1.1, 1]) editor.set('noise', value, 'run 2');
    expect(undos()).toBe(0);
    expect(data()).toEqual(before);
  });

  it('keeps structure, batch and weights the same objects in a drag, so that nothing is laid out anew', () => {
    const { store, editor } = desk('lda');
    const { structure, experiment } = store.getState();
    editor.set('weight1', 0.9, 'run 1');
    expect(store.getState().structure).toBe(structure);
    expect(store.getState().experiment.network.parameters).toBe(experiment.network.parameters);
  });

  it.each([['noise', 0.24], ['noise', 3.01], ['noise', NaN], ['weight0', 0], ['mix', 1.01], ['mix', -0.01], ['weight9', 0.5], ['colour', 1]])(
    'refuses %s = %s and changes nothing', (name, value) => {
      const { store, editor, undos } = desk('lda');
      const before = store.getState().experiment;
      expect(editor.set(name, value)).toBe(false);
      expect(store.getState().experiment).toBe(before);
      expect(undos()).toBe(0);
    },
  );
});

describe('drawing', () => {
  it('goes to the next seed, and the same seed gives the same sample', () => {
    const { editor, data, world } = desk('moons');
    const first = data();
    editor.drawNew();
    expect(world().seed).toBe(2);
    expect(data().X).not.toEqual(first.X);
    editor.resize({ seed: 1 });
    expect(data()).toEqual(first);
  });

  it('holds out the last ones', () => {
    const { editor, data } = desk('lda');
    expect(editor.resize({ count: 30, heldOut: 5 })).toBe(true);
    expect(data().X.columns).toBe(35);
    expect(data().heldOut).toEqual([30, 31, 32, 33, 34]);
  });

  it('never puts a held-out example into the usual batch', () => {
    const { store, editor } = desk('lda');
    editor.resize({ count: 30, heldOut: 200 });
    expect(store.getState().experiment.batch).toEqual(Array.from({ length: 30 }, (_, e) => e));
  });

  it.each([{ count: 9 }, { count: 2001 }, { count: 20.5 }, { heldOut: -1 }, { heldOut: 2001 }, { seed: -1 }, { seed: 2 ** 53 }, { count: NaN }])(
    'refuses %o', (size) => {
      const { editor, undos } = desk('lda');
      expect(editor.resize(size)).toBe(false);
      expect(undos()).toBe(0);
    },
  );
});

describe('an example that is moved by hand', () => {
  it('is one undo over both numbers, is told, and comes back by drawing again', () => {
    const { store, editor, data, world, undos } = desk('lda');
    const before = data();
    moveExample(store, 7, [0.25, -0.5], 'move point 7');
    moveExample(store, 7, [0.5, -1], 'move point 7');
    store.endGesture();
    expect(undos()).toBe(1);
    expect(store.getState().history.past[0]).toMatchObject({ change: { kind: 'exampleMoved', example: 7 } });
    expect([at(data().X, 0, 7), at(data().X, 1, 7)]).toEqual([0.5, -1]);
    expect(changedByHand(data(), world())).toEqual([7]);
    editor.drawAgain();
    expect(changedByHand(data(), world())).toEqual([]);
    expect(toRows(data().X)).toEqual(toRows(before.X));
    store.undo();
    store.undo();
    expect(data().X).toEqual(before.X);
  });

  it('moves x and y where both are numbers', () => {
    const { store, data, undos } = desk('sin');
    const before = data();
    moveExample(store, 3, [0.5, 0.9], 'move point 3');
    store.endGesture();
    expect([at(data().X, 0, 3), at(data().Y, 0, 3)]).toEqual([0.5, 0.9]);
    expect(undos()).toBe(1);
    store.undo();
    expect([data().X, data().Y]).toEqual([before.X, before.Y]);
  });
});

describe('what the data say of their world', () => {
  it('is none for a table, unknown for a strange name or setting, a misfit for another shape, scaled after standardising', () => {
    const { data } = worldExample('lda');
    expect(worldOfData(firstExample().data).kind).toBe('none');
    const named = (name: string, settings = {}) => worldOfData({ ...data, world: { name, seed: 1, settings } }).kind;
    expect(named('lda')).toBe('known');
    expect(named('atlantis')).toBe('unknown');
    expect(named('lda', { noise: 99 })).toBe('unknown');
    expect(named('three_gaussians')).toBe('misfit');
    expect(named('sin')).toBe('misfit');
    expect(worldOfData({ ...data, scaling: { mean: [0, 0], deviation: [1, 1] } }).kind).toBe('scaled');
  });
});

describe.each(WORLD_IDS)('world-%s', (id) => {
  it('opens, can be saved and read back, and stands on the suggested network', () => {
    const experiment = worldExample(id);
    expect(experiment.network).toMatchObject(suggestedShape(id));
    expect(readExperiment(writeExperiment(experiment))).toMatchObject({ ok: true, experiment: { data: { X: experiment.data.X, Y: experiment.data.Y, world: experiment.data.world } } });
    expect(changedByHand(experiment.data, desk(id).world())).toEqual([]);
  });

  it('fits every built-in network, and its suggestion is one undo', () => {
    for (const { experiment: start } of builtIns) {
      const store = createExperimentStore(start);
      const editor = createWorldEditor(store);
      editor.choose(id);
      const { experiment } = store.getState();
      expect(targetProblem(experiment.network.loss, experiment.data.Y)).toBeUndefined();
      expect(readExperiment(writeExperiment(experiment)).ok).toBe(true);
      const undos = store.getState().history.past.length;
      editor.suggest();
      expect(store.getState().experiment.network).toMatchObject(suggestedShape(id));
      expect(store.getState().history.past.length).toBe(undos + 1);
    }
  });
});
