/** The two examples that are compared, one pair for every page: the first is the one that Propagate shows. Never saved. */

import { createStore } from 'zustand/vanilla';
import type { Data } from '../engine/experiment';
import type { ExperimentStore } from './experiment-store';

/** Columns of the data, in the batch or not. */
export interface PairState {
  readonly i: number;
  readonly j: number;
}

export type PairStore = ReturnType<typeof createPair>;

/** Follows the example that Propagate shows, and shows there the one that becomes the first, if it is in the batch. */
export function createPair(experiment: ExperimentStore) {
  const shown = () => experiment.getState().experiment.view.example;
  const store = createStore<PairState>(() => ({ i: shown(), j: shown() + 1 }));
  let last = shown();
  experiment.subscribe(() => {
    if (shown() === last) return;
    last = shown();
    store.setState({ i: last });
  });
  return {
    ...store,
    choose(which: keyof PairState, e: number): void {
      store.setState({ [which]: e });
      if (which === 'i' && experiment.getState().experiment.batch.includes(e)) experiment.setView({ example: e });
    },
  };
}

/** The pair among the examples that these data have; j is another one than i where there are two. */
export function pairOf({ i, j }: PairState, { X: { columns } }: Pick<Data, 'X'>): PairState {
  const first = Math.min(i, columns - 1);
  const second = Math.min(j, columns - 1);
  return { i: first, j: second === first && columns > 1 ? (first + 1) % columns : second };
}
