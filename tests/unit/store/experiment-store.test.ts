/** The store keeps experiment, trace, place and history in step, whatever is done in whatever order. */

import { describe, expect, it, vi } from 'vitest';
import { targetProblem } from '../../../src/engine/experiment';
import { map } from '../../../src/engine/matrix';
import { entry, LEARNING_RATE, layerKey } from '../../../src/engine/quantity';
import { valueOf } from '../../../src/engine/trace';
import type { Editable } from '../../../src/store/edit/edit';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { batchExample, firstExample } from './first-example';

const W112 = entry(layerKey('W', 1), 0, 1);
const open = () => createExperimentStore(firstExample());
const J = (store: ReturnType<typeof open>) => store.getState().trace.J;

describe('stepping', () => {
  it('goes through start and 17 stops, then into the next iteration and exactly back', () => {
    const store = open();
    const seen = [store.getState().experiment.view.step];
    for (let i = 0; i < 17; i++) {
      store.next();
      seen.push(store.getState().experiment.view.step);
    }
    expect(seen).toEqual([
      'start', 'F1.z', 'F1.a', 'F2.z', 'F2.a', 'C.loss', 'C.J', 'B2.dZ', 'B2.dW', 'B2.db', 'B2.dAprev',
      'B1.dZ', 'B1.dW', 'B1.db', 'U1.W', 'U1.b', 'U2.W', 'U2.b',
    ]);
    const { trace } = store.getState();
    store.next();
    expect(store.getState().experiment.view).toMatchObject({ step: 'start', computed: 'start', iteration: 1 });
    expect(J(store)).toBeCloseTo(0.4740, 4);
    expect(valueOf(store.getState().trace, W112)).toBe(valueOf(trace, entry(layerKey('Wnew', 1), 0, 1)));
    store.back();
    expect(store.getState().experiment.view).toMatchObject({ step: 'U2.b', computed: 'U2.b', iteration: 0 });
    expect(store.getState().trace.J).toBe(trace.J);
  });

  it('moves the cursor back without forgetting what is computed', () => {
    const store = open();
    store.goTo('B1.db');
    store.goTo('F1.z');
    expect(store.getState().experiment.view).toMatchObject({ step: 'F1.z', computed: 'B1.db' });
    store.first();
    store.back();
    expect(store.getState().experiment.view).toMatchObject({ step: 'start', computed: 'B1.db', iteration: 0 });
  });

  it('keeps the trace, the structure and the place as the same objects where nothing of them changed', () => {
    const store = open();
    store.goTo('F2.z');
    const before = store.getState();
    store.edit(W112, -0.35);
    const after = store.getState();
    expect(after.structure).toBe(before.structure);
    expect(after.cursor).toBe(before.cursor);
    expect(after.experiment.view).toBe(before.experiment.view);
    expect(after.experiment.network.parameters[1]).toBe(before.experiment.network.parameters[1]);
    store.next();
    expect(store.getState().trace).toBe(after.trace);
  });

  it('finds the nearest place when the route changes under the reader', () => {
    const store = open();
    store.setView({ route: 'full' });
    store.goTo('B2.dA');
    store.setView({ route: 'shortcut' });
    expect(store.getState().experiment.view).toMatchObject({ step: 'C.J', computed: 'C.J' });
    expect(store.getState().structure.plan.steps).toHaveLength(17);
  });

  it('selects nothing that the other route does not have', () => {
    const store = open();
    store.setView({ route: 'full' });
    store.select('dA[2].0.0');
    store.setView({ level: 'scalar' });
    expect(store.getState().experiment.view.select).toBe('dA[2].0.0');
    store.setView({ route: 'shortcut' });
    expect(store.getState().experiment.view.select).toBeUndefined();
  });

  it('refuses a stop that the schedule does not have', () => {
    const store = open();
    expect(store.goTo('B2.dA')).toBe(false);
    expect(store.getState().experiment.view.step).toBe('start');
  });
});

