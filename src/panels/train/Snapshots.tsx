/** Small pictures of the map along the run; each shows its epoch again. */

import { useMemo } from 'react';
import type { FeaturePlane } from '../../layout/decision-map';
import type { PlaneView } from '../../layout/plane';
import { createSnapshotMaps, createSnapshots, snapshotPainter } from '../../paint/train-snapshots';
import { trainPageWords } from '../../words/train-page';
import { useApp, useLanguage } from '../app';
import { Plane } from '../plane/Plane';
import { usePainter } from '../use-painter';
import styles from './Train.module.css';

export function Snapshots({ plane, view, output }: { readonly plane: FeaturePlane; readonly view: PlaneView; readonly output: number }) {
  const app = useApp();
  const { training } = app;
  const language = useLanguage();
  const words = trainPageWords[language];
  const snapshots = useMemo(() => createSnapshots(training), [training]);
  const drawings = useMemo(() => createSnapshotMaps(app, snapshots, { plane, view, output }), [app, snapshots, plane, view, output]);
  const root = usePainter<HTMLDivElement>((element) => snapshotPainter(element, snapshots, language));
  return (
    <div ref={root} role="group" aria-label={words.snapshots} className={styles['snapshots']}>
      {drawings.map((draw, index) => (
        <button
          key={index}
          type="button"
          data-snapshot={index}
          className={styles['snapshot']}
          onClick={() => {
            const chosen = snapshots().at(index);
            training.pause();
            if (chosen) training.goToEpoch(chosen.epoch);
          }}
        >
          <span className={styles['picture']}><Plane view={view} name={words.map} draw={draw} isSmall /></span>
          <span data-slot="epoch" />
        </button>
      ))}
    </div>
  );
}
