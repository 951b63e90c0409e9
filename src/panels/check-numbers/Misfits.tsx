/** The quantities whose arrays have another size than in the open pass. */

import type { QuantityKey } from '../../engine/quantity';
import { extentOf } from '../../engine/schedule';
import type { GivenNumbersState } from '../../store/given/given-numbers';
import { checkNumbersWords } from '../../words/check-numbers';
import { useExperiment, useLanguage } from '../app';
import { Icon } from '../Icon';
import styles from './CheckNumbers.module.css';
import { quantitiesText, sizeText } from './check-numbers-text';

interface MisfitsProps {
  readonly state: GivenNumbersState;
  readonly misfits: readonly QuantityKey[];
}

export function Misfits({ state: { keys, printout }, misfits }: MisfitsProps) {
  const language = useLanguage();
  const words = checkNumbersWords[language];
  const { shape, m } = useExperiment(({ structure }) => structure);
  return (
    <div className={styles['problem']}>
      <Icon name="warning" size={18} />
      <div>
        <strong>{words.misfits}</strong>
        {misfits.map((key) => {
          const { array } = printout.blocks[keys.indexOf(key)];
          return <p key={key}>{words.misfit(quantitiesText([key], shape, language, m), sizeText(array), extentOf(shape, m, key).join('×'))}</p>;
        })}
      </div>
    </div>
  );
}
