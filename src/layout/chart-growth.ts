/** The geometry of a small chart of two counts over depth, on a scale of powers of ten. Lengths in pixels. */

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ChartFrame, Tick } from './chart';

export interface Growth {
  /** The exponents of ten of the two counts at depths 1, 2, …. */
  readonly fast: readonly number[];
  readonly slow: readonly number[];
}

export interface GrowthChart {
  readonly fast: string;
  readonly slow: string;
  readonly x: (depth: number) => number;
  readonly y: (exponent: number) => number;
  readonly xTicks: readonly Tick[];
  /** The labels are exponents of ten. */
  readonly yTicks: readonly Tick[];
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

const MARGIN = { left: 38, right: 10, top: 8, bottom: 22 } as const;
const TICKS = 4;

export function growthChart({ fast, slow }: Growth, { width, height }: ChartFrame): GrowthChart {
  const plot = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const x = scaleLinear().domain([1, Math.max(2, fast.length)]).range([plot.left, plot.right]);
  const y = scaleLinear().domain([0, Math.max(1, ...fast, ...slow)]).nice(TICKS).range([plot.bottom, plot.top]);
  const draw = line<number>().x((_, index) => x(index + 1)).y((exponent) => y(exponent));
  const depths = [1, ...x.ticks(TICKS).filter((depth) => depth > 1 && Number.isInteger(depth))];
  return {
    fast: draw(fast) ?? '',
    slow: draw(slow) ?? '',
    x,
    y,
    xTicks: depths.map((depth) => ({ at: x(depth), label: String(depth) })),
    yTicks: y.ticks(TICKS).filter(Number.isInteger).map((exponent) => ({ at: y(exponent), label: String(exponent) })),
    plot,
  };
}
