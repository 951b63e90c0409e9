/**
 * The hairpin: every stop of the pass on one line, to step, click and scrub along.
 *
 * The stops are buttons in a list with one tab stop, the current one, rather than a slider: each has a name of its own
 * ("Layer 2: dW, gradient of the weights, not yet") that a screen reader can walk to and activate, where a slider would
 * tell one value only. The page's arrow keys step, and the focus goes along.
 */

import { useMemo, useRef, useState } from 'react';
import { depth } from '../../engine/experiment';
import { endsBlock } from '../../engine/stride-place';
import { hairpin, openPlace, type HairpinFrame, type HairpinStop } from '../../layout/hairpin';
import type { Place } from '../../layout/hairpin-columns';
import { hairpinItems, type HairpinBand } from '../../layout/hairpin-items';
import { labelledStops, type LabelChoice } from '../../layout/hairpin-labels';
import { timelineWords } from '../../words/timeline';
import { useApp, useExperiment, useLanguage } from '../app';
import { useGradientSymbols } from '../use-gradient-symbols';
import styles from './Hairpin.module.css';
import { HairpinLine } from './HairpinLine';
import { LayerBands } from './LayerBands';
import { steering } from './steering';
import { BandButton, StopButton, type StopState } from './StopButton';
import { stopName, stopTex, stopWidth, writtenAt } from './stop-text';
import { SubTrack } from './SubTrack';
import { useFocusAlong } from './use-focus-along';
import { useScrub } from './use-scrub';
import { useSubTrack } from './use-sub-track';
import { useWidth } from './use-width';

export interface HairpinRoom {
  readonly frame: Omit<HairpinFrame, 'width'>;
  readonly height: number;
  readonly labels: LabelChoice;
}

/** Below this the columns would have no width; the page is never so narrow. */
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
  const stride = useExperiment(({ experiment }) => experiment.view.stride);
  const { goTo } = useMemo(() => steering(app), [app]);
  const [held, setHeld] = useState<Place>();

  // Of a step whose entries are done in part, the stop ahead is the one at hand.
  const current = cursor.entries > 0 ? cursor.steps + 1 : cursor.steps;
  const open = held ?? openPlace(plan, depth(shape), current);
  const line = useMemo(() => hairpin(plan, depth(shape), open, { ...frame, width }), [plan, shape, open, frame, width]);
  const items = useMemo(() => hairpinItems(line, current), [line, current]);
  const entries = useSubTrack(line, current);
  const gradients = useGradientSymbols();
  const labelled = useMemo(() => {
    const named = line.stops.filter(({ steps }) => steps === current || endsBlock(plan, stride, steps));
    return labelledStops(named, labels, current, ({ steps }) => stopWidth(plan, steps, m, gradients));
  }, [line, labels, current, plan, stride, m, gradients]);
  const { list, focusCurrent, handlers } = useFocusAlong(current, open);
  const scrub = useScrub(line, line.stops[current], {
    onHold: () => {
      focusCurrent();
      setHeld(open);
    },
    onRelease: () => setHeld(undefined),
    goTo,
  });

  const stateOf = (steps: number): StopState => (steps === current ? 'current' : steps <= extent.steps ? 'done' : 'future');
  // Above an update there is the sub-track, which names it.
  const isLabelled = ({ steps, place }: HairpinStop) => labelled.has(steps) && !(entries && place < 0);
  const bandTitle = ({ arm, layer }: HairpinBand) =>
    layer === undefined ? words.updateBand : arm === 'upper' ? words.forwardBand(layer) : words.backwardBand(layer);

  return (
    // The pointer's way to what the buttons inside and the page's keys do too.
    <div
      role="presentation"
      className={styles['hairpin']}
      data-scrubbing={held === undefined ? undefined : ''}
      data-entries={entries && ''}
      {...scrub}
      // The focus has been put on the current stop; the press must not take it away again.
      onMouseDown={(event) => event.preventDefault()}
    >
      <LayerBands line={line} words={words} track={entries?.track} />
      <HairpinLine line={line} current={current} extent={extent} />
      <ol ref={list} className={styles['stops']} aria-label={words.stops} {...handlers}>
        {items.map((item) => {
          if (item.kind === 'band') {
            const title = bandTitle(item);
            const name = words.state(title, item.last.steps <= extent.steps ? 'done' : 'future');
            return <BandButton key={`band ${item.first.id}`} band={item} line={line} title={title} name={name} goTo={goTo} />;
          }
          const { stop } = item;
          const state = stateOf(stop.steps);
          return (
            <StopButton
              key={stop.id}
              stop={stop}
              state={state}
              isReached={stop.steps <= extent.steps}
              isEnd={endsBlock(plan, stride, stop.steps)}
              name={words.state(stopName(plan, stop.steps, m, language), state)}
              labelTex={isLabelled(stop) ? stopTex(plan, stop.steps, shape, m, gradients) : undefined}
              written={writtenAt(plan, stop.steps)}
              goTo={goTo}
            />
          );
        })}
      </ol>
      {entries && <SubTrack line={line} entries={entries} goTo={goTo} />}
    </div>
  );
}
