/** The space of features: the same points, the read-out straight here; along axes of the reader's choice, or turned freely. */

import { useMemo, useSyncExternalStore } from 'react';
import { depth } from '../../engine/experiment';
import { axisLabel } from '../../paint/features/feature-map';
import { createFeatureMap } from '../../paint/features/maps';
import { placedSnapshots } from '../../paint/features/strip';
import { modeOf } from '../../store/features/feature-space';
import { countOutside } from '../../store/features/feature-window';
import { featureWords } from '../../words/features';
import { featuresTex } from '../../writers/features-tex';
import { useExperiment, useLanguage } from '../app';
import { MathText } from '../MathText';
import { Plane } from '../plane/Plane';
import { useAtRest } from '../use-at-rest';
import { featureHandle, placesOf } from './feature-handles';
import { useFeaturePage, useOfSpace } from './features-context';
import { LookChoice } from './LookChoice';
import { nearestText } from './nearest-text';
import { Turning } from './Turning';
import type { FeatureInputs } from './use-feature-inputs';
import { windowKey } from './window-key';
import styles from './Features.module.css';

export function FeatureSpacePart({ inputs }: { readonly inputs: FeatureInputs }) {
  const page = useFeaturePage();
  const language = useLanguage();
  const words = featureWords[language].space;
  const L = useExperiment(({ structure }) => depth(structure.shape));
  const mode = useOfSpace((space) => modeOf(space, page.view.getState().mode));
  const isWhole = useOfSpace((space) => space.Phi !== undefined);
  const { view } = useSyncExternalStore(page.window.subscribe, page.window.getState);
  const { plane, isLine, shown } = inputs;
  const inputView = inputs.view;
  const draw = useMemo(() => createFeatureMap(page, { plane, view: inputView }), [page, plane, inputView]);
  const isTurned = mode === 'rotation';
  const handle = useMemo(
    () => featureHandle(page, { shown, plane, view: inputView, isLine }, isTurned, language),
    [page, shown, plane, inputView, isLine, isTurned, language],
  );
  const axes = useMemo(() => AXES[mode], [mode]);
  const description = useAtRest(() => {
    const places = placesOf(page, inputs);
    if (!places) return '';
    const [probe, i, j] = places.phi;
    return words.describe(i, j, probe, nearestText(page, language)?.where ?? '');
  });
  return (
    <section aria-labelledby="features-space" className={styles['part']}>
      <div className={styles['head']}>
        <h2 id="features-space">{words.title} <MathText tex={featuresTex(L)} /></h2>
        {isWhole && <Fit />}
      </div>
      <p className={styles['note']}>{L === 1 ? words.noteNone : words.note}</p>
      <div className={styles['map']} data-turned={isTurned ? '' : undefined}>
        {isWhole
          ? <Plane view={view} name={words.title} description={description} draw={draw} handle={handle} axes={axes} isSmall={isTurned} />
          : <p className={styles['hatched']}>{words.broken}</p>}
      </div>
      {isTurned && isWhole && <Turning />}
      <LookChoice />
    </section>
  );
}

const AXES = {
  readout: { x: 'd', y: '⊥' },
  units: { x: axisLabel(0, false), y: axisLabel(1, false) },
  components: { x: axisLabel(0, true), y: axisLabel(1, true) },
  rotation: { x: '', y: '' },
} as const;

/** The scale stays while a run is replayed: here it is chosen anew. */
function Fit() {
  const page = useFeaturePage();
  const words = featureWords[useLanguage()].space;
  const outside = useOfSpace((_space, { space, window }) => {
    const placed = space.placed();
    const { box } = window.getState();
    return placed && box.length >= placed.at.rows ? countOutside(placed, box) : 0;
  });

  function fit(): void {
    const placed = page.space.placed();
    if (placed) page.window.fit(windowKey(page), [placed, ...placedSnapshots(page.space, page.snapshots)]);
  }

  return (
    <>
      {outside > 0 && <span className={styles['note']}>{words.outside(outside)}</span>}
      <button type="button" className={`control small ${styles['fit']}`} title={words.fitHint} onClick={fit}>{words.fit}</button>
    </>
  );
}
