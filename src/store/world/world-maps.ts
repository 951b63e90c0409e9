/** The maps of a world, each computed once for a law: in a drag every frame has another one. */

import type { PlaneContour, PlaneField, PlaneGrid, PlaneView } from '../../layout/plane';
import { marginGrid, probabilityContours } from '../../layout/plane-contours';
import { conditionalMean, conditionalVariance, logConditional, regressionGrid } from '../../worlds/regression';
import { GRID, gridOf, mixedTruth, type Grid } from '../../worlds/truth';
import type { ClassWorld, RegressionWorld } from '../../worlds/world';
import { lawOf } from './law';
import type { OpenWorld } from './open-world';
import type { WorldMap } from './world-view';

export interface MapPicture {
  readonly field: PlaneField;
  readonly contours: readonly PlaneContour[];
}

/** Of a density, lines at these parts of its largest value: it is read without colours too. */
const DENSITY_LINES = [0.1, 0.5, 0.9];

/**
 * What the map shows, a square that stays where it is while a slider moves: it is that of the world without a uniform part,
 * at the noise rounded up.
 */
export function mapViewOf({ id, settings }: Pick<OpenWorld, 'id' | 'settings'>): PlaneView {
  const law = lawOf(id, { noise: Math.max(1, Math.ceil(settings['noise'] ?? 1)) });
  if (!law) throw new Error(`${id} is not a world`);
  return law.view;
}

/** A value for each law and key, made when it is first asked for. */
function keptFor<Law extends object, Value>(make: (law: Law, key: string, view: PlaneView) => Value): (law: Law, key: string, view: PlaneView) => Value {
  const kept = new WeakMap<Law, Map<string, Value>>();
  return (law, key, view) => {
    const ofLaw = kept.get(law) ?? new Map<string, Value>();
    kept.set(law, ofLaw);
    const whole = [key, ...view.x, ...view.y].join(' ');
    const value = ofLaw.get(whole) ?? make(law, key, view);
    ofLaw.set(whole, value);
    return value;
  };
}

/** Another P(x) is laid over the grid of the law that it came from: a slider passes through many. */
const gridFor = keptFor<ClassWorld, Grid>((law, size, view): Grid =>
  (law.reweighted ? mixedTruth(gridFor(law.reweighted.from, size, view), law.reweighted.mix) : gridOf(law, view, Number(size))));

/** The picture of a map, of class k where it is of one. */
export function classPicture(law: ClassWorld, map: WorldMap, k: number, view: PlaneView, n = GRID): MapPicture {
  // Another P(x) leaves the posterior as it is: the picture is the very same.
  const shown = map === 'posterior' ? (law.reweighted?.from ?? law) : law;
  return pictureFor(shown, [map, map === 'joint' || map === 'likelihood' ? k : 0, n].join(' '), view);
}

const pictureFor = keptFor<ClassWorld, MapPicture>((law, key, view) => {
  const [map, k, n] = key.split(' ');
  const grid = gridFor(law, n, view);
  return map === 'posterior' ? posteriorPicture(grid) : densityPicture(densityGrid(law, grid, map, Number(k)));
});

function posteriorPicture({ n, logPosterior: { rows, data } }: Grid): MapPicture {
  const grids = Array.from({ length: rows }, (_, k): PlaneGrid => ({ n, values: data.subarray(k * n * n, (k + 1) * n * n).map(Math.exp) }));
  if (rows === 2) return { field: { kind: 'probability', grid: grids[1] }, contours: probabilityContours(grids[1]) };
  return { field: { kind: 'classes', grids }, contours: grids.map((_, k) => ({ grid: marginGrid(grids, k), level: 0, look: 'main' })) };
}

/** P(x), P(x, y = k) = P(y = k | x) P(x), or that divided by π_k. */
function densityGrid({ priors }: ClassWorld, { n, logMarginal, logPosterior }: Grid, map: string, k: number): PlaneGrid {
  const posterior = logPosterior.data.subarray(k * n * n, (k + 1) * n * n);
  const divisor = map === 'likelihood' ? priors[k] : 1;
  return { n, values: logMarginal.map((log, e) => Math.exp(map === 'marginal' ? log : log + posterior[e]) / divisor) };
}

function densityPicture(grid: PlaneGrid): MapPicture {
  const maximum = grid.values.reduce((most, value) => Math.max(most, value), 0);
  return {
    field: { kind: 'density', grid, maximum },
    contours: DENSITY_LINES.map((part) => ({ grid, level: part * maximum, look: 'thin' })),
  };
}

/** The density of y at each x, the mean as a line, one deviation to each side dashed. */
export function regressionPicture(law: RegressionWorld, view: PlaneView, n = GRID): MapPicture {
  return regressionFor(law, String(n), view);
}

const regressionFor = keptFor<RegressionWorld, MapPicture>((law, size, view) => {
  const n = Number(size);
  const x = (column: number) => view.x[0] + ((view.x[1] - view.x[0]) * column) / (n - 1);
  const y = (row: number) => view.y[0] + ((view.y[1] - view.y[0]) * row) / (n - 1);
  const laws = Array.from({ length: n }, (_, column) => conditionalAt(law, x(column)));
  const gridOfEach = (value: (at: Conditional, height: number) => number): PlaneGrid => ({
    n,
    values: Float64Array.from({ length: n * n }, (_, e) => value(laws[e % n], y(Math.floor(e / n)))),
  });
  const grid = { n, values: regressionGrid(law, view, n).logConditional.map(Math.exp) };
  const maximum = grid.values.reduce((most, value) => Math.max(most, value), 0);
  return {
    field: { kind: 'density', grid, maximum },
    contours: [
      { grid: gridOfEach(({ mean }, height) => height - mean), level: 0, look: 'main' },
      { grid: gridOfEach(({ mean, deviation }, height) => height - mean - deviation), level: 0, look: 'dashed' },
      { grid: gridOfEach(({ mean, deviation }, height) => height - mean + deviation), level: 0, look: 'dashed' },
    ],
  };
});

/** The law of y at one x. */
export interface Conditional {
  readonly mean: number;
  readonly variance: number;
  readonly deviation: number;
  /** P(y | x). */
  readonly density: (y: number) => number;
}

export function conditionalAt(law: RegressionWorld, x: number): Conditional {
  const variance = conditionalVariance(law, x);
  return {
    mean: conditionalMean(law, x),
    variance,
    deviation: Math.sqrt(variance),
    density: (y) => Math.exp(logConditional(law, x, y)),
  };
}
