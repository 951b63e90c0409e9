/** The beginning of a text, written when somebody opens it. */

import { useState } from 'react';
import type { SavedFile } from '../../store/share/open-save';
import { takeAwayWords } from '../../words/take-away';
import { formatCount } from '../../writers/number';
import { useExperiment, useLanguage } from '../app';
import styles from './Take.module.css';

/** So many lines, and of a line so much, are enough to see what it is. */
const LINES = 200;
const LONGEST = 2000;
/** Rows of the field; a short text takes as many as it has. */
const ROWS = 12;

interface PreviewProps {
  readonly name: string;
  readonly write: () => SavedFile;
}

export function Preview({ name, write }: PreviewProps) {
  const words = takeAwayWords[useLanguage()];
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles['preview']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={words.previewOf(name)}>{words.preview}</summary>
      {isOpen && <Beginning name={name} write={write} />}
    </details>
  );
}

function Beginning({ name, write }: PreviewProps) {
  const words = takeAwayWords[useLanguage()];
  // What is shown is of the numbers as they are; in this dialog they change only from outside.
  useExperiment(({ trace }) => trace);
  const lines = write().text.trimEnd().split('\n');
  const shown = lines.slice(0, LINES).map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line));
  return (
    <>
      <textarea className={styles['text']} readOnly wrap="off" rows={Math.min(ROWS, shown.length + 1)} spellCheck={false} aria-label={words.previewOf(name)} value={shown.join('\n')} />
      {lines.length > LINES && (
        <p className={styles['what']}>{words.firstLines(formatCount(LINES), formatCount(lines.length))}</p>
      )}
    </>
  );
}
