/** Numbers as bars over one axis: a name, a bar and a figure in each row. */

import { useRef } from 'react';
import { AXIS_HEIGHT, barsPainter, ROW_HEIGHT, type Bars } from '../../paint/truth/bars';
import type { BarLook } from '../../layout/bar-rows';
import { useWidth } from '../timeline/use-width';
import { usePainter } from '../use-painter';
import styles from './BarRows.module.css';

interface BarRowsProps {
  readonly name: string;
  readonly description: string;
  /** Of each row: what it is, and the name of its figure. */
  readonly rows: readonly { readonly label: string; readonly figure: string }[];
  /** What the looks mean. */
  readonly legend: readonly { readonly look: BarLook; readonly label: string }[];
  /** Gives the same object until something changes. */
  readonly read: () => Bars | undefined;
}

export function BarRows({ name, description, rows, legend, read }: BarRowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const root = usePainter<HTMLDivElement>((element) => barsPainter(element, width, read));
  const height = rows.length * ROW_HEIGHT + AXIS_HEIGHT;
  return (
    <div ref={root} className={styles['bars']} style={{ gridTemplateRows: `repeat(${rows.length}, ${ROW_HEIGHT}px) ${AXIS_HEIGHT}px` }}>
      {rows.map(({ label, figure }, index) => (
        <div key={figure} className={styles['row']} style={{ gridRow: index + 1 }}>
          <span className={styles['name']}>{label}</span>
          <b className={styles['value']} data-figure={figure} />
        </div>
      ))}
      <div ref={box} className={styles['track']} style={{ gridRow: `1 / span ${rows.length + 1}` }}>
        <svg role="img" aria-label={`${name}. ${description}`} width={width} height={height}>
          <g data-part="bars" className={styles['parts']} />
          <path data-part="base" className={styles['base']} />
          <path data-part="floor" className={styles['floor']} />
          <g data-part="axis" className={styles['axis']} />
        </svg>
      </div>
      <p className={styles['legend']} style={{ gridRow: rows.length + 2 }}>
        {legend.map(({ look, label }) => <span key={look}><svg width="18" height="12" aria-hidden="true" className={styles['parts']}><rect data-look={look} x="0.5" y="0.5" width="17" height="11" /></svg>{label}</span>)}
      </p>
    </div>
  );
}

/** What the excess is filled with, once for all bars of the page: it is told from the rest without its colour. */
export function Hatch() {
  return (
    <svg width="0" height="0" aria-hidden="true" className={styles['defs']}>
      <pattern id="truth-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className={styles['ground']} /><path d="M1.5 0V6" className={styles['hatch']} />
      </pattern>
    </svg>
  );
}
