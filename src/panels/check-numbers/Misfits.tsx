/** The quantities whose arrays have another size than in the open pass. */

import type { NumberCheck } from '../../engine/given/number-check';
import { extentOf } from '../../engine/schedule';
import { checkNumbersWords } from '../../words/check-numbers';
import { useExperiment, useLanguage } from '../app';
import { Icon } from '../Icon';
import styles from './CheckNumbers.module.css';
import { quantitiesText, sizeText } from './check-numbers-text';

export function Misfits({ check: { misfits, firstWrong } }: { readonly check: NumberCheck }) {
  const language = useLanguage();
  const words = checkNumbersWords[language];
  const { shape, m } = useExperiment(({ structure }) => structure);
  return (
    <div className={styles['problem']}>
      <Icon name="warning" size={18} />
      <div>
        <strong>{misfits[0].key === firstWrong ? words.firstMisfit(quantitiesText([firstWrong], shape, language, m)) : words.misfits}</strong>
        {misfits.map(({ key, array, cause }) => (
          <p key={key}>
            {words.misfit(quantitiesText([key], shape, language, m), sizeText(array), extentOf(shape, m, key).join('×'))}
            {cause && ` ${words.misfitCause[cause]}`}
          </p>
        ))}
      </div>
    </div>
  );
}
