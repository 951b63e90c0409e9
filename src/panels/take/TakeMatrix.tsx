/** One matrix of the pass as a table for other programs. */

import { useState } from 'react';
import { whole, type MatrixKey } from '../../engine/quantity';
import { extentOf } from '../../engine/schedule';
import { csvFile, matrixKeys } from '../../store/take/take-csv';
import { takeAwayWords } from '../../words/take-away';
import { symbolText } from '../../writers/symbol';
import { useApp, useExperiment, useLanguage } from '../app';
import styles from './Take.module.css';
import { TextItem } from './TextItem';

export function TakeMatrix() {
  const { experiment: store } = useApp();
  const language = useLanguage();
  const words = takeAwayWords[language];
  const { shape, m } = useExperiment(({ structure }) => structure);
  const [chosen, setChosen] = useState<MatrixKey>();
  const [isNamed, setNamed] = useState(false);
  const keys = matrixKeys(store.getState().trace);
  const key = keys.find((each) => each === chosen) ?? keys.find((each) => each === 'W[1]') ?? keys[0];
  const write = () => {
    const { experiment, trace } = store.getState();
    return csvFile(experiment, trace, key, isNamed ? words : undefined);
  };
  return (
    <TextItem name={words.items.table.name} note={words.items.table.note} type="text/csv" write={write}>
      <div className={styles['choices']}>
        <label className={styles['choice']}>
          {words.matrix}
          <select className="control small" value={key} onChange={({ target }) => setChosen(keys.find((each) => each === target.value))}>
            {keys.map((each) => (
              <option key={each} value={each}>
                {`${symbolText(whole(each), shape, language, m)}  ${words.shape(...extentOf(shape, m, each))}`}
              </option>
            ))}
          </select>
        </label>
        <label className={styles['choice']}>
          <input type="checkbox" checked={isNamed} onChange={({ target }) => setNamed(target.checked)} />
          {words.withNames}
        </label>
      </div>
    </TextItem>
  );
}
