/** Gives the run up. */

import { trainBarWords } from '../../words/train-bar';
import { useApp, useLanguage, useTraining } from '../app';
import { Icon } from '../Icon';
import styles from './TrainBar.module.css';

export function Reset() {
  const { training } = useApp();
  const words = trainBarWords[useLanguage()];
  const isIdle = useTraining(({ status }) => status === 'idle');
  return (
    <button
      type="button"
      className={`control ${styles['control']} ${styles['reset']}`}
      title={isIdle ? words.nothingToReset : words.resetTitle}
      aria-disabled={isIdle}
      onClick={isIdle ? undefined : training.reset}
    >
      <Icon name="undo" size={14} />
      {words.reset}
    </button>
  );
}
