/** The line under the stops: what is done, what is to come, and the cursor that travels along it. */

import { scalarCount, type Progress } from '../../engine/schedule';
import type { Hairpin } from '../../layout/hairpin';
import { distanceOf, lineLength, pathBetween } from '../../layout/hairpin-line';
import { useExperiment } from '../app';
import styles from './Hairpin.module.css';

interface HairpinLineProps {
  readonly line: Hairpin;
  /** The stop where the cursor is; its entries have a line of their own. */
  readonly current: number;
  readonly extent: Progress;
}

export function HairpinLine({ line, current, extent }: HairpinLineProps) {
  const { shape, m, plan } = useExperiment(({ structure }) => structure);
  const under = plan.steps[extent.steps];

  const cost = line.stops[(plan.indexOf.get('C.J') ?? 0) + 1].distance;
  const end = lineLength(line);
  const done = distanceOf(line, extent, under ? scalarCount(shape, m, under) : 1);
  const at = line.stops[current].distance;
  return (
    <>
      <svg className={styles['line']} aria-hidden="true">
        <path data-part="to-come" d={pathBetween(line, Math.min(done, cost), cost)} />
        <path data-part="to-come-back" d={pathBetween(line, Math.max(done, cost), end)} />
        <path data-part="done" d={pathBetween(line, 0, Math.min(done, cost))} />
        {done > cost && <path data-part="done-back" d={pathBetween(line, cost, done)} />}
      </svg>
      <span
        className={styles['cursor']}
        data-back={at > cost ? '' : undefined}
        style={{ offsetPath: `path('${pathBetween(line, 0, end)}')`, offsetDistance: `${at}px` }}
      />
    </>
  );
}
