/** What of the sample the map cannot show: examples outside it, and those that were changed by hand. */

import type { Data } from '../../engine/experiment';
import { whenChanged } from '../../paint/changed';
import { openWorld } from '../../store/world/open-world';
import { changedByHand } from '../../store/world/with-world';
import { mapViewOf } from '../../store/world/world-maps';
import { classPoints, countOutside, numberPoints } from '../../store/world/world-points';
import { worldWords } from '../../words/world';
import { useApp, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import { useWorldEditor } from './use-world-editor';
import styles from './World.module.css';

export function SampleLine() {
  const { experiment } = useApp();
  const words = worldWords[useLanguage()];
  const editor = useWorldEditor();
  // Painted, since a slider that is dragged draws the sample again in every frame.
  const root = usePainter<HTMLDivElement>((element) => {
    const [outside, byHand] = ['outside', 'byHand'].map((name) => element.querySelector<HTMLElement>(`[data-slot="${name}"]`));
    const write = (place: HTMLElement | null, count: number, text: (count: number) => string) => {
      const box = place?.closest('p');
      if (!place || !box) return;
      box.hidden = count === 0;
      const now = count === 0 ? '' : text(count);
      if (place.textContent !== now) place.textContent = now;
    };
    const paint = whenChanged((data: Data) => {
      const open = openWorld(data);
      if (!open) return;
      const points = open.law.kind === 'classes' ? classPoints(data) : numberPoints(data);
      write(outside, countOutside(points, mapViewOf(open)), words.outside);
      write(byHand, changedByHand(data, open).length, words.byHand);
    });
    return () => paint(experiment.getState().experiment.data);
  });
  return (
    <div ref={root} className={styles['sample']}>
      <p hidden><span data-slot="outside" /></p>
      <p hidden role="status" className={styles['byHand']}>
        <span data-slot="byHand" />
        <button type="button" className="control small" onClick={() => editor.drawAgain()}>{words.drawAgain}</button>
      </p>
    </div>
  );
}
