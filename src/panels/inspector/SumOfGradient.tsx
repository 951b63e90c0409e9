/** A gradient as the sum of its terms: over the units that a signal comes back from, or over the examples of the batch. */

import { inspectorWords } from '../../words/inspector';
import { useLanguage } from '../app';
import type { GradientViewProps } from './gradient-view';
import styles from './Inspector.module.css';
import { Waterfall } from './Waterfall';

export function SumOfGradient({ gradient, structure, name }: GradientViewProps) {
  const { sumOf } = inspectorWords[useLanguage()];
  return (
    <div className={styles['view']}>
      <Waterfall subject={gradient} structure={structure} name={name} />
      <p className={styles['note']}>{sumOf.units}</p>
    </div>
  );
}
