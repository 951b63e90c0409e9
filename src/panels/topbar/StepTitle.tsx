/** On a phone the bar says which step this is, since the derivation's own heading soon scrolls out of sight; on another page, which view. */

import { stepAt } from '../../paint/cells-current';
import { stepWords } from '../../words/derivation-steps';
import { stepTitle } from '../../writers/step-names';
import { viewOf } from '../../store/share/page';
import { viewWords } from '../../words/views';
import { useExperiment, useFlags, useLanguage } from '../app';
import styles from './TopBar.module.css';

/** Hidden from those who hear the page: they have the derivation's heading and the live region. */
export function StepTitle() {
  const language = useLanguage();
  const { shape, plan } = useExperiment(({ structure }) => structure);
  const cursor = useExperiment((state) => state.cursor);
  const step = stepAt(plan, cursor);
  const page = useFlags((flags) => flags.page);
  if (page !== 'propagate') return <p className={styles['step']} aria-hidden="true">{viewWords[language].views[viewOf(page)]}</p>;
  return (
    <p className={styles['step']} aria-hidden="true">
      {step ? stepTitle(shape, plan, step, language) : stepWords[language].startTitle}
    </p>
  );
}
