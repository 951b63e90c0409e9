/** The model's Q over x on a page of another kind: as large as it has to be, the page scrolls. */

import { useExperiment } from '../app';
import { CurvePlot } from './CurvePlot';
import { DecisionMap } from './DecisionMap';
import styles from './Train.module.css';

export function ModelPicture() {
  const n = useExperiment(({ structure }) => structure.shape.widths[0]);
  return <div className={styles['free']}>{n === 1 ? <CurvePlot isFree /> : <DecisionMap />}</div>;
}
