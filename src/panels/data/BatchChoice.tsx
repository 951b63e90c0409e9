/** Which examples the pass uses: all, the first, or some at random by a seed. Single rows are chosen in the table. */

import { useId, useState } from 'react';
import { mostInBatch, randomBatch, withBatch } from '../../store/table/feed';
import { dataWords } from '../../words/data';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useLanguage } from '../app';
import { LARGEST_SEED, wholeNumber } from './whole-number';
import styles from './Data.module.css';

export function BatchChoice({ onSay }: { onSay: (text: string) => void }) {
  const { experiment } = useApp();
  const words = dataWords[useLanguage()].batch;
  const M = useExperiment((state) => state.experiment.data.X.columns);
  const m = useExperiment((state) => state.experiment.batch.length);
  const most = useExperiment((state) => mostInBatch(state.experiment));
  const [typedCount, setCount] = useState<string>();
  const [typedSeed, setSeed] = useState('1');
  const problemId = useId();
  const count = wholeNumber(typedCount ?? String(m), 1, most);
  const seed = wholeNumber(typedSeed, 0, LARGEST_SEED);
  const problem = count === undefined ? words.wholeNumber('1', formatCount(most)) : seed === undefined ? words.wholeNumber('0', String(LARGEST_SEED)) : undefined;

  function choose(chosen: readonly number[]): void {
    experiment.reshape((open) => withBatch(open, chosen), { kind: 'batch', count: chosen.length });
    setCount(undefined);
    onSay(words.of(formatCount(chosen.length), formatCount(M)));
  }

  const first = (wanted: number) => choose(Array.from({ length: wanted }, (_, column) => column));
  return (
    <div className={styles['choices']} role="group" aria-label={words.label}>
      <b>{words.of(formatCount(m), formatCount(M))}</b>
      <button type="button" className="control small" disabled={M > most} onClick={() => first(M)}>{words.all}</button>
      <label className={styles['labelled']}>
        {words.count}
        <input
          type="text"
          inputMode="numeric"
          className={styles['field']}
          data-short=""
          value={typedCount ?? String(m)}
          aria-invalid={count === undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          onChange={({ target }) => setCount(target.value)}
        />
      </label>
      <button type="button" className="control small" disabled={count === undefined} onClick={() => first(count ?? m)}>{words.first}</button>
      <button
        type="button"
        className="control small"
        disabled={count === undefined || seed === undefined}
        onClick={() => choose(randomBatch(M, count ?? m, seed ?? 0))}
      >
        {words.random}
      </button>
      <label className={styles['labelled']}>
        {words.seed}
        <input
          type="text"
          inputMode="numeric"
          className={styles['field']}
          data-short=""
          value={typedSeed}
          aria-invalid={seed === undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          onChange={({ target }) => setSeed(target.value)}
        />
      </label>
      {M > most && <span className={styles['what']}>{words.most(formatCount(most))}</span>}
      {problem !== undefined && <span id={problemId} className={styles['fault']}>{problem}</span>}
    </div>
  );
}
