/** What the page has to tell: what could not be opened or saved, what is not kept, and where the experiment came from. */

import type { ProblemKind } from '../../words/problem';
import { problemText } from '../../words/problems';
import { topBarWords } from '../../words/topbar';
import { useApp, useLanguage, useSession } from '../app';
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
  const { session } = useApp();
  const language = useLanguage();
  const words = topBarWords[language];
  const problem = useSession((state) => state.problem);
  return problem && (
    <NoticeCard
      tone="wrong"
      title={words[TITLES[problem.kind] ?? 'fileProblem']}
      actions={<button type="button" className="control small" onClick={session.dismiss}>{words.dismiss}</button>}
    >
      <p>{problemText(problem, language)}</p>
    </NoticeCard>
  );
}
