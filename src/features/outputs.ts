/** A network at many points, as maps and averages ask for it: outputs, logits, and the class probabilities they stand for. */

import { activate, ELEMENTWISE, logSumExpParts } from '../engine/activations';
import { activationOf, depth, outputActivation, type LayerParameters, type NetworkShape } from '../engine/experiment';
import { addColumn, matrix, type Matrix } from '../engine/matrix';
import { product } from '../engine/products';

/** What a network is evaluated with: its shape, and the parameters that may be those of a later iteration. */
export interface Model {
  readonly shape: NetworkShape;
  readonly parameters: readonly LayerParameters[];
}

/** Z[l] and A[l] of the layers, each at index l; index 0 is X and stands for no pre-activation. */
export interface Layers {
  readonly Z: readonly Matrix[];
  readonly A: readonly Matrix[];
}

/** Layers 1 to `last` at the columns of X, n × N. */
export function layersOn({ shape, parameters }: Model, X: Matrix, last = depth(shape)): Layers {
  const Z = [X];
  const A = [X];
  for (let l = 1; l <= last; l++) {
    const { W, b } = parameters[l - 1];
    Z.push(addColumn(product(W, A[l - 1]), b));
    A.push(activate(activationOf(shape, l), Z[l]));
  }
  return { Z, A };
}

export interface Outputs {
  /** Z[L], the logits, K × N. */
  readonly Z: Matrix;
  /** A[L], K × N. */
  readonly A: Matrix;
}

/** So many points at a time, so that the arrays of every layer stay in the processor's cache. */
const CHUNK = 1024;

/** Z[L] and A[L] at the columns of X, n × N. */
export function outputsOn(model: Model, X: Matrix): Outputs {
  const L = depth(model.shape);
  const K = model.parameters[L - 1].b.rows;
  const all = { Z: matrix(K, X.columns), A: matrix(K, X.columns) };
  for (let from = 0; from < X.columns; from += CHUNK) {
    const { Z, A } = layersOn(model, columnsOf(X, from, Math.min(from + CHUNK, X.columns)));
    put(all.Z, Z[L], from);
    put(all.A, A[L], from);
  }
  return all;
}

/** Columns `from` to `to`, exclusive. */
export function columnsOf(X: Matrix, from: number, to: number): Matrix {
  const part = matrix(X.rows, to - from);
  for (let i = 0; i < X.rows; i++) part.data.set(X.data.subarray(i * X.columns + from, i * X.columns + to), i * (to - from));
  return part;
}

function put(whole: Matrix, part: Matrix, from: number): void {
  for (let i = 0; i < part.rows; i++) whole.data.set(part.data.subarray(i * part.columns, (i + 1) * part.columns), i * whole.columns + from);
}

/**
 * Why outputs are no law of y: `activation`: they need be no probabilities. `independent`: each is the probability of
 * its own yes or no. `single`: softmax of one output is always 1.
 */
export type NoLaw = 'activation' | 'independent' | 'single';

export type ClassLaw =
  | { readonly ok: true; readonly classes: number; readonly of: 'softmax' | 'sigmoid' }
  | { readonly ok: false; readonly reason: NoLaw };

/** Whether the outputs are a law Q(y | x), and over how many classes: softmax over K, one sigmoid over two. */
export function classLawOf(shape: NetworkShape): ClassLaw {
  const K = shape.widths[depth(shape)];
  switch (outputActivation(shape)) {
    case 'softmax':
      return K === 1 ? { ok: false, reason: 'single' } : { ok: true, classes: K, of: 'softmax' };
    case 'sigmoid':
      return K === 1 ? { ok: true, classes: 2, of: 'sigmoid' } : { ok: false, reason: 'independent' };
    default:
      return { ok: false, reason: 'activation' };
  }
}

/**
 * ln Q(y = k | x) at the columns of X, classes × N; undefined where `classLawOf` is no law.
 * From the logits, so that a probability too small for a number still has its logarithm.
 */
export function logProbabilities(model: Model, X: Matrix): Matrix | undefined {
  const law = classLawOf(model.shape);
  if (!law.ok) return undefined;
  const { Z } = outputsOn(model, X);
  return law.of === 'softmax' ? logSoftmax(Z) : logSigmoid(Z);
}

/** z_k − ln Σ_r e^(z_r) of every column. */
function logSoftmax(Z: Matrix): Matrix {
  const N = Z.columns;
  const logQ = matrix(Z.rows, N);
  for (let e = 0; e < N; e++) {
    const { largest, rest } = logSumExpParts(Z, e);
    for (let k = 0; k < Z.rows; k++) logQ.data[k * N + e] = Z.data[k * N + e] - largest - rest;
  }
  return logQ;
}

/** ln(1 − σ(z)) = −softplus(z) of class 0, then ln σ(z) = −softplus(−z) of class 1. */
function logSigmoid(Z: Matrix): Matrix {
  const N = Z.columns;
  const softplus = ELEMENTWISE.softplus.value;
  const logQ = matrix(2, N);
  for (let e = 0; e < N; e++) {
    logQ.data[e] = -softplus(Z.data[e]);
    logQ.data[N + e] = -softplus(-Z.data[e]);
  }
  return logQ;
}
