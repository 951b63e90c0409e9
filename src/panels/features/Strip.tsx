/** The movie: small pictures of φ along the run; each shows its epoch again. */

import { useMemo, useSyncExternalStore } from 'react';
import { createStripMap } from '../../paint/features/strip';
import { snapshotPainter } from '../../paint/train-snapshots';
import { SNAPSHOTS } from '../../store/train/snapshot-epochs';
import { featureWords } from '../../words/features';
import { useApp, useLanguage } from '../app';
import { Plane } from '../plane/Plane';
import { usePainter } from '../use-painter';
import { useFeaturePage } from './features-context';
import styles from './Features.module.css';

export function Strip() {
  const { training } = useApp();
  const page = useFeaturePage();
  const language = useLanguage();
  const words = featureWords[language].strip;
  const { view } = useSyncExternalStore(page.window.subscribe, page.window.getState);
  const drawings = useMemo(() => Array.from({ length: SNAPSHOTS }, (_, index) => createStripMap(page, page.snapshots, index)), [page]);
  const root = usePainter<HTMLDivElement>((element) => snapshotPainter(element, page.snapshots, language));

  function show(index: number): void {
    const chosen = page.snapshots().at(index);
    training.pause();
    if (chosen) training.goToEpoch(chosen.epoch);
  }

  return (
    <section aria-labelledby="features-strip" className={styles['strip']}>
      <h3 id="features-strip">{words.title}</h3>
      <div ref={root} role="group" aria-labelledby="features-strip" className={styles['pictures']}>
        {drawings.map((draw, index) => (
          <button key={index} type="button" data-snapshot={index} className={styles['picture']} onClick={() => show(index)}>
            <span><Plane view={view} name={words.map} draw={draw} isSmall /></span>
            <span data-slot="epoch" />
          </button>
        ))}
      </div>
    </section>
  );
}
