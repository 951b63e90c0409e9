/** A computation of many updates that is under way, and the way to give it up. */

import { timelineWords } from '../../words/timeline';
import { useApp, useExperiment, useLanguage } from '../app';
import styles from './Computing.module.css';

export function Computing() {
  const { experiment } = useApp();
  const words = timelineWords[useLanguage()];
  const busy = useExperiment((state) => state.busy);
  if (!busy) return null;
  const { done, total } = busy;
  return (
    <div className={styles['computing']}>
      <label>
        <span>{words.computing(String(done), String(total))}</span>
        <progress value={done} max={total} />
      </label>
      <button type="button" className="control small" onClick={() => experiment.cancel()}>{words.cancel}</button>
    </div>
  );
}
