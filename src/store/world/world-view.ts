/** What of the world is looked at: which of its laws the map shows, of which class, and the example that is held. Never saved. */

import { createStore } from 'zustand/vanilla';
import type { Data } from '../../engine/experiment';

export const WORLD_MAPS = ['posterior', 'marginal', 'joint', 'likelihood'] as const;
export type WorldMap = (typeof WORLD_MAPS)[number];

export interface WorldViewState {
  readonly map: WorldMap;
  /** The class of which the joint, the likelihood and Bayes' rule are shown, from 0. */
  readonly ofClass: number;
  /** A column of the data, in the batch or not; none or one. */
  readonly chosen: readonly number[];
}

const NONE: readonly number[] = [];

export type WorldViewStore = ReturnType<typeof createWorldView>;

export function createWorldView() {
  const store = createStore<WorldViewState>(() => ({ map: 'posterior', ofClass: 1, chosen: NONE }));
  return {
    ...store,
    look: (change: Partial<Omit<WorldViewState, 'chosen'>>) => store.setState(change),
    choose: (e: number | undefined) => store.setState({ chosen: e === undefined ? NONE : [e] }),
  };
}

/** The chosen example, if these data have it. */
export function chosenOf({ chosen: [e] }: WorldViewState, { X }: Data): number | undefined {
  return e !== undefined && e < X.columns ? e : undefined;
}

/** The class that is looked at, if this world has it; else its last one. */
export function classOf({ ofClass }: WorldViewState, K: number): number {
  return Math.min(ofClass, K - 1);
}
