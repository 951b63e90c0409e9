/** Draws a chart's axes: the lines across at its ticks, the labels, the name of the horizontal axis. */

import { select } from 'd3-selection';
import type { LineChartFrame } from '../../layout/line-chart';

export function drawChartAxes(group: SVGGElement, { plot, xTicks, yTicks, xName, y, isLog }: LineChartFrame): void {
  const { left, right, bottom } = plot;
  const root = select(group);
  const zero = isLog ? bottom : Math.min(bottom, Math.max(plot.top, y(0)));
  root.selectAll<SVGPathElement, string>('path').data([
    ['grid', yTicks.map(({ at }) => `M${left} ${at}H${right}`).join('')],
    ['base', `M${left} ${zero}H${right}`],
  ]).join('path').attr('data-part', ([part]) => part).attr('d', ([, d]) => d);
  const placed = [
    ...xTicks.map(({ at, label }) => ({ label, x: at, y: bottom + 16, anchor: 'middle' })),
    ...yTicks.map(({ at, label }) => ({ label, x: left - 8, y: at + 4, anchor: 'end' })),
    ...(xName ? [{ label: xName.label, x: xName.x, y: bottom + 16, anchor: xName.anchor }] : []),
  ];
  root.selectAll<SVGTextElement, (typeof placed)[number]>('text').data(placed).join('text')
    .attr('x', ({ x }) => x).attr('y', (label) => label.y).attr('text-anchor', ({ anchor }) => anchor).text(({ label }) => label);
}
