/** Copies a text, and says for a while that it has, or that it may not. */

import { useEffect, useState } from 'react';
import { elsewhereWords } from '../../words/elsewhere';
import { useLanguage } from '../app';
import styles from './Elsewhere.module.css';

const SAID_FOR = 2000;

export function CopyButton({ text, name }: { readonly text: string; readonly name: string }) {
  const words = elsewhereWords[useLanguage()];
  const [said, setSaid] = useState<'copied' | 'notCopied'>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  function copy(): void {
    // Without a secure address there is no clipboard at all.
    const written = 'clipboard' in navigator ? navigator.clipboard.writeText(text) : Promise.reject(new Error('no clipboard'));
    written.then(() => setSaid('copied'), () => setSaid('notCopied'));
  }
  return (
    <>
      <button type="button" className={`control small ${styles['copy']}`} aria-label={name} onClick={copy}>
        {said === 'copied' ? words.copied : words.copy}
      </button>
      <span role="status" className={said === 'notCopied' ? styles['refused'] : 'visually-hidden'}>{said && words[said]}</span>
    </>
  );
}
