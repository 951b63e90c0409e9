/** The field in a cell of the table, to type its number. */

import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { constrain, editedValue, type Editable } from '../../store/edit/edit';
import { classNames, featureNames } from '../../store/table/feed';
import { readTypedNumber } from '../../store/typed-number';
import { dataWords } from '../../words/data';
import { editingWords } from '../../words/editing';
import { formatCount } from '../../writers/number';
import { useApp, useLanguage } from '../app';
import styles from './Grid.module.css';
import { FIRST_NUMBER, type GridPlace } from './grid-keys';

interface NumberFieldProps {
  readonly reference: Editable;
  readonly place: GridPlace;
  /** What has been typed already; undefined opens the field on the number that stands there. */
  readonly text: string | undefined;
  readonly isLow: boolean;
  /** Closes the field, and goes to that cell. */
  readonly onGo: (place: GridPlace) => void;
  /** Closes the field because the focus is elsewhere already. */
  readonly onLeave: () => void;
}

export function NumberField({ reference, place, text, isLow, onGo, onLeave }: NumberFieldProps) {
  const { experiment } = useApp();
  const language = useLanguage();
  const words = editingWords[language];
  const open = experiment.getState().experiment;
  const [typed, setTyped] = useState(() => text ?? String(editedValue(open, reference)).replace('-', '−'));
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const isClosed = useRef(false);
  const { row, column } = place;
  const names = [...featureNames(open.data), ...classNames(open)];

  useLayoutEffect(() => {
    field.current?.focus();
    if (text === undefined) field.current?.select();
  }, [text]);

  /** Keeps what was typed; false if it cannot be kept, and then says why. */
  function keep(): boolean {
    const read = readTypedNumber(typed);
    const { experiment: now } = experiment.getState();
    if (read.kind !== 'number') setProblem(read.kind === 'notANumber' ? words.notANumber(typed) : words[read.kind]);
    else if (constrain(now, reference, read.value) !== read.value) setProblem(constrain(now, reference, 0) === 1 ? words.onlyTarget : words.probability);
    else {
      experiment.edit(reference, read.value);
      return true;
    }
    field.current?.select();
    return false;
  }

  function leave(to: GridPlace): void {
    isClosed.current = true;
    onGo(to);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While it is open every key is the field's own.
    event.stopPropagation();
    if (event.nativeEvent.isComposing || !['Enter', 'Escape', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Escape') leave(place);
    else if (!keep()) return;
    else if (event.key === 'Tab') leave({ row, column: column + (event.shiftKey ? -1 : 1) });
    else leave({ row: row + 1, column });
  }

  return (
    <>
      <input
        ref={field}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        className={styles['input']}
        aria-label={dataWords[language].table.value(names[column - FIRST_NUMBER], formatCount(row + 1))}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setProblem(undefined);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (isClosed.current) return;
          isClosed.current = true;
          // Going elsewhere keeps a good number and puts back a bad one.
          if (readTypedNumber(typed).kind === 'number') keep();
          onLeave();
        }}
      />
      {problem !== undefined && <p id={problemId} role="alert" className={styles['problem']} data-low={isLow ? '' : undefined}>{problem}</p>}
    </>
  );
}
