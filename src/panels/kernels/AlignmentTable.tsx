/** How well each kernel matches the labels, before and now, beside the accuracy. */

import { KERNEL_NAMES } from '../../features/kernel';
import { kernelWords } from '../../words/kernels';
import { kernelExamples } from '../../store/kernels/examples';
import { useExperiment, useLanguage } from '../app';
import { Figure } from '../world/Figure';
import { useChoice } from './kernels-context';
import styles from './Kernels.module.css';

export function AlignmentTable() {
  const language = useLanguage();
  const words = kernelWords[language].alignment;
  const names = kernelWords[language].gram.names;
  const chosen = useChoice(({ name }) => name);
  const hasClasses = useExperiment(({ experiment: { data } }) => kernelExamples(data).classes.length > 0);
  return (
    <section aria-labelledby="kernels-alignment" className={styles['part']}>
      <h2 id="kernels-alignment" title={words.note}>{words.title}</h2>
      <table className={styles['table']} aria-label={words.note}>
        <thead><tr><th scope="col">CKA</th><th scope="col">{words.before}</th><th scope="col">{words.now}</th></tr></thead>
        <tbody>
          {KERNEL_NAMES.map((name) => (
            <tr key={name} data-chosen={name === chosen || undefined}>
              <th scope="row">{name === 'input' ? words.raw : names[name]}</th>
              <td><Figure name={`cka.${name}.before`} /></td><td><Figure name={`cka.${name}.now`} /></td>
            </tr>
          ))}
          <tr data-class="sum">
            <th scope="row">{words.accuracy}</th><td><Figure name="accuracy.before" /></td><td><Figure name="accuracy.now" /></td>
          </tr>
        </tbody>
      </table>
      {!hasClasses && <p className={styles['note']}>{words.noClasses}</p>}
    </section>
  );
}
