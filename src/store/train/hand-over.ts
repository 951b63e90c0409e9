/** Takes a place of the run over into the experiment; the run stays. */

import type { StoreApi } from 'zustand/vanilla';
import { comparePlaces, rateAt, trainingSetup } from '../../engine/training';
import type { ExperimentStore } from '../experiment-store';
import type { Run } from './run';
import type { TrainingState } from './state';
import { takenOver, withNextUpdate } from './take-over';

interface Between {
  readonly experiment: Pick<ExperimentStore, 'getState' | 'replace'>;
  readonly store: Pick<StoreApi<TrainingState>, 'getState' | 'setState'>;
  readonly run: () => Run | undefined;
  readonly pause: () => void;
}

export function createHandOver({ experiment, store: { getState: get, setState: set }, run, pause }: Between) {
  const open = () => experiment.getState().experiment;
  let isOpening = false;

  /** The shown parameters and what the optimizer remembers become the experiment's, as one undo; the run stays. */
  function useShown(): void {
    const { shown } = get();
    if (shown.parameters === open().network.parameters) return;
    run()?.own(shown.parameters);
    experiment.replace(takenOver(open(), shown), { kind: 'trained', epoch: shown.epoch, update: shown.update });
  }

  /** The update that comes next at the shown place becomes the pass of the experiment, as one undo: its U steps are this update. The run stays. */
  function openUpdate(): void {
    // What the worker did before it heard of the pause does not move what is looked at.
    if (get().status === 'running') set({ isFollowing: false });
    pause();
    const now = open();
    const { shown, settings, rates } = get();
    const mine = run();
    const setup = mine?.setup ?? trainingSetup(now, settings.batchSize, settings.seed);
    if (setup.columns.length === 0) return;
    mine?.own(shown.parameters);
    const isPast = mine !== undefined && comparePlaces(shown, mine.furthest) < 0;
    const learningRate = isPast ? rateAt(rates, shown) : mine?.learningRate ?? now.learningRate;
    isOpening = true;
    experiment.replace(withNextUpdate(now, setup, shown, learningRate), { kind: 'trainingUpdate', epoch: shown.epoch, update: shown.update });
    isOpening = false;
  }

  /** `isOpening`: an update is being put into the experiment; a learning rate that comes with it is not chosen for the run. */
  return { useShown, openUpdate, isOpening: () => isOpening };
}
