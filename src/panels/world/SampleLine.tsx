/** What the points are: how many were drawn and by which seed, what of them was changed by hand, and what the map does not show. */

import { useState } from 'react';
import { openWorld } from '../../store/world/open-world';
import { changedByHand } from '../../store/world/with-world';
import { mapViewOf } from '../../store/world/world-maps';
import { classPoints, countOutside, numberPoints } from '../../store/world/world-points';
import { worldWords } from '../../words/world';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import { useWorldEditor } from './use-world-editor';
import styles from './World.module.css';

interface Told {
  readonly byHand: number;
  readonly outside: number;
}

export function SampleLine() {
  const { experiment } = useApp();
  const words = worldWords[useLanguage()];
  const count = useExperiment((state) => openWorld(state.experiment.data)?.count ?? 0);
  const heldOut = useExperiment((state) => openWorld(state.experiment.data)?.heldOut ?? 0);
  const seed = useExperiment((state) => openWorld(state.experiment.data)?.seed ?? 0);
  const editor = useWorldEditor();
  const [told, setTold] = useState<Told>({ byHand: 0, outside: 0 });
  // Two small numbers that seldom change: React says them when they do.
  const root = usePainter<HTMLDivElement>(() => () => {
    const { data } = experiment.getState().experiment;
    const open = openWorld(data);
    if (!open) return;
    const points = open.law.kind === 'classes' ? classPoints(data) : numberPoints(data);
    const now = { byHand: changedByHand(data, open).length, outside: countOutside(points, mapViewOf(open)) };
    setTold((before) => (before.byHand === now.byHand && before.outside === now.outside ? before : now));
  });
  return (
    <div ref={root} className={styles['sample']}>
      <p>
        {words.sample(formatCount(BigInt(count)), formatCount(BigInt(heldOut)), String(seed))}{'. '}
        {told.outside > 0 && words.outside(told.outside)}
      </p>
      {told.byHand > 0 && (
        <p role="status" className={styles['byHand']}>
          {words.byHand(told.byHand)}
          <button type="button" className="control small" onClick={() => editor.drawAgain()}>{words.drawAgain}</button>
        </p>
      )}
    </div>
  );
}
