/** A gradient as the sum of its terms. */

import { useMemo } from 'react';
import { gradientSum } from '../../paint/inspector-gradient-sum';
import { inspectorWords } from '../../words/inspector';
import { useExperiment, useLanguage } from '../app';
import type { GradientViewProps } from './gradient-view';
import styles from './Inspector.module.css';
import { Waterfall } from './Waterfall';

export function SumOfGradient({ gradient, structure, name }: GradientViewProps) {
  const { sumOf } = inspectorWords[useLanguage()];
  const convention = useExperiment(({ experiment }) => experiment.view.convention);
  const sum = useMemo(() => gradientSum(structure, convention, gradient), [structure, convention, gradient]);
  if (!sum) return null;
  return (
    <div className={styles['view']}>
      <Waterfall subject={gradient} terms={sum.terms} structure={structure} name={name} />
      <p className={`${styles['side']} ${styles['note']}`}>{sumOf[sum.over]}</p>
    </div>
  );
}
