/** A map of the (x₁, x₂) plane: a field, contours, lines, data points and a probe, drawn by a painter. */

import { useId, useRef } from 'react';
import type { PlaneDrawing, PlaneView } from '../../layout/plane';
import { planePainter } from '../../paint/plane/plane';
import type { AxisNames } from '../../paint/plane/front';
import { useWidth } from '../timeline/use-width';
import { usePainter } from '../use-painter';
import styles from './Plane.module.css';
import { usePlaneHandle, type PlaneHandle } from './use-plane-handle';

interface PlaneProps {
  readonly view: PlaneView;
  readonly name: string;
  /** What the map shows, for those who do not see it. */
  readonly description?: string;
  /** Asked once each frame; undefined while there is nothing to show. */
  readonly draw: () => PlaneDrawing | undefined;
  /** Makes the map a tab stop at which the probe and points are moved. */
  readonly handle?: PlaneHandle;
  /** Without axes. */
  readonly isSmall?: boolean;
  readonly axes?: AxisNames;
}

const INPUTS: AxisNames = { x: 'x₁', y: 'x₂' };

export function Plane({ view, name, description, draw, handle, isSmall = false, axes = INPUTS }: PlaneProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const root = usePainter<HTMLDivElement>((element) => planePainter(element, { view, width, draw, isSmall, axes, text: handle?.text }));
  const actions = usePlaneHandle({ view, width, isSmall, draw, handle });
  const id = useId();
  return (
    <div ref={box} className={styles['box']}>
      <div ref={root} role={handle ? 'group' : 'img'} aria-label={name} aria-describedby={description === undefined ? undefined : id} className={styles['plane']}>
        <div data-part="clip" className={styles['clip']} aria-hidden="true"><canvas data-part="field" /></div>
        <svg aria-hidden="true">
          <svg data-part="shapes" className={styles['shapes']} />
          <g data-part="contours" className={styles['contours']} />
          <g data-part="lines" className={styles['lines']} />
          <g data-part="trail" className={styles['trail']} />
        </svg>
        <canvas data-part="points" aria-hidden="true" />
        <svg aria-hidden="true">
          <g data-part="axes" className={styles['axes']} />
          <g data-part="badges" className={styles['badges']} />
          <g data-part="lit" className={styles['lit']} />
          <g data-part="chosen" className={styles['chosen']} />
          <g data-part="probe" className={styles['probe']} />
        </svg>
        {handle && (
          // Its value is written by the painter: what the keys move, and where that is.
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          <div data-part="surface" role="slider" tabIndex={0} aria-label={handle.name} data-turns={handle.onTurn ? '' : undefined} className={styles['surface']} {...actions}>
            <div data-part="grip" className={styles['grip']} />
          </div>
        )}
      </div>
      {description !== undefined && <p id={id} className="visually-hidden">{description}</p>}
    </div>
  );
}
