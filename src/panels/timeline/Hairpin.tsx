/**
 * The hairpin: every stop of the pass on one line, to step, click and scrub along.
 *
 * The stops are buttons in a list with one tab stop, the current one, rather than a slider: each has a name of its own
 * ("Layer 2: dW, gradient of the weights, not yet") that a screen reader can walk to and activate, where a slider would
 * tell one value only. The page's arrow keys step, and the focus goes along.
 */

import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { depth } from '../../engine/experiment';
import { hairpin, openPlace, type HairpinFrame } from '../../layout/hairpin';
import type { Place } from '../../layout/hairpin-columns';
import { hairpinItems, type HairpinBand } from '../../layout/hairpin-items';
import { labelledStops, type LabelChoice } from '../../layout/hairpin-labels';
import { timelineWords } from '../../words/timeline';
import { useApp, useExperiment, useLanguage } from '../app';
import { MathText } from '../MathText';
import styles from './Hairpin.module.css';
import { HairpinLine } from './HairpinLine';
import { LayerBands } from './LayerBands';
import { steering } from './steering';
import { stopName, stopTex, stopWidth } from './stop-text';
import { useScrub } from './useScrub';
import { useWidth } from './useWidth';

export interface HairpinRoom {
  readonly frame: Omit<HairpinFrame, 'width'>;
  readonly height: number;
  readonly labels: LabelChoice;
}

/** Below this the arms would cross; the page is never so narrow. */
const NARROWEST = 240;

export function Hairpin({ room }: { room: HairpinRoom }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div ref={box} className={styles['room']} style={{ height: room.height }}>
      {width > 0 && <Stops room={room} width={Math.max(width, NARROWEST)} />}
    </div>
  );
}

function Stops({ room: { frame, labels }, width }: { room: HairpinRoom; width: number }) {
  const app = useApp();
  const language = useLanguage();
  const words = timelineWords[language];
  const { shape, m, plan } = useExperiment(({ structure }) => structure);
  const cursor = useExperiment((state) => state.cursor);
  const extent = useExperiment((state) => state.extent);
  const { goTo } = useMemo(() => steering(app), [app]);
  const [held, setHeld] = useState<Place>();

  // Of a step whose entries are done in part, the stop ahead is the one at hand.
  const current = cursor.entries > 0 ? cursor.steps + 1 : cursor.steps;
  const reached = extent.steps;
  const open = held ?? openPlace(plan, depth(shape), current);
  const line = useMemo(() => hairpin(plan, depth(shape), open, { ...frame, width }), [plan, shape, open, frame, width]);
  const items = useMemo(() => hairpinItems(line, current), [line, current]);
  const labelled = useMemo(
    () => labelledStops(line.stops, labels, current, ({ steps }) => stopWidth(plan, steps, m)),
    [line, labels, current, plan, m],
  );
  const { list, handlers, follow } = useFocusAlong(current, open);
  const scrub = useScrub(line, line.stops[current], { onHold: () => setHeld(open), onRelease: () => setHeld(undefined), goTo });

  const stateOf = (steps: number) => (steps === current ? 'current' : steps <= reached ? 'done' : 'future');
  const bandName = ({ arm, layer }: HairpinBand) =>
    layer === undefined ? words.updateBand : arm === 'upper' ? words.forwardBand(layer) : words.backwardBand(layer);

  return (
    // The pointer's way to what the buttons inside and the page's keys do too.
    <div
      role="presentation"
      className={styles['hairpin']}
      data-scrubbing={held === undefined ? undefined : ''}
      onPointerDown={(event) => {
        follow();
        scrub.onPointerDown(event);
      }}
      onPointerMove={scrub.onPointerMove}
      onPointerUp={scrub.onPointerUp}
      onPointerCancel={scrub.onPointerCancel}
      // The focus has been put on the current stop; the press must not take it away again.
      onMouseDown={(event) => event.preventDefault()}
    >
      <LayerBands line={line} words={words} />
      <HairpinLine line={line} cursor={cursor} extent={extent} />
      <ol ref={list} className={styles['stops']} aria-label={words.stops} {...handlers}>
        {items.map((item) => {
          if (item.kind === 'band') {
            const state = item.last.steps <= reached ? 'done' : 'future';
            return (
              <li key={`band ${item.first.id}`}>
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles['band']}
                  data-arm={item.arm}
                  style={{ left: item.from, width: item.to - item.from, top: item.arm === 'upper' ? frame.top - 12 : (frame.top + frame.bottom) / 2, height: 12 + line.radius }}
                  aria-label={words.state(bandName(item), state)}
                  title={bandName(item)}
                  onClick={(event) => event.detail === 0 && goTo(item.first.id)}
                />
              </li>
            );
          }
          const { stop } = item;
          const state = stateOf(stop.steps);
          return (
            <li key={stop.id}>
              <button
                type="button"
                tabIndex={stop.steps === current ? 0 : -1}
                className={styles['stop']}
                data-step={stop.id}
                data-arm={stop.arm}
                data-update={stop.place < 0 ? '' : undefined}
                data-state={state}
                data-reached={stop.steps <= reached ? '' : undefined}
                style={{ left: stop.x, top: stop.y }}
                aria-current={stop.steps === current ? 'step' : undefined}
                aria-label={words.state(stopName(plan, stop.steps, m, language), state)}
                onClick={() => goTo(stop.id)}
              >
                {labelled.has(stop.steps) && <MathText tex={stopTex(plan, stop.steps, shape, m)} className={styles['label']} />}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Keeps the focus, once it is in the list, on the current stop. */
function useFocusAlong(current: number, open: Place) {
  const list = useRef<HTMLOListElement>(null);
  // Asking for the active element would be too late: a focused stop may have gone with its column.
  const isInside = useRef(false);
  const focusCurrent = () => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
  useLayoutEffect(() => {
    if (isInside.current) focusCurrent();
  }, [current, open]);
  return {
    list,
    follow: focusCurrent,
    handlers: {
      onFocus: () => {
        isInside.current = true;
      },
      onBlur: () => {
        isInside.current = false;
      },
    },
  };
}
