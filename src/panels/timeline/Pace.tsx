/** How the pass is looked at: the level of the derivation, how far one step goes, how fast it plays. */

import { LEVELS, STRIDES, type Level, type Stride } from '../../engine/experiment';
import { SPEEDS } from '../../store/settings';
import { timelineWords } from '../../words/timeline';
import { useApp, useExperiment, useLanguage, useSettings } from '../app';
import styles from './Pace.module.css';

export function Pace() {
  return (
    <div className={styles['pace']}>
      <LevelChoice />
      <div className={styles['choices']}>
        <StrideChoice />
        <SpeedChoice />
      </div>
    </div>
  );
}

function LevelChoice() {
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
          onClick={() => experiment.setView({ level: each })}
        >
          {words.levels[each]}
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
