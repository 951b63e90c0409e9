/** A field for a name that is kept when it is left or with Enter; Escape puts the old one back. */

import { useState } from 'react';
import styles from './Data.module.css';

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
}

/** Longer ones could not be shown anywhere. */
export const LONGEST_NAME = 60;

export function NameField({ label, name, onName }: NameFieldProps) {
  const [typed, setTyped] = useState<string>();
  function keep(): void {
    const text = typed?.trim();
    if (text !== undefined && text !== '' && text !== name) onName(text);
    setTyped(undefined);
  }
  return (
    <input
      type="text"
      className={styles['field']}
      aria-label={label}
      maxLength={LONGEST_NAME}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? name}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        if (event.key !== 'Escape' || typed === undefined) return;
        // The dialog stays: only what was typed goes.
        event.preventDefault();
        event.stopPropagation();
        setTyped(undefined);
      }}
    />
  );
}
