/** The controls of training under every page of its view: run, pause, one update, any epoch, learning rate, optimizer, batch. */

import { useState } from 'react';
import { barPainter } from '../../paint/train-bar';
import { trainBarWords } from '../../words/train-bar';
import { formatNumber } from '../../writers/number';
import { useApp, useExperiment, useLanguage, useTraining } from '../app';
import { useLayoutMode } from '../layout-mode';
import { Popover } from '../Popover';
import { usePainter } from '../use-painter';
import { EpochSlider } from './EpochSlider';
import { LearningRate } from './LearningRate';
import { Reset } from './Reset';
import { RunOptimizer } from './RunOptimizer';
import { RunSettings } from './RunSettings';
import { RunTransport } from './RunTransport';
import styles from './TrainBar.module.css';

export function TrainBar() {
  const { training } = useApp();
  const language = useLanguage();
  const words = trainBarWords[language];
  const mode = useLayoutMode();
  const root = usePainter<HTMLElement>((element) => barPainter(element, training, language));
  return (
    <section ref={root} data-region="train bar" aria-label={words.label} className={styles['bar']} data-mode={mode}>
      <RunTransport />
      <div className={styles['middle']}>
        <EpochSlider />
        <p data-slot="progress" className={styles['progress']} />
      </div>
      {mode === 'phone' ? <PhoneSettings /> : <Settings />}
      <Announcer />
    </section>
  );
}

function Settings() {
  return (
    <div className={styles['settings']}>
      <LearningRate />
      <RunSettings />
      <RunOptimizer />
      <Reset />
    </div>
  );
}

/** On a phone they stand behind one button, which shows the learning rate. */
function PhoneSettings() {
  const words = trainBarWords[useLanguage()];
  const rate = useExperiment(({ experiment }) => experiment.learningRate);
  return (
    <Popover className={`control ${styles['control']} ${styles['more']}`} label={words.settings} text={<span>α {formatNumber(rate)}</span>}>
      <Settings />
    </Popover>
  );
}

/** Says aloud what has become of the run, not every epoch of it. */
function Announcer() {
  const { training } = useApp();
  const words = trainBarWords[useLanguage()];
  const status = useTraining((state) => state.status);
  const [first] = useState(status);
  const { shown } = training.getState();
  return <p role="status" className="visually-hidden">{status === 'idle' && first === status ? '' : words.statusAt(words.status[status], shown.epoch)}</p>;
}