describe('editing', () => {
  it('recomputes everything at once', () => {
    const store = open();
    store.edit(W112, -0.35);
    expect(J(store)).toBeCloseTo(2.1022, 4);
  });

  it('makes one undo of a drag, and undo returns every number', () => {
    const store = open();
    const before = store.getState();
    for (let i = 1; i <= 55; i++) store.edit(W112, -0.9 + i / 100, 'drag');
    expect(store.getState().history).toBe(before.history);
    store.endGesture();
    expect(store.getState().history.past).toHaveLength(1);
    store.undo();
    expect(store.getState().trace.values).toEqual(before.trace.values);
    store.redo();
    expect(valueOf(store.getState().trace, W112)).toBeCloseTo(-0.35, 10);
  });

  it('puts a cancelled drag back and leaves no undo', () => {
    const store = open();
    store.edit(W112, 3, 'drag');
    store.cancelGesture();
    expect(valueOf(store.getState().trace, W112)).toBe(-0.9);
    expect(store.getState().history.past).toHaveLength(0);
    expect(store.getState().gesture).toBeUndefined();
  });

  it('starts from the shown parameters after updates, and undo brings parameters and iteration back', () => {
    const store = open();
    store.last();
    store.next();
    store.goTo('F1.z');
    const shown = store.getState().trace;
    store.edit(W112, 0.25);
    expect(store.getState().experiment.view).toMatchObject({ iteration: 0, step: 'F1.z' });
    expect(valueOf(store.getState().trace, entry(layerKey('W', 1), 0, 0))).toBe(valueOf(shown, entry(layerKey('W', 1), 0, 0)));
    store.undo();
    expect(store.getState().experiment.view.iteration).toBe(1);
    expect(store.getState().trace.values).toEqual(shown.values);
  });

  it('starts from the shown parameters also after an opening was given up', () => {
    const store = open();
    for (let k = 0; k < 2; k++) {
      store.last();
      store.next();
    }
    const shown = store.getState().trace;
    store.open({ ...firstExample(), learningRate: 0.01, view: { ...firstExample().view, iteration: 10_000 } });
    store.cancel();
    store.edit(W112, 0.25);
    expect(valueOf(store.getState().trace, entry(layerKey('W', 1), 0, 0))).toBe(valueOf(shown, entry(layerKey('W', 1), 0, 0)));
  });

  it('takes a number that stays the same for no edit, also after updates', () => {
    const store = open();
    store.last();
    store.next();
    const before = store.getState();
    store.edit(W112, valueOf(before.trace, W112));
    store.edit(LEARNING_RATE as Editable, before.experiment.learningRate);
    expect(store.getState()).toBe(before);
  });

  it('keeps no undo of a drag that ends where it began, wherever the reader went meanwhile', () => {
    const store = open();
    store.edit(W112, 3, 'drag');
    store.next();
    store.edit(W112, -0.9, 'drag');
    store.endGesture();
    expect(store.getState().history.past).toHaveLength(0);
  });

  it('keeps the targets of a column a distribution beside the smallest numbers', () => {
    const store = open();
    store.edit(entry('Y', 0, 0), 1e-320);
    store.edit(entry('Y', 1, 0), 0.3);
    expect(targetProblem('ce', store.getState().experiment.data.Y)).toBeUndefined();
  });

  it('rescales the other targets of a column under cross-entropy', () => {
    const store = open();
    store.edit(entry('Y', 0, 0), 0.3);
    expect(store.getState().experiment.data.Y.data).toEqual(Float64Array.of(0.3, 0.7));
    store.edit(entry('Y', 1, 0), 2);
    expect(store.getState().experiment.data.Y.data).toEqual(Float64Array.of(0, 1));
    store.edit(entry('Y', 1, 0), 0.4);
    expect(store.getState().experiment.data.Y.data).toEqual(Float64Array.of(0.6, 0.4));
    store.undo();
    store.undo();
    store.undo();
    expect(store.getState().experiment.data.Y.data).toEqual(Float64Array.of(0, 1));
  });

  it('takes the colours back with an edit that is undone', () => {
    const store = open();
    const { maxima } = store.getState();
    store.edit(W112, 1e6);
    expect(store.getState().maxima.value).toBeGreaterThanOrEqual(1e6);
    store.undo();
    expect(store.getState().maxima).toEqual(maxima);
  });

  it('refuses what is not a finite number', () => {
    const store = open();
    expect(() => store.edit(W112, NaN)).toThrow(RangeError);
    expect(J(store)).toBeCloseTo(2.2588, 4);
  });

  it('keeps 500 undos and more', () => {
    const store = open();
    for (let i = 0; i < 700; i++) store.edit(W112, i / 100);
    for (let i = 0; i < 700; i++) store.undo();
    expect(valueOf(store.getState().trace, W112)).toBe(-0.9);
  });

  it('edits the learning rate, which moves only the update', () => {
    const store = open();
    const before = store.getState().trace;
    store.edit(LEARNING_RATE as Editable, 0.1);
    expect(store.getState().trace.J).toBe(before.J);
    const after = valueOf(store.getState().trace, entry(layerKey('Wnew', 2), 1, 0));
    expect(after).toBeCloseTo(-0.6 - 0.1 * -0.693050372, 9);
  });
});

