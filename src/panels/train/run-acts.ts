/** What the reader does with a run, from buttons and keys alike. Whoever goes to a place by hand no longer wants the run to go on. */

import type { App } from '../app';

export type RunAct = 'play' | 'next' | 'back' | 'first' | 'last';

export function runActs({ training, session }: Pick<App, 'training' | 'session'>): Readonly<Record<RunAct, () => void>> {
  return {
    play() {
      if (training.getState().status === 'running') training.pause();
      else training.start();
    },
    next() {
      training.pause();
      if (session.getState().trainingStep === 'update') training.oneUpdate();
      else training.oneEpoch();
    },
    /** To the end of the epoch before. */
    back() {
      const { shown: { epoch, update } } = training.getState();
      training.pause();
      training.goToEpoch(update > 0 ? epoch : epoch - 1);
    },
    first() {
      training.pause();
      training.goToEpoch(0);
    },
    last: training.follow,
  };
}

/** Makes an edit that ends a run start from the weights that are shown: what was trained is not lost. False where there was no run. */
export function keepShown({ training }: Pick<App, 'training'>): boolean {
  const { status, shown: { epoch, update } } = training.getState();
  if (status === 'idle') return false;
  if (epoch > 0 || update > 0) training.useShown();
  return true;
}
