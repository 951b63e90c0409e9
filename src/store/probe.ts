/** The point x that is asked about, one for every page: its densities, its posterior, the model's answer, the cut through it. */

import { createStore } from 'zustand/vanilla';

export interface ProbeState {
  /** (x₁, x₂), in the units in which the network is given x; where x is one number, the first. */
  readonly point: readonly [number, number];
}

export type ProbeStore = ReturnType<typeof createProbe>;

export function createProbe() {
  const store = createStore<ProbeState>(() => ({ point: [0, 0] }));
  return { ...store, moveTo: (point: ProbeState['point']) => store.setState({ point }) };
}
