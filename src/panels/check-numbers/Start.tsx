/** Where the given W, b, x or y are others than the open ones: says so, and offers to start from them. */

import { givenStart } from '../../engine/given/given-start';
import type { NumberCheck } from '../../engine/given/number-check';
import { withStart } from '../../store/given/take-start';
import { checkNumbersWords } from '../../words/check-numbers';
import { useApp, useExperiment, useFlags, useLanguage } from '../app';
import styles from './CheckNumbers.module.css';
import { quantitiesText } from './check-numbers-text';

export function Start({ check: { reports } }: { readonly check: NumberCheck }) {
  const { experiment } = useApp();
  const language = useLanguage();
  const words = checkNumbersWords[language];
  const { shape, m } = useExperiment(({ structure }) => structure);
  const isLocked = useFlags(({ hide }) => hide.has('edit'));
  const start = givenStart(reports);
  const open = experiment.getState();
  if (start.length === 0 || isLocked || !withStart(open.experiment, open.trace, start)) return null;
  const keys = start.map(({ key }) => key);
  const names = quantitiesText(keys, shape, language, m);
  return (
    <div className={styles['empty']}>
      <p>{words.otherStart(names)}</p>
      <button
        type="button"
        className="control small"
        onClick={() => {
          const { trace } = experiment.getState();
          experiment.reshape((before) => withStart(before, trace, start) ?? before, { kind: 'givenTaken', keys });
        }}
      >
        {words.useStart(names)}
      </button>
    </div>
  );
}
