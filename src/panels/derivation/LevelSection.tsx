/** One level of the derivation: its heading, which makes it the active one, and its rungs: each, or in short, or none. */

import { useMemo } from 'react';
import type { Level } from '../../engine/experiment';
import { chains, keyRungs, type LevelRungs } from '../../derivation/levels';
import type { DerivationOperation } from '../../derivation/rung';
import { derivationWords, LEVEL_NAMES } from '../../words/derivation';
import type { Language } from '../../words/language';
import { useApp, useLanguage } from '../app';
import styles from './Derivation.module.css';
import type { Place } from './formula-style';
import { FullLevel } from './FullLevel';
import { Glyph } from './Glyph';
import { Chip } from './Reason';
import type { LevelShows } from './level-shows';
import { ShortLevel } from './ShortLevel';

interface LevelSectionProps {
  readonly place: Place;
  readonly rungs: LevelRungs;
  readonly isActive: boolean;
  readonly shows: LevelShows;
}

export function LevelSection({ place, rungs: { level, rungs }, isActive, shows }: LevelSectionProps) {
  const { experiment } = useApp();
  const language = useLanguage();
  const key = useMemo(() => keyRungs(rungs), [rungs]);
  const short = useMemo(() => chains(key), [key]);

  return (
    <section className={styles['level']} data-level={level} data-active={isActive || undefined}>
      <h3 className={styles['levelHeading']}>
        <button
          type="button"
          className={styles['levelButton']}
          aria-pressed={isActive}
          onClick={() => experiment.setView({ level })}
        >
          <Glyph level={level} />
          <span className={styles['levelTitle']}>{levelTitle(rungs[0].operation, level, language)}</span>
        </button>
      </h3>
      {shows !== 'every rung' && [...new Set(key.map(({ why }) => why))].map((why) => <Chip key={why} why={why} />)}
      {shows === 'every rung' && <FullLevel place={place} rungs={rungs} isActive={isActive} />}
      {shows === 'in short' && <ShortLevel place={place} level={level} chains={short} />}
    </section>
  );
}

export function levelTitle(operation: DerivationOperation, level: Level, language: Language): string {
  return derivationWords[language].levels[LEVEL_NAMES[operation][level]];
}
