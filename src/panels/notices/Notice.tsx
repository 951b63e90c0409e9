/** What the page has to tell: what could not be opened or saved, what is not kept, and where the experiment came from. */

import { keepWords } from '../../words/keep';
import type { ProblemKind } from '../../words/problem';
import { problemText } from '../../words/problems';
import { topBarWords } from '../../words/topbar';
import { useApp, useKeep, useLanguage, useSession } from '../app';
import { openKept } from '../recent/open-kept';
import { FaultNotice } from './FaultNotice';
import styles from './Notice.module.css';
import { NoticeCard } from './NoticeCard';
import { WelcomeNotice } from './WelcomeNotice';

export function Notice() {
  return (
    <div className={styles['place']}>
      {/* The live regions stand before there is anything in them, or some screen readers would say nothing. */}
      <div role="alert"><ProblemNotice /><FaultNotice /></div>
      <div role="status"><WelcomeNotice /></div>
    </div>
  );
}

/** What went wrong, where it was not the opening of something. */
const TITLES: Partial<Record<ProblemKind, 'saveProblem' | 'addressProblem'>> = { notSaved: 'saveProblem', unknownFlags: 'addressProblem' };

/** Why something could not be opened or saved: what is wrong, where, and how to mend it. The open experiment is as it was. */
function ProblemNotice() {
  const app = useApp();
  const { session, keep } = app;
  const language = useLanguage();
  const words = topBarWords[language];
  const problem = useSession((state) => state.problem);
  const offered = useKeep(({ welcome }) => (welcome?.kind === 'offered' ? welcome : undefined));
  const keeping = keepWords[language];
  // The list says whether it is gone or cannot be read.
  const openOffered = async (id: string) => {
    const isThere = await openKept(id, app).catch(() => false);
    if (!isThere) session.openDialog('recent');
  };
  const dismiss = () => {
    session.dismiss();
    if (offered) keep.dismissWelcome();
  };
  return problem && (
    <NoticeCard
      tone="wrong"
      title={words[TITLES[problem.kind] ?? 'fileProblem']}
      actions={(
        <>
          {offered && (
            <button type="button" className="control small" onClick={() => void openOffered(offered.id)}>{keeping.openLast(offered.title || keeping.untitled)}</button>
          )}
          <button type="button" className="control small" onClick={dismiss}>{words.dismiss}</button>
        </>
      )}
    >
      <p>{problemText(problem, language)}</p>
    </NoticeCard>
  );
}
