/** What of the sample the map cannot show: examples outside it, and those that were changed by hand. */

import { useState } from 'react';
import { openWorld } from '../../store/world/open-world';
import { changedByHand } from '../../store/world/with-world';
import { mapViewOf } from '../../store/world/world-maps';
import { classPoints, countOutside, numberPoints } from '../../store/world/world-points';
import { worldWords } from '../../words/world';
import { useApp, useLanguage } from '../app';
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
      {told.outside > 0 && <p>{words.outside(told.outside)}</p>}
      {told.byHand > 0 && (
        <p role="status" className={styles['byHand']}>
          {words.byHand(told.byHand)}
          <button type="button" className="control small" onClick={() => editor.drawAgain()}>{words.drawAgain}</button>
        </p>
      )}
    </div>
  );
}
