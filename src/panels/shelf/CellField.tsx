/** The field in place of a cell, to type its number. */

import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { valueOf } from '../../engine/trace';
import { constrain, type Editable } from '../../store/edit/edit';
import { readTypedNumber } from '../../store/typed-number';
import { editingWords, type EditingWords } from '../../words/editing';
import { useApp, useLanguage } from '../app';
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
  const [typed, setTyped] = useState(() => text ?? String(valueOf(experiment.getState().trace, reference)).replace('-', '−'));
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const closed = useRef(false);

  useLayoutEffect(() => {
    field.current?.focus();
    if (text === undefined) field.current?.select();
  }, [text]);

  // Who types has stopped watching, and a step would take the number away from under the field.
  useEffect(() => playback.pause(), [playback]);

  usePlaceLeft((isSameNetwork) => {
    if (closed.current) return;
    closed.current = true;
    if (isSameNetwork && readTypedNumber(typed).kind === 'number') keep();
    onClose();
  });

  /** Keeps what was typed; false if it cannot be kept, and then says why. */
  function keep(): boolean {
    const read = readTypedNumber(typed);
    const { experiment: open } = experiment.getState();
    if (read.kind !== 'number') {
      setProblem(read.kind === 'notANumber' ? words.notANumber(typed) : words[read.kind]);
      return false;
    }
    if (constrain(open, reference, read.value) !== read.value) {
      setProblem(boundsText(words, constrain(open, reference, 0)));
      return false;
    }
    experiment.edit(reference, read.value);
    return true;
  }

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
        onChange={({ target }) => {
          setTyped(target.value);
          setProblem(undefined);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Going elsewhere keeps a good number and puts back a bad one.
          if (!closed.current && readTypedNumber(typed).kind === 'number') keep();
          onLeave();
        }}
      />
      {problem !== undefined && <p id={problemId} role="alert" className={styles['problem']} style={beside(cell)}>{problem}</p>}
    </>
  );
}

function boundsText(words: EditingWords, least: number): string {
  return least === 1 ? words.onlyTarget : words.probability;
}
