/** A text to take away: read-only, selected when it gets the focus, with the button that copies it and says so. */

import { useId, useRef, useState } from 'react';
import { shareWords } from '../../words/share';
import { useLanguage } from '../app';
import styles from './Share.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  readonly action: string;
  /** What the text comes to, said below it. */
  readonly remark?: string;
}

export function CopyField({ label, text, rows, action, remark }: CopyFieldProps) {
  const words = shareWords[useLanguage()];
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<{ readonly text: string; readonly said: 'copied' | 'notCopied' }>();

  function copy(): void {
    // Without a secure address there is no clipboard at all.
    const written = 'clipboard' in navigator ? navigator.clipboard.writeText(text) : Promise.reject(new Error('no clipboard'));
    written.then(() => setDone({ text, said: 'copied' }), () => {
      field.current?.focus();
      field.current?.select();
      setDone({ text, said: 'notCopied' });
    });
  }

  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        className={styles['text']}
        rows={rows}
        readOnly
        spellCheck={false}
        value={text}
        aria-describedby={remark === undefined ? undefined : `${id}-remark`}
        onFocus={({ target }) => target.select()}
      />
      {remark !== undefined && <p id={`${id}-remark`} className={styles['remark']}>{remark}</p>}
      <div className={styles['actions']}>
        <button type="button" className="control primary" onClick={copy}>{action}</button>
        <span role="status">{/* Another text has not been copied. */ done?.text === text && words[done.said]}</span>
      </div>
    </div>
  );
}
