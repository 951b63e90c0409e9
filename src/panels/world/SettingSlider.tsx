/** A setting of the world as a slider: a drag is one undo, and the sample is drawn again in the same frame. */

import { useId } from 'react';
import { openWorld } from '../../store/world/open-world';
import { classOfWeight } from '../../worlds/settings';
import { settingsOf } from '../../worlds/world-of';
import { worldWords } from '../../words/world';
import { formatNumber, formatProbability } from '../../writers/number';
import { settingName } from '../../writers/setting-name';
import { useApp, useExperiment, useLanguage } from '../app';
import { useRun } from '../network/use-run';
import { usePainter } from '../use-painter';
import { useWorldEditor } from './use-world-editor';
import styles from './World.module.css';

/** As fine as a number is shown. */
const DIGITS = 3;

export function SettingSlider({ name }: { readonly name: string }) {
  const { experiment } = useApp();
  const language = useLanguage();
  const words = worldWords[language].change;
  const editor = useWorldEditor();
  const run = useRun();
  const id = useId();
  const world = useExperiment((state) => openWorld(state.experiment.data)?.id);
  const rule = world && settingsOf(world).find((each) => each.name === name);
  const root = usePainter<HTMLDivElement>((element) => {
    const [input, output] = [element.querySelector('input'), element.querySelector('output')];
    let painted: unknown;
    return () => {
      const open = openWorld(experiment.getState().experiment.data);
      if (!open || open === painted || !input || !output) return;
      painted = open;
      const value = open.settings[name];
      if (Number(input.value) !== value) input.value = String(value);
      const k = classOfWeight(name);
      const prior = k !== undefined && open.law.kind === 'classes' ? `, ${words.share(formatProbability(open.law.priors[k]))}` : '';
      output.textContent = formatNumber(value) + prior;
      input.setAttribute('aria-valuetext', output.textContent);
    };
  });
  if (!rule) return null;
  return (
    <div ref={root} className={styles['slider']} title={words.bounds(formatNumber(rule.low), formatNumber(rule.high))}>
      <label htmlFor={id}>{settingName(name, language)}</label>
      <output htmlFor={id} aria-live="off" />
      <input
        id={id}
        type="range"
        min={rule.low}
        max={rule.high}
        step="any"
        defaultValue={rule.default}
        onPointerDown={run.begin}
        onKeyDown={({ repeat }) => {
          if (!repeat) run.begin();
        }}
        onInput={({ currentTarget }) => editor.set(name, Number(Number(currentTarget.value).toFixed(DIGITS)), run.name())}
      />
    </div>
  );
}
