/** The numbers of the model against the truth, as texts by name: what a painter writes into the places that bear these names. */

import { formatExact, formatNumber } from './number';
import { densityFigure, numberFigure, probabilityFigure, relationFigure, UNDEFINED, type Figure, type Figures } from './world-figures';

/** Averages have six decimals: the parts of a budget must be seen to add up when one of them is small. */
const DECIMALS = 6;
/** Sums over 26,000 nodes leave a few units in the sixteenth place of what is 0. */
const ZERO = 1e-12;

export function averageText(value: number): string {
  return formatNumber(Math.abs(value) < ZERO ? 0 : value, { decimals: DECIMALS });
}

export function sixFigure(value: number): Figure {
  if (Number.isNaN(value)) return { text: '–' };
  return { text: averageText(value), exact: formatExact(value) };
}

/** The expected calibration error with what stands before it. */
export function calibrationFigures(error: number): Figures {
  const calibration = sixFigure(error);
  return { calibration, 'calibration.sign': relationFigure([[error, calibration]]) };
}

/** An average, its floor and what the model adds to it. */
export function budgetFigures(floor: number, excess: number): Figures {
  const [whole, least, more] = [floor + excess, floor, excess].map((value) => ({ value, figure: sixFigure(value) }));
  return {
    expected: whole.figure, floor: least.figure, excess: more.figure,
    'sum.sign': relationFigure([whole, least, more].map(({ value, figure }) => [value, figure] as const)),
  };
}

interface ProbeNumbers {
  readonly P: readonly number[];
  readonly Q: readonly number[];
  readonly divergence: number;
  readonly reversed: number;
  readonly marginal: number;
  readonly logMarginal: number;
}

/** `x1`, `x2`, `p.k` and `q.k` of each class, `divergence`, `reversed`, `marginal`. */
export function probeFigures([x1, x2]: readonly [number, number], { P, Q, divergence, reversed, marginal, logMarginal }: ProbeNumbers): Figures {
  const laws = [['p', P], ['q', Q]] as const;
  const written = [...P, ...Q].map((p) => [p, probabilityFigure(p)] as const);
  // Where the world never puts an x there is no P(y | x), and nothing for Q to be far from.
  const isNowhere = logMarginal === -Infinity;
  return {
    x1: numberFigure(x1),
    x2: numberFigure(x2),
    ...Object.fromEntries(laws.flatMap(([name, law]) => law.map((p, k) => [`${name}.${k}`, isNowhere && name === 'p' ? UNDEFINED : probabilityFigure(p)]))),
    'laws.sign': isNowhere ? { text: '' } : relationFigure(written),
    divergence: isNowhere ? UNDEFINED : sixFigure(divergence),
    reversed: isNowhere ? UNDEFINED : sixFigure(reversed),
    marginal: densityFigure(marginal, logMarginal),
  };
}
