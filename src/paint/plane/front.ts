/** Draws what lies above a map's points: axes, the chosen points with their rings, the probe. */

import { select } from 'd3-selection';
import { axisNamePlace } from '../../layout/axis-name';
import { classColour, type Theme } from '../../layout/colour';
import type { Tick } from '../../layout/chart';
import type { PlaneFrame, PlanePoint, PlanePoints } from '../../layout/plane';
import { classPath } from '../../layout/plane-marks';
import { LETTER } from '../../layout/ticks';

export interface AxisNames {
  readonly x: string;
  readonly y: string;
}

/** Letters of a name that has room beyond the plot, and of one that is written whole. */
const [MOST_AT_END, MOST_LETTERS] = [2, 24];
const APART = 6;

function cut(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
}

/** `names` are undefined on a small map. */
export function drawAxes(group: SVGGElement, { plot, xTicks, yTicks }: PlaneFrame, names: AxisNames | undefined): void {
  const { left, right, top, bottom } = plot;
  const root = select(group);
  root.selectAll('rect').data([plot]).join('rect')
    .attr('x', left).attr('y', top).attr('width', right - left).attr('height', bottom - top);
  // A long name takes the place of the last labels below; a short one stands at the axis's end.
  const long = names && names.x.length > MOST_AT_END ? axisNamePlace(cut(names.x), right, 0, 0) : undefined;
  const shown = long ? xTicks.filter((tick) => tick.at + (tick.label.length * LETTER) / 2 < long.from - APART) : xTicks;
  const placed = [
    ...shown.map((tick: Tick) => ({ text: tick.label, x: tick.at, y: bottom + 16, anchor: 'middle', part: 'tick' })),
    ...yTicks.map((tick: Tick) => ({ text: tick.label, x: left - 6, y: tick.at + 4, anchor: 'end', part: 'tick' })),
    ...(names ? [
      long ? { text: long.label, x: long.x, y: bottom + 16, anchor: long.anchor, part: 'name' } : { text: names.x, x: right + 5, y: bottom + 1, anchor: 'start', part: 'name' },
      { text: cut(names.y), x: left, y: top - 6, anchor: 'start', part: 'name' },
    ] : []),
  ];
  root.selectAll<SVGTextElement, (typeof placed)[number]>('text').data(placed).join('text')
    .attr('data-part', ({ part }) => part)
    .attr('x', ({ x }) => x).attr('y', ({ y }) => y).attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
}

/** A chosen point is drawn once more, so that no other one hides it. */
export function drawChosen(group: SVGGElement, { x, y, plot }: PlaneFrame, points: PlanePoints | undefined, chosen: readonly number[], letters: readonly string[], theme: Theme): void {
  const { right, top } = plot;
  const shown = points ? chosen.map((e, index) => ({ e, letter: letters[index] })).filter(({ e }) => e >= 0 && e < points.x1.length).map(({ e, letter }) => ({
    x: x(points.x1[e]), y: y(points.x2[e]), k: points.classes[e], isHollow: points.heldOut?.(e) === true, letter,
  })) : [];
  const root = select(group);
  root.selectAll('circle').data(shown.flatMap((point) => [{ ...point, part: 'halo' }, { ...point, part: 'ring' }])).join('circle')
    .attr('data-part', ({ part }) => part).attr('r', 10).attr('cx', (point) => point.x).attr('cy', (point) => point.y);
  root.selectAll('path').data(shown).join('path')
    .attr('d', (point) => classPath(point.k, point.x, point.y, 4.6))
    .attr('data-hollow', ({ isHollow }) => (isHollow ? '' : null))
    .style('--mark', ({ k }) => classColour(k, theme));
  // Above the ring of the first and below that of the others: two that are close are told apart.
  const named = shown.flatMap((point, index) => (point.letter === undefined ? [] : [{
    text: point.letter, x: point.x + (point.x > right - 26 ? -18 : 11), y: point.y + (index === 0 && point.y > top + 22 ? -8 : 17),
  }]));
  root.selectAll<SVGTextElement, (typeof named)[number]>('text').data(named).join('text')
    .attr('x', (point) => point.x).attr('y', (point) => point.y).text(({ text }) => text);
}

/** A smaller ring, at the point that is looked at on this map or another one. */
export function drawLit(group: SVGGElement, { x, y }: PlaneFrame, points: PlanePoints | undefined, lit: number | undefined): void {
  const at = points && lit !== undefined && lit < points.x1.length ? [x(points.x1[lit]), y(points.x2[lit])] : undefined;
  select(group).selectAll('circle').data(at ? ['halo', 'ring'] : []).join('circle').attr('data-part', (part) => part).attr('r', 7);
  if (at) group.setAttribute('transform', `translate(${at.join(' ')})`);
}

/** A ring with the four arms of a crosshair, and none over what is looked at. */
export function drawProbe(group: SVGGElement, { x, y }: PlaneFrame, probe: PlanePoint | undefined): void {
  const arms = 'M-16 0H-8M8 0H16M0 -16V-8M0 8V16M-8 0A8 8 0 1 1 8 0A8 8 0 1 1 -8 0';
  select(group).selectAll('path').data(probe ? ['halo', 'probe'] : []).join('path')
    .attr('data-part', (part) => part).attr('d', arms);
  if (probe) group.setAttribute('transform', `translate(${x(probe[0])} ${y(probe[1])})`);
}
