/** Where the label of a point on a curve stands, clear of the curve and of its tangent. Lengths in pixels. */

import type { CurveChart, Point } from './chart';

export interface LabelPlace {
  /** The end of the text that is next to the point, on its base line. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Of the letters above and below the base line. */
const [ASCENT, DESCENT] = [10, 3];
/** Beside the point, and above or below it: the nearest first. */
const ASIDE = 9;
const RISES = [-9, 18, -24, 33, -40, 48];
/** Nearer than this, a line seems to touch the text. */
const CLEAR = 4;

/** The nearest place in the plot that the lines leave free, or else the freest. `width` is the label's. */
export function labelPlace(chart: CurveChart, lines: readonly (readonly Point[])[], base: Point, width: number): LabelPlace {
  const [x0, y0] = [chart.x(base[0]), chart.y(base[1])];
  const { left, right, top, bottom } = chart.plot;
  const places = RISES.flatMap((rise) => (['start', 'end'] as const).map((anchor) => {
    const x = anchor === 'start' ? x0 + ASIDE : x0 - ASIDE;
    const y = y0 + rise;
    const from = anchor === 'start' ? x : x - width;
    const isWithin = from >= left && from + width <= right && y - ASCENT >= top && y + DESCENT <= bottom;
    const clearance = Math.min(...lines.map((line) => clearanceOf(chart, line, { from, to: from + width, top: y - ASCENT, bottom: y + DESCENT })));
    return { x, y, anchor, clearance: isWithin ? Math.min(clearance, CLEAR) : -Infinity };
  }));
  const best = Math.max(...places.map(({ clearance }) => clearance));
  const { x, y, anchor } = places.find(({ clearance }) => clearance === best) ?? places[0];
  return { x, y, anchor };
}

/** How far above or below the box a line passes; negative where it goes through. */
function clearanceOf(chart: CurveChart, line: readonly Point[], box: { readonly from: number; readonly to: number; readonly top: number; readonly bottom: number }): number {
  let least = Infinity;
  for (let index = 1; index < line.length; index++) {
    const [x1, y1, x2, y2] = [...placed(chart, line[index - 1]), ...placed(chart, line[index])];
    const [from, to] = [Math.max(box.from, Math.min(x1, x2)), Math.min(box.to, Math.max(x1, x2))];
    if (!(from <= to) || !Number.isFinite(y1 + y2)) continue;
    const at = (x: number) => (x1 === x2 ? y1 : y1 + ((x - x1) / (x2 - x1)) * (y2 - y1));
    const ends = [at(from), at(to)];
    least = Math.min(least, Math.max(box.top - Math.max(...ends), Math.min(...ends) - box.bottom));
  }
  return least;
}

function placed({ x, y }: CurveChart, [horizontal, vertical]: Point): readonly [number, number] {
  return [x(horizontal), y(vertical)];
}
