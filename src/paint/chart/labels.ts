/** Writes the labels of a chart: at the ends of its lines, and the values at the now-line. None stands on another. */

import { select } from 'd3-selection';
import type { Theme } from '../../layout/colour';
import { countUpTo, type ChartDrawing, type ChartSeries, type LineChartFrame } from '../../layout/line-chart';
import { spread } from '../../layout/spread';
import { LETTER, LINE } from '../../layout/ticks';
import { toneColour } from './tone';

/** What the last finite value is among the first `count`. */
function lastOf({ y }: ChartSeries, count: number): number {
  for (let index = count - 1; index >= 0; index--) if (Number.isFinite(y[index])) return y[index];
  return NaN;
}

export function drawEndLabels(group: SVGGElement, { plot, y }: LineChartFrame, series: readonly ChartSeries[], references: NonNullable<ChartDrawing['references']>, theme: Theme): void {
  const wanted = [
    ...series.flatMap((line) => (line.label === undefined ? [] : [{ text: line.label, at: y(lastOf(line, line.length ?? line.y.length)), colour: toneColour(line.tone, theme) }])),
    ...references.map((reference) => ({ text: reference.label, at: y(reference.y), colour: toneColour('ink2', theme) })),
  ].filter(({ at }) => Number.isFinite(at));
  const places = spread(wanted.map(({ at }) => at), LINE, plot.top, plot.bottom - 4);
  const placed = wanted.flatMap((label, index) => {
    const at = places[index];
    return at === undefined ? [] : [{ ...label, at }];
  });
  select(group).selectAll<SVGTextElement, (typeof placed)[number]>('text').data(placed).join('text')
    .attr('x', plot.right + 8).attr('y', ({ at }) => at + 4).style('fill', ({ colour }) => colour).text(({ text }) => text);
}

/** The now-line, a dot where each line meets it, and the values there on the side that has room. */
export function drawNow(group: SVGGElement, { plot, x, y }: LineChartFrame, series: readonly ChartSeries[], now: number | undefined, nowText: ChartDrawing['nowText'], theme: Theme): void {
  const at = now === undefined ? NaN : x(now);
  const isShown = at >= plot.left - 0.5 && at <= plot.right + 0.5;
  const dots = (isShown && now !== undefined ? series : []).flatMap((line) => {
    const count = countUpTo(line, now ?? 0);
    const value = count === 0 ? NaN : line.y[count - 1];
    return Number.isFinite(y(value)) ? [{ value, y: y(value), colour: toneColour(line.tone, theme) }] : [];
  });
  const labels = nowText ? dots.map((dot) => ({ ...dot, text: nowText(dot.value) })) : [];
  const places = spread(labels.map((label) => label.y), LINE, plot.top + LINE / 2, plot.bottom - LINE / 2);
  const placed = labels.flatMap((label, index) => {
    const place = places[index];
    return place === undefined ? [] : [{ ...label, y: place }];
  });
  const width = Math.max(0, ...labels.map(({ text }) => text.length * LETTER)) + 14;
  const isRight = at + width <= plot.right;
  const root = select(group);
  root.selectAll('path').data(isShown ? [at] : []).join('path').attr('d', `M${at} ${plot.top}V${plot.bottom}`);
  root.selectAll<SVGCircleElement, (typeof dots)[number]>('circle').data(dots).join('circle')
    .attr('r', 3.6).attr('cx', at).attr('cy', (dot) => dot.y).style('fill', ({ colour }) => colour);
  root.selectAll<SVGTextElement, (typeof placed)[number]>('text').data(placed).join('text')
    .attr('x', at + (isRight ? 10 : -10)).attr('y', (label) => label.y + 4).attr('text-anchor', isRight ? 'start' : 'end').text(({ text }) => text);
}
