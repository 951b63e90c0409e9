/** The tape that shows where the pointer took hold while a number is dragged: its symbol, where it came from, where it is, and J. */

import { select } from 'd3-selection';
import { referenceText } from '../engine/quantity';
import { isWholeKnown } from '../engine/schedule';
import { valueOf } from '../engine/trace';
import type { ExperimentStore } from '../store/experiment-store';
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
/** Well above the number, so that it hides neither that nor the units around it; below where there is no room. */
const ABOVE = 84;
const BELOW = 28;

/** Shows the tape of each drag it is told of, and takes it away with undefined: it is what `onDrag` of a drag wants. */
export function createTape(experiment: ExperimentStore): (drag: NumberDrag | undefined) => void {
  let tape: SVGSVGElement | undefined;
  return (drag) => {
    if (!drag) {
      tape?.remove();
      tape = undefined;
      return;
    }
    tape ??= appendTape();
    paintTape(tape, experiment, drag);
  };
}

function appendTape(): SVGSVGElement {
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
  return node;
}

function paintTape(tape: SVGSVGElement, experiment: ExperimentStore, { reference, before, traceBefore, x, y }: NumberDrag): void {
  const { trace, structure: { shape, plan, batch }, extent } = experiment.getState();
  const now = valueOf(trace, reference);
  const root = select(tape);
  const left = Math.min(Math.max(8, x - 0.92 * WIDTH), window.innerWidth - WIDTH - 8);
  const highest = Math.max(8, y - ABOVE - HEIGHT);
  const top = highest + HEIGHT + BELOW > y ? y + BELOW : highest;
  root.style('left', `${left}px`).style('top', `${top}px`);

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
