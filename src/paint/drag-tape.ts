/** The tape that shows where the pointer took hold while a number is dragged: its symbol, where it came from, where it is, and J. */

import { select } from 'd3-selection';
import { referenceText } from '../engine/quantity';
import { isWholeKnown } from '../engine/schedule';
import { valueOf } from '../engine/trace';
import type { ExperimentStore } from '../store/experiment-store';
import type { Box, Point } from '../layout/graph';
import { overlaps } from '../layout/graph-edges';
import { formatNumber } from '../writers/number';
import { symbolTex } from '../writers/symbol';
import type { NumberDrag } from './drag';
import { parseSymbol, setMath } from './math-text';

const WIDTH = 264;
const HEIGHT = 110;
const MIDDLE = WIDTH / 2;
const RULER = { left: 14, right: WIDTH - 14, y: 58 };
/** As far as the pointer goes for the same change without Shift or Alt. */
const PIXELS_PER_UNIT = 300;
/** Where no better place is: well above the number, so that it does not hide that; below where there is no room. */
const ABOVE = 84;
const BELOW = 28;
const MARGIN = 8;
const AROUND_POINTER = 48;

/** Shows the tape of each drag it is told of, and takes it away with undefined: it is what `onDrag` of a drag wants. */
export function createTape(experiment: ExperimentStore): (drag: NumberDrag | undefined) => void {
  let tape: SVGSVGElement | undefined;
  return (drag) => {
    if (!drag) {
      tape?.remove();
      tape = undefined;
      return;
    }
    tape ??= appendTape(drag);
    paintTape(tape, experiment, drag);
  };
}

function appendTape({ x, y }: NumberDrag): SVGSVGElement {
  const root = select(document.body).append('svg').attr('class', 'drag-tape').attr('width', WIDTH).attr('height', HEIGHT).attr('aria-hidden', 'true');
  root.append('rect').attr('class', 'ground').attr('x', 0.5).attr('y', 0.5).attr('width', WIDTH - 1).attr('height', HEIGHT - 1);
  root.append('text').attr('class', 'symbol').attr('x', 14).attr('y', 25);
  const change = root.append('text').attr('class', 'change').attr('x', WIDTH - 14).attr('y', 25);
  change.append('tspan').attr('class', 'before');
  change.append('tspan').text(' → ');
  change.append('tspan').attr('class', 'now');
  root.append('g').attr('class', 'ticks');
  root.append('path').attr('class', 'way');
  root.append('path').attr('class', 'needle').attr('d', `M${MIDDLE - 6} ${RULER.y - 22}h12l-6 8ZM${MIDDLE} ${RULER.y - 16}v20`);
  const cost = root.append('text').attr('class', 'cost').attr('x', MIDDLE).attr('y', HEIGHT - 11);
  cost.append('tspan').attr('class', 'math').text('J');
  cost.append('tspan').attr('class', 'before').attr('dx', 8);
  cost.append('tspan').attr('class', 'arrow');
  cost.append('tspan').attr('class', 'now');
  const node = root.node();
  if (!node) throw new Error('the page has no body');
  const place = tapePlace({ x, y }, regionBox('stage'), regionBox('timeline'), { width: window.innerWidth, height: window.innerHeight });
  root.style('left', `${place.x}px`).style('top', `${place.y}px`);
  return node;
}

function regionBox(name: string): Box | undefined {
  return document.querySelector(`[data-region=${name}]`)?.getBoundingClientRect();
}

/**
 * Where the tape stands while a number at `from` is dragged: below the stage or beside it, so that it hides no unit that
 * follows; else by the number. It keeps clear of the pointer and of the timeline.
 */
export function tapePlace(
  from: Point,
  stage: Box | undefined,
  timeline: Box | undefined,
  page: { readonly width: number; readonly height: number },
): Point {
  const size = { width: WIDTH, height: HEIGHT };
  const beside: readonly Point[] = stage ? [
    { x: stage.x + stage.width - WIDTH - MARGIN, y: stage.y + stage.height + MARGIN },
    { x: stage.x + MARGIN, y: stage.y + stage.height + MARGIN },
    { x: stage.x + stage.width + MARGIN, y: stage.y + stage.height - HEIGHT - MARGIN },
  ] : [];
  const pointer: Box = { x: from.x - AROUND_POINTER, y: from.y - AROUND_POINTER, width: 2 * AROUND_POINTER, height: 2 * AROUND_POINTER };
  const free = beside.find((corner) => {
    const box = { ...corner, ...size };
    const isInside = box.x >= 0 && box.x + WIDTH <= page.width && box.y + HEIGHT <= page.height;
    return isInside && !overlaps(box, pointer) && !(timeline && overlaps(box, timeline));
  });
  if (free) return free;
  const highest = Math.max(8, from.y - ABOVE - HEIGHT);
  return {
    x: Math.min(Math.max(8, from.x - 0.92 * WIDTH), page.width - WIDTH - 8),
    y: highest + HEIGHT + BELOW > from.y ? from.y + BELOW : highest,
  };
}

function paintTape(tape: SVGSVGElement, experiment: ExperimentStore, { reference, before, traceBefore }: NumberDrag): void {
  const { trace, structure: { shape, plan, batch }, extent } = experiment.getState();
  const now = valueOf(trace, reference);
  const root = select(tape);
  if (tape.dataset['of'] !== referenceText(reference)) {
    tape.dataset['of'] = referenceText(reference);
    setMath(root.select<SVGTextElement>('text.symbol'), () => parseSymbol(symbolTex(reference, shape, batch.length)), 16, 'start');
  }
  root.select('.change .before').text(formatNumber(before));
  root.select('.change .now').text(formatNumber(now));

  const place = (value: number) => MIDDLE + (value - now) * PIXELS_PER_UNIT;
  const isOnTape = (position: number) => position >= RULER.left && position <= RULER.right;
  const first = Math.ceil((now - (MIDDLE - RULER.left) / PIXELS_PER_UNIT) * 50);
  const ticks = Array.from({ length: 41 }, (_, k) => first + k).filter((k) => isOnTape(place(k / 50)));
  const marks = root.select('g.ticks').selectAll<SVGGElement, number>('g').data(ticks).join((enter) => {
    const tick = enter.append('g');
    tick.append('path');
    tick.append('text').attr('y', 19);
    return tick;
  }).attr('transform', (k) => `translate(${place(k / 50)} ${RULER.y})`);
  marks.select('path').attr('d', (k) => (k % 5 === 0 ? 'M0 -8V4' : 'M0 -4V0'));
  marks.select('text').text((k) => (k % 5 === 0 ? formatNumber(k / 50, { decimals: 1 }) : ''));
  const start = Math.min(Math.max(place(before), RULER.left), RULER.right);
  root.select('path.way').attr('d', `M${start} ${RULER.y}H${MIDDLE}${isOnTape(place(before)) ? `M${start} ${RULER.y - 10}v14` : ''}`);

  const isKnown = isWholeKnown(shape, plan, extent, 'J');
  const cost = root.select('text.cost').classed('unknown', !isKnown);
  cost.select('.before').text(formatNumber(traceBefore.J));
  cost.select('.arrow').text(' → ');
  cost.select('.now').text(formatNumber(trace.J));
}
