/** What the picture on the left is, at which place of the run, and of which data. */

import type { ReactNode } from 'react';
import { titlePainter } from '../../paint/train-numbers';
import { trainPageWords } from '../../words/train-page';
import { worldsWords } from '../../words/worlds';
import { isWorldId } from '../../worlds/world-of';
import { useApp, useExperiment, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import styles from './Train.module.css';

export function MapTitle({ kind, children }: { readonly kind: 'boundary' | 'outputs' | 'curve'; readonly children?: ReactNode }) {
  const { training } = useApp();
  const language = useLanguage();
  const words = trainPageWords[language];
  const root = usePainter<HTMLSpanElement>((element) => titlePainter(element, training, language, kind));
  const world = useExperiment(({ experiment: { data } }) => data.world?.name);
  const count = useExperiment(({ experiment: { data } }) => data.X.columns);
  const held = useExperiment(({ experiment: { data } }) => data.heldOut?.length ?? 0);
  const name = world !== undefined && isWorldId(world) ? worldsWords[language].worlds[world].short : words.ownData;
  return (
    <header className={styles['head']}>
      <h2 className={styles['title']}><span ref={root} /></h2>
      <p className={styles['note']}>
        {words.drawn(name, words.points(count))}{held > 0 && ` (${words.heldOutOf(held)})`}{children}
      </p>
    </header>
  );
}
