/** Where x is, typed or moved on a map, and places to take it to. */

import { useId, useState } from 'react';
import type { PlaneView } from '../../layout/plane';
import { readTypedNumber } from '../../store/typed-number';
import { unknownWords } from '../../words/unknown';
import { formatNumber } from '../../writers/number';
import { useApp, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import styles from './Unknown.module.css';

/** Certain about y, absurd as an x, on the world of the worked check. */
const FAR = [8, -6] as const;
const SUBSCRIPTS = ['₁', '₂'] as const;

export function ProbeBar({ view }: { readonly view: PlaneView }) {
  const { probe } = useApp();
  const words = unknownWords[useLanguage()].point;
  return (
    <div className={styles['probe']} role="group" aria-label={words.label}>
      <span className={styles['probeName']}>{words.label}</span>
      <Coordinate i={0} /><Coordinate i={1} />
      <button type="button" className="control small" onClick={() => probe.moveTo([0, 0])}>{words.origin}</button>
      <button type="button" className="control small" onClick={() => probe.moveTo(FAR)}>{words.far}</button>
      <button type="button" className="control small" onClick={() => probe.moveTo([view.x[1], view.y[0]])}>{words.corner}</button>
    </div>
  );
}

/** A field that shows where the probe is, and puts it where a number is typed. */
export function Coordinate({ i }: { readonly i: 0 | 1 }) {
  const { probe } = useApp();
  const words = unknownWords[useLanguage()].point;
  const id = useId();
  const [problem, setProblem] = useState(false);
  const root = usePainter<HTMLInputElement>((input) => () => {
    if (document.activeElement === input && problem) return;
    const value = probe.getState().point[i];
    const read = readTypedNumber(input.value);
    // What is being typed stays as it is while it means the same number.
    if (read.kind !== 'number' || read.value !== value) input.value = Number.isInteger(value) ? String(value).replace('-', '−') : formatNumber(value);
  });
  return (
    <span className={styles['coordinate']}>
      <label htmlFor={id}>{words.x(SUBSCRIPTS[i])}</label>
      <input
        ref={root}
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={problem}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={({ currentTarget }) => {
          const read = readTypedNumber(currentTarget.value);
          setProblem(read.kind !== 'number');
          const [x1, x2] = probe.getState().point;
          if (read.kind === 'number') probe.moveTo(i === 0 ? [read.value, x2] : [x1, read.value]);
        }}
        onBlur={() => setProblem(false)}
      />
      {problem && <span id={`${id}-problem`} role="alert" className={styles['problem']}>{words.notANumber}</span>}
    </span>
  );
}
