/** The gradient check: backward propagation beside a central difference of J, and the verdict in words. Its numbers are painted. */

import { checkAllWords } from '../../words/check-all';
import { inspectorWords } from '../../words/inspector';
import { useApp, useLanguage } from '../app';
import { Icon } from '../Icon';
import styles from './Inspector.module.css';

export function Check() {
  const { session } = useApp();
  const language = useLanguage();
  const { check } = inspectorWords[language];
  return (
    <div className={styles['check']}>
      <dl className={styles['list']}>
        <div className={styles['pair']}><dt>{check.backprop}</dt><dd data-slot="backprop" /></div>
        <div className={styles['pair']}><dt>{check.numeric}</dt><dd data-slot="numeric" /></div>
        <div data-part="compared" className={styles['pair']}><dt>{check.error}</dt><dd data-slot="error" /></div>
      </dl>
      <div className={styles['verdict']}>
        <span data-part="agree" data-finding hidden className={styles['agree']}><Icon name="check" size={14} />{check.agree}</span>
        <span data-part="close" data-finding hidden>{check.close}</span>
        <span data-part="wrong" data-finding hidden className={styles['wrong']}><Icon name="warning" size={14} />{check.wrong}</span>
        <span data-part="kink" data-finding hidden>{check.kink}</span>
        <span data-part="undefined" data-finding hidden>{check.undefined}</span>
        <span data-part="vanished" data-finding hidden>{check.vanished}</span>
        <button type="button" className={`control small ${styles['all']}`} onClick={() => session.openDialog('checkAll')}>{checkAllWords[language].open}</button>
      </div>
    </div>
  );
}
