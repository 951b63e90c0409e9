/** How the space of features is looked at: along which axes, from which side, with which boundary. Never saved. */

import { createStore } from 'zustand/vanilla';
import type { Turn } from '../../features/turn';

/**
 * `readout`: across the signed distance to the read-out's plane, up the largest spread that is left. `units`: φ₁ and φ₂
 * themselves. `components`: the first two principal components. `rotation`: three dimensions, turned freely.
 */
export const FEATURE_MODES = ['readout', 'units', 'components', 'rotation'] as const;
export type FeatureMode = (typeof FEATURE_MODES)[number];

export interface FeatureViewState {
  readonly mode: FeatureMode;
  /** Which of the boundaries (`readingsOf`) is shown; `all` of them where the space is a plane. */
  readonly boundary: number | 'all';
  readonly turn: Turn;
  /** Whether the way of φ along the cut through the probe is drawn. */
  readonly hasPath: boolean;
  /** Which of the pair a click chooses. */
  readonly picks: 'i' | 'j';
  /** The example under the pointer, by its place among the shown ones. */
  readonly lit: number | undefined;
  /** What the keys are about: an example by its place among the shown ones, or the probe. */
  readonly holds: number | 'probe';
}

export const FIRST_TURN: Turn = { yaw: -0.6, pitch: 0.45 };

export type FeatureViewStore = ReturnType<typeof createFeatureView>;

export function createFeatureView() {
  const store = createStore<FeatureViewState>(() => ({
    mode: 'readout', boundary: 0, turn: FIRST_TURN, hasPath: false, picks: 'i', lit: undefined, holds: 'probe',
  }));
  return {
    ...store,
    look: (change: Partial<FeatureViewState>) => store.setState(change),
    /** Once over the map's width turns it half round; never over the pole. */
    turnBy(across: number, up: number): void {
      const { yaw, pitch } = store.getState().turn;
      store.setState({ turn: { yaw: yaw + across * Math.PI, pitch: Math.min(Math.PI / 2, Math.max(-Math.PI / 2, pitch - up * Math.PI)) } });
    },
  };
}
