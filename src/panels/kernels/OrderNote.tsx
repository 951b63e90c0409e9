/** In which order the points stand, and how many of them are shown. */

import { kernelExamples } from '../../store/kernels/examples';
import { kernelWords } from '../../words/kernels';
import { formatCount } from '../../writers/number';
import { useExperiment, useLanguage } from '../app';
import { MathText } from '../MathText';
import { KERNEL_TEX } from '../../writers/kernels-tex';
import { useChoice } from './kernels-context';
import styles from './Kernels.module.css';

export function OrderNote() {
  const words = kernelWords[useLanguage()].gram;
  const name = useChoice((choice) => choice.name);
  const [hasHidden, n] = [useExperiment(({ structure }) => structure.shape.activations.length > 1), useExperiment(({ structure }) => structure.shape.widths[0])];
  const count = useExperiment(({ experiment: { data } }) => kernelExamples(data).columns.length);
  const hasClasses = useExperiment(({ experiment: { data } }) => kernelExamples(data).classes.length > 0);
  const total = useExperiment(({ experiment: { data } }) => data.X.columns);
  const order = !hasClasses ? words.orderNumbers : n === 2 ? words.order : words.orderOther;
  return (
    <div className={styles['head']}>
      <h2><MathText tex={KERNEL_TEX[name]} /> <small>{name === 'features' && !hasHidden ? words.of.featuresNone : words.of[name]}</small></h2>
      <p className={styles['note']}>
        {order(formatCount(count))}{count < total && <>. {words.some(formatCount(count), formatCount(total))}</>}
      </p>
    </div>
  );
}
