/** The pair (i, j) in numbers: two fields that choose it for the whole app. */

import { pairOf } from '../../store/pair';
import { classAccuracy } from '../../store/kernels/examples';
import { classesOf } from '../../store/world/world-points';
import { kernelWords } from '../../words/kernels';
import { useApp, useExperiment, useLanguage, usePair } from '../app';
import { ClassMark } from '../plane/ClassMark';
import styles from './Kernels.module.css';

export function PairFields() {
  const words = kernelWords[useLanguage()].gram;
  return (
    <fieldset className={styles['pair']}>
      <legend>{words.pair}</legend>
      <PairField which="i" />
      <PairField which="j" />
    </fieldset>
  );
}

function PairField({ which }: { readonly which: 'i' | 'j' }) {
  const { pair, experiment } = useApp();
  const words = kernelWords[useLanguage()].gram;
  const count = useExperiment((state) => state.experiment.data.X.columns);
  const wanted = usePair((state) => state);
  const e = useExperiment((state) => pairOf(wanted, state.experiment.data)[which]);
  const k = useExperiment(({ experiment: { data } }) => (classAccuracy(data.Y, data.Y) === undefined ? undefined : classesOf(data)[e]));

  function choose(number: number): void {
    const other = pairOf(pair.getState(), experiment.getState().experiment.data)[which === 'i' ? 'j' : 'i'];
    // Over the other one it goes on.
    const target = number - 1 === other ? number - 1 + Math.sign(number - 1 - e) : number - 1;
    if (Number.isInteger(target) && target >= 0 && target < count) pair.choose(which, target);
  }

  return (
    <label className={styles['field']}>
      <i>{words[which]}</i>
      <input type="number" min={1} max={count} value={e + 1} onChange={({ target }) => choose(target.valueAsNumber)} />
      {k !== undefined && <span className={styles['ofClass']}><ClassMark index={k} />{words.class(k)}</span>}
    </label>
  );
}
