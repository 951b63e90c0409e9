/** What the parts of the page share: the space of features, how it is looked at, and the window of its maps. */

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FeatureMapStores } from '../../paint/features/maps';
import type { Snapshot } from '../../paint/train-snapshots';
import type { FeatureSpace } from '../../store/features/feature-space';
import type { FeatureViewState, FeatureViewStore } from '../../store/features/feature-view';
import type { FeatureWindowStore } from '../../store/features/feature-window';
import type { NearestUnlikeStore } from '../../store/features/nearest-unlike';
import type { PairStore } from '../../store/pair';
import { useApp } from '../app';

export interface FeaturePage extends FeatureMapStores {
  readonly view: FeatureViewStore;
  readonly window: FeatureWindowStore;
  readonly pair: PairStore;
  readonly nearest: NearestUnlikeStore;
  readonly snapshots: () => readonly Snapshot[];
}

export const FeaturesContext = createContext<FeaturePage | undefined>(undefined);

export function useFeaturePage(): FeaturePage {
  const page = useContext(FeaturesContext);
  if (!page) throw new Error('a part of the page of features stands outside it');
  return page;
}

/** Reads how the space is looked at. What changes in a drag, as the turn and the light do, is painted. */
export function useLook<Selected>(select: (view: FeatureViewState) => Selected): Selected {
  const { view } = useFeaturePage();
  return useSyncExternalStore(view.subscribe, () => select(view.getState()));
}

/** Something of the shown place that seldom changes though its numbers do; what is read is compared once a frame. */
export function useOfSpace<Value extends string | number | boolean | undefined>(read: (space: FeatureSpace, page: FeaturePage) => Value): Value {
  const { frame } = useApp();
  const page = useFeaturePage();
  return useSyncExternalStore(frame.add, () => read(page.space.now(), page));
}
