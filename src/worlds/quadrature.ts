/** Averages over a world: E f = ∫ P(x) f(x) dx as a weighted sum over nodes. */

import { matrix, type Matrix } from '../engine/matrix';
import { GRID, gridPoints, truthAt, type Truth } from './truth';
import { areaOf, logMixedDensity, UNIFORM_BOX } from './uniform';
import type { Box, ClassWorld } from './world';

/** Nodes with the law at each, and their share of all x. */
export interface Quadrature extends Truth {
  /** P(x) times the area that the node stands for; the masses sum to 1 but for what lies outside the box. */
  readonly mass: Float64Array;
}

/** @param n nodes of a side; the trapezoid rule on the world's box, in polar coordinates around a pole */
export function quadratureOf(world: ClassWorld, n = GRID): Quadrature {
  if (world.reweighted) {
    const { from, mix } = world.reweighted;
    // Apart, because a grid laid over the edge of the uniform law would miss a part of it.
    return mixedNodes(quadratureOf(from, n), uniformNodes(from, n), mix);
  }
  const [X, area] = world.pole ? polarNodes(world.box.x[1], n) : planeNodes(world.box, n);
  const truth = truthAt(world, X);
  return { ...truth, mass: area.map((each, e) => each * Math.exp(truth.logMarginal[e])) };
}

/** The nodes of x uniform on its box, with the world's posterior at each. */
export function uniformNodes(world: ClassWorld, n = GRID): Quadrature {
  const [X, area] = planeNodes(UNIFORM_BOX, n);
  const whole = areaOf(UNIFORM_BOX);
  return { ...truthAt(world, X), mass: area.map((each) => each / whole) };
}

function planeNodes(box: Box, n: number): readonly [Matrix, Float64Array] {
  const cell = areaOf(box) / (n - 1) ** 2;
  const end = (i: number) => (i === 0 || i === n - 1 ? 0.5 : 1);
  const area = new Float64Array(n * n);
  for (let j = 0, e = 0; j < n; j++) for (let i = 0; i < n; i++, e++) area[e] = cell * end(i) * end(j);
  return [gridPoints(box, n), area];
}

/** n radii at the middles of equal steps, so that none is 0, by n angles. */
function polarNodes(reach: number, n: number): readonly [Matrix, Float64Array] {
  const step = reach / n;
  const turn = (2 * Math.PI) / n;
  const X = matrix(2, n * n);
  const area = new Float64Array(n * n);
  for (let j = 0, e = 0; j < n; j++) {
    const r = (j + 0.5) * step;
    for (let i = 0; i < n; i++, e++) {
      X.data[e] = r * Math.cos(i * turn);
      X.data[n * n + e] = r * Math.sin(i * turn);
      area[e] = r * step * turn;
    }
  }
  return [X, area];
}

/** The nodes of the law itself with share 1 − t, and those of the uniform law with share t. */
export function mixedNodes(own: Quadrature, uniform: Quadrature, mix: number): Quadrature {
  const mass = new Float64Array(own.mass.length + uniform.mass.length);
  mass.set(own.mass.map((each) => each * (1 - mix)));
  mass.set(uniform.mass.map((each) => each * mix), own.mass.length);
  const X = sideBySide(own.X, uniform.X);
  const logMarginal = new Float64Array(mass.length);
  logMarginal.set(own.logMarginal);
  logMarginal.set(uniform.logMarginal, own.mass.length);
  return {
    X,
    logMarginal: logMarginal.map((before, e) => logMixedDensity(mix, before, X.data[e], X.data[mass.length + e])),
    logPosterior: sideBySide(own.logPosterior, uniform.logPosterior),
    mass,
  };
}

function sideBySide(a: Matrix, b: Matrix): Matrix {
  const result = matrix(a.rows, a.columns + b.columns);
  for (let i = 0; i < a.rows; i++) {
    result.data.set(a.data.subarray(i * a.columns, (i + 1) * a.columns), i * result.columns);
    result.data.set(b.data.subarray(i * b.columns, (i + 1) * b.columns), i * result.columns + a.columns);
  }
  return result;
}

/** E f(x), f a number for each node. */
export function average({ mass }: Quadrature, values: ArrayLike<number>): number {
  let sum = 0;
  // 0 · (±∞ or NaN) of a place that never occurs takes no part.
  for (let e = 0; e < mass.length; e++) if (mass[e] > 0) sum += mass[e] * values[e];
  return sum;
}

/** −Σ_k p_k ln p_k of each node's posterior, in nats. */
function posteriorEntropies({ logPosterior: { rows, columns, data } }: Truth): Float64Array {
  const H = new Float64Array(columns);
  for (let k = 0; k < rows; k++) {
    for (let e = 0; e < columns; e++) {
      const log = data[k * columns + e];
      // 0 ln 0 = 0.
      if (log > -Infinity) H[e] -= Math.exp(log) * log;
    }
  }
  return H;
}

/** H(Y | X) in nats: the cross-entropy that no model goes below. */
export function conditionalEntropy(nodes: Quadrature): number {
  return average(nodes, posteriorEntropies(nodes));
}

/** R* = 1 − E max_k P(y = k | x): the share of errors that no classifier goes below. Exact where the world has a closed form. */
export function bayesRisk(world: ClassWorld, nodes = quadratureOf(world)): number {
  return world.closedBayesRisk ?? quadratureRisk(nodes);
}

/** R* by the nodes alone. */
export function quadratureRisk(nodes: Quadrature): number {
  const { rows, columns, data } = nodes.logPosterior;
  const risks = new Float64Array(columns);
  for (let e = 0; e < columns; e++) {
    let [sum, largest] = [0, 0];
    for (let k = 0; k < rows; k++) {
      const p = Math.exp(data[k * columns + e]);
      sum += p;
      largest = Math.max(largest, p);
    }
    risks[e] = sum - largest;
  }
  return average(nodes, risks);
}
