/** A field whose text takes effect as it is typed: what is wrong stays in it, with the reason beside it, and changes nothing. */

import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Network.module.css';

export type Draft<Value> = { readonly value: Value } | { readonly problem: string };

interface DraftFieldProps<Value> {
  readonly label: string;
  /** Shown over the field; else the label is only heard. */
  readonly isLabelled?: boolean;
  readonly value: Value;
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Draft<Value>;
  readonly onChange: (value: Value) => void;
  /** The next change is another act than the last one. */
  readonly onBegin?: () => void;
  /** Up and down, where the value has steps. */
  readonly onStep?: (by: 1 | -1) => void;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly className?: string | undefined;
  /** Stand at the sides of the field. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

export function DraftField<Value>({
  label, isLabelled = false, value, write, read, onChange, onBegin, onStep, inputMode = 'text', className, before, after,
}: DraftFieldProps<Value>) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const draft = typed === undefined ? undefined : read(typed);
  const problem = draft && 'problem' in draft ? draft.problem : undefined;
  // A good text whose value is not the one that stands has been overtaken, by an undo say.
  const isCurrent = problem !== undefined || (draft && 'value' in draft && Object.is(draft.value, value));

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key] as 1 | -1 | undefined;
    if (by && onStep) {
      event.preventDefault();
      setTyped(undefined);
      if (!event.repeat) onBegin?.();
      onStep(by);
    }
    // Escape first puts back what could not be kept; the next one closes the dialog.
    if (event.key === 'Escape' && problem !== undefined) {
      event.preventDefault();
      setTyped(undefined);
    }
  }

  return (
    <div className={`${styles['field']} ${className ?? ''}`}>
      <label htmlFor={id} className={isLabelled ? styles['label'] : 'visually-hidden'}>{label}</label>
      <span className={styles['inputs']}>
        {before}
        <input
          id={id}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          value={isCurrent && typed !== undefined ? typed : write(value)}
          onChange={({ target }) => {
            setTyped(target.value);
            const next = read(target.value);
            if ('value' in next && !Object.is(next.value, value)) onChange(next.value);
          }}
          onFocus={onBegin}
          onBlur={() => {
            if (problem === undefined) setTyped(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        {after}
      </span>
      {problem !== undefined && <p id={`${id}-problem`} role="alert" className={styles['problem']}>{problem}</p>}
    </div>
  );
}
