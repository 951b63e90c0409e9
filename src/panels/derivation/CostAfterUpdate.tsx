/** Beside the first-order estimate of the cost: what it really is after the update, live. */

import { costAfterPainter } from '../../paint/formula';
import { derivationWords } from '../../words/derivation';
import { useApp, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import styles from './Formula.module.css';

export function CostAfterUpdate() {
  const { experiment } = useApp();
  const { actually } = derivationWords[useLanguage()];
  const text = usePainter<HTMLSpanElement>((element) => costAfterPainter(element, experiment, actually));
  return <span ref={text} className={styles['beside']} />;
}
