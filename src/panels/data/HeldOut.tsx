/** How many examples are held out of training, and by which seed they are drawn; where the world is known its own page asks. */

import { useId, useState } from 'react';
import { countOfShare, withHeldOut } from '../../store/table/held-out';
import { readTypedNumber } from '../../store/typed-number';
import { heldOutWords } from '../../words/held-out';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useFlags, useLanguage } from '../app';
import { keepShown } from '../train/run-acts';
import { LARGEST_SEED, wholeNumber } from './whole-number';
import styles from './Data.module.css';

/** In percent: what is usual, and the bounds. */
const [USUAL, LEAST, MOST] = ['25', 1, 90];

interface HeldOutProps {
  /** Says what was done. */
  readonly onSay?: (text: string) => void;
}

export function HeldOut({ onSay }: HeldOutProps) {
  const app = useApp();
  const words = heldOutWords[useLanguage()];
  const M = useExperiment(({ experiment }) => experiment.data.X.columns);
  const held = useExperiment(({ experiment }) => experiment.data.heldOut?.length ?? 0);
  const isLocked = useFlags(({ hide }) => hide.has('edit'));
  const [typedShare, setShare] = useState<string>(USUAL);
  const [typedSeed, setSeed] = useState('1');
  const problemId = useId();
  const share = percent(typedShare);
  const seed = wholeNumber(typedSeed, 0, LARGEST_SEED);
  const problem = share === undefined ? words.shareProblem(String(LEAST), String(MOST)) : seed === undefined ? words.seedProblem(String(LARGEST_SEED)) : undefined;

  function hold(count: number, by: number): void {
    keepShown(app);
    app.experiment.reshape((open) => withHeldOut(open, count, by), { kind: 'heldOut', count, seed: by });
    onSay?.(words.of(formatCount(count), formatCount(M)));
  }

  const field = (label: string, value: string, isGood: boolean, onType: (text: string) => void, unit?: string) => (
    <label className={styles['labelled']}>
      {label}
      <input
        type="text"
        inputMode="decimal"
        className={styles['field']}
        data-short=""
        value={value}
        aria-invalid={!isGood}
        aria-describedby={isGood ? undefined : problemId}
        onChange={({ target }) => onType(target.value)}
      />
      {unit}
    </label>
  );

  return (
    <div className={styles['choices']} role="group" aria-label={words.label}>
      <b>{words.of(formatCount(held), formatCount(M))}</b>
      {M < 2 && <span className={styles['what']}>{words.tooFew}</span>}
      {M > 1 && !isLocked && (
        <>
          {field(words.share, typedShare, share !== undefined, setShare, words.percent)}
          {field(words.seed, typedSeed, seed !== undefined, setSeed)}
          <button
            type="button"
            className="control small"
            disabled={problem !== undefined}
            onClick={() => hold(countOfShare(M, share ?? 0), seed ?? 0)}
          >
            {words.hold}
          </button>
          <button type="button" className="control small" disabled={held === 0} onClick={() => hold(0, seed ?? 0)}>{words.none}</button>
          <span className={styles['what']}>{words.what}</span>
          {problem !== undefined && <span id={problemId} className={styles['fault']}>{problem}</span>}
        </>
      )}
    </div>
  );
}

function percent(text: string): number | undefined {
  const read = readTypedNumber(text);
  return read.kind === 'number' && read.value >= LEAST && read.value <= MOST ? read.value : undefined;
}
