/** The address of the open experiment to copy, or why there is none and the file to send instead. */

import { useMemo, useState, type ReactNode } from 'react';
import type { Flags } from '../../store/share/flags';
import { LONG_ADDRESS, shareable, withFlags } from '../../store/share/share';
import { problemText } from '../../words/problems';
import { shareWords } from '../../words/share';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useLanguage } from '../app';
import { saveExperiment } from '../topbar/files';
import { CopyField } from './CopyField';
import { EmbedCode } from './EmbedCode';
import styles from './Share.module.css';

/** The choices that make it stand between the address and the frame that shows it. */
export function Address({ flags, children }: { readonly flags: Flags; readonly children: ReactNode }) {
  const app = useApp();
  const language = useLanguage();
  const words = shareWords[language];
  const experiment = useExperiment((state) => state.experiment);
  const [isSaved, setSaved] = useState(false);
  // Packing a large experiment takes a while; its flags stand beside it.
  const bare = useMemo(() => shareable(experiment), [experiment]);
  if (bare.kind === 'problem') return <p role="alert" className={styles['problem']}>{problemText(bare.problem, language)}</p>;
  if (bare.kind === 'tooLarge') {
    return (
      <>
        <p role="status">{words.tooLarge}</p>
        <div className={styles['actions']}>
          <button
            type="button"
            className="control primary"
            onClick={() => {
              saveExperiment(app);
              setSaved(true);
            }}
          >
            {words.saveFile}
          </button>
          <span role="status">{isSaved && words.saved}</span>
        </div>
      </>
    );
  }
  const addressOf = (chosen: Flags) => `${location.origin}${location.pathname}${withFlags(bare.hash, chosen)}`;
  const address = addressOf(flags);
  const count = formatCount(address.length);
  return (
    <>
      <CopyField
        label={words.address}
        text={address}
        rows={3}
        action={words.copyAddress}
        remark={address.length > LONG_ADDRESS ? words.long(count) : words.length(count)}
      />
      {children}
      <EmbedCode flags={flags} addressOf={addressOf} />
    </>
  );
}
