/** Priors, noise, and what is drawn: how many examples, how many held out, by which seed; and the network suggested for the world. */

import { openWorld, type SampleSize } from '../../store/world/open-world';
import { mayDraw, SAMPLE_LIMITS } from '../../store/world/sample-limits';
import { suggestedShape, SUGGESTIONS } from '../../store/world/suggested';
import { readTypedNumber } from '../../store/typed-number';
import { settingsOf, type WorldId } from '../../worlds/world-of';
import { worldWords } from '../../words/world';
import { formatCount, formatNumber } from '../../writers/number';
import { useExperiment, useLanguage } from '../app';
import { DraftField } from '../network/DraftField';
import { useRun } from '../network/use-run';
import { functionsText, widthsText } from '../topbar/network-summary';
import { SettingSlider } from './SettingSlider';
import { useWorldEditor } from './use-world-editor';
import styles from './World.module.css';

const SIZES = ['count', 'heldOut', 'seed'] as const satisfies readonly (keyof SampleSize)[];

export function LawControls({ id }: { readonly id: WorldId }) {
  const language = useLanguage();
  const words = worldWords[language].change;
  const editor = useWorldEditor();
  const suggestion = suggestedShape(id);
  const isSuggested = useExperiment(({ structure: { shape } }) =>
    String(shape.widths) === String(suggestion.widths) && String(shape.activations) === String(suggestion.activations) && shape.loss === suggestion.loss);
  return (
    <section aria-labelledby="world-controls" className={styles['part']}>
      <h2 id="world-controls">{words.title}</h2>
      {settingsOf(id).filter(({ name }) => name !== 'mix').map(({ name }) => <SettingSlider key={name} name={name} />)}
      <div className={styles['sizes']}>
        {SIZES.map((name) => <SizeField key={name} name={name} />)}
        <button type="button" className="control" onClick={() => editor.drawNew()}>{words.drawNew}</button>
      </div>
      <h3>{words.suggested}</h3>
      <p className={styles['suggestion']}>
        <span>{widthsText(suggestion, language)}, {functionsText(suggestion, language)}</span>
        {isSuggested
          ? <span className={styles['note']}>{words.isSuggested}</span>
          : <button type="button" className="control small" onClick={() => editor.suggest()}>{words.suggest(widthsText(suggestion, language), formatNumber(SUGGESTIONS[id].learningRate))}</button>}
      </p>
    </section>
  );
}

function SizeField({ name }: { readonly name: keyof SampleSize }) {
  const words = worldWords[useLanguage()].change;
  const value = useExperiment(({ experiment }) => openWorld(experiment.data)?.[name] ?? 0);
  const editor = useWorldEditor();
  const run = useRun();
  const { low, high } = SAMPLE_LIMITS[name];
  const problem = words.range(words[name], formatCount(BigInt(low)), name === 'seed' ? String(high) : formatCount(BigInt(high)));
  return (
    <DraftField
      label={words[name]}
      isLabelled
      inputMode="numeric"
      value={value}
      write={String}
      read={(text) => {
        const read = readTypedNumber(text);
        return read.kind === 'number' && mayDraw(name, read.value) ? { value: read.value } : { problem };
      }}
      onChange={(next) => editor.resize({ [name]: next }, run.name())}
      onBegin={run.begin}
      onStep={(by) => {
        if (mayDraw(name, value + by)) editor.resize({ [name]: value + by }, run.name());
      }}
    />
  );
}
