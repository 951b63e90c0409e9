/** The controls that move through the pass, and where one stands in it. */

import { useMemo } from 'react';
import { nextProgress, previousProgress } from '../../engine/schedule';
import { timelineWords } from '../../words/timeline';
import { useApp, useExperiment, useLanguage, usePlayback } from '../app';
import { Icon } from '../Icon';
import { Control } from './Control';
import { steering } from './steering';
import styles from './Transport.module.css';
import { usePlaceNames } from './use-place-names';
import { StepCount, StepName } from './Where';

/** All five controls, and where one stands. */
export function Transport({ isRoomy }: { isRoomy: boolean }) {
  const app = useApp();
  const words = timelineWords[useLanguage()];
  const { plan } = useExperiment(({ structure }) => structure);
  const cursor = useExperiment((state) => state.cursor);
  const iteration = useExperiment(({ experiment }) => experiment.view.iteration);
  const { first, back, next, last } = useMemo(() => steering(app), [app]);
  const isStart = cursor.steps + cursor.entries === 0;
  return (
    <div className={styles['row']}>
      <div className={styles['controls']}>
        <Control name={words.first} keys="Home" icon="first" onClick={first} disabled={isStart} />
        <Control name={words.back} keys="ArrowLeft" icon="back" onClick={back} disabled={isStart && iteration === 0} />
        <PlayControl isWorded={isRoomy} primary />
        <Control name={words.next} keys="ArrowRight" icon="next" onClick={next} />
        <Control name={words.last} keys="End" icon="last" onClick={last} disabled={cursor.steps === plan.steps.length} />
      </div>
      <p className={styles['where']}>
        <StepCount />
        <StepName hasRoom={isRoomy} />
      </p>
    </div>
  );
}

/** On a phone: three large controls that name the stops to either side. */
export function PhoneTransport() {
  const app = useApp();
  const words = timelineWords[useLanguage()];
  const { shape, m, plan } = useExperiment(({ structure }) => structure);
  const cursor = useExperiment((state) => state.cursor);
  const stride = useExperiment(({ experiment }) => experiment.view.stride);
  const iteration = useExperiment(({ experiment }) => experiment.view.iteration);
  const { back, next } = useMemo(() => steering(app), [app]);
  const named = usePlaceNames();
  const before = previousProgress(shape, m, plan, stride, cursor);
  // After the last step the next iteration begins.
  const after = nextProgress(shape, m, plan, stride, cursor) ?? { steps: 0, entries: 0 };
  const [from, to] = [before && named(before), named(after)];
  return (
    <div className={styles['phone']}>
      <Control
        name={from ? words.toward(words.back, from.name) : words.back}
        keys="ArrowLeft"
        icon="back"
        onClick={back}
        disabled={!before && iteration === 0}
      >
        {from?.shown}
      </Control>
      <PlayControl />
      <Control name={words.toward(words.next, to.name)} keys="ArrowRight" onClick={next} primary>
        {to.shown}
        <Icon name="next" />
      </Control>
    </div>
  );
}

function PlayControl({ isWorded = false, primary = false }: { isWorded?: boolean; primary?: boolean }) {
  const app = useApp();
  const words = timelineWords[useLanguage()];
  const playing = usePlayback((state) => state.playing);
  const name = playing ? words.pause : words.play;
  return (
    <Control name={name} keys="Space" icon={playing ? 'pause' : 'play'} onClick={app.playback.toggle} primary={primary} worded={isWorded}>
      {isWorded && name}
    </Control>
  );
}
