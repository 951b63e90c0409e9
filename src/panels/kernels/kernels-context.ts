/** What the parts of the page share: the chosen kernel, and its matrices. */

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { KernelChoice, KernelChoiceStore } from '../../store/kernels/choice';
import type { GramStore } from '../../store/kernels/gram';

export interface Kernels {
  readonly choice: KernelChoiceStore;
  readonly grams: GramStore;
}

export const KernelsContext = createContext<Kernels | undefined>(undefined);

export function useKernels(): Kernels {
  const kernels = useContext(KernelsContext);
  if (!kernels) throw new Error('a part of the page of kernels stands outside it');
  return kernels;
}

export function useChoice<Selected>(select: (choice: KernelChoice) => Selected): Selected {
  const { choice } = useKernels();
  return useSyncExternalStore(choice.subscribe, () => select(choice.getState()));
}
