/** What is typed into a field for one number of the experiment: kept if it can be, and else why it cannot. */

import { useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { constrain, type Editable } from '../store/edit/edit';
import { readTypedNumber } from '../store/typed-number';
import { editingWords } from '../words/editing';
import { useApp, useLanguage } from './app';

interface TypedNumber {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly isNumber: boolean;
  /** Why it was not kept, and the id of what says so. */
  readonly problem: string | undefined;
  readonly problemId: string;
  /** Makes the number the experiment's; false if it cannot be, and then says why. */
  readonly keep: () => boolean;
}

/** The field has the focus from the start. `text` is what has been typed already; without it the field holds `value`, selected. */
export function useTypedNumber(reference: Editable, value: number, text: string | undefined): TypedNumber {
  const { experiment } = useApp();
  const words = editingWords[useLanguage()];
  const [typed, setTyped] = useState(() => text ?? String(value).replace('-', '−'));
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const read = readTypedNumber(typed);

  useLayoutEffect(() => {
    field.current?.focus();
    if (text === undefined) field.current?.select();
  }, [text]);

  function keep(): boolean {
    const { experiment: open } = experiment.getState();
    if (read.kind !== 'number') setProblem(read.kind === 'notANumber' ? words.notANumber(typed) : words[read.kind]);
    else if (constrain(open, reference, read.value) !== read.value) setProblem(constrain(open, reference, 0) === 1 ? words.onlyTarget : words.probability);
    else {
      experiment.edit(reference, read.value);
      return true;
    }
    return false;
  }

  function onType(now: string): void {
    setTyped(now);
    setProblem(undefined);
  }

  return { field, typed, onType, isNumber: read.kind === 'number', problem, problemId, keep };
}
