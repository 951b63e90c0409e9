/** The backward pass, one rule an operation: with the right rules it is backpropagation, with a wrong one a mistake followed to its end. */

import { ELEMENTWISE, isElementwise } from './activations';
import { activationOf, depth, outputActivation, type Convention, type LayerParameters, type NetworkShape, type Route } from './experiment';
import { hasShortcut, lossGradient, type LossName } from './losses';
import { divide, map, rowSums, zip, type Matrix } from './matrix';
import { productOfTransposed, productWithTransposed } from './products';
import { layerKey, type MatrixKey } from './quantity';

/** What the backward pass needs of a pass that has gone forward. */
export interface BackwardInput {
  readonly shape: NetworkShape;
  readonly parameters: readonly LayerParameters[];
  readonly Y: Matrix;
  readonly learningRate: number;
  readonly route: Route;
  readonly convention: Convention;
}

export interface BackwardRules {
  /** dA[L], each column one example's. */
  readonly loss: (loss: LossName, A: Matrix, Y: Matrix) => Matrix;
  /** dZ[L] without dA[L], each column one example's. */
  readonly shortcut: (loss: LossName, A: Matrix, Y: Matrix) => Matrix;
  /** dZ from dA through an element-wise activation. */
  readonly slope: (dA: Matrix, gp: Matrix) => Matrix;
  /** dZ from dA through a softmax. */
  readonly softmax: (A: Matrix, dA: Matrix) => Matrix;
  /** dA of the layer before, or undefined where the shapes do not meet: there the pass ends. */
  readonly previous: (dZ: Matrix, W: Matrix, dW: () => Matrix, learningRate: number) => Matrix | undefined;
  /** What the start of backward, and then dW and db, are divided by. */
  readonly shares: (convention: Convention, m: number) => { readonly start: number; readonly parameters: number };
}

export const BACKPROPAGATION: BackwardRules = {
  loss: lossGradient,
  shortcut: (_loss, A, Y) => zip(A, Y, (a, y) => a - y),
  slope: (dA, gp) => zip(dA, gp, (da, slope) => da * slope),
  softmax: throughSoftmax,
  previous: (dZ, W) => productOfTransposed(W, dZ),
  // 1/m stands in exactly one place: at dW and db (course), or at the start of backward (autograd).
  shares: (convention, m) => (convention === 'course' ? { start: 1, parameters: m } : { start: m, parameters: 1 }),
};

/** Whether the pass goes through dA[L]: on the full route, and where no shortcut holds. */
export function startsAtOutput(shape: NetworkShape, route: Route): boolean {
  return route === 'full' || !hasShortcut(outputActivation(shape), shape.loss);
}

/**
 * gp, dZ, dW, db of every layer and dA of those below, in the order of the schedule; Z and A of every layer (index 0: X).
 * Where `only` one gradient is wanted, nothing below it and no dW beside it is computed that it does not need.
 */
export function backward(
  { shape, parameters, Y, learningRate, route, convention }: BackwardInput,
  { Z, A }: { readonly Z: readonly Matrix[]; readonly A: readonly Matrix[] },
  rules: BackwardRules = BACKPROPAGATION,
  only?: MatrixKey,
): ReadonlyMap<MatrixKey, Matrix> {
  const values = new Map<MatrixKey, Matrix>();
  const L = depth(shape);
  const shares = rules.shares(convention, Y.columns);
  const isWanted = (key: MatrixKey) => only === undefined || only === key;
  let dA = startsAtOutput(shape, route) ? shared(rules.loss(shape.loss, A[L], Y), shares.start) : undefined;
  if (dA) values.set(layerKey('dA', L), dA);
  for (let l = L; l >= 1; l--) {
    const name = activationOf(shape, l);
    const gp = isElementwise(name) ? zip(Z[l], A[l], ELEMENTWISE[name].slope) : undefined;
    if (gp) values.set(layerKey('gp', l), gp);
    let dZ: Matrix;
    if (!dA) dZ = shared(rules.shortcut(shape.loss, A[l], Y), shares.start);
    else if (gp) dZ = rules.slope(dA, gp);
    else dZ = rules.softmax(A[l], dA);
    values.set(layerKey('dZ', l), dZ);
    const weightGradient = () => shared(productWithTransposed(dZ, A[l - 1]), shares.parameters);
    if (isWanted(layerKey('dW', l))) values.set(layerKey('dW', l), weightGradient());
    values.set(layerKey('db', l), shared(rowSums(dZ), shares.parameters));
    if (only !== undefined && values.has(only)) break;
    dA = rules.previous(dZ, parameters[l - 1].W, () => values.get(layerKey('dW', l)) ?? weightGradient(), learningRate);
    if (!dA) break;
    values.set(layerKey('dA', l - 1), dA);
  }
  return values;
}

function shared(a: Matrix, by: number): Matrix {
  return by === 1 ? a : divide(a, by);
}

/** (diag(a) − a aᵀ)ᵀ da for every column: a_i (da_i − Σ_k a_k da_k). */
function throughSoftmax(A: Matrix, dA: Matrix): Matrix {
  const K = A.rows;
  const m = A.columns;
  const weighted = new Float64Array(m);
  for (let k = 0; k < K; k++) {
    for (let e = 0; e < m; e++) weighted[e] += A.data[k * m + e] * dA.data[k * m + e];
  }
  return map(A, (a, i, e) => a * (dA.data[i * m + e] - weighted[e]));
}
