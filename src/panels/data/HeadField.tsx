/** The field in a head of the table, to type its name. */

import { useLayoutEffect, useRef, useState } from 'react';
import { dataWords } from '../../words/data';
import { useLanguage } from '../app';
import styles from './Grid.module.css';
import { LONGEST_NAME } from './NameField';

interface HeadFieldProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Closes the field and gives the focus back to the head. */
  readonly onClose: () => void;
  /** Closes the field because the focus is elsewhere already. */
  readonly onLeave: () => void;
}

export function HeadField({ name, onName, onClose, onLeave }: HeadFieldProps) {
  const words = dataWords[useLanguage()].table;
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const isClosed = useRef(false);
  useLayoutEffect(() => field.current?.select(), []);

  function close(keeps: boolean, then: () => void): void {
    if (isClosed.current) return;
    isClosed.current = true;
    const text = typed.trim();
    if (keeps && text !== '' && text !== name) onName(text);
    then();
  }

  return (
    <input
      ref={field}
      type="text"
      className={styles['input']}
      aria-label={words.rename(name)}
      maxLength={LONGEST_NAME}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => close(true, onLeave)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing || !['Enter', 'Escape', 'Tab'].includes(event.key)) return;
        event.preventDefault();
        close(event.key !== 'Escape', onClose);
      }}
    />
  );
}
