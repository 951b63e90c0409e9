/** What can be done about the edit: put it back or keep it while it lasts; afterwards undo it, or go back to the derivation. */

import { flushSync } from 'react-dom';
import { compareWords } from '../../words/compare';
import { useApp, useLanguage } from '../app';
import { Icon } from '../Icon';
import styles from './Change.module.css';

export function ChangeActions({ isUnderWay }: { isUnderWay: boolean }) {
  const { experiment, compareEdit } = useApp();
  const words = compareWords[useLanguage()];
  /** The panel goes away with its buttons; whoever stood on one of them goes on reading where it was. */
  const leave = (act: () => void) => () => {
    flushSync(act);
    document.querySelector<HTMLElement>('[data-region=derivation] h2')?.focus();
  };
  return (
    <div className={styles['actions']}>
      <button type="button" className="control" onClick={leave(() => (isUnderWay ? experiment.cancelGesture() : experiment.undo()))}>
        <Icon name="undo" />{words.putBack}
        {isUnderWay ? <kbd>Esc</kbd> : <kbd>Ctrl Z</kbd>}
      </button>
      <button type="button" className="control primary" onClick={isUnderWay ? experiment.endGesture : leave(() => compareEdit.dismiss())}>
        {isUnderWay ? words.keep : words.close}
        <kbd>{isUnderWay ? 'Enter' : 'Esc'}</kbd>
      </button>
    </div>
  );
}
