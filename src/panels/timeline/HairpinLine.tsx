/** The line under the stops: what is done, what is to come, and the cursor that travels along it. */

import { scalarCount, type Progress } from '../../engine/schedule';
import type { Hairpin } from '../../layout/hairpin';
import { distanceOf, lineLength, pathBetween, pointAt } from '../../layout/hairpin-line';
import { useExperiment } from '../app';
import styles from './Hairpin.module.css';

interface HairpinLineProps {
  readonly line: Hairpin;
  readonly cursor: Progress;
  readonly extent: Progress;
}

export function HairpinLine({ line, cursor, extent }: HairpinLineProps) {
  const { shape, m, plan } = useExperiment(({ structure }) => structure);
  const stride = useExperiment(({ experiment }) => experiment.view.stride);
  const countAt = (steps: number) => (steps < plan.steps.length ? scalarCount(shape, m, plan.steps[steps]) : 1);
  const place = (progress: Progress) => distanceOf(line, progress, countAt(progress.steps));

  const cost = line.stops[(plan.indexOf.get('C.J') ?? 0) + 1].distance;
  const end = lineLength(line);
  const done = place(extent);
  const at = place(cursor);
  const ticks = stride === 'scalar' ? scalarTicks(line, cursor.steps, countAt(cursor.steps)) : [];
  return (
    <>
      <svg className={styles['line']} aria-hidden="true">
        <path data-part="to-come" d={pathBetween(line, Math.min(done, cost), cost)} />
        <path data-part="to-come-back" d={pathBetween(line, Math.max(done, cost), end)} />
        <path data-part="done" d={pathBetween(line, 0, Math.min(done, cost))} />
        {done > cost && <path data-part="done-back" d={pathBetween(line, cost, done)} />}
        {ticks.map(({ x, y }) => <circle key={`${x} ${y}`} cx={x} cy={y} r="2" />)}
      </svg>
      <span
        className={styles['cursor']}
        data-back={at > cost ? '' : undefined}
        style={{ offsetPath: `path('${pathBetween(line, 0, end)}')`, offsetDistance: `${at}px` }}
      />
    </>
  );
}

/** Closer than this they would be a smear. */
const TICK = 5;

/** The entries of the step under way, between its stop and the one before: a stop of its own each at scalar stride. */
function scalarTicks(line: Hairpin, steps: number, count: number) {
  if (steps + 1 >= line.stops.length) return [];
  const gap = (line.stops[steps + 1].distance - line.stops[steps].distance) / count;
  if (gap < TICK) return [];
  return Array.from({ length: count - 1 }, (_, k) => pointAt(line, line.stops[steps].distance + (k + 1) * gap));
}
