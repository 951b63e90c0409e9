/** The learning rate, which may change while a run goes on: typed, or step by step on the scale 1, 2, 5. */

import { LEARNING_RATE } from '../../engine/quantity';
import { rateStep } from '../../store/train/rate-step';
import { trainBarWords } from '../../words/train-bar';
import { useApp, useExperiment, useLanguage } from '../app';
import { RateField } from '../network/RateField';
import { useRun } from '../network/use-run';
import styles from './TrainBar.module.css';

export function LearningRate() {
  const { experiment } = useApp();
  const words = trainBarWords[useLanguage()];
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
    <RateField
      label={words.learningRate}
      run={run}
      className={styles['rate']}
      onStep={step}
      before={button(-1, words.smaller, '÷')}
      after={button(1, words.larger, '×')}
    />
  );
}
