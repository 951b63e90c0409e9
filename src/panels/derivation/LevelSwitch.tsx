/** On a phone one level is shown at a time; this goes from one to another. */

import type { Level } from '../../engine/experiment';
import type { LevelRungs } from '../../derivation/levels';
import { timelineWords } from '../../words/timeline';
import { useApp, useLanguage } from '../app';
import styles from './Derivation.module.css';
import { Glyph } from './Glyph';
import { levelTitle } from './LevelSection';

export function LevelSwitch({ levels, active }: { readonly levels: readonly LevelRungs[]; readonly active: Level | undefined }) {
  const { experiment } = useApp();
  const language = useLanguage();
  return (
    <div role="group" aria-label={timelineWords[language].level} className={styles['switch']}>
      {levels.map(({ level, rungs }) => (
        <button
          key={level}
          type="button"
          className={styles['switchButton']}
          aria-pressed={level === active}
          aria-label={levelTitle(rungs[0].operation, level, language)}
          onClick={() => experiment.setView({ level })}
        >
          <Glyph level={level} />
        </button>
      ))}
    </div>
  );
}
