/** How the pass is looked at: the level of the derivation, how far one step goes, how fast it plays. */

import { LEVELS, STRIDES, type Level, type Stride } from '../../engine/experiment';
import { SPEEDS } from '../../store/settings';
import { timelineWords } from '../../words/timeline';
import { useApp, useExperiment, useLanguage, useSettings } from '../app';
import { Icon, type IconName } from '../Icon';
import styles from './Pace.module.css';

/** The glyphs of the derivation's rungs. */
const GLYPHS: Readonly<Record<Level, IconName>> = { scalar: 'one', vector: 'row', matrix: 'grid', batch: 'batch' };

/** A narrow one shows glyphs and numbers where a wide one has words. */
export function Pace({ isNarrow = false }: { isNarrow?: boolean }) {
  return (
    <div className={styles['pace']} data-narrow={isNarrow ? '' : undefined}>
      <LevelChoice isNarrow={isNarrow} />
      <PaceChoices isNarrow={isNarrow} />
    </div>
  );
}

/** How far one step goes, and how fast it plays. */
export function PaceChoices({ isNarrow }: { isNarrow: boolean }) {
  return (
    <div className={styles['choices']} data-narrow={isNarrow ? '' : undefined}>
      <StrideChoice />
      <SpeedChoice />
    </div>
  );
}

function LevelChoice({ isNarrow }: { isNarrow: boolean }) {
  const { experiment } = useApp();
  const words = timelineWords[useLanguage()];
  const level = useExperiment((state) => state.experiment.view.level);
  const m = useExperiment(({ structure }) => structure.m);
  const levels = LEVELS.filter((each) => each !== 'batch' || m > 1);
  return (
    <div role="group" aria-label={words.level} className={`segmented ${styles['levels']}`}>
      {levels.map((each: Level, index) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === level}
          aria-keyshortcuts={String(index + 1)}
          aria-label={words.levels[each]}
          title={isNarrow ? words.levels[each] : undefined}
          onClick={() => experiment.setView({ level: each })}
        >
          {isNarrow ? <Icon name={GLYPHS[each]} /> : words.levels[each]}
        </button>
      ))}
    </div>
  );
}

function StrideChoice() {
  const { experiment } = useApp();
  const words = timelineWords[useLanguage()];
  const stride = useExperiment((state) => state.experiment.view.stride);
  return (
    <label className={styles['choice']}>
      <span>{words.stride}</span>
      <select
        className={styles['select']}
        value={stride}
        onChange={({ target }) => {
          const chosen = STRIDES.find((each: Stride) => each === target.value);
          if (chosen) experiment.setView({ stride: chosen });
        }}
      >
        {STRIDES.map((each) => <option key={each} value={each}>{words.strides[each]}</option>)}
      </select>
    </label>
  );
}

function SpeedChoice() {
  const { settings } = useApp();
  const words = timelineWords[useLanguage()];
  const speed = useSettings((state) => state.speed);
  return (
    <label className={styles['choice']}>
      <span>{words.speed}</span>
      <select
        className={styles['select']}
        aria-keyshortcuts="[ ]"
        value={speed}
        onChange={({ target }) => {
          const chosen = SPEEDS.find((each) => String(each) === target.value);
          if (chosen) settings.choose({ speed: chosen });
        }}
      >
        {SPEEDS.map((each) => <option key={each} value={each}>{each}×</option>)}
      </select>
    </label>
  );
}
