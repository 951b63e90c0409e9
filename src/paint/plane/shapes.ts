/** Draws the figures that lie under a map's points: sides of a line, planes that are seen through, edges and paths. */

import { select } from 'd3-selection';
import { classFill, type Theme } from '../../layout/colour';
import type { PlaneFrame, PlaneShape } from '../../layout/plane';

/** They have a viewport of their own, so that none reaches beyond the map. */
export function placeShapes(svg: SVGSVGElement, { plot }: PlaneFrame): void {
  const [width, height] = [plot.right - plot.left, plot.bottom - plot.top];
  for (const [name, value] of Object.entries({ x: plot.left, y: plot.top, width, height, viewBox: `${plot.left} ${plot.top} ${width} ${height}` })) {
    svg.setAttribute(name, String(value));
  }
}

export function drawShapes(svg: SVGSVGElement, { x, y }: PlaneFrame, shapes: readonly PlaneShape[], theme: Theme): void {
  const drawn = shapes.filter(({ corners }) => corners.length > 1 && corners.every(([x1, x2]) => Number.isFinite(x1) && Number.isFinite(x2)));
  const root = select(svg);
  root.selectAll<SVGPathElement, PlaneShape>('path').data(drawn).join('path')
    .attr('data-look', ({ look }) => look)
    .attr('d', ({ corners, look }) => `M${corners.map(([x1, x2]) => `${x(x1).toFixed(1)} ${y(x2).toFixed(1)}`).join('L')}${look === 'side' || look === 'sheet' ? 'Z' : ''}`)
    .style('--mark', ({ of }) => (of === undefined ? null : classFill(of, theme)));
  const named = drawn.flatMap(({ corners, label }) => (label === undefined ? [] : [{ label, at: corners[corners.length - 1] }]));
  root.selectAll<SVGTextElement, (typeof named)[number]>('text').data(named).join('text')
    .attr('x', ({ at }) => x(at[0]) + 4).attr('y', ({ at }) => y(at[1]) - 4)
    .text(({ label }) => label);
}
