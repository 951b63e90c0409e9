/** A chart of lines over one axis, with fills, bars and dots; its now-line can be moved. Drawn by a painter. */

import { useId, useRef } from 'react';
import type { ChartDrawing } from '../../layout/line-chart';
import { chartPainter } from '../../paint/chart/chart';
import { useWidth } from '../timeline/use-width';
import { usePainter } from '../use-painter';
import styles from './LineChart.module.css';
import { useChartScrub, type ChartScrub } from './use-chart-scrub';

interface LineChartProps {
  readonly name: string;
  /** What the chart shows, for those who do not see it. */
  readonly description?: string;
  /** Of the whole chart, in pixels. */
  readonly height: number;
  /** Asked once each frame; undefined while there is nothing to show. */
  readonly draw: () => ChartDrawing | undefined;
  /** Kept free on the right for the labels of lines, in pixels. */
  readonly endLabels?: number;
  readonly scrub?: ChartScrub;
}

export function LineChart({ name, description, height, draw, endLabels = 84, scrub }: LineChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const size = { width, height, endLabels };
  const root = usePainter<HTMLDivElement>((element) => chartPainter(element, size, draw, scrub));
  const actions = useChartScrub(draw, scrub);
  const id = useId();
  return (
    <div ref={box} className={styles['box']}>
      <div ref={root} role={scrub ? 'group' : 'img'} aria-label={name} aria-describedby={description === undefined ? undefined : id} className={styles['chart']} style={{ height }}>
        <svg width={width} height={height} aria-hidden="true">
          <g data-part="axes" className={styles['axes']} />
          <svg data-part="plot">
            <g data-part="fills" className={styles['fills']} />
            <g data-part="bars" />
            <g data-part="diagonal" className={styles['diagonal']} />
            <g data-part="references" className={styles['references']} />
            <g data-part="series" className={styles['series']} />
            <g data-part="dots" className={styles['dots']} />
          </svg>
          <g data-part="now" className={styles['now']} />
          <g data-part="labels" className={styles['labels']} />
        </svg>
        {scrub && (
          // Its value is written by the painter.
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          <div data-part="surface" role="slider" tabIndex={0} aria-label={scrub.name} className={styles['surface']} {...actions} />
        )}
      </div>
      {description !== undefined && <p id={id} className="visually-hidden">{description}</p>}
    </div>
  );
}
