/** Which kernel the page shows. Never saved. */

import { createStore } from 'zustand/vanilla';
import type { KernelName } from '../../features/kernel';

export interface KernelChoice {
  readonly name: KernelName;
  /** Of the RBF; undefined: the median distance of the examples. */
  readonly sigma: number | undefined;
  readonly isCosine: boolean;
}

export type KernelChoiceStore = ReturnType<typeof createKernelChoice>;

export function createKernelChoice() {
  const store = createStore<KernelChoice>(() => ({ name: 'features', sigma: undefined, isCosine: false }));
  return { ...store, choose: (change: Partial<KernelChoice>) => store.setState(change) };
}
