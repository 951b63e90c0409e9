/** What could not be read of the numbers, with its line and how to mend it. */

import type { PrintoutProblem } from '../../words/printout-problem';
import { checkNumbersWords } from '../../words/check-numbers';
import { useLanguage } from '../app';
import { Icon } from '../Icon';
import styles from './CheckNumbers.module.css';
import { formatCount } from '../../writers/number';

/** More of them would not be read. */
const LISTED = 8;

interface GivenProblemsProps {
  readonly fileProblem: PrintoutProblem | undefined;
  readonly problems: readonly PrintoutProblem[];
}

export function GivenProblems({ fileProblem, problems }: GivenProblemsProps) {
  const words = checkNumbersWords[useLanguage()];
  // Two arrays of a line may be wrong alike.
  const all = [...new Set((fileProblem ? [fileProblem, ...problems] : problems).map(words.problem))];
  return (
    <div role="alert">
      {all.length > 0 && (
        <div className={styles['problem']}>
          <Icon name="warning" size={18} />
          <div>
            <strong>{words.problems}</strong>
            {all.slice(0, LISTED).map((sentence) => <p key={sentence}>{sentence}</p>)}
            {all.length > LISTED && <p>{words.more(formatCount(all.length - LISTED))}</p>}
          </div>
        </div>
      )}
    </div>
  );
}
