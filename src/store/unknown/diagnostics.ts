/** How well each model fits: on the training examples, and over the world where its law is known. */

import type { Data } from '../../engine/experiment';
import type { Matrix } from '../../engine/matrix';
import { logProbabilities, type Model } from '../../features/outputs';
import type { Fit } from '../../worlds/fit';
import { predictionsOf, predictionsOfSample } from '../../worlds/against-truth';
import { classifierError } from '../../worlds/boundary-error';
import { average, bayesRisk, quadratureOf, type Quadrature } from '../../worlds/quadrature';
import { GRID, truthAt } from '../../worlds/truth';
import type { ClassWorld } from '../../worlds/world';
import { modelOn } from '../truth/model-on';
import type { Sliced } from '../truth/slices';
import { fitsOf } from './fits';

/** What the numbers of the table follow from. */
export interface Diagnosed {
  readonly data: Data;
  readonly K: number;
  readonly law: ClassWorld | undefined;
  readonly model: Model | undefined;
}

/** NaN where there is no such number. */
export interface Diagnosis {
  /** The mean of ln P̂(x, y) over the training examples. */
  readonly logJoint: number;
  readonly accuracy: number;
  /** P(the class it names is wrong) over the world. */
  readonly error: number;
  /** E ln P̂(x) over the world. */
  readonly logMarginal: number;
  /** E ln P(x) − E ln P̂(x) = KL(P ‖ P̂) of x, in nats. */
  readonly divergence: number;
}

export interface Diagnostics extends Readonly<Record<Fit | 'net' | 'truth', Diagnosis>> {
  readonly of: Diagnosed;
}

const NONE: Diagnosis = { logJoint: NaN, accuracy: NaN, error: NaN, logMarginal: NaN, divergence: NaN };

const nodesOf = new WeakMap<ClassWorld, Quadrature>();

export function* diagnose(of: Diagnosed): Sliced<Diagnostics> {
  const { law, model, data, K } = of;
  const lda = yield* ofFit(of, 'lda');
  const qda = yield* ofFit(of, 'qda');
  const { X, labels } = fitsOf(data, K);
  let net = NONE;
  if (model) {
    const logQ = yield* modelOn(model, X, logs);
    // A run that has diverged names no class.
    if (!logQ.data.some(Number.isNaN)) {
      net = { ...NONE, accuracy: accuracyOf(labels, logQ), error: law ? errorOver(law, yield* modelOn(model, nodesFor(law).X, logs)) : NaN };
    }
  }
  yield;
  return { of, lda, qda, net, truth: law ? ofTruth(law, X, labels) : NONE };
}

function* ofFit({ data, K, law }: Diagnosed, fit: Fit): Sliced<Diagnosis> {
  const fitted = fitsOf(data, K)[fit];
  if (!fitted.ok) return NONE;
  const { logJoint, accuracy, world } = fitted;
  if (!law) return { ...NONE, logJoint, accuracy };
  const nodes = nodesFor(law);
  yield;
  const { logMarginal, logPosterior } = truthAt(world, nodes.X);
  yield;
  const whole = average(nodes, logMarginal);
  const divergence = average(nodes, nodes.logMarginal.map((log, e) => log - logMarginal[e]));
  return { logJoint, accuracy, error: errorOver(law, logPosterior), logMarginal: whole, divergence };
}

function ofTruth(law: ClassWorld, X: Matrix, labels: readonly number[]): Diagnosis {
  const { logMarginal, logPosterior } = truthAt(law, X);
  const nodes = nodesFor(law);
  return {
    logJoint: labels.reduce((sum, k, e) => sum + logMarginal[e] + logPosterior.data[k * labels.length + e], 0) / labels.length,
    accuracy: accuracyOf(labels, logPosterior),
    error: bayesRisk(law, nodes),
    logMarginal: average(nodes, nodes.logMarginal),
    divergence: 0,
  };
}

function nodesFor(law: ClassWorld): Quadrature {
  const nodes = nodesOf.get(law) ?? quadratureOf(law);
  nodesOf.set(law, nodes);
  return nodes;
}

function logs(model: Model, X: Matrix): Matrix {
  const logQ = logProbabilities(model, X);
  if (!logQ) throw new RangeError('the outputs are no law of y');
  return logQ;
}

function accuracyOf(labels: readonly number[], logQ: Matrix): number {
  const { correct } = predictionsOfSample(labels, logQ);
  return correct.reduce((sum, right) => sum + right, 0) / labels.length;
}

/** Nodes around a pole do not lie on every second of each other, so there the plain sum stands. */
function errorOver(law: ClassWorld, scores: Matrix): number {
  const nodes = nodesFor(law);
  if (!law.pole) return classifierError(nodes, scores, GRID);
  return average(nodes, predictionsOf(nodes, scores).correct.map((right) => 1 - right));
}
