/** Turns the space by steps, for who does not drag. */

import { FIRST_TURN } from '../../store/features/feature-view';
import { featureWords } from '../../words/features';
import { useLanguage } from '../app';
import { useFeaturePage } from './features-context';
import styles from './Features.module.css';

/** In parts of half a turn. */
const STEP = 1 / 12;
const WAYS = { left: ['←', -STEP, 0], right: ['→', STEP, 0], up: ['↑', 0, STEP], down: ['↓', 0, -STEP] } as const;

export function Turning() {
  const { view } = useFeaturePage();
  const words = featureWords[useLanguage()].look.turn;
  return (
    <div role="group" aria-label={words.label} className={styles['choices']}>
      {(['left', 'right', 'up', 'down'] as const).map((way) => {
        const [sign, across, up] = WAYS[way];
        return <button key={way} type="button" className={`control small ${styles['turn']}`} aria-label={words[way]} onClick={() => view.turnBy(across, up)}>{sign}</button>;
      })}
      <button type="button" className="control small" onClick={() => view.look({ turn: FIRST_TURN })}>{words.reset}</button>
    </div>
  );
}
