/** The code that shows the experiment in a frame of another page, and what it is made from. */

import { useId, useState } from 'react';
import { originOf, type Flags } from '../../store/share/flags';
import { frameCode } from '../../store/share/share';
import { shareWords } from '../../words/share';
import { formatCount } from '../../writers/number';
import { useExperiment, useLanguage } from '../app';
import { CopyField } from './CopyField';
import styles from './Share.module.css';

/** Below it no panel has room; above it no window has. */
const HEIGHTS = { least: 320, usual: 720, most: 4000 };

interface EmbedCodeProps {
  readonly flags: Flags;
  /** The address of the experiment under these flags. */
  readonly addressOf: (flags: Flags) => string;
}

export function EmbedCode({ flags, addressOf }: EmbedCodeProps) {
  const words = shareWords[useLanguage()];
  const title = useExperiment(({ experiment }) => experiment.title);
  const [height, setHeight] = useState(String(HEIGHTS.usual));
  const [origin, setOrigin] = useState('');
  const pixels = /^\d{1,4}$/.test(height) && Number(height) >= HEIGHTS.least && Number(height) <= HEIGHTS.most ? Number(height) : undefined;
  const known = originOf(origin.trim());
  const isOriginWrong = origin.trim() !== '' && known === undefined;
  const address = addressOf({ ...flags, isEmbedded: true, origin: known });
  return (
    <details className={styles['embed']}>
      <summary>{words.embed}</summary>
      <div className={styles['frame']}>
        <Setting
          label={words.height}
          value={height}
          inputMode="numeric"
          problem={pixels === undefined ? words.heightProblem(formatCount(HEIGHTS.least), formatCount(HEIGHTS.most)) : undefined}
          onChange={setHeight}
        />
        <Setting label={words.origin} value={origin} inputMode="url" problem={isOriginWrong ? words.originProblem : undefined} onChange={setOrigin} />
      </div>
      <CopyField label={words.code} text={frameCode(address, words.frameTitle(title), pixels ?? HEIGHTS.usual)} rows={4} action={words.copyCode} />
    </details>
  );
}

interface SettingProps {
  readonly label: string;
  readonly value: string;
  readonly inputMode: 'numeric' | 'url';
  readonly problem: string | undefined;
  readonly onChange: (text: string) => void;
}

function Setting({ label, value, inputMode, problem, onChange }: SettingProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles['input']}
        inputMode={inputMode}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-problem`} role="status" className={styles['problem']}>{problem}</p>
    </div>
  );
}
