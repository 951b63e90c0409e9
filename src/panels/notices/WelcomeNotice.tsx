/** Where the experiment came from that a new tab opened, and the way to begin anew. */

import { useState } from 'react';
import { builtIns } from '../../store/examples';
import type { Welcome } from '../../store/keep/keep-start';
import { keepWords } from '../../words/keep';
import { problemText } from '../../words/problems';
import { whenText } from '../../writers/when';
import { useApp, useKeep, useLanguage } from '../app';
import { saveKept } from '../recent/save-kept';
import { openExample } from '../topbar/files';
import { NoticeCard } from './NoticeCard';

export function WelcomeNotice() {
  const welcome = useKeep((state) => state.welcome);
  switch (welcome?.kind) {
    case 'again':
      return <Again {...welcome} />;
    case 'damaged':
      return <Damaged {...welcome} />;
    default:
      // What is offered instead of a wrong address stands with what is wrong with it.
      return null;
  }
}

function Again({ title, at }: Extract<Welcome, { kind: 'again' }>) {
  const app = useApp();
  const language = useLanguage();
  const words = keepWords[language];
  const [now] = useState(Date.now);
  return (
    <NoticeCard
      tone="quiet"
      title={words.again}
      actions={(
        <>
          <button type="button" className="control small" onClick={() => openExample(builtIns[0], app)}>{words.startFresh}</button>
          <button type="button" className="control small" onClick={app.keep.dismissWelcome}>{words.dismiss}</button>
        </>
      )}
    >
      <p>{words.againText(title || words.untitled, whenText(at, now, language))}</p>
    </NoticeCard>
  );
}

function Damaged({ id, problem }: Extract<Welcome, { kind: 'damaged' }>) {
  const app = useApp();
  const language = useLanguage();
  const words = keepWords[language];
  return (
    <NoticeCard
      tone="wrong"
      title={words.damaged}
      actions={(
        <>
          <button type="button" className="control small" onClick={() => void saveKept(id, app)}>{words.saveDamaged}</button>
          <button type="button" className="control small" onClick={app.keep.dismissWelcome}>{words.dismiss}</button>
        </>
      )}
    >
      <p>{problemText(problem, language)} {words.damagedText}</p>
    </NoticeCard>
  );
}
