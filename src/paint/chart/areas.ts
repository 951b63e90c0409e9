/** Draws a chart's areas, bars and dots, and the diagonal on which both axes are the same. */

import { select } from 'd3-selection';
import type { Theme } from '../../layout/colour';
import type { ChartBar, ChartDots, ChartFill, LineChartFrame } from '../../layout/line-chart';
import { fillPath } from '../../layout/line-path';
import { classPath, markRadius } from '../../layout/plane-marks';
import { toneColour } from './tone';

export function drawFills(group: SVGGElement, frame: LineChartFrame, fills: readonly ChartFill[]): void {
  select(group).selectAll<SVGPathElement, ChartFill>('path').data(fills).join('path')
    .attr('data-look', ({ look = 'gap' }) => look).attr('d', (fill) => fillPath(frame, fill));
}

export function drawBars(group: SVGGElement, { x, y }: LineChartFrame, bars: readonly ChartBar[], theme: Theme): void {
  const shown = bars.filter(({ from, to, value }) => [x(from), x(to), y(value), y(0)].every(Number.isFinite));
  select(group).selectAll<SVGRectElement, ChartBar>('rect').data(shown).join('rect')
    .attr('x', ({ from }) => x(from) + 1)
    .attr('width', ({ from, to }) => Math.max(1, x(to) - x(from) - 2))
    .attr('y', ({ value }) => Math.min(y(value), y(0)))
    .attr('height', ({ value }) => Math.abs(y(value) - y(0)))
    .style('fill', ({ tone = 'ink3' }) => toneColour(tone, theme));
}

/** One path a class, however many dots there are. */
export function drawDots(group: SVGGElement, { x, y, plot }: LineChartFrame, dots: ChartDots | undefined, theme: Theme): void {
  const radius = 0.8 * markRadius(dots?.x.length ?? 0, plot.right - plot.left);
  const paths = new Map<number, string[]>();
  for (let e = 0; dots && e < dots.x.length; e++) {
    const [px, py, k] = [x(dots.x[e]), y(dots.y[e]), dots.classes?.[e] ?? 0];
    if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
    const path = paths.get(k) ?? [];
    path.push(classPath(k, px, py, radius));
    paths.set(k, path);
  }
  select(group).selectAll<SVGPathElement, readonly [number, readonly string[]]>('path').data([...paths]).join('path')
    .attr('d', ([, parts]) => parts.join('')).style('fill', ([k]) => toneColour(dots?.classes ? `class${(k % 4) as 0 | 1 | 2 | 3}` : 'ink2', theme));
}

/** The part of y = x within the plot. */
export function drawDiagonal(group: SVGGElement, { x, y }: LineChartFrame, isShown: boolean): void {
  const [low, high] = [Math.max(x.domain()[0], y.domain()[0]), Math.min(x.domain()[1], y.domain()[1])];
  select(group).selectAll('path').data(isShown && low < high ? [low] : []).join('path').attr('d', `M${x(low)} ${y(low)}L${x(high)} ${y(high)}`);
}
