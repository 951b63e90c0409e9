/** What a world says at many points at once: on a grid for maps, at the nodes of a quadrature for averages, or at samples. */

import { matrix, type Matrix } from '../engine/matrix';
import { logMixedDensity } from './uniform';
import type { Box, ClassWorld } from './world';

/** The law at N points. */
export interface Truth {
  /** 2 × N, a point a column: a network's input. */
  readonly X: Matrix;
  /** ln P(x) of each. */
  readonly logMarginal: Float64Array;
  /** ln P(y = k | x), K × N. */
  readonly logPosterior: Matrix;
}

/** The same points under (1 − t) P(x) + t · uniform: the posterior stays. */
export function mixedTruth<Points extends Truth>(before: Points, mix: number): Points {
  const { X } = before;
  return { ...before, logMarginal: before.logMarginal.map((log, e) => logMixedDensity(mix, log, X.data[e], X.data[X.columns + e])) };
}

export interface Grid extends Truth {
  readonly box: Box;
  /** The points of a side. Column j · n + i is the i-th from the left in the j-th line from below. */
  readonly n: number;
}

/** Points of a side when nothing is said. */
export const GRID = 161;

/** The law at the columns of X, a 2 × N matrix. */
export function truthAt(world: ClassWorld, X: Matrix): Truth {
  if (world.reweighted) {
    const { from, mix } = world.reweighted;
    return mixedTruth(truthAt(from, X), mix);
  }
  const N = X.columns;
  const K = world.priors.length;
  const marginal = new Float64Array(N);
  const posterior = matrix(K, N);
  const logPriors = world.priors.map(Math.log);
  for (let e = 0; e < N; e++) {
    const logs = world.logLikelihoods([X.data[e], X.data[N + e]]);
    // logSumParts, written out: a list of its own for each of 26,000 points costs half the time.
    let largest = -Infinity;
    for (let k = 0; k < K; k++) largest = Math.max(largest, logPriors[k] + logs[k]);
    let sum = 0;
    for (let k = 0; k < K; k++) sum += Math.exp(logPriors[k] + logs[k] - largest);
    const rest = Math.log(sum);
    marginal[e] = largest + rest;
    for (let k = 0; k < K; k++) posterior.data[k * N + e] = logPriors[k] + logs[k] - largest - rest;
  }
  return { X, logMarginal: marginal, logPosterior: posterior };
}

/** The law on n × n points of a box, its edges among them. */
export function gridOf(world: ClassWorld, box: Box = world.view, n = GRID): Grid {
  const X = gridPoints(box, n);
  const step = (box.x[1] - box.x[0]) / (n - 1);
  return { ...truthAt(world, world.pole ? awayFromOrigin(X, step) : X), X, box, n };
}

/** 2 × n²; column j · n + i is the i-th from the left in the j-th line from below. */
export function gridPoints({ x, y }: Box, n: number): Matrix {
  const X = matrix(2, n * n);
  for (let j = 0, e = 0; j < n; j++) {
    for (let i = 0; i < n; i++, e++) {
      X.data[e] = x[0] + ((x[1] - x[0]) * i) / (n - 1);
      X.data[n * n + e] = y[0] + ((y[1] - y[0]) * j) / (n - 1);
    }
  }
  return X;
}

/** Of a square of side h around the origin, the mean of 1/r is 4 ln(1 + √2) / h: the value at this part of h. */
const MEAN_RADIUS = 1 / (4 * Math.log(1 + Math.SQRT2));

/** A point nearer to a pole than the density's mean in its cell is moved there: one cell must not outshine the map. */
function awayFromOrigin(X: Matrix, step: number): Matrix {
  const nearest = MEAN_RADIUS * step;
  const data = X.data.slice();
  for (let e = 0; e < X.columns; e++) {
    if (Math.hypot(data[e], data[X.columns + e]) < nearest) {
      data[e] = nearest;
      data[X.columns + e] = 0;
    }
  }
  return matrix(2, X.columns, data);
}
