/** Draws a chart's lines: heavy up to the now-line, thin after it, where they were recorded in a future that is now ahead. */

import { select } from 'd3-selection';
import type { Theme } from '../../layout/colour';
import { countUpTo, type ChartDrawing, type ChartSeries, type LineChartFrame } from '../../layout/line-chart';
import { linePath, shownPoints, type ShownPoint } from '../../layout/line-path';
import { toneColour } from './tone';

/** What is shown of a series in a frame, kept while the now-line moves along. */
const known = new WeakMap<ChartSeries, { readonly frame: LineChartFrame; readonly points: readonly ShownPoint[] }>();

function pointsOf(frame: LineChartFrame, line: ChartSeries): readonly ShownPoint[] {
  const kept = known.get(line);
  if (kept?.frame === frame) return kept.points;
  const points = shownPoints(frame, line);
  known.set(line, { frame, points });
  return points;
}

export function drawSeries(group: SVGGElement, frame: LineChartFrame, series: readonly ChartSeries[], now: number | undefined, theme: Theme): void {
  const parts = series.flatMap((line) => {
    const length = line.length ?? line.y.length;
    const past = now === undefined ? length : countUpTo(line, now);
    const points = pointsOf(frame, line);
    // The future begins at the last point of the past, so that there is no gap.
    const join = points.findLast(({ index }) => index < past)?.index ?? 0;
    return [
      { line, part: 'future', d: past < length ? linePath(points, join, length) : '' },
      { line, part: 'past', d: linePath(points, 0, past) },
    ];
  });
  select(group).selectAll<SVGPathElement, (typeof parts)[number]>('path').data(parts).join('path')
    .attr('data-part', ({ part }) => part)
    .attr('data-dashed', ({ line }) => (line.isDashed === true ? '' : null))
    .attr('d', ({ d }) => d)
    .style('stroke', ({ line }) => toneColour(line.tone, theme));
}

type References = NonNullable<ChartDrawing['references']>;

export function drawReferences(group: SVGGElement, { plot, y }: LineChartFrame, references: References): void {
  const shown = references.filter((reference) => y(reference.y) >= plot.top - 0.5 && y(reference.y) <= plot.bottom + 0.5);
  select(group).selectAll<SVGPathElement, References[number]>('path').data(shown).join('path')
    .attr('d', (reference) => `M${plot.left} ${y(reference.y)}H${plot.right}`);
}
