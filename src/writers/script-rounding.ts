/** How far another program's numbers of a pass may lie from the trace's by rounding alone: a bound for each quantity. */

import { isElementwise, type ActivationName } from '../engine/activations';
import { activationOf, depth, type LayerParameters } from '../engine/experiment';
import type { LossName } from '../engine/losses';
import { addColumn, divide, map, rowSums, transpose, zip, type Matrix } from '../engine/matrix';
import { product, productOfTransposed, productWithTransposed } from '../engine/products';
import { layerKey, type QuantityKey } from '../engine/quantity';
import { forward, forwardOf, matrixOf, updatedParameters, type Forward, type Pass, type Trace } from '../engine/trace';

/** A few units in the last place of 1: what one sum or function call may be off, measured by the terms in it. */
const UNIT = 1e-15;
/** No slope g′ and no second derivative g″ of an activation is larger. */
const STEEPEST = 1.13;
const BENT_MOST = 1;

type Bounds = Map<QuantityKey, Matrix>;

/**
 * The running error analysis of the pass (Higham, Accuracy and Stability of Numerical Algorithms, 3.3): each step passes on
 * the bounds of what it reads and adds the size of its own terms. Where nothing cancels, a bound is far below 1e-9 of its
 * number; where much does, as in p − y of a certain output, it is what the number can be asked to hold. Absolute.
 */
export function roundingBounds(pass: Pass, trace: Trace): ReadonlyMap<QuantityKey | 'JAfter', number> {
  const bounds: Bounds = new Map();
  const given = pass.parameters.map(({ W, b }) => ({ W: map(W, () => 0), b: map(b, () => 0) }));
  const J = forwardBounds(pass, forwardOf(trace), given, bounds);
  backwardBounds(pass, trace, bounds);
  const updated = updatedParameters(trace);
  const moved = updated.map(({ W, b }, index): LayerParameters => ({
    W: plus(sizes(W), map(boundOf(bounds, layerKey('dW', index + 1)), (value) => pass.learningRate * value)),
    b: plus(sizes(b), map(boundOf(bounds, layerKey('db', index + 1)), (value) => pass.learningRate * value)),
  }));
  moved.forEach(({ W, b }, index) => bounds.set(layerKey('Wnew', index + 1), W).set(layerKey('bnew', index + 1), b));
  const after = { ...pass, parameters: updated };
  const JAfter = forwardBounds(after, forward(after, pass.X), moved, new Map());
  return new Map<QuantityKey | 'JAfter', number>([
    ...[...bounds].map(([key, bound]) => [key, UNIT * largest(bound)] as const),
    ['J', UNIT * J],
    ['JAfter', UNIT * JAfter],
  ]);
}

/** Bounds of Z, A and Lo, in units; that of J is returned. `moved` are those of the parameters. */
function forwardBounds({ shape, parameters, Y }: Pass, { Z, A, Lo }: Forward, moved: readonly LayerParameters[], bounds: Bounds): number {
  const L = depth(shape);
  let before = map(A[0], () => 0);
  for (let l = 1; l <= L; l++) {
    const { W, b } = parameters[l - 1];
    const terms = product(sizes(W), plus(before, sizes(A[l - 1])));
    const ofParameters = addColumn(product(moved[l - 1].W, sizes(A[l - 1])), moved[l - 1].b);
    const ofZ = plus(addColumn(terms, sizes(b)), ofParameters);
    before = activationBounds(activationOf(shape, l), ofZ, A[l]);
    bounds.set(layerKey('Z', l), ofZ).set(layerKey('A', l), before);
  }
  const ofTerms = lossBounds(shape.loss, { Z: Z[L], ofZ: boundOf(bounds, layerKey('Z', L)), A: A[L], ofA: before, Y });
  const ofLosses = plus(transpose(rowSums(transpose(ofTerms))), sizes(Lo));
  bounds.set('Lo', ofLosses);
  return ofLosses.data.reduce((sum, value) => sum + value, 0) / Lo.columns;
}

function activationBounds(name: ActivationName, ofZ: Matrix, A: Matrix): Matrix {
  if (isElementwise(name)) return zip(ofZ, A, (bound, a) => STEEPEST * bound + Math.abs(a));
  // e^z is off by as much of itself as z is; the sum below it by as much again.
  const ofPower = 2 * largest(ofZ) + A.rows;
  return map(A, (a) => a * ofPower);
}

interface Outputs {
  readonly Z: Matrix;
  readonly ofZ: Matrix;
  readonly A: Matrix;
  readonly ofA: Matrix;
  readonly Y: Matrix;
}

