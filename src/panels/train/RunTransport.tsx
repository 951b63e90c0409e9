/** One epoch back, train or pause, one update or epoch on; and where the run is shown. */

import { useMemo } from 'react';
import { TRAINING_STEPS } from '../../store/session';
import { mostEpochs, trainingProblem } from '../../store/train/settings';
import { trainBarWords } from '../../words/train-bar';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useLanguage, useSession, useTraining } from '../app';
import { Icon, type IconName } from '../Icon';
import { runActs } from './run-acts';
import styles from './TrainBar.module.css';

export function RunTransport() {
  const app = useApp();
  const words = trainBarWords[useLanguage()];
  const { back, play, next } = useMemo(() => runActs(app), [app]);
  const isRunning = useTraining(({ status }) => status === 'running');
  const isAtStart = useTraining(({ shown: { epoch, update } }) => epoch === 0 && update === 0);
  const step = useSession(({ trainingStep }) => trainingStep);
  const hasChoice = useTraining(({ updatesPerEpoch }) => updatesPerEpoch > 1);
  const problem = useExperiment(({ experiment }) => trainingProblem(experiment));
  const most = useExperiment(({ structure }) => mostEpochs(structure.shape.activations.length));
  const isAtEnd = useTraining(({ status, furthest }) => status !== 'running' && furthest.epoch >= most);
  const isShownAtEnd = useTraining(({ isFollowing }) => isFollowing) && isAtEnd;
  const full = words.atEnd(formatCount(most));
  const reason = problem && words.cannot[problem];
  return (
    <div className={styles['transport']}>
      <div className={styles['controls']}>
        <RunButton name={words.back} keys="ArrowLeft" icon="back" onClick={back} reason={isAtStart ? words.atStart : undefined} />
        <RunButton name={isRunning ? words.pause : words.train} keys="Space" icon={isRunning ? 'pause' : 'play'} onClick={play} reason={reason ?? (isAtEnd ? full : undefined)} isPrimary />
        <RunButton name={words.next[hasChoice ? step : 'epoch']} keys="ArrowRight" icon="next" onClick={next} reason={reason ?? (isShownAtEnd ? full : undefined)} />
        {hasChoice && (
          <select
            className={styles['select']}
            aria-label={words.stepIs}
            title={words.stepIs}
            value={step}
            onChange={({ target }) => app.session.chooseTrainingStep(TRAINING_STEPS[target.selectedIndex])}
          >
            {TRAINING_STEPS.map((each) => <option key={each} value={each}>{words.steps[each]}</option>)}
          </select>
        )}
      </div>
      <p className={styles['where']}>
        {words.epoch.before}<b data-slot="epoch" />{words.epoch.between}<span data-slot="until" />{words.epoch.after}<span data-slot="update" />
      </p>
      <p className={styles['keys']} aria-hidden="true"><kbd>Space</kbd>{words.space}<kbd>←</kbd><kbd>→</kbd></p>
    </div>
  );
}

interface RunButtonProps {
  readonly name: string;
  readonly keys: string;
  readonly icon: IconName;
  readonly onClick: () => void;
  /** Why it does nothing now. */
  readonly reason: string | undefined;
  readonly isPrimary?: boolean;
}

function RunButton({ name, keys, icon, onClick, reason, isPrimary = false }: RunButtonProps) {
  return (
    <button
      type="button"
      className={`control ${isPrimary ? 'primary' : ''} ${styles['control']}`}
      aria-label={reason === undefined ? name : `${name}. ${reason}`}
      aria-keyshortcuts={keys}
      title={reason ?? name}
      // A disabled button would drop the focus of whoever has just pressed it.
      aria-disabled={reason !== undefined}
      onClick={reason === undefined ? onClick : undefined}
    >
      <Icon name={icon} />
      {isPrimary && name}
    </button>
  );
}
