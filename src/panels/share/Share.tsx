/** Sharing: the address of the experiment as it stands, what it hides, how it opens, and the frame that embeds it. */

import { useState } from 'react';
import type { Flags, Hideable } from '../../store/share/flags';
import { shareWords } from '../../words/share';
import { useApp, useFlags, useLanguage } from '../app';
import { Dialog } from '../Dialog';
import { useShownTheme } from '../topbar/page-state';
import { Address } from './Address';
import { HideChoices } from './HideChoices';
import styles from './Share.module.css';

export function Share() {
  const { session } = useApp();
  const language = useLanguage();
  const words = shareWords[language];
  const theme = useShownTheme();
  const [hide, setHide] = useState<ReadonlySet<Hideable>>(useFlags((flags) => flags.hide));
  const page = useFlags((flags) => flags.page);
  const [keepsLanguage, setKeepsLanguage] = useState(false);
  const [keepsTheme, setKeepsTheme] = useState(false);
  const flags: Flags = {
    hide,
    page,
    language: keepsLanguage ? language : undefined,
    theme: keepsTheme ? theme : undefined,
    isEmbedded: false,
    origin: undefined,
  };
  return (
    <Dialog label={words.title} head={<h2>{words.title}</h2>} placement="middle" onClose={session.closeDialog}>
      <p className={styles['what']}>{words.what}</p>
      <Address flags={flags}>
        <HideChoices hide={hide} onChange={setHide} />
        <fieldset className={styles['group']}>
          <legend>{words.carry}</legend>
          <Choice name={words.language} isChosen={keepsLanguage} onChange={setKeepsLanguage} />
          <Choice name={words.theme[theme]} isChosen={keepsTheme} onChange={setKeepsTheme} />
        </fieldset>
      </Address>
    </Dialog>
  );
}

function Choice({ name, isChosen, onChange }: { readonly name: string; readonly isChosen: boolean; readonly onChange: (isChosen: boolean) => void }) {
  return (
    <label className={styles['choice']}>
      <input type="checkbox" checked={isChosen} onChange={({ target }) => onChange(target.checked)} />
      {name}
    </label>
  );
}
