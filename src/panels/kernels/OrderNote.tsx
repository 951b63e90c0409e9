/** In which order the points stand, and how many of them are shown. */

import { kernelExamples } from '../../store/kernels/examples';
import { pairOf } from '../../store/pair';
import { kernelWords } from '../../words/kernels';
import { formatCount } from '../../writers/number';
import { useExperiment, useLanguage, usePair } from '../app';
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
  const pair = usePair((state) => state);
  const isOutside = useExperiment(({ experiment: { data } }) => {
    const { i, j } = pairOf(pair, data);
    const { columns } = kernelExamples(data);
    return columns.length < data.X.columns && !(columns.includes(i) && columns.includes(j));
  });
  const order = !hasClasses ? words.orderNumbers : n === 2 ? words.order : words.orderOther;
  return (
    <div className={styles['head']}>
      <h2><MathText tex={KERNEL_TEX[name]} /> <small>{name === 'features' && !hasHidden ? words.of.featuresNone : words.of[name]}</small></h2>
      <p className={styles['note']}>
        {order(formatCount(count))}{count < total && <>. {words.some(formatCount(count), formatCount(total))}</>}{isOutside && <> {words.outside}</>}
      </p>
    </div>
  );
}
