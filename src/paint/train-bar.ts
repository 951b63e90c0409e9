/** Paints the bar of training: which epoch is shown, how far the run is and how long it has to go, the slider over its epochs. */

import { select } from 'd3-selection';
import { epochSlider } from '../layout/epoch-slider';
import { mostEpochs } from '../store/train/settings';
import type { TrainingState } from '../store/train/state';
import type { Training } from '../store/train/training';
import { snapshotEpochs } from '../store/train/snapshot-epochs';
import type { Language } from '../words/language';
import { trainBarWords } from '../words/train-bar';
import { formatCount, formatNumber } from '../writers/number';
import { fillSlot } from './inspector';
import type { Painter } from './frame';

/** The epoch at the end of the slider. */
export function lastEpoch({ until, furthest }: Pick<TrainingState, 'until' | 'furthest'>): number {
  return Math.max(until, furthest.epoch);
}

/** What the run is doing, as a sentence of the bar. */
export function progressText(state: TrainingState, language: Language): string {
  const words = trainBarWords[language];
  const { status, eta, awaited, isFollowing, shown, furthest } = state;
  if (awaited !== undefined) return words.awaited(awaited);
  if (status === 'running') return eta ? words.running(rateText(eta.epochsPerSecond), timeText(eta.seconds, language)) : words.starting;
  if (status === 'idle') return words.hintIdle;
  const most = mostEpochs(state.records.layers.length);
  if (furthest.epoch >= most && isFollowing) return words.atEnd(formatCount(most));
  if (!isFollowing && shown.epoch < furthest.epoch) return words.replaying(shown.epoch, furthest.epoch);
  return words.hint;
}

/** Epochs a second, to three digits. */
function rateText(rate: number): string {
  return rate >= 100 ? formatCount(BigInt(Math.round(rate))) : formatNumber(rate, { decimals: rate >= 10 ? 0 : 1 });
}

export function timeText(seconds: number, language: Language): string {
  const words = trainBarWords[language];
  return seconds < 90 ? words.seconds(seconds < 1 ? 0 : Math.round(seconds)) : words.minutes(Math.round(seconds / 60));
}

/** Writes the slots `epoch`, `until`, `update` and `progress` under the root. */
export function barPainter(root: HTMLElement, training: Training, language: Language): Painter {
  const words = trainBarWords[language];
  return () => {
    const state = training.getState();
    const { shown: { epoch, update }, updatesPerEpoch } = state;
    fillSlot(root, 'epoch', String(epoch));
    fillSlot(root, 'until', String(lastEpoch(state)));
    fillSlot(root, 'update', update > 0 ? words.update(update, updatesPerEpoch) : '');
    fillSlot(root, 'progress', progressText(state, language));
  };
}

/** In pixels from the top of the slider. */
const LINE = 20;
const TICK = 8;
const LABEL = 48;

/** Draws the slider into the root, a slider of ARIA whose `[data-part]` are done, recorded, ahead, ticks, labels and thumb. */
export function sliderPainter(root: HTMLElement, training: Training, language: Language, width: number): Painter {
  const words = trainBarWords[language];
  const svg = select(root).select<SVGSVGElement>('svg');
  const part = (name: string) => svg.select(`[data-part="${name}"]`);
  let painted: Pick<TrainingState, 'shown' | 'until' | 'furthest' | 'records'> | undefined;
  return () => {
    const state = training.getState();
    const { shown, until, furthest, records } = state;
    if (painted && painted.shown === shown && painted.until === until && painted.furthest === furthest && painted.records === records) return;
    painted = state;
    const end = lastEpoch(state);
    const slider = epochSlider(end, width);
    const [from, now, reached] = [slider.from, slider.x(shown.epoch), slider.x(furthest.epoch)];
    part('done').attr('d', `M${from} ${LINE}H${now}`);
    part('recorded').attr('d', `M${now} ${LINE}H${Math.max(now, reached)}`);
    part('ahead').attr('d', `M${Math.max(now, reached)} ${LINE}H${slider.to}`);
    const saved = records.count > 0 ? snapshotEpochs(records.J, furthest.epoch, shown.epoch) : [];
    part('ticks').attr('d', saved.map((epoch) => `M${slider.x(epoch)} ${LINE - TICK}V${LINE + TICK}`).join(''));
    part('thumb').attr('cx', now).attr('cy', LINE);
    part('labels').selectAll<SVGTextElement, { at: number; label: string }>('text').data(slider.ticks).join('text')
      .attr('x', ({ at }) => at).attr('y', LABEL).text(({ label }) => label);
    root.setAttribute('aria-valuemin', '0');
    root.setAttribute('aria-valuemax', String(furthest.epoch));
    root.setAttribute('aria-valuenow', String(shown.epoch));
    root.setAttribute('aria-valuetext', words.sliderText(shown.epoch, end, furthest.epoch));
  };
}
