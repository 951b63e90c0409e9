/** The paths of lines with any number of points: no more of them than a screen can tell apart. Lengths in pixels. */

import type { ChartFill, ChartSeries, LineChartFrame } from './line-chart';

/**
 * The entries `from` to `to` (without it) as an SVG path. Of those within one pixel the first, the least, the greatest
 * and the last are kept, so that no spike is lost. What is not finite on the axis is a gap.
 */
export function seriesPath({ x, y }: Pick<LineChartFrame, 'x' | 'y'>, { x: xs, y: ys }: ChartSeries, from: number, to: number): string {
  const parts: string[] = [];
  let isOpen = false;
  const put = (px: number, py: number) => {
    parts.push(`${isOpen ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`);
    isOpen = true;
  };
  let column: Column | undefined;
  const close = () => {
    if (!column) return;
    const { px, first, least, greatest, last, isFalling } = column;
    // In the order in which they came, so that the line runs on where the column is left.
    const between = least === greatest ? [] : isFalling ? [greatest, least] : [least, greatest];
    [first, ...between, last].filter((py, index, all) => index === 0 || py !== all[index - 1]).forEach((py) => put(px, py));
    column = undefined;
  };
  for (let index = from; index < to; index++) {
    const [px, py] = [x(xs ? xs[index] : index), y(ys[index])];
    if (!Number.isFinite(px) || !Number.isFinite(py)) {
      close();
      isOpen = false;
    } else if (column && Math.floor(px) === Math.floor(column.px)) {
      if (py < column.least) {
        column.least = py;
        column.isFalling = true;
      }
      if (py > column.greatest) {
        column.greatest = py;
        column.isFalling = false;
      }
      column.last = py;
    } else {
      close();
      column = { px, first: py, least: py, greatest: py, last: py, isFalling: false };
    }
  }
  close();
  return parts.join('');
}

interface Column {
  readonly px: number;
  readonly first: number;
  least: number;
  greatest: number;
  last: number;
  /** Whether the least came after the greatest. */
  isFalling: boolean;
}

/** The ground between two curves; points at which one of them is not finite are left out. */
export function fillPath({ x, y }: Pick<LineChartFrame, 'x' | 'y'>, { x: xs, low, high }: ChartFill): string {
  const [there, back]: [string[], string[]] = [[], []];
  for (let index = 0; index < xs.length; index++) {
    const [px, top, bottom] = [x(xs[index]), y(high[index]), y(typeof low === 'number' ? low : low[index])];
    if (![px, top, bottom].every(Number.isFinite)) continue;
    there.push(`${px.toFixed(1)} ${top.toFixed(1)}`);
    back.push(`${px.toFixed(1)} ${bottom.toFixed(1)}`);
  }
  return there.length < 2 ? '' : `M${there.join('L')}L${back.reverse().join('L')}Z`;
}
