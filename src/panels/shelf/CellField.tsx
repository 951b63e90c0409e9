/** The field in place of a cell, to type its number. */

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { valueOf } from '../../engine/trace';
import type { Editable } from '../../store/edit/edit';
import { editingWords } from '../../words/editing';
import { useApp, useLanguage } from '../app';
import { useTypedNumber } from '../use-typed-number';
import { beside, type CellPlace } from './cell-place';
import styles from './Shelf.module.css';
import { usePlaceLeft } from './use-place-left';

/** Room for a sign, a digit, a point and three decimals, in pixels. */
const NARROWEST = 76;

interface CellFieldProps {
  readonly cell: CellPlace;
  readonly reference: Editable;
  /** What has been typed already; undefined opens the field on the number that stands there. */
  readonly text: string | undefined;
  /** Closes the field and gives the focus back to the cell. */
  readonly onClose: () => void;
  /** The same, then on to the next (1) or previous (−1) cell. */
  readonly onTab: (direction: 1 | -1) => void;
  /** Closes the field because the focus is elsewhere already. */
  readonly onLeave: () => void;
}

export function CellField({ cell, reference, text, onClose, onTab, onLeave }: CellFieldProps) {
  const { experiment, playback } = useApp();
  const words = editingWords[useLanguage()];
  const { field, typed, onType, isNumber, problem, problemId, keep } = useTypedNumber(reference, valueOf(experiment.getState().trace, reference), text);
  const closed = useRef(false);

  // Who types has stopped watching, and a step would take the number away from under the field.
  useEffect(() => playback.pause(), [playback]);

  usePlaceLeft((isSameNetwork) => {
    if (closed.current) return;
    closed.current = true;
    if (isSameNetwork && isNumber) keep();
    onClose();
  });

  function leave(how: () => void): void {
    closed.current = true;
    how();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While it is open every key is the field's own: no shortcut of the page or the grid acts.
    event.stopPropagation();
    if (event.nativeEvent.isComposing || !['Enter', 'Escape', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Escape') leave(onClose);
    else if (!keep()) field.current?.select();
    else if (event.key === 'Tab') leave(() => onTab(event.shiftKey ? -1 : 1));
    else leave(onClose);
  }

  const { left, top, width, height } = cell.box;
  return (
    <>
      <input
        ref={field}
        className={styles['input']}
        style={{ left, top, width: Math.max(width, NARROWEST), height }}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.newValue(cell.name)}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Going elsewhere keeps a good number and puts back a bad one.
          if (!closed.current && isNumber) keep();
          onLeave();
        }}
      />
      {problem !== undefined && <p id={problemId} role="alert" className={styles['problem']} style={beside(cell)}>{problem}</p>}
    </>
  );
}
