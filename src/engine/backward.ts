/** The backward pass, one rule a quantity: with the right rules it is backpropagation, with a wrong one a mistake followed to its end. */

import { ELEMENTWISE, isElementwise } from './activations';
import { activationOf, depth, outputActivation, type Convention, type LayerParameters, type NetworkShape, type Route } from './experiment';
import { hasShortcut, lossGradient } from './losses';
import { divide, map, rowSums, zip, type Matrix } from './matrix';
import { productOfTransposed, productWithTransposed } from './products';
import { layerKey, type LayerQuantity, type MatrixKey, type QuantityKey } from './quantity';

/** What the backward pass needs of a pass that has gone forward. */
export interface BackwardInput {
  readonly shape: NetworkShape;
  readonly parameters: readonly LayerParameters[];
  readonly Y: Matrix;
  readonly learningRate: number;
  readonly route: Route;
  readonly convention: Convention;
}

/**
 * What is done for one quantity in place of `right`, with the quantities that stand before it at hand; undefined where the
 * shapes do not meet: there the pass ends.
 */
export type Rule<Key extends QuantityKey> = (key: Key, right: () => Matrix, read: (name: LayerQuantity, layer: number) => Matrix) => Matrix | undefined;

/** The operations that start the way back and lead through an activation. */
export const BACKPROPAGATION = {
  /** dA[L], each column one example's. */
  loss: lossGradient,
  /** dZ[L] without dA[L], each column one example's. */
  shortcut: (A: Matrix, Y: Matrix): Matrix => zip(A, Y, (a, y) => a - y),
  /** dZ from dA through an element-wise activation. */
  slope: (dA: Matrix, gp: Matrix): Matrix => zip(dA, gp, (da, slope) => da * slope),
  /** dZ from dA through a softmax. */
  softmax: throughSoftmax,
};

/** What the start of backward, and then dW and db, are divided by: 1/m stands in exactly one place. */
export function sharesOf(convention: Convention, m: number): { readonly start: number; readonly parameters: number } {
  return convention === 'course' ? { start: 1, parameters: m } : { start: m, parameters: 1 };
}

/** Whether the pass goes through dA[L]: on the full route, and where no shortcut holds. */
export function startsAtOutput(shape: NetworkShape, route: Route): boolean {
  return route === 'full' || !hasShortcut(outputActivation(shape), shape.loss);
}

/** The quantity in which the way back starts: dA[L], or dZ[L] by the shortcut. */
export function startKey(shape: NetworkShape, route: Route): MatrixKey {
  return layerKey(startsAtOutput(shape, route) ? 'dA' : 'dZ', depth(shape));
}

/**
 * gp, dZ, dW, db of every layer and dA of those below, in the order of the schedule; Z and A of every layer (index 0: X).
 * Where `only` one gradient is wanted, nothing below it and no dW beside it is computed that it does not need.
 */
export function backward(
  { shape, parameters, Y, route, convention }: BackwardInput,
  { Z, A }: { readonly Z: readonly Matrix[]; readonly A: readonly Matrix[] },
  rule: Rule<MatrixKey> = (_key, right) => right(),
  only?: MatrixKey,
): ReadonlyMap<MatrixKey, Matrix> {
  const values = new Map<MatrixKey, Matrix>();
  const L = depth(shape);
  const shares = sharesOf(convention, Y.columns);
  const weightGradient = (l: number) => shared(productWithTransposed(read('dZ', l), A[l - 1]), shares.parameters);
  function read(name: LayerQuantity, l: number): Matrix {
    if (name === 'W' || name === 'b') return parameters[l - 1][name];
    if (name === 'Z' || name === 'A') return (name === 'Z' ? Z : A)[l];
    const found = values.get(layerKey(name, l));
    if (found) return found;
    // The one that is left out where `only` another is wanted.
    if (name === 'dW') return weightGradient(l);
    throw new RangeError(`${layerKey(name, l)} is not computed yet`);
  }
  function write(name: LayerQuantity, l: number, right: () => Matrix): Matrix | undefined {
    const key = layerKey(name, l);
    const value = rule(key, right, read);
    if (value) values.set(key, value);
    return value;
  }

  let dA = startsAtOutput(shape, route) ? write('dA', L, () => shared(BACKPROPAGATION.loss(shape.loss, A[L], Y), shares.start)) : undefined;
  for (let l = L; l >= 1; l--) {
    const name = activationOf(shape, l);
    const gp = isElementwise(name) ? write('gp', l, () => zip(Z[l], A[l], ELEMENTWISE[name].slope)) : undefined;
    const above = dA;
    const dZ = write('dZ', l, () => {
      if (!above) return shared(BACKPROPAGATION.shortcut(A[l], Y), shares.start);
      return gp ? BACKPROPAGATION.slope(above, gp) : BACKPROPAGATION.softmax(A[l], above);
    });
    if (!dZ) break;
    if (only === undefined || only === layerKey('dW', l)) write('dW', l, () => weightGradient(l));
    write('db', l, () => shared(rowSums(dZ), shares.parameters));
    if (only !== undefined && values.has(only)) break;
    dA = write('dA', l - 1, () => productOfTransposed(parameters[l - 1].W, dZ));
    if (!dA) break;
  }
  return values;
}

/** Divided by a number of examples. */
export function shared(a: Matrix, by: number): Matrix {
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
