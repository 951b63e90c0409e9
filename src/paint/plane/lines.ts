/** Draws what lies on a map's field as SVG: contours, straight lines with their badges, a descent's trail. */

import { select } from 'd3-selection';
import { contourLines, contourPath } from '../../layout/plane-contours';
import { BADGE, placeLines } from '../../layout/plane-lines';
import type { PlaneContour, PlaneFrame, PlaneLine, PlanePoint } from '../../layout/plane';

export function drawContours(group: SVGGElement, frame: PlaneFrame, contours: readonly PlaneContour[]): void {
  const { left, right, top, bottom } = frame.plot;
  const x = (part: number) => left + part * (right - left);
  const y = (part: number) => bottom - part * (bottom - top);
  drawWithHalo(group, contours.map(({ grid, level, look }) => ({ look, d: contourPath(contourLines(grid, level), x, y) })));
}

/** `badges` lies above the points, `group` below them. */
export function drawLines(group: SVGGElement, badges: SVGGElement, frame: PlaneFrame, lines: readonly PlaneLine[]): void {
  const placed = placeLines(frame, lines);
  drawWithHalo(group, placed.map(({ line, from, to }) => ({ look: line.look, d: `M${from.join(' ')}L${to.join(' ')}` })));
  const withBadge = placed.flatMap(({ line, badge }) => (badge ? [{ text: line.badge ?? '', at: badge }] : []));
  const each = select(badges).selectAll<SVGGElement, (typeof withBadge)[number]>('g').data(withBadge).join((enter) => {
    const made = enter.append('g');
    made.append('circle').attr('r', BADGE);
    made.append('text').attr('text-anchor', 'middle').attr('dy', '4');
    return made;
  });
  each.attr('transform', ({ at }) => `translate(${at.join(' ')})`).select('text').text(({ text }) => text);
}

interface Stroke {
  readonly look: PlaneContour['look'] | PlaneLine['look'];
  readonly d: string;
}

/** Under each line a wider one of the ground, for fields that are as light as ink is in the dark. */
function drawWithHalo(group: SVGGElement, strokes: readonly Stroke[]): void {
  const twice = strokes.flatMap((stroke) => [{ ...stroke, part: 'halo' }, { ...stroke, part: 'line' }]);
  select(group).selectAll<SVGPathElement, (typeof twice)[number]>('path').data(twice).join('path')
    .attr('data-part', ({ part }) => part).attr('data-look', ({ look }) => look).attr('d', ({ d }) => d);
}

export function drawTrail(group: SVGGElement, { x, y }: PlaneFrame, trail: readonly PlanePoint[]): void {
  const last = trail[trail.length - 1];
  select(group).selectAll('path').data(last ? [trail] : []).join('path')
    .attr('d', (points) => `M${points.map(([x1, x2]) => `${x(x1)} ${y(x2)}`).join('L')}`);
  select(group).selectAll('circle').data(last ? [last] : []).join('circle')
    .attr('r', 4.5).attr('cx', ([x1]) => x(x1)).attr('cy', ([, x2]) => y(x2));
}
