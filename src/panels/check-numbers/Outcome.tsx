/** The verdict: all agree, or the first wrong quantity with the mistakes that give it and what follows from it. */

import type { Reference } from '../../engine/quantity';
import type { GivenNumbers, GivenNumbersState } from '../../store/given/given-numbers';
import { claimedTwice } from '../../store/given/block-keys';
import { checkNumbersWords } from '../../words/check-numbers';
import { useExperiment, useLanguage } from '../app';
import { Icon } from '../Icon';
import styles from './CheckNumbers.module.css';
import { formatCount } from '../../writers/number';
import { quantitiesText } from './check-numbers-text';
import { FirstWrong } from './FirstWrong';
import { Hints } from './Hints';
import { Misfits } from './Misfits';
import { Start } from './Start';

interface OutcomeProps {
  readonly given: GivenNumbers;
  readonly state: GivenNumbersState;
  readonly onGo: (reference: Reference) => void;
}

export function Outcome({ given, state, onGo }: OutcomeProps) {
  const language = useLanguage();
  const words = checkNumbersWords[language];
  const { text, check, isChecking, printout: { blocks, problems }, keys, reading } = state;
  const isEmpty = text.trim() === '';
  const unassigned = keys.filter((key) => key === undefined).length;
  const areUnused = !isChecking && blocks.length > 0 && unassigned === blocks.length;
  const count = check?.reports.length ?? 0;
  const misfits = check?.misfits.length ?? 0;
  const comesFirst = misfits > 0 && check?.misfits[0].key === check?.firstWrong;
  const shape = useExperiment(({ structure }) => structure.shape);
  const m = useExperiment(({ structure }) => structure.m);
  const twice = check ? claimedTwice(blocks, keys, shape) : [];
  const first = check?.reports.find(({ verdict }) => verdict === 'first');
  return (
    <>
      <div role="status" className={styles['outcome']}>
        {isChecking && <p className={styles['remark']}>{words.checking}</p>}
        {check && comesFirst && <Misfits check={check} />}
        {check && !first && count > 0 && misfits === 0 && twice.length === 0 && <p className={styles['agree']}><Icon name="check" size={18} />{words.allAgree(formatCount(count), count === 1)}</p>}
        {twice.length > 0 && <p className={styles['problem']}><Icon name="warning" size={18} />{words.claimedTwice(quantitiesText(twice, shape, language, m))}</p>}
        {check && first && <FirstWrong check={check} reading={reading} first={first} onGo={onGo} />}
        {check && <Hints check={check} />}
        {check && <ReadAs state={state} />}
        {check?.areGradients && <button type="button" className="control small" onClick={() => given.takeAsGradients()}>{words.areGradients}</button>}
        {check && unassigned > 0 && <p className={styles['remark']}>{words.unassigned(formatCount(unassigned), unassigned === 1)}</p>}
        {areUnused && <div className={styles['empty']}><strong>{words.unused}</strong><p>{words.unusedHint}</p></div>}
      </div>
      {check && <Start check={check} />}
      {check && misfits > 0 && !comesFirst && <Misfits check={check} />}
      {isEmpty && problems.length === 0 && (
        <div className={styles['empty']}>
          <strong>{words.empty}</strong>
          <p>{words.emptyHint}</p>
          <button type="button" className="control" onClick={() => given.tryMistaken()}>{words.example}</button>
        </div>
      )}
    </>
  );
}

/** How they were read, where that is not how the app itself lays them out. */
function ReadAs({ state: { check } }: { readonly state: GivenNumbersState }) {
  const words = checkNumbersWords[useLanguage()];
  const own = useExperiment(({ experiment }) => experiment.view.convention);
  if (!check) return null;
  const { layout, convention, areGradients } = check;
  const notes = [
    ...(layout.exampleRows ? [words.readAs.exampleRows] : []),
    ...(layout.inputRows ? [words.readAs.inputRows] : []),
    ...(areGradients ? [words.readAs.gradients] : []),
    ...(convention === own ? [] : [words.readAs[convention]]),
  ];
  return notes.length > 0 && <p className={styles['remark']}>{notes.join(' ')}</p>;
}
