/** What a regression world says: the law of y at x, and what of a prediction's squared error no model can avoid. */

import type { LossName } from '../engine/losses';
import { matrix, type Matrix } from '../engine/matrix';
import { logSum } from './log-sum';
import { GRID } from './truth';
import type { Box, RegressionWorld } from './world';

const LOG_TWO_PI = Math.log(2 * Math.PI);

/** ln P(y | x). */
export function logConditional(world: RegressionWorld, x: number, y: number): number {
  return logSum(world.parts(x).map(({ weight, mean, deviation }) => Math.log(weight) - normalCost(y, mean, deviation)));
}

/** −ln N(y; f, σ²) = ½ ln(2πσ²) + (y − f)² / 2σ². */
export function normalCost(y: number, f: number, sigma: number): number {
  return LOG_TWO_PI / 2 + Math.log(sigma) + ((y - f) / sigma) ** 2 / 2;
}

/** E[y | x], which half squared error makes a model estimate. */
export function conditionalMean(world: RegressionWorld, x: number): number {
  return world.parts(x).reduce((sum, { weight, mean }) => sum + weight * mean, 0);
}

/** Var[y | x]. */
export function conditionalVariance(world: RegressionWorld, x: number): number {
  const center = conditionalMean(world, x);
  return world.parts(x).reduce((sum, { weight, mean, deviation }) => sum + weight * (deviation ** 2 + (mean - center) ** 2), 0);
}

/** σ of the normal law around the output whose −ln is this loss plus a constant; undefined where the loss implies none. */
export function impliedDeviation(loss: LossName, K: number): number | undefined {
  if (loss === 'half_se') return 1;
  // mse divides the sum of squares by K, where a normal law has 2σ².
  return loss === 'mse' ? Math.sqrt(K / 2) : undefined;
}

/** Nodes of the range of x, with their shares of all x. */
export interface RegressionNodes {
  /** 1 × n: a network's input. */
  readonly X: Matrix;
  readonly mass: Float64Array;
  /** E[y | x] and Var[y | x] at each. */
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

/** The trapezoid rule over the world's range. */
export function regressionNodes(world: RegressionWorld, n = 481): RegressionNodes {
  const x = line(world.range, n);
  const step = (world.range[1] - world.range[0]) / (n - 1);
  return {
    X: matrix(1, n, x),
    mass: x.map((each, i) => Math.exp(world.logDensity(each)) * step * (i === 0 || i === n - 1 ? 0.5 : 1)),
    means: x.map((each) => conditionalMean(world, each)),
    variances: x.map((each) => conditionalVariance(world, each)),
  };
}

/** n numbers in equal steps, both ends among them. */
function line([low, high]: readonly [number, number], n: number): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1));
}

/** E (y − f(x))² = E Var[y | x] + E (E[y | x] − f(x))². */
export interface RegressionComparison {
  readonly expectedSquaredError: number;
  /** E Var[y | x] by the same nodes. */
  readonly bayesRisk: number;
  readonly excess: number;
}

/** @param outputs f(x) at each node */
export function regressionAgainstTruth({ mass, means, variances }: RegressionNodes, outputs: ArrayLike<number>): RegressionComparison {
  let [bayesRisk, excess] = [0, 0];
  for (let i = 0; i < mass.length; i++) {
    bayesRisk += mass[i] * variances[i];
    excess += mass[i] * (means[i] - outputs[i]) ** 2;
  }
  return { expectedSquaredError: bayesRisk + excess, bayesRisk, excess };
}

/** E −ln N(y; f(x), σ²), from the expected squared error. */
export function expectedNormalCost(expectedSquaredError: number, sigma: number): number {
  return LOG_TWO_PI / 2 + Math.log(sigma) + expectedSquaredError / (2 * sigma * sigma);
}

export interface RegressionGrid {
  readonly box: Box;
  readonly n: number;
  /** ln P(x) of each column. */
  readonly logDensity: Float64Array;
  /** ln P(y | x); entry j · n + i belongs to the i-th x from the left and the j-th y from below. */
  readonly logConditional: Float64Array;
}

export function regressionGrid(world: RegressionWorld, box: Box = world.view, n = GRID): RegressionGrid {
  const x = line(box.x, n);
  const y = line(box.y, n);
  return {
    box,
    n,
    logDensity: x.map((each) => world.logDensity(each)),
    logConditional: Float64Array.from({ length: n * n }, (_, e) => logConditional(world, x[e % n], y[Math.floor(e / n)])),
  };
}
