/** Draws a curve with its tangent into an SVG: axes, the point where the tangent touches, and the point where the number is now. */

import { select } from 'd3-selection';
import { labelPlace } from '../layout/chart-label';
import { curveChart, tangentPath, type ChartFrame, type Point, type Tick } from '../layout/chart';

export interface CurveDrawing {
  readonly points: readonly Point[];
  readonly base: Point;
  /** Undefined where the slope is not known yet. */
  readonly slope: number | undefined;
  /** Another point on the curve, with the bar from the tangent to it: what the tangent misses there. */
  readonly other: Point | undefined;
  /** What stands beside the base. */
  readonly label: string;
}

/** About the width of one letter of the label, in pixels. */
const LETTER = 6.8;

/** Draws into the SVG, whose view box is the frame; what an earlier drawing left is moved, not made anew. */
export function drawCurve(svg: SVGSVGElement, frame: ChartFrame, { points, base, slope, other, label }: CurveDrawing): void {
  const chart = curveChart(points, frame);
  const { x, y, plot } = chart;
  const root = select(svg);
  const part = (name: string, tag: 'path' | 'circle' | 'text' | 'g') =>
    root.selectChildren<SVGElement, string>(`[data-part="${name}"]`).data([name]).join(tag).attr('data-part', name);

  part('grid', 'path').attr('d', chart.yTicks.map(({ at }) => `M${plot.left} ${at}H${plot.right}`).join(''));
  labels(part('x labels', 'g'), chart.xTicks, ({ at }) => [at, plot.bottom + 16]);
  labels(part('y labels', 'g'), chart.yTicks, ({ at }) => [plot.left - 6, at + 4]);
  part('curve', 'path').attr('d', chart.path);
  part('tangent', 'path').attr('d', slope === undefined ? '' : tangentPath(chart, base, slope));

  const onTangent = other && slope !== undefined ? y(base[1] + slope * (other[0] - base[0])) : NaN;
  const within = Math.min(plot.bottom, Math.max(plot.top, onTangent));
  const isBar = other !== undefined && [x(other[0]), y(other[1]), within].every(Number.isFinite);
  part('missed', 'path').attr('d', isBar ? `M${x(other[0])} ${y(other[1])}V${within}` : '');
  dot(part('other', 'circle'), other, 3.5);
  dot(part('base', 'circle'), base, 5);
  const place = labelPlace(chart, [points, ...(slope === undefined ? [] : [tangent(points, base, slope)])], base, label.length * LETTER);
  part('label', 'text').attr('x', place.x).attr('y', place.y).attr('text-anchor', place.anchor).text(label);

  function dot(circle: ReturnType<typeof part>, point: Point | undefined, radius: number): void {
    const isShown = point !== undefined && Number.isFinite(y(point[1]));
    circle.attr('r', isShown ? radius : 0).attr('cx', isShown ? x(point[0]) : 0).attr('cy', isShown ? y(point[1]) : 0);
  }

  function labels(group: ReturnType<typeof part>, ticks: readonly Tick[], at: (tick: Tick) => readonly [number, number]): void {
    group.selectAll<SVGTextElement, Tick>('text').data(ticks).join('text')
      .attr('x', (tick) => at(tick)[0])
      .attr('y', (tick) => at(tick)[1])
      .text((tick) => tick.label);
  }
}

/** The tangent as two points at the ends of the curve. */
function tangent(points: readonly Point[], [x, y]: Point, slope: number): readonly Point[] {
  return [points[0], points[points.length - 1]].map(([end]): Point => [end, y + slope * (end - x)]);
}
