/** The field in a cell of the table, to type its number. */

import { useRef, type KeyboardEvent } from 'react';
import { editedValue, type Editable } from '../../store/edit/edit';
import { classNames, featureNames } from '../../store/table/feed';
import { dataWords } from '../../words/data';
import { formatCount } from '../../writers/number';
import { useApp, useLanguage } from '../app';
import { useTypedNumber } from '../use-typed-number';
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
  const words = dataWords[useLanguage()].table;
  const open = experiment.getState().experiment;
  const { field, typed, onType, isNumber, problem, problemId, keep } = useTypedNumber(reference, editedValue(open, reference), text);
  const isClosed = useRef(false);
  const { row, column } = place;
  const names = [...featureNames(open.data), ...classNames(open)];

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
    else if (!keep()) field.current?.select();
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
        aria-label={words.value(names[column - FIRST_NUMBER], formatCount(row + 1))}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (isClosed.current) return;
          isClosed.current = true;
          // Going elsewhere keeps a good number and puts back a bad one.
          if (isNumber) keep();
          onLeave();
        }}
      />
      {problem !== undefined && <p id={problemId} role="alert" className={styles['problem']} data-low={isLow ? '' : undefined}>{problem}</p>}
    </>
  );
}
