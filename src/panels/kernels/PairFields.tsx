/** The pair (i, j) in numbers: two fields that choose it for the whole app. */

import { pairOf } from '../../store/pair';
import { classAccuracy } from '../../store/kernels/examples';
import { classesOf } from '../../store/world/world-points';
import { kernelWords } from '../../words/kernels';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useLanguage, usePair } from '../app';
import { DraftField } from '../network/DraftField';
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
  const { pair } = useApp();
  const words = kernelWords[useLanguage()].gram;
  const count = useExperiment((state) => state.experiment.data.X.columns);
  const wanted = usePair((state) => state);
  const e = useExperiment((state) => pairOf(wanted, state.experiment.data)[which]);
  const k = useExperiment(({ experiment: { data } }) => (classAccuracy(data.Y, data.Y) === undefined ? undefined : classesOf(data)[e]));

  const first = useExperiment((state) => pairOf(wanted, state.experiment.data).i);
  // j makes way for i, so that only j may not be chosen freely.
  const isThere = (other: number) => Number.isInteger(other) && other >= 0 && other < count && (which === 'i' || other !== first);

  return (
    <DraftField
      label={words[which]}
      isLabelled
      inputMode="numeric"
      value={e + 1}
      write={String}
      read={(text) => (isThere(Number(text) - 1) ? { value: Number(text) } : { problem: which === 'i' ? words.range(formatCount(count)) : words.rangeOther(formatCount(count)) })}
      onChange={(number) => pair.choose(which, number - 1)}
      onStep={(by) => {
        const next = [e + by, e + 2 * by].find(isThere);
        if (next !== undefined) pair.choose(which, next);
      }}
      className={styles['pairField']}
      after={k !== undefined && <span className={styles['ofClass']}><ClassMark index={k} />{words.class(k)}</span>}
    />
  );
}
