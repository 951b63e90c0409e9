/** The paths of lines with any number of points: no more of them than a screen can tell apart. Lengths in pixels. */

import type { ChartFill, ChartSeries, LineChartFrame } from './line-chart';

type Axes = Pick<LineChartFrame, 'x' | 'y'>;

/** A point of a line; before a gap the line ends. */
export interface ShownPoint {
  /** The entry of the series. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly isAfterGap: boolean;
}

/**
 * What is shown of a series: of the entries within one pixel the first, the least, the greatest and the last, so that no
 * spike is lost. What is not finite on the axis is a gap.
 */
export function shownPoints({ x, y }: Axes, { x: xs, y: ys, length = ys.length, drawn }: ChartSeries): readonly ShownPoint[] {
  const shown: ShownPoint[] = [];
  let isAfterGap = true;
  let column: Column | undefined;
  const close = () => {
    if (!column) return;
    const { first, least, greatest, last } = column;
    const kept = least.index < greatest.index ? [first, least, greatest, last] : [first, greatest, least, last];
    kept.forEach((point, place) => {
      // One entry may be several of the four.
      if (place === 0 || point.index > kept[place - 1].index) shown.push(point);
    });
    column = undefined;
  };
  const count = drawn?.length ?? length;
  for (let at = 0; at < count; at++) {
    const index = drawn ? drawn[at] : at;
    const [px, py] = [x(xs ? xs[index] : index), y(ys[index])];
    if (!Number.isFinite(px) || !Number.isFinite(py)) {
      close();
      isAfterGap = true;
      continue;
    }
    const point = { index, x: px, y: py, isAfterGap };
    isAfterGap = false;
    if (column && Math.floor(px) === Math.floor(column.first.x)) {
      if (py < column.least.y) column.least = point;
      if (py > column.greatest.y) column.greatest = point;
      column.last = point;
    } else {
      close();
      column = { first: point, least: point, greatest: point, last: point };
    }
  }
  close();
  return shown;
}

interface Column {
  readonly first: ShownPoint;
  least: ShownPoint;
  greatest: ShownPoint;
  last: ShownPoint;
}

/** The points of the entries `from` to `to`, without the latter, as an SVG path. */
export function linePath(points: readonly ShownPoint[], from: number, to: number): string {
  let path = '';
  for (const { index, x, y, isAfterGap } of points) {
    if (index >= from && index < to) path += `${isAfterGap || path === '' ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  return path;
}

/** The ground between two curves; points at which one of them is not finite are left out. */
export function fillPath({ x, y }: Axes, { x: xs, low, high }: ChartFill): string {
  const [there, back]: [string[], string[]] = [[], []];
  for (let index = 0; index < xs.length; index++) {
    const [px, top, bottom] = [x(xs[index]), y(high[index]), y(typeof low === 'number' ? low : low[index])];
    if (![px, top, bottom].every(Number.isFinite)) continue;
    there.push(`${px.toFixed(1)} ${top.toFixed(1)}`);
    back.push(`${px.toFixed(1)} ${bottom.toFixed(1)}`);
  }
  return there.length < 2 ? '' : `M${there.join('L')}L${back.reverse().join('L')}Z`;
}
