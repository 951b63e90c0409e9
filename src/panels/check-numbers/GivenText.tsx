/** Where numbers are pasted or opened. */

import { useId } from 'react';
import type { GivenNumbers } from '../../store/given/given-numbers';
import { checkNumbersWords } from '../../words/check-numbers';
import { useLanguage } from '../app';
import { FileButton } from '../FileButton';
import styles from './CheckNumbers.module.css';

const ROWS = 7;

export function GivenText({ given, text }: { readonly given: GivenNumbers; readonly text: string }) {
  const words = checkNumbersWords[useLanguage()];
  const id = useId();
  const whatId = useId();
  return (
    <>
      <p className={styles['remark']} id={whatId}>{words.what}</p>
      <label className={styles['label']} htmlFor={id}>{words.text}</label>
      <textarea
        // A dialog gives the focus to what has this attribute; React would give it before the dialog is shown.
        ref={(element) => element?.setAttribute('autofocus', '')}
        id={id}
        aria-describedby={whatId}
        className={styles['text']}
        rows={ROWS}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder={words.hint}
        value={text}
        onChange={({ target }) => given.write(target.value)}
      />
      <div className={styles['actions']}>
        <FileButton label={words.openFile} accept=".txt,.log,.csv,.tsv,.json,.out,text/*" onChoose={(file) => void given.open(file)} />
        <span className={styles['remark']}>{words.drop}</span>
        <button type="button" className="control" disabled={text === ''} onClick={given.clear}>{words.clear}</button>
      </div>
    </>
  );
}