describe('iterations', () => {
  it('computes a far iteration in slices, tells how far it is, and can be cancelled', async () => {
    const far = { ...firstExample(), view: { ...firstExample().view, iteration: 10_000 } };
    const store = open();
    store.open(far);
    expect(store.getState().busy?.total).toBe(10_000);
    expect(store.getState().experiment.view.iteration).toBe(0);
    store.cancel();
    expect(store.getState().busy).toBeUndefined();

    store.open(far);
    await vi.waitFor(() => expect(store.getState().busy).toBeUndefined(), { timeout: 20_000 });
    expect(store.getState().experiment.view.iteration).toBe(10_000);
    expect(J(store)).toBeLessThan(0.01);
  }, 30_000);

  it('shows the newest request when an older computation is still under way', async () => {
    const at = (iteration: number) => ({ ...firstExample(), view: { ...firstExample().view, iteration } });
    const store = open();
    store.open(at(10_000));
    store.open(at(3));
    await vi.waitFor(() => expect(store.getState().experiment.view.iteration).toBe(3));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(store.getState().experiment.view.iteration).toBe(3);
    expect(store.getState().busy).toBeUndefined();
  });

  it('goes on computing what was opened while the reader looks at the old one in another way', async () => {
    const store = open();
    store.open({ ...firstExample(), title: 'far', view: { ...firstExample().view, iteration: 10_000 } });
    store.setView({ level: 'scalar' });
    expect(store.getState().busy?.total).toBe(10_000);
    await vi.waitFor(() => expect(store.getState().experiment.title).toBe('far'), { timeout: 20_000 });
  }, 30_000);

  it('keeps where the reader went while another route was computed', async () => {
    const store = createExperimentStore({ ...firstExample(), view: { ...firstExample().view, iteration: 5_000 } });
    await vi.waitFor(() => expect(store.getState().experiment.view.iteration).toBe(5_000), { timeout: 20_000 });
    store.setView({ route: 'full' });
    expect(store.getState().busy).toBeDefined();
    store.next();
    store.setView({ level: 'scalar' });
    store.select('W[1].0.1');
    await vi.waitFor(() => expect(store.getState().busy).toBeUndefined(), { timeout: 20_000 });
    expect(store.getState().experiment.view).toMatchObject({ route: 'full', step: 'F1.z', level: 'scalar', select: 'W[1].0.1' });
  }, 30_000);

  it('begins with those of an address, and that is nothing to undo', async () => {
    const store = createExperimentStore({ ...firstExample(), view: { ...firstExample().view, iteration: 3, step: 'F1.z' } });
    await vi.waitFor(() => expect(store.getState().experiment.view.iteration).toBe(3));
    expect(store.getState().cursor.steps).toBe(1);
    expect(store.getState().history.past).toHaveLength(0);
  });
});

describe('looking', () => {
  it('computes nothing anew for another level, stride or schedule', () => {
    const store = open();
    store.goTo('B1.dZ');
    const { trace } = store.getState();
    store.setView({ level: 'scalar', stride: 'layer' });
    store.setView({ inputGradient: true });
    expect(store.getState().trace).toBe(trace);
    expect(store.getState().experiment.view).toMatchObject({ step: 'B1.dZ', level: 'scalar', stride: 'layer', inputGradient: true });
    expect(store.getState().structure.plan.steps).toHaveLength(18);
  });

  it('keeps the example that is shown when each number becomes a place of its own, and back again', () => {
    for (const [example, stop] of [[4, 'F1.z:2,0'], [3, 'F1.z:2,1'], [2, 'F1.z']] as const) {
      const store = createExperimentStore(batchExample());
      store.goTo('F1.z');
      store.setView({ example });
      const { extent } = store.getState();
      store.setView({ stride: 'scalar' });
      expect(store.getState().experiment.view).toMatchObject({ example, step: stop });
      store.setView({ stride: 'operation' });
      expect(store.getState().experiment.view).toMatchObject({ example, step: stop });
      expect(store.getState().extent).toEqual(extent);
    }
  });
});

describe('opening', () => {
  it('brings back the colour scales with the old experiment', () => {
    const store = open();
    const { maxima } = store.getState();
    const [first, ...others] = firstExample().network.parameters;
    const network = { ...firstExample().network, widths: [...firstExample().network.widths], parameters: [{ ...first, b: map(first.b, () => 1e6) }, ...others] };
    store.open({ ...firstExample(), network });
    expect(store.getState().maxima.value).toBeGreaterThan(maxima.value);
    store.undo();
    expect(store.getState().maxima).toEqual(maxima);
  });

  it('can be undone', () => {
    const store = open();
    store.edit(W112, 0.5);
    store.open({ ...firstExample(), title: 'other', learningRate: 0.01 });
    expect(store.getState().experiment.title).toBe('other');
    store.undo();
    expect(store.getState().experiment.title).toBe('first example');
    expect(valueOf(store.getState().trace, W112)).toBe(0.5);
  });

  it('selects only what the network has', () => {
    const store = open();
    store.select('W[2].1.0');
    expect(store.getState().experiment.view.select).toBe('W[2].1.0');
    store.select('W[2].2.0');
    store.select('nonsense');
    expect(store.getState().experiment.view.select).toBe('W[2].1.0');
    store.select(undefined);
    expect(store.getState().experiment.view.select).toBeUndefined();
  });
});
