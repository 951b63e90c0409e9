/** One stop of the hairpin, and the band that stands in for stops without room. Drawn again only when they change. */

import { memo } from 'react';
import type { Hairpin, HairpinStop } from '../../layout/hairpin';
import type { HairpinBand } from '../../layout/hairpin-items';
import { MathText } from '../MathText';
import styles from './Hairpin.module.css';

export type StopState = 'done' | 'current' | 'future';

interface StopButtonProps {
  readonly stop: HairpinStop;
  readonly state: StopState;
  /** Whether it is computed, which the current one need not be when entries of it are still to come. */
  readonly isReached: boolean;
  /** Whether a step of the stride ends here; the others are only passed, and are smaller. */
  readonly isEnd: boolean;
  readonly name: string;
  /** Undefined where there is no room for it. */
  readonly labelTex: string | undefined;
  /** The reference of what it computes, which lights up with it. */
  readonly written: string;
  readonly goTo: (stop: string) => void;
}

export const StopButton = memo(function StopButton({ stop, state, isReached, isEnd, name, labelTex, written, goTo }: StopButtonProps) {
  const isCurrent = state === 'current';
  return (
    <li>
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        className={styles['stop']}
        data-step={stop.id}
        data-ref={written}
        data-arm={stop.arm}
        data-update={stop.place < 0 ? '' : undefined}
        data-state={state}
        data-reached={isReached ? '' : undefined}
        data-passed={isEnd ? undefined : ''}
        style={{ left: stop.x, top: stop.y }}
        aria-current={isCurrent ? 'step' : undefined}
        aria-label={name}
        onClick={() => goTo(stop.id)}
      >
        {labelTex !== undefined && <MathText tex={labelTex} className={styles['label']} />}
      </button>
    </li>
  );
});

/** How far a band reaches beyond its arm. */
const MARGIN = 12;

interface BandButtonProps {
  readonly band: HairpinBand;
  readonly line: Hairpin;
  /** Without its state, and with it. */
  readonly title: string;
  readonly name: string;
  readonly goTo: (stop: string) => void;
}

export const BandButton = memo(function BandButton({ band, line: { frame, radius }, title, name, goTo }: BandButtonProps) {
  const top = band.arm === 'upper' ? frame.top - MARGIN : frame.bottom - radius;
  return (
    <li>
      <button
        type="button"
        tabIndex={-1}
        className={styles['band']}
        style={{ left: band.from, width: band.to - band.from, top, height: MARGIN + radius }}
        aria-label={name}
        title={title}
        // A press of the pointer scrubs to the stop nearest to it; only a click without one opens the band at its first stop.
        onClick={(event) => event.detail === 0 && goTo(band.first.id)}
      />
    </li>
  );
});
