/** The model against the truth: how far Q(y | x) is from P(y | x), point by point and on average (content spec, section 5.3). */

import { requireShape, type Matrix } from '../engine/matrix';
import { average, conditionalEntropy, quadratureRisk, type Quadrature } from './quadrature';
import type { Truth } from './truth';

/**
 * KL(P(· | x) ‖ Q(· | x)) in nats at each point.
 * @param logQ ln Q(y = k | x), K × N, at the points of the truth. Throws RangeError for another shape.
 */
export function divergences({ logPosterior: logP }: Truth, logQ: Matrix): Float64Array {
  return weighted(logP, logQ, (p, q) => p - q);
}

/** P(x) KL(x) at each point: where the excess loss lives. Where there is no x it is 0, however wrong the model. */
export function excessLoss(truth: Truth, logQ: Matrix): Float64Array {
  return divergences(truth, logQ).map((KL, e) => (truth.logMarginal[e] === -Infinity ? 0 : Math.exp(truth.logMarginal[e]) * KL));
}

/** E[CE] = H(Y | X) + E[KL], and the errors of the model and of the best one. */
export interface Comparison {
  /** E −ln Q(y | x): the cross-entropy on infinitely many new examples. */
  readonly expectedCrossEntropy: number;
  /** H(Y | X), which nobody goes below. */
  readonly conditionalEntropy: number;
  readonly expectedDivergence: number;
  /** The chance that the class that Q makes most probable is wrong; `accuracy` is 1 − this. */
  readonly error: number;
  /** R* by the same nodes, so that the model's error is never below it. */
  readonly bayesRisk: number;
}

/** @param logQ ln Q(y = k | x), K × N, at the nodes */
export function againstTruth(nodes: Quadrature, logQ: Matrix): Comparison {
  return {
    expectedCrossEntropy: average(nodes, weighted(nodes.logPosterior, logQ, (_p, q) => -q)),
    conditionalEntropy: conditionalEntropy(nodes),
    expectedDivergence: average(nodes, divergences(nodes, logQ)),
    error: average(nodes, predictionsOf(nodes, logQ).correct.map((right) => 1 - right)),
    bayesRisk: quadratureRisk(nodes),
  };
}

/** Σ_k p_k f(ln p_k, ln q_k) at each point; 0 · anything = 0. */
function weighted(logP: Matrix, logQ: Matrix, f: (logP: number, logQ: number) => number): Float64Array {
  requireShape(logP.rows === logQ.rows && logP.columns === logQ.columns, 'comparison', logP, logQ);
  const N = logP.columns;
  const result = new Float64Array(N);
  for (let k = 0; k < logP.rows; k++) {
    for (let e = 0; e < N; e++) {
      const log = logP.data[k * N + e];
      const p = Math.exp(log);
      if (p > 0) result[e] += p * f(log, logQ.data[k * N + e]);
    }
  }
  return result;
}

/** What the model says at each point, and how far that is right. */
export interface Predictions {
  /** The class that Q makes most probable; the first of equals. */
  readonly classes: Int32Array;
  /** Its Q. */
  readonly confidence: Float64Array;
  /** The chance that it is right: P of that class, or 0 and 1 for a sample. */
  readonly correct: Float64Array;
}

/** The most probable class at each point, right with the world's own probability. */
export function predictionsOf({ logPosterior: logP }: Truth, logQ: Matrix): Predictions {
  return predict(logQ, (k, e) => Math.exp(logP.data[k * logP.columns + e]));
}

/** The most probable class of each example, right or wrong. */
export function predictionsOfSample(labels: readonly number[], logQ: Matrix): Predictions {
  return predict(logQ, (k, e) => (labels[e] === k ? 1 : 0));
}

function predict({ rows, columns: N, data }: Matrix, rightness: (k: number, e: number) => number): Predictions {
  const classes = new Int32Array(N);
  for (let e = 0; e < N; e++) for (let k = 1; k < rows; k++) if (data[k * N + e] > data[classes[e] * N + e]) classes[e] = k;
  return {
    classes,
    confidence: Float64Array.from(classes, (k, e) => Math.exp(data[k * N + e])),
    correct: Float64Array.from(classes, rightness),
  };
}
