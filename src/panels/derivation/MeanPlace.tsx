/** Where 1/m stands now, always in sight: in dW and db, at the start of backward, or nowhere as there is one example. */

import { notationWords } from '../../words/notation';
import { gradientText } from '../../writers/gradient-names';
import { useExperiment, useLanguage } from '../app';
import { useGradientSymbols } from '../use-gradient-symbols';
import styles from './Notation.module.css';

export function MeanPlace() {
  const { place } = notationWords[useLanguage()];
  const gradients = useGradientSymbols();
  const convention = useExperiment(({ experiment }) => experiment.view.convention);
  const m = useExperiment(({ structure }) => structure.m);
  const text = m === 1 ? place.oneExample() : place[convention](gradientText('W', gradients), gradientText('b', gradients));
  return <p className={styles['place']}>{text}</p>;
}
