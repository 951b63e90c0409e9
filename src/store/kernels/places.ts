/** Where on the page of kernels its parts ask for numbers. Never saved. */

import { createStore } from 'zustand/vanilla';
import type { ProductIndices } from './products';
import { WIDTHS } from './width';

export interface KernelPlaces {
  /** At the probe where x has one or two features, else at example i. */
  readonly isProbe: boolean;
  /** The logit, from 0; a network with fewer has its last one. */
  readonly logit: number;
  /** Of the inner products; a network that has no such layer or unit has the nearest one. */
  readonly indices: ProductIndices;
  /** Units of the wide random networks, and the seed that they are drawn with. */
  readonly width: number;
  readonly seed: number;
}

export type KernelPlacesStore = ReturnType<typeof createKernelPlaces>;

export function createKernelPlaces() {
  const store = createStore<KernelPlaces>(() => ({ isProbe: true, logit: 1, indices: { layer: 1, i: 0, j: 0 }, width: WIDTHS[1], seed: 1 }));
  return { ...store, choose: (change: Partial<KernelPlaces>) => store.setState(change) };
}
