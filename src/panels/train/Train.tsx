/** A run of training: what the network decides, its costs and gradients over the epochs, and its parameters now. */

import { useExperiment } from '../app';
import { useLayoutMode } from '../layout-mode';
import { Charts } from './Charts';
import { CurvePlot } from './CurvePlot';
import { DecisionMap } from './DecisionMap';
import { Parameters } from './Parameters';
import { RunActions } from './RunActions';
import { ThisStep } from './ThisStep';
import styles from './Train.module.css';

export function Train() {
  const mode = useLayoutMode();
  const n = useExperiment(({ structure }) => structure.shape.widths[0]);
  return (
    <div data-page="train" className={styles['page']} data-mode={mode}>
      <div className={styles['left']}>
        {n === 1 ? <CurvePlot /> : <DecisionMap />}
      </div>
      <div className={styles['right']}>
        <Charts />
        <div className={styles['lower']}>
          <ThisStep />
          <Parameters />
        </div>
        <RunActions />
      </div>
    </div>
  );
}
