/** The check of somebody's own numbers: what they are, whether they agree with the pass, and which mistake gives them. */

import { useEffect, useRef, useSyncExternalStore, type DragEvent } from 'react';
import { referenceText, type Reference } from '../../engine/quantity';
import { givenNumbersOf } from '../../store/given/given-numbers';
import { checkNumbersWords } from '../../words/check-numbers';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useLanguage } from '../app';
import { Dialog } from '../Dialog';
import { steering } from '../timeline/steering';
import { functionsText, widthsText } from '../topbar/network-summary';
import { Blocks } from './Blocks';
import styles from './CheckNumbers.module.css';
import { Found } from './Found';
import { GivenProblems } from './GivenProblems';
import { GivenText } from './GivenText';
import { Outcome } from './Outcome';
import { ReadingChoices } from './ReadingChoices';

export function CheckNumbers() {
  const app = useApp();
  const { experiment, playback, session } = app;
  const language = useLanguage();
  const words = checkNumbersWords[language];
  const { shape, m } = useExperiment(({ structure }) => structure);
  const given = givenNumbersOf(experiment);
  const state = useSyncExternalStore(given.subscribe, given.getState);
  useEffect(() => {
    // Who checks a pass does not want to be driven to the next one.
    playback.pause();
    return given.watch();
  }, [given, playback]);
  const hasGone = useRef(false);
  const go = (reference: Reference) => {
    steering(app).goToNumber(reference);
    experiment.select(referenceText(reference));
    hasGone.current = true;
  };
  const close = () => {
    session.closeDialog();
    if (hasGone.current) document.querySelector<HTMLElement>('[data-region=derivation] h2')?.focus();
  };
  const takeOver = (event: DragEvent) => {
    // The page would open the file as an experiment.
    event.preventDefault();
    event.stopPropagation();
  };
  const { printout, check } = state;
  return (
    <Dialog label={words.title} head={<h2>{words.title}</h2>} placement="middle" onClose={close}>
      <div
        className={styles['check']}
        onDragOver={takeOver}
        onDrop={(event) => {
          takeOver(event);
          const [dropped] = event.dataTransfer.files;
          if (dropped) void given.open(dropped);
        }}
      >
        <GivenText given={given} text={state.text} />
        <p className={styles['remark']}>{words.compared(widthsText(shape, language), functionsText(shape, language), formatCount(m))}</p>
        <div className={styles['outcome']}>
          <GivenProblems fileProblem={state.fileProblem} problems={printout.problems} />
          <Outcome given={given} state={state} onGo={go} />
        </div>
        {check && check.reports.length > 0 && <Found check={check} onGo={go} />}
        {printout.blocks.length > 0 && <Blocks given={given} printout={printout} keys={state.keys} />}
        {printout.blocks.length > 0 && <ReadingChoices given={given} reading={state.reading} />}
      </div>
    </Dialog>
  );
}
