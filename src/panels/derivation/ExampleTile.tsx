/** One example's part of a mean: a click makes it the example that is looked at. */

import type { ReactNode } from 'react';
import type { Tile } from '../../writers/tex-tiles';
import { derivationWords } from '../../words/derivation';
import { useApp, useExperiment, useLanguage } from '../app';
import styles from './ExampleTile.module.css';

export function ExampleTile({ tile, children }: { readonly tile: Tile; readonly children: ReactNode }) {
  const { experiment } = useApp();
  const words = derivationWords[useLanguage()];
  const example = useExperiment((state) => state.experiment.view.example);
  if (tile.kind === 'rest') {
    return <span className={styles['tile']}>{children}<span className={styles['name']}>{words.moreExamples(tile.count)}</span></span>;
  }
  const { column } = tile;
  return (
    <button type="button" className={styles['tile']} aria-pressed={column === example} onClick={() => experiment.setView({ example: column })}>
      {children}
      <span className={styles['name']}>{words.example(column + 1)}</span>
    </button>
  );
}
