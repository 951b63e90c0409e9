/** How the pass is looked at: the level of the derivation, how far one step goes, how fast it plays. */

import { useRef } from 'react';
import { LEVELS, STRIDES, type Level } from '../../engine/experiment';
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
  const options = STRIDES.map((each) => ({ value: each, name: words.strides[each] }));
  return <Choice label={words.stride} value={stride} options={options} onChoose={(chosen) => experiment.setView({ stride: chosen })} />;
}

function SpeedChoice() {
  const { settings } = useApp();
  const words = timelineWords[useLanguage()];
  const speed = useSettings((state) => state.speed);
  const options = SPEEDS.map((each) => ({ value: each, name: `${each}×` }));
  return <Choice label={words.speed} keys="[ ]" value={speed} options={options} onChoose={(chosen) => settings.choose({ speed: chosen })} />;
}

interface ChoiceProps<Value extends string | number> {
  readonly label: string;
  /** As `aria-keyshortcuts` writes it. */
  readonly keys?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string | number>({ label, keys, value, options, onChoose }: ChoiceProps<Value>) {
  const isPointed = useRef(false);
  return (
    <label className={styles['choice']}>
      <span>{label}</span>
      <select
        className={styles['select']}
        aria-keyshortcuts={keys}
        value={value}
        onPointerDown={() => {
          isPointed.current = true;
        }}
        onKeyDown={() => {
          isPointed.current = false;
        }}
        onChange={({ target }) => {
          const chosen = options.find((option) => String(option.value) === target.value);
          if (chosen) onChoose(chosen.value);
          // Whoever chose with the pointer steps on with the arrow keys, which the list would take.
          if (isPointed.current) target.blur();
        }}
      >
        {options.map((option) => <option key={option.value} value={option.value}>{option.name}</option>)}
      </select>
    </label>
  );
}
