/** Proves that the probe is on the map of whichever world is open. */

import { describe, expect, it } from 'vitest';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { createProbe } from '../../../src/store/probe';
import { openWorld } from '../../../src/store/world/open-world';
import { keepProbeInView } from '../../../src/store/world/probe-in-view';
import { worldExample } from '../../../src/store/world/suggested';
import { createWorldEditor } from '../../../src/store/world/world-edits';
import { mapViewOf } from '../../../src/store/world/world-maps';
import { WORLD_IDS } from '../../../src/worlds/world-of';

function desk() {
  const store = createExperimentStore(worldExample('lda'));
  const probe = createProbe();
  const end = keepProbeInView(store, probe);
  const isInside = () => {
    const open = openWorld(store.getState().experiment.data);
    const { point: [x1, x2] } = probe.getState();
    const view = open && mapViewOf(open);
    return view !== undefined && x1 >= view.x[0] && x1 <= view.x[1] && x2 >= view.y[0] && x2 <= view.y[1];
  };
  return { store, probe, end, isInside, editor: createWorldEditor(store) };
}

describe('the probe', () => {
  it('is brought inside the map of every world, wherever it stood on the one before', () => {
    const { probe, isInside, editor } = desk();
    for (const id of WORLD_IDS) {
      probe.moveTo([1e3, -1e3]);
      editor.choose(id);
      expect(isInside()).toBe(true);
    }
  });

  it('stays where it is while it is inside, also when the sample alone is another', () => {
    const { probe, editor } = desk();
    probe.moveTo([0.3, -0.2]);
    editor.drawNew();
    editor.choose('ring');
    expect(probe.getState().point).toEqual([0.3, -0.2]);
  });

  it('comes inside after an undo too, and is left alone once nobody asks', () => {
    const { store, probe, isInside, editor, end } = desk();
    editor.choose('bimodal');
    probe.moveTo([0, 50]);
    store.undo();
    expect(isInside()).toBe(true);
    end();
    probe.moveTo([0, 50]);
    editor.choose('ring');
    expect(isInside()).toBe(false);
  });
});
