/** A state that the reader has pinned as A, to see it beside what comes after. Never saved. */

import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../../engine/experiment';
import type { Progress } from '../../engine/schedule';
import { afterUpdate, computeTrace, passOf, type Trace } from '../../engine/trace';
import type { ExperimentStore } from '../experiment-store';
import { structureOf, type Structure } from '../structure';

/** One side of a comparison. */
export interface ComparedState {
  readonly experiment: Experiment;
  readonly structure: Structure;
  readonly trace: Trace;
}

/** What is shown now, as far as it is computed. */
export interface PresentState extends ComparedState {
  readonly extent: Progress;
}

export interface PinState {
  readonly pinned: ComparedState | undefined;
}

export type PinStore = ReturnType<typeof createPin>;

export function createPin(experiment: ExperimentStore) {
  const store = createStore<PinState>(() => ({ pinned: undefined }));
  const { getState: get, setState: set } = store;
  return {
    ...store,

    /** Pins what is shown now. */
    pin(): void {
      experiment.endGesture();
      const { experiment: open, structure, trace } = experiment.getState();
      set({ pinned: { experiment: open, structure, trace } });
    },

    /** Pins another experiment, such as one of the history. */
    pinExperiment: (pinned: Experiment) => set({ pinned: computed(pinned) }),

    unpin: () => set({ pinned: undefined }),

    /** Opens A again, as one undo. */
    backToA(): void {
      const { pinned } = get();
      if (pinned) experiment.replace(pinned.experiment, { kind: 'backToA' });
    },
  };
}

/** An experiment with its pass. After k updates its parameters are computed by k passes. */
function computed(experiment: Experiment): ComparedState {
  const structure = structureOf(experiment);
  let trace = computeTrace(passOf(experiment));
  for (let k = 0; k < experiment.view.iteration; k++) trace = computeTrace(passOf(experiment, afterUpdate(trace)));
  return { experiment, structure, trace };
}
