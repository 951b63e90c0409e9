/** The entries of the step under way as virtual stops: a slider between the arms, with the current entry's symbol beside it. */

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { stopId } from '../../engine/schedule';
import { lastWritten } from '../../engine/stride-place';
import type { Hairpin } from '../../layout/hairpin';
import { entryX, nearestEntry, SUB_TRACK_END } from '../../layout/sub-track';
import { timelineWords } from '../../words/timeline';
import { formatCount } from '../../writers/number';
import { symbolText } from '../../writers/symbol';
import { useExperiment, useLanguage } from '../app';
import { subjectTex } from '../inspector/term-tex';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { quantityOf } from './stop-text';
import styles from './SubTrack.module.css';
import type { StepEntries } from './use-sub-track';

interface SubTrackProps {
  readonly line: Hairpin;
  readonly entries: StepEntries;
  readonly goTo: (stop: string) => void;
}

/** Half of what a finger can hit. */
const HALF = 12;

export function SubTrack({ line, entries: { track, steps, at, reached }, goTo }: SubTrackProps) {
  const language = useLanguage();
  const words = timelineWords[language];
  const { shape, m, plan, batch } = useExperiment(({ structure }) => structure);
  const gradients = useGradientSymbols();
  /** Where the track stood when the pointer came down; undefined while it is up. */
  const held = useRef<DOMRect>(undefined);

  const { from, to, marks, count, nameAt, isNameLeft } = track;
  const progressOf = (entries: number) => (entries === count ? { steps, entries: 0 } : { steps: steps - 1, entries });
  const number = lastWritten(shape, batch, plan, progressOf(at));
  const go = (entries: number) => {
    const within = Math.min(count, Math.max(1, entries));
    if (within !== at) goTo(stopId(shape, m, plan, progressOf(within)));
  };
  const left = from - SUB_TRACK_END;
  const follow = (event: PointerEvent<HTMLElement>, box: DOMRect) => go(nearestEntry(track, event.clientX - box.left + left) + 1);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || !event.isPrimary) return;
    // The hairpin around it would scrub too.
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    held.current = event.currentTarget.getBoundingClientRect();
    follow(event, held.current);
  }
  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!held.current) return;
    event.stopPropagation();
    follow(event, held.current);
  }
  const release = () => {
    held.current = undefined;
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const page = Math.max(2, Math.round(count / 10));
    const wanted = {
      ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, PageUp: at + page, PageDown: at - page, Home: 1, End: count,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    go(wanted);
  }

  const stop = line.stops[steps];
  const middle = (line.frame.top + line.frame.bottom) / 2;
  const end = left + to - from + 2 * SUB_TRACK_END;
  const x = (k: number) => entryX(track, k) - left;
  return (
    <>
      <svg className={styles['tie']} aria-hidden="true">
        <line x1={stop.x} y1={stop.y} x2={Math.min(to, Math.max(from, stop.x))} y2={middle} />
      </svg>
      <div
        role="slider"
        tabIndex={0}
        className={styles['track']}
        data-back={stop.arm === 'lower' ? '' : undefined}
        style={{ left, width: end - left, top: middle - HALF }}
        aria-label={words.entriesOf(symbolText(quantityOf(plan.steps[steps - 1]), shape, language, m))}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={Math.max(1, at)}
        aria-valuetext={number && `${symbolText(number, shape, language, m)}, ${words.entries(formatCount(at), formatCount(count))}`}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={onKeyDown}
      >
        <svg aria-hidden="true">
          <line x1={x(0)} y1={HALF} x2={x(count - 1)} y2={HALF} />
          {reached > 0 && <line data-part="done" x1={x(0)} y1={HALF} x2={x(reached - 1)} y2={HALF} />}
          {marks?.map((mark, k) => <circle key={mark} data-done={k < reached ? '' : undefined} cx={mark - left} cy={HALF} r="3" />)}
          {at > 0 && <circle data-part="thumb" cx={x(at - 1)} cy={HALF} r="6.5" />}
        </svg>
      </div>
      {number && (
        <span className={styles['name']} data-left={isNameLeft ? '' : undefined} style={{ left: nameAt, top: middle }}>
          <MathText tex={subjectTex(number, shape, m, gradients)} />
        </span>
      )}
    </>
  );
}
