/** The page of features: the space of inputs and the space of φ side by side, the numbers of the probe and a pair, and φ over the epochs. */

import { useMemo } from 'react';
import { createSnapshots } from '../../paint/train-snapshots';
import { placedSnapshots } from '../../paint/features/strip';
import { createFeatureSpace } from '../../store/features/feature-space';
import { createFeatureView } from '../../store/features/feature-view';
import { createFeatureWindow } from '../../store/features/feature-window';
import { createNearestUnlike } from '../../store/features/nearest-unlike';
import { useApp } from '../app';
import { useLayoutMode } from '../layout-mode';
import { usePainter } from '../use-painter';
import { AxesFacts } from './AxesFacts';
import { FeaturesContext, type FeaturePage } from './features-context';
import { FeatureSpacePart } from './FeatureSpacePart';
import { InputSpacePart } from './InputSpacePart';
import { NearestPair } from './NearestPair';
import { PairNumbers } from './PairNumbers';
import { Strip } from './Strip';
import { useFeatureInputs } from './use-feature-inputs';
import { windowKey } from './window-key';
import styles from './Features.module.css';

export function Features() {
  const { experiment, training, pair, probe, frame } = useApp();
  const mode = useLayoutMode();
  const page = useMemo((): FeaturePage => {
    const view = createFeatureView();
    const space = createFeatureSpace({ experiment, training, pair, view });
    view.subscribe(frame.request);
    return {
      space, view, pair, probe, frame, window: createFeatureWindow(),
      nearest: createNearestUnlike(space, frame.request), snapshots: createSnapshots(training),
    };
  }, [experiment, training, pair, probe, frame]);
  return (
    <FeaturesContext value={page}>
      <Content page={page} mode={mode} />
    </FeaturesContext>
  );
}

function Content({ page, mode }: { readonly page: FeaturePage; readonly mode: string }) {
  const { training } = useApp();
  const inputs = useFeatureInputs();
  const root = usePainter<HTMLDivElement>(() => () => {
    const { space, window, snapshots, nearest } = page;
    const placed = space.placed();
    if (placed) window.keep(windowKey(page), placed, training.getState().isFollowing, () => placedSnapshots(space, snapshots));
    // After the parts have painted what was there.
    nearest.work();
  });
  return (
    <div ref={root} data-page="features" data-mode={mode} className={styles['page']}>
      <InputSpacePart inputs={inputs} />
      <FeatureSpacePart inputs={inputs} />
      <aside className={styles['facts']}>
        <AxesFacts />
        <PairNumbers inputs={inputs} />
        <NearestPair />
      </aside>
      <Strip />
    </div>
  );
}
