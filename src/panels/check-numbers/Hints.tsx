/** What a print-out lacks, or holds besides numbers, with what to do about it: entries left out, and what is not finite. */

import type { NumberCheck } from '../../engine/given/number-check';
import type { GivenQuantity } from '../../engine/given/number-comparison';
import { checkNumbersWords } from '../../words/check-numbers';
import { useExperiment, useLanguage } from '../app';
import styles from './CheckNumbers.module.css';
import { quantitiesText } from './check-numbers-text';

export function Hints({ check: { reports } }: { readonly check: NumberCheck }) {
  const language = useLanguage();
  const words = checkNumbersWords[language];
  const { shape, m } = useExperiment(({ structure }) => structure);
  const named = (all: readonly GivenQuantity[]) => quantitiesText(all.map(({ key }) => key), shape, language, m);
  const given = reports.map((report) => report.given);
  const cut = given.filter(({ halfUnit }) => halfUnit.includes(Infinity));
  const notFinite = reports.find(({ given: { values }, worst }) => worst !== undefined && values.data.some((value) => !Number.isFinite(value)))?.given;
  return (
    <>
      {notFinite && <p className={styles['remark']}>{words.notFinite(named([notFinite]))}</p>}
      {cut.length > 0 && <p className={styles['remark']}>{words.cut(named(cut))}</p>}
    </>
  );
}
