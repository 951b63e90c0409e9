/** How far another program's numbers of a pass may lie from the trace's by rounding alone: a bound for each quantity. */

import { isElementwise, type ActivationName } from '../engine/activations';
import { activationOf, depth, type LayerParameters } from '../engine/experiment';
import type { LossName } from '../engine/losses';
import { addColumn, divide, map, rowSums, transpose, zip, type Matrix } from '../engine/matrix';
import { product, productOfTransposed, productWithTransposed } from '../engine/products';
import { layerKey, type LayerQuantity, type QuantityKey } from '../engine/quantity';
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
  const moved = updated.map((_, index): LayerParameters => ({
    W: updateBounds(pass, trace, 'W', index + 1, bounds),
    b: updateBounds(pass, trace, 'b', index + 1, bounds),
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

/** Bounds of a new parameter, which are returned, and of what is remembered of it. */
function updateBounds({ optimizer, learningRate }: Pass, { values, state }: Trace, of: 'W' | 'b', l: number, bounds: Bounds): Matrix {
  const at = (name: LayerQuantity) => matrixOf(values, layerKey(name, l));
  const decay = of === 'W' ? optimizer.weightDecay : 0;
  const theta = at(of);
  const ofGradient = optimizer.name === 'gd' && decay === 0
    ? boundOf(bounds, layerKey(`d${of}`, l))
    : plus(boundOf(bounds, layerKey(`d${of}`, l)), zip(at(`d${of}`), theta, (g, w) => Math.abs(g) + 2 * decay * Math.abs(w)));
  const moved = (ofStep: Matrix) => plus(sizes(at(`${of}new`)), map(ofStep, (value) => Math.abs(learningRate) * value));
  switch (optimizer.name) {
    case 'gd':
      return moved(ofGradient);
    case 'momentum': {
      const ofVelocity = plus(ofGradient, map(at(`v${of}`), (v) => 2 * optimizer.momentum * Math.abs(v)));
      bounds.set(layerKey(`v${of}new`, l), ofVelocity);
      return moved(plus(ofVelocity, map(theta, (w) => (learningRate === 0 ? 0 : Math.abs(w / learningRate)))));
    }
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizer;
      const t = state.t + 1;
      const g = zip(at(`d${of}`), theta, (gradient, w) => Math.abs(gradient) + decay * Math.abs(w));
      const ofMean = plus(map(ofGradient, (bound) => (1 - beta1) * bound), map(plus(sizes(at(`m${of}`)), g), (size) => 2 * size));
      const ofSquare = plus(zip(ofGradient, g, (bound, size) => 2 * (1 - beta2) * size * (bound + size)), map(at(`s${of}`), (s) => 2 * beta2 * s));
      bounds.set(layerKey(`m${of}new`, l), ofMean).set(layerKey(`s${of}new`, l), ofSquare);
      const root = map(at(`s${of}new`), (s) => Math.sqrt(s / (1 - beta2 ** t)));
      const ofRoot = zip(ofSquare, root, (bound, size) => (bound === 0 ? 0 : bound / (1 - beta2 ** t) / Math.max(size, Math.sqrt(UNIT * bound))));
      const mean = map(at(`m${of}new`), (m) => Math.abs(m) / (1 - beta1 ** t));
      const ofStep = map(ofMean, (bound, i, j) => {
        const k = i * ofMean.columns + j;
        const scale = root.data[k] + epsilon;
        const step = mean.data[k] / scale;
        return (bound / (1 - beta1 ** t) + step * (ofRoot.data[k] + 2 * scale)) / scale;
      });
      return moved(plus(ofStep, map(theta, (w) => (learningRate === 0 ? 0 : Math.abs(w / learningRate)))));
    }
  }
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
