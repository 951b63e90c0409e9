/** The learning rate, which may change while a run goes on: typed, or step by step on the scale 1, 2, 5. */

import { LEARNING_RATE } from '../../engine/quantity';
import { rateStep } from '../../store/train/rate-step';
import { readTypedNumber } from '../../store/typed-number';
import { editingWords } from '../../words/editing';
import { trainBarWords } from '../../words/train-bar';
import { useApp, useExperiment, useLanguage } from '../app';
import { DraftField } from '../network/DraftField';
import { useRun } from '../network/use-run';
import styles from './TrainBar.module.css';

export function LearningRate() {
  const { experiment } = useApp();
  const language = useLanguage();
  const words = trainBarWords[language];
  const problems = editingWords[language];
  const rate = useExperiment((state) => state.experiment.learningRate);
  const run = useRun();
  const step = (by: 1 | -1) => experiment.edit(LEARNING_RATE, rateStep(rate, by), run.name());
  const button = (by: 1 | -1, name: string, sign: string) => (
    <button type="button" className={`control ${styles['step']}`} aria-label={name} title={name} onClick={() => {
        run.begin();
        step(by);
      }}>{sign}</button>
  );
  return (
    <DraftField
      label={words.learningRate}
      isLabelled
      className={styles['rate']}
      inputMode="decimal"
      value={rate}
      write={(number) => String(number).replace('-', '−')}
      read={(text) => {
        const read = readTypedNumber(text);
        if (read.kind === 'number') return { value: read.value };
        return { problem: read.kind === 'notANumber' ? problems.notANumber(text) : problems[read.kind] };
      }}
      onChange={(number) => experiment.edit(LEARNING_RATE, number, run.name())}
      onBegin={run.begin}
      onStep={step}
      before={button(-1, words.smaller, '÷')}
      after={button(1, words.larger, '×')}
    />
  );
}
