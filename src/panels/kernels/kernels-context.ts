/** What outlives the parts of the page, of which one is shown at a time: the choices made in them, and what was computed. */

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { KernelChoice, KernelChoiceStore } from '../../store/kernels/choice';
import type { GramStore } from '../../store/kernels/gram';
import type { MachineStore } from '../../store/kernels/machine';
import type { KernelPlaces, KernelPlacesStore } from '../../store/kernels/places';
import type { StepStore } from '../../store/kernels/step';

export interface Kernels {
  readonly choice: KernelChoiceStore;
  readonly grams: GramStore;
  readonly places: KernelPlacesStore;
  readonly machine: MachineStore;
  readonly step: StepStore;
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

export function usePlaces<Selected>(select: (places: KernelPlaces) => Selected): Selected {
  const { places } = useKernels();
  return useSyncExternalStore(places.subscribe, () => select(places.getState()));
}
