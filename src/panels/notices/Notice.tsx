/** Why something could not be opened or saved: what is wrong, where, and how to mend it. The open experiment is as it was. */

import type { ProblemKind } from '../../words/problem';
import { problemText } from '../../words/problems';
import { topBarWords } from '../../words/topbar';
import { useApp, useLanguage, useSession } from '../app';
import { Icon } from '../Icon';
import styles from './Notice.module.css';

/** What went wrong, where it was not the opening of something. */
const TITLES: Partial<Record<ProblemKind, 'saveProblem' | 'addressProblem'>> = { notSaved: 'saveProblem', unknownFlags: 'addressProblem' };

export function Notice() {
  const { session } = useApp();
  const language = useLanguage();
  const words = topBarWords[language];
  const problem = useSession((state) => state.problem);
  return (
    // The live region stands before there is anything in it, or some screen readers would say nothing.
    <div role="alert" className={styles['place']}>
      {problem && (
        <div className={styles['notice']}>
          <Icon name="warning" size={18} />
          <div className={styles['text']}>
            <strong>{words[TITLES[problem.kind] ?? 'fileProblem']}</strong>
            <p>{problemText(problem, language)}</p>
          </div>
          <button type="button" className="control small" onClick={session.dismiss}>{words.dismiss}</button>
        </div>
      )}
    </div>
  );
}
