/** Why there is no run, or why it ended before its time, and what can be done about it. */

import type { ReactNode } from 'react';
import { LEARNING_RATE } from '../../engine/quantity';
import { rateAt } from '../../engine/training';
import { rateAfterFailure } from '../../store/train/rate-step';
import { trainingProblem } from '../../store/train/settings';
import type { TrainingFailure } from '../../store/train/failure';
import { trainWords } from '../../words/train';
import { trainPageWords } from '../../words/train-page';
import { formatNumber, formatShort } from '../../writers/number';
import { symbolTex } from '../../writers/symbol';
import { useApp, useExperiment, useLanguage, useTraining } from '../app';
import { Icon } from '../Icon';
import { MathText } from '../MathText';
import styles from './Train.module.css';

export function RunNotice() {
  const { session } = useApp();
  const language = useLanguage();
  const words = trainPageWords[language];
  const failure = useTraining((state) => state.failure);
  const ended = useTraining((state) => state.ended);
  const keptRate = useTraining((state) => state.keptRate);
  const rate = useExperiment(({ experiment }) => experiment.learningRate);
  const problem = useExperiment(({ experiment }) => trainingProblem(experiment));
  return (
    <div className={styles['notices']}>
      {/* The live regions stand before there is anything in them. */}
      <div role="alert">
        {problem && (
          <Box title={words.cannot} actions={<button type="button" className="control small" onClick={() => session.openDialog('data')}>{words.openData}</button>}>
            {trainWords[language].problems[problem]}
          </Box>
        )}
        {failure?.kind === 'notFinite' && <Overflow failure={failure} />}
        {failure?.kind === 'worker' && <Broken message={failure.message} />}
      </div>
      <p role="status">{ended === 'edited' && !failure ? words.ended : keptRate !== undefined && words.keptRate(formatShort(rate), formatShort(keptRate))}</p>
    </div>
  );
}

function Overflow({ failure: { reference, value, epoch, update, lastGoodEpoch } }: { readonly failure: Extract<TrainingFailure, { kind: 'notFinite' }> }) {
  const { training, experiment } = useApp();
  const words = trainPageWords[useLanguage()];
  const shape = useExperiment(({ structure }) => structure.shape);
  // The one it overflowed at; the reader may have chosen another since.
  const rate = useTraining(({ rates }) => rateAt(rates, { epoch, update }));
  const isStanding = useTraining(({ shown }) => shown.epoch === lastGoodEpoch && shown.update === 0);
  const smaller = rateAfterFailure(rate);
  return (
    <Box
      title={words.overflow(epoch + 1)}
      actions={lastGoodEpoch !== undefined && (
        <>
          <button type="button" className="control small" aria-disabled={isStanding} title={isStanding ? words.standing : undefined} onClick={() => training.goToEpoch(lastGoodEpoch)}>{words.backTo(lastGoodEpoch)}</button>
          <button
            type="button"
            className="control small"
            onClick={() => {
              experiment.edit(LEARNING_RATE, smaller);
              training.start();
            }}
          >
            {words.tryRate(formatShort(smaller))}
          </button>
        </>
      )}
    >
      <MathText tex={symbolTex(reference, shape, 2)} />{words.became(formatNumber(value))}{' '}
      {lastGoodEpoch === undefined ? words.noneGood : words.cause(formatShort(rate))}
    </Box>
  );
}

function Broken({ message }: { readonly message: string }) {
  const { training } = useApp();
  const language = useLanguage();
  const words = trainPageWords[language];
  return (
    <Box title={words.broken} actions={<button type="button" className="control small" onClick={() => training.start()}>{words.again}</button>}>
      {trainWords[language].failures.worker(message)}
    </Box>
  );
}

function Box({ title, actions, children }: { readonly title: string; readonly actions: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles['error']}>
      <h2><Icon name="warning" size={18} />{title}</h2>
      <p>{children}</p>
      <div className={styles['repairs']}>{actions}</div>
    </div>
  );
}
