/** What becomes of the shown weights and of the shown update elsewhere. */

import { useState } from 'react';
import type { LayerParameters } from '../../engine/experiment';
import { trainPageWords } from '../../words/train-page';
import { useApp, useExperiment, useFlags, useLanguage, useTraining } from '../app';
import { trainingProblem } from '../../store/train/settings';
import { useSaid } from '../use-said';
import styles from './Train.module.css';

export function RunActions() {
  const { training, experiment, flags } = useApp();
  const words = trainPageWords[useLanguage()];
  const [said, say] = useSaid();
  // An undo makes others the experiment’s: then it is no longer so.
  const [used, setUsed] = useState<readonly LayerParameters[]>();
  const isStill = useExperiment((state) => state.experiment.network.parameters === used);
  const isOwn = useTraining(({ status }) => status === 'idle');
  const cannot = useExperiment((state) => trainingProblem(state.experiment) !== undefined);
  const isLocked = useFlags(({ hide }) => hide.has('edit'));

  function open(atUpdate: boolean): void {
    training.openUpdate();
    if (atUpdate) {
      const { plan } = experiment.getState().structure;
      const first = plan.steps.find(({ phase }) => phase === 'U');
      if (first) experiment.goTo(first.id);
    }
    flags.goTo('propagate');
  }

  if (isLocked) return null;
  return (
    <div className={styles['actions']}>
      <button
        type="button"
        className="control small"
        title={isOwn ? words.used : words.useTitle}
        aria-disabled={isOwn}
        onClick={isOwn ? undefined : () => {
          training.pause();
          training.useShown();
          setUsed(experiment.getState().experiment.network.parameters);
          say(words.used);
        }}
      >
        {words.use}
      </button>
      <button type="button" className="control small" aria-disabled={cannot} onClick={cannot ? undefined : () => open(false)}>{words.open}</button>
      <button type="button" className="control small" title={words.derivationTitle} aria-disabled={cannot} onClick={cannot ? undefined : () => open(true)}>{words.derivation}</button>
      <span role="status">{isStill && said}</span>
    </div>
  );
}
