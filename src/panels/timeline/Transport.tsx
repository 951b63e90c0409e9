/** The controls that move through the pass, and where one stands in it. */

import { useMemo, type ReactNode } from 'react';
import { nextProgress, previousProgress, scalarCount } from '../../engine/schedule';
import { timelineWords } from '../../words/timeline';
import { useApp, useExperiment, useLanguage, usePlayback } from '../app';
import { Icon, type IconName } from '../Icon';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { steering } from './steering';
import { stopTex } from './stop-text';
import styles from './Transport.module.css';

/** row: all five controls; phone: three large ones that name the stops to either side. */
export type TransportForm = 'row' | 'phone';

export function Transport({ form, isRoomy }: { form: TransportForm; isRoomy: boolean }) {
  const app = useApp();
  const words = timelineWords[useLanguage()];
  const { shape, m, plan } = useExperiment(({ structure }) => structure);
  const cursor = useExperiment((state) => state.cursor);
  const stride = useExperiment(({ experiment }) => experiment.view.stride);
  const iteration = useExperiment(({ experiment }) => experiment.view.iteration);
  const playing = usePlayback((state) => state.playing);
  const gradients = useGradientSymbols();
  const { first, back, next, last, toggle } = useMemo(() => steering(app), [app]);

  const before = previousProgress(shape, m, plan, stride, cursor);
  const after = nextProgress(shape, m, plan, stride, cursor);
  const isFirst = !before && iteration === 0;
  // Of a step whose entries are done in part, the reader is at that step.
  const current = cursor.entries > 0 ? cursor.steps + 1 : cursor.steps;
  const note = cursor.entries > 0 && <span>{words.entries(cursor.entries, scalarCount(shape, m, plan.steps[cursor.steps]))}</span>;
  const symbol = (steps: number) => <MathText tex={stopTex(plan, steps, shape, m, gradients)} />;

  if (form === 'phone') {
    return (
      <div className={styles['phone']}>
        <Control name={words.back} keys="ArrowLeft" icon="back" onClick={back} disabled={isFirst}>
          {before ? symbol(before.steps) : undefined}
        </Control>
        <Control name={playing ? words.pause : words.play} keys="Space" icon={playing ? 'pause' : 'play'} onClick={toggle} />
        <Control name={words.next} keys="ArrowRight" onClick={next} primary>
          {symbol(after ? after.steps : 0)}
          <Icon name="next" />
        </Control>
      </div>
    );
  }
  return (
    <div className={styles['row']}>
      <div className={styles['controls']}>
        <Control name={words.first} keys="Home" icon="first" onClick={first} disabled={cursor.steps + cursor.entries === 0} />
        <Control name={words.back} keys="ArrowLeft" icon="back" onClick={back} disabled={isFirst} />
        <Control name={playing ? words.pause : words.play} keys="Space" icon={playing ? 'pause' : 'play'} onClick={toggle} primary worded={isRoomy}>
          {isRoomy && (playing ? words.pause : words.play)}
        </Control>
        <Control name={words.next} keys="ArrowRight" icon="next" onClick={next} />
        <Control name={words.last} keys="End" icon="last" onClick={last} disabled={cursor.steps === plan.steps.length} />
      </div>
      <p className={styles['where']}>
        <span>
          {words.step} <b>{current}</b> {words.ofSteps(plan.steps.length)}
          {iteration > 0 && ` · ${words.iteration(String(iteration))}`}
        </span>
        {note || (isRoomy && <span aria-hidden="true"><kbd>←</kbd> <kbd>→</kbd> {words.oneStep}</span>)}
      </p>
    </div>
  );
}

interface ControlProps {
  readonly name: string;
  /** As `aria-keyshortcuts` writes it. */
  readonly keys: string;
  readonly icon?: IconName;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  /** It says in words what it does, and the words change. */
  readonly worded?: boolean;
  readonly children?: ReactNode;
}

function Control({ name, keys, icon, onClick, disabled = false, primary = false, worded = false, children }: ControlProps) {
  return (
    <button
      type="button"
      className={`control ${primary ? 'primary' : ''} ${styles['control']}`}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={name}
      data-worded={worded || undefined}
      // A disabled button would drop the focus of whoever has just pressed it.
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
