/** The rule of the update and its numbers. Another one goes on from the weights that are shown. */

import { withOptimizer } from '../../engine/network-edit';
import { optimizerWords } from '../../words/optimizer';
import { trainBarWords } from '../../words/train-bar';
import { useApp, useExperiment, useLanguage } from '../app';
import { OptimizerChoice } from '../network/OptimizerChoice';
import { Popover } from '../Popover';
import { keepShown } from './run-acts';
import styles from './TrainBar.module.css';

export function RunOptimizer() {
  const app = useApp();
  const language = useLanguage();
  const words = trainBarWords[language];
  const { title, names } = optimizerWords[language];
  const name = useExperiment(({ experiment }) => experiment.optimizer.name);
  return (
    <div className={styles['choice']}>
      <span className={styles['label']} aria-hidden="true">{title}</span>
      <Popover className={`control ${styles['control']} ${styles['opens']}`} label={`${title}: ${names[name]}`} text={<span>{names[name]}</span>}>
        <div className={styles['form']}>
          <OptimizerChoice
            onChange={(optimizer, run) => {
              keepShown(app);
              app.experiment.reshape((base) => withOptimizer(base, optimizer), { kind: 'optimizer', name: optimizer.name }, run);
            }}
          />
          <p className={styles['note']}>{words.optimizerNote}</p>
        </div>
      </Popover>
    </div>
  );
}
