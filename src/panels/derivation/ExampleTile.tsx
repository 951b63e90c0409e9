/** One example's part of a mean: a click makes it the example that is looked at. */

import type { ReactNode } from 'react';
import type { Tile } from '../../writers/tex-tiles';
import { derivationWords } from '../../words/derivation';
import { useApp, useExperiment, useLanguage } from '../app';
import styles from './ExampleTile.module.css';

interface ExampleTileProps {
  readonly tile: Tile;
  /** The + before it, from which no line parts it. */
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

export function ExampleTile({ tile, lead, children }: ExampleTileProps) {
  const { experiment } = useApp();
  const words = derivationWords[useLanguage()];
  const example = useExperiment((state) => state.experiment.view.example);
  return (
    <span className={styles['term']}>
      {lead}
      {tile.kind === 'rest' ? (
        <span className={styles['tile']}>{children}<span className={styles['name']}>{words.moreExamples(tile.count)}</span></span>
      ) : (
        <button
          type="button"
          className={styles['tile']}
          aria-pressed={tile.column === example}
          onClick={() => experiment.setView({ example: tile.column })}
        >
          {children}
          <span className={styles['name']}>{words.example(tile.column + 1)}</span>
        </button>
      )}
    </span>
  );
}