/** What each output adds to the bound of its example's loss. */
function lossBounds(loss: LossName, { Z, ofZ, A, ofA, Y }: Outputs): Matrix {
  // The cross-entropies come from the logits, of which they are no steeper than 1.
  if (loss === 'bce' || loss === 'ce') return plus(ofZ, sizes(Z));
  const ofDifference = plus(ofA, plus(sizes(A), sizes(Y)));
  return zip(ofDifference, zip(A, Y, (a, y) => Math.abs(a - y)), (bound, difference) => 2 * difference * bound);
}

/** Bounds of gp, dA, dZ, dW and db. */
function backwardBounds({ shape, parameters, Y, convention }: Pass, { values }: Trace, bounds: Bounds): void {
  const L = depth(shape);
  const m = Y.columns;
  const start = convention === 'autograd' ? m : 1;
  const A = matrixOf(values, layerKey('A', L));
  let ofNext = values.has(layerKey('dA', L))
    ? divide(zip(outputSteepness(shape.loss, A, Y), plus(boundOf(bounds, layerKey('A', L)), plus(sizes(A), sizes(Y))), times), start)
    : undefined;
  for (let l = L; l >= 1; l--) {
    const dZ = matrixOf(values, layerKey('dZ', l));
    const gp = values.get(layerKey('gp', l));
    const ofSlope = gp && zip(boundOf(bounds, layerKey('Z', l)), gp, (bound, slope) => BENT_MOST * bound + Math.abs(slope) + 1);
    if (ofSlope) bounds.set(layerKey('gp', l), ofSlope);
    let ofError: Matrix;
    if (!ofNext) {
      ofError = divide(plus(boundOf(bounds, layerKey('A', l)), plus(sizes(A), sizes(Y))), start);
    } else {
      const dA = sizes(matrixOf(values, layerKey('dA', l)));
      bounds.set(layerKey('dA', l), ofNext);
      ofError = gp && ofSlope
        ? plus(zip(ofNext, sizes(gp), times), zip(dA, ofSlope, times))
        : softmaxBounds(matrixOf(values, layerKey('A', l)), boundOf(bounds, layerKey('A', l)), plus(ofNext, dA));
    }
    const ofTerms = plus(ofError, sizes(dZ));
    const previous = matrixOf(values, layerKey('A', l - 1));
    const ofPrevious = bounds.get(layerKey('A', l - 1)) ?? map(previous, () => 0);
    const share = convention === 'course' ? m : 1;
    bounds.set(layerKey('dZ', l), ofTerms);
    bounds.set(layerKey('dW', l), divide(productWithTransposed(ofTerms, plus(ofPrevious, sizes(previous))), share));
    bounds.set(layerKey('db', l), divide(rowSums(ofTerms), share));
    ofNext = productOfTransposed(sizes(parameters[l - 1].W), ofTerms);
  }
  bounds.set(layerKey('dA', 0), ofNext ?? A);
}

/** How steep ∂ℒ/∂a is in a: without bound where a cross-entropy's output is certain and wrong. */
function outputSteepness(loss: LossName, A: Matrix, Y: Matrix): Matrix {
  return zip(A, Y, (a, y) => {
    if (loss === 'half_se') return 1;
    if (loss === 'mse') return 2 / A.rows;
    const positive = y === 0 ? 0 : y / (a * a);
    return loss === 'ce' || y === 1 ? positive : positive + (1 - y) / ((1 - a) * (1 - a));
  });
}

/** Of a_i (da_i − Σ_k a_k da_k), where `terms` are the sizes of da with their bounds. */
function softmaxBounds(A: Matrix, ofA: Matrix, terms: Matrix): Matrix {
  const whole = plus(A, ofA);
  const sums = rowSums(transpose(zip(whole, terms, times)));
  return map(whole, (a, i, e) => a * (terms.data[i * A.columns + e] + sums.data[e]));
}

function boundOf(bounds: Bounds, key: QuantityKey): Matrix {
  const found = bounds.get(key);
  if (!found) throw new RangeError(`${key} has no bound yet`);
  return found;
}

function sizes(a: Matrix): Matrix {
  return map(a, Math.abs);
}

function plus(a: Matrix, b: Matrix): Matrix {
  return zip(a, b, (x, y) => x + y);
}

function times(x: number, y: number): number {
  return x * y;
}

function largest(a: Matrix): number {
  return a.data.reduce((most, value) => Math.max(most, value), 0);
}
