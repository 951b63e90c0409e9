/** Where answers are covered: what comes next, and the button that asks for it. */

import { useEffect, useRef } from 'react';
import { compareProgress, nextProgress } from '../../engine/schedule';
import type { ExperimentState } from '../../store/experiment-store';
import { withinLimits } from '../../store/share/limits';
import { shareWords } from '../../words/share';
import { stepTitle } from '../../writers/step-names';
import { useApp, useExperiment, useFlags, useLanguage } from '../app';
import styles from './Reveal.module.css';

export function Reveal() {
  const { experiment, playback } = useApp();
  const language = useLanguage();
  const words = shareWords[language];
  const coversAnswers = useFlags(({ hide }) => hide.has('answers'));
  const covered = useExperiment((state) => (coversAnswers ? coveredStep(state) : undefined));
  const { shape, plan } = useExperiment(({ structure }) => structure);
  const heldBack = useExperiment((state) => state.heldBack);
  const first = useRef(heldBack);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Whoever went against it is led to it.
    if (heldBack === first.current) return;
    first.current = heldBack;
    playback.pause();
    button.current?.focus();
  }, [heldBack, playback]);

  function reveal(): void {
    experiment.reveal();
    if (coveredStep(experiment.getState()) === undefined) {
      document.querySelector<HTMLElement>('[data-region=timeline] [aria-current=step]')?.focus();
    }
  }

  return (
    <div className={covered && styles['reveal']}>
      <p role="status">{covered && words.covered(stepTitle(shape, plan, covered, language))}</p>
      {covered && <button ref={button} type="button" className="control primary" onClick={reveal}>{words.reveal}</button>}
    </div>
  );
}

/** The step that comes next and is held back, if the reader stands before one. */
function coveredStep({ structure: { shape, m, plan }, cursor, extent, experiment }: ExperimentState) {
  if (compareProgress(cursor, extent) < 0) return undefined;
  const to = nextProgress(shape, m, plan, experiment.view.stride, extent);
  const isHeld = to && compareProgress(withinLimits({ isLocked: false, coversAnswers: true }, plan, to, extent), to) < 0;
  return isHeld ? plan.steps[extent.steps] : undefined;
}
