/** The mark of a class as it stands on a map, for a line of text. Its meaning is said beside it. */

import { classPath } from '../../layout/plane-marks';
import { legendPainter } from '../../paint/plane/legend';
import { usePainter } from '../use-painter';
import styles from './PlaneLegend.module.css';

interface ClassMarkProps {
  readonly index: number;
  readonly isHollow?: boolean;
}

export function ClassMark({ index, isHollow = false }: ClassMarkProps) {
  const root = usePainter<HTMLSpanElement>(legendPainter);
  return (
    <span ref={root} className={styles['mark']} aria-hidden="true">
      <svg width="14" height="14" viewBox="0 0 14 14">
        <path data-class={index} data-hollow={isHollow ? '' : undefined} d={classPath(index, 7, 7, 4.2)} />
      </svg>
    </span>
  );
}
