/** What the colours and marks of a map mean: a strip from its low to its high end, and the classes. */

import type { FieldKind } from '../../layout/colour-field';
import { legendPainter } from '../../paint/plane/legend';
import { usePainter } from '../use-painter';
import { ClassMark } from './ClassMark';
import styles from './PlaneLegend.module.css';

interface LegendMark {
  /** The class whose shape and colour it has. */
  readonly shape: number;
  readonly label: string;
  readonly isHollow?: boolean;
}

interface PlaneLegendProps {
  /** A map of classes has marks only. */
  readonly kind: FieldKind | 'classes';
  readonly title?: string;
  /** What the ends of the strip mean. */
  readonly low?: string;
  readonly high?: string;
  readonly marks?: readonly LegendMark[];
}

export function PlaneLegend({ kind, title, low, high, marks = [] }: PlaneLegendProps) {
  const root = usePainter<HTMLDivElement>(legendPainter);
  return (
    <div ref={root} className={styles['legend']}>
      {kind !== 'classes' && (
        <span className={styles['scale']}>
          {title} {low} <span data-strip={kind} className={styles['strip']} /> {high}
        </span>
      )}
      {marks.map(({ shape, label, isHollow = false }) => (
        <span key={label} className={styles['item']}><ClassMark index={shape} isHollow={isHollow} />{label}</span>
      ))}
    </div>
  );
}
