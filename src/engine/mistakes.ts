/** The classic mistakes of backpropagation, each followed through the whole backward pass. */

import { isElementwise } from './activations';
import { backward, shared, sharesOf, startKey, startsAtOutput, type Rule } from './backward';
import { activationOf, depth, outputActivation, type Convention, type NetworkShape, type Route } from './experiment';
import { lossGradient } from './losses';
import { at, divide, map, matrix, zip, type Matrix } from './matrix';
import { updatedParameter } from './optimizers';
import { product, productOfTransposed } from './products';
import { isPerExample, layerKey, layerOf, nameOf, type EntryReference, type MatrixKey, type QuantityKey } from './quantity';
import { columnOfExample, forwardOf, matrixOf, type Pass, type Trace } from './trace';

export const MISTAKES = [
  'updateFirst', 'noTranspose', 'droppedPath', 'noSlope', 'hadamardSoftmax', 'twiceDivided', 'notDivided', 'sign',
] as const;
export type Mistake = (typeof MISTAKES)[number];

/** What is done in place of the right rule. */
const WRONG: Readonly<Record<Mistake, (pass: Pass) => Rule<QuantityKey>>> = {
  // W[l] has already moved when dA[l − 1] is computed with it.
  updateFirst: (pass) => sentBack(pass, (W, dZ, dW, l) =>
    productOfTransposed(updatedParameter('W', pass.optimizer, pass.learningRate, W, dW(), pass.state, l), dZ)),
  // W dz in place of Wᵀ dz.
  noTranspose: (pass) => sentBack(pass, (W, dZ) => (W.columns === W.rows ? product(W, dZ) : undefined)),
  // The path through the last unit is left out of every sum that has more than one.
  droppedPath: (pass) => sentBack(pass, (W, dZ) => (W.rows > 1 ? productOfTransposed(withoutLastRow(W), withoutLastRow(dZ)) : productOfTransposed(W, dZ))),
  noSlope: ({ shape, route }) => (key, right, read) => {
    const l = layerOf(key) ?? 0;
    const hasSlope = nameOf(key) === 'dZ' && isElementwise(activationOf(shape, l)) && key !== startKey(shape, route);
    return hasSlope ? read('dA', l) : right();
  },
  hadamardSoftmax: ({ shape, route, convention, Y }) => (key, right, read) => {
    const L = depth(shape);
    if (key !== layerKey('dZ', L) || outputActivation(shape) !== 'softmax') return right();
    const A = read('A', L);
    const { start } = sharesOf(convention, Y.columns);
    return timesOwnSlope(A, startsAtOutput(shape, route) ? read('dA', L) : shared(lossGradient(shape.loss, A, Y), start));
  },
  twiceDivided: (pass) => (key, right) => (placeOfShare(pass, key) === 'other' ? divide(right(), pass.Y.columns) : right()),
  notDivided: (pass) => (key, right) => (placeOfShare(pass, key) === 'right' ? map(right(), (value) => value * pass.Y.columns) : right()),
  // y − a in place of a − y.
  sign: ({ shape, route }) => (key, right) => (key === startKey(shape, route) ? map(right(), (value) => -value) : right()),
};

/** The rule that does this of a pass; every quantity that the mistake does not touch is computed rightly. */
export function mistakenRule(mistake: Mistake, pass: Pass): Rule<QuantityKey> {
  return WRONG[mistake](pass);
}

/** Another way from dZ to dA of the layer before. */
function sentBack({ shape }: Pass, previous: (W: Matrix, dZ: Matrix, dW: () => Matrix, l: number) => Matrix | undefined): Rule<QuantityKey> {
  return (key, right, read) => {
    const l = (layerOf(key) ?? 0) + 1;
    if (nameOf(key) !== 'dA' || l > depth(shape)) return right();
    return previous(read('W', l), read('dZ', l), () => read('dW', l), l);
  };
}

/** Whether 1/m belongs to this quantity, or to the other place at which some divide; undefined where nobody does. */
function placeOfShare({ shape, route, convention }: Pass, key: QuantityKey): 'right' | 'other' | undefined {
  const isParameter = nameOf(key) === 'dW' || nameOf(key) === 'db';
  if (!isParameter && key !== startKey(shape, route)) return undefined;
  return isParameter === (convention === 'course') ? 'right' : 'other';
}

/** da ⊙ a(1 − a): a softmax taken for a sigmoid. */
function timesOwnSlope(A: Matrix, dA: Matrix): Matrix {
  return zip(A, dA, (a, da) => da * (a * (1 - a)));
}

function withoutLastRow(a: Matrix): Matrix {
  return matrix(a.rows - 1, a.columns, a.data.slice(0, (a.rows - 1) * a.columns));
}

/**
 * Every dW, db, dZ and dA that the mistake changes, as it then comes out, in the shape and the columns of the trace.
 * One that `isMistaken` and is absent cannot be computed: see `misfitLayer`. `only` as in `backward`.
 */
export function mistakenGradients(pass: Pass, trace: Trace, mistake: Mistake, only?: MatrixKey): ReadonlyMap<QuantityKey, Matrix> {
  const { shape, convention, route } = pass;
  const all = backward(pass, forwardOf(trace), mistakenRule(mistake, pass), only);
  const m = trace.batch.length;
  return new Map([...all].filter(([key]) => isMistaken({ shape, m, route, convention }, mistake, key)));
}

/** What the mistake makes of this entry of dW, db, dZ or dA; throws RangeError where it does not change it or does not fit. */
export function mistakenNumber(pass: Pass, trace: Trace, mistake: Mistake, { key, row, column }: EntryReference): number {
  const values = matrixOf(mistakenGradients(pass, trace, mistake, key), key);
  return at(values, row, isPerExample(key) ? columnOfExample(trace, column) : column);
}

/** What decides whether a mistake can be made at all. */
export interface MistakePlace {
  readonly shape: NetworkShape;
  /** The number of examples. */
  readonly m: number;
  readonly route: Route;
  readonly convention: Convention;
}

/** Whether this dW, db, dZ or dA is computed another way once the mistake is made; the numbers may by chance be the same. */
export function isMistaken({ shape, m, route, convention }: MistakePlace, mistake: Mistake, key: QuantityKey): boolean {
  const name = nameOf(key);
  const l = layerOf(key);
  if (l === undefined || (name !== 'dW' && name !== 'db' && name !== 'dZ' && name !== 'dA')) return false;
  const L = depth(shape);
  const isParameter = name === 'dW' || name === 'db';
  switch (mistake) {
    case 'updateFirst':
    case 'noTranspose':
      return l < L;
    case 'droppedPath':
      return shape.widths.some((width, layer) => layer > l && width > 1);
    case 'noSlope':
      return shape.activations.some((activation, index) => {
        const layer = index + 1;
        const isPassed = name === 'dA' ? layer > l : layer >= l;
        return isPassed && isElementwise(activation) && activation !== 'identity' && (layer < L || startsAtOutput(shape, route));
      });
    case 'hadamardSoftmax':
      return outputActivation(shape) === 'softmax' && key !== layerKey('dA', L);
    case 'twiceDivided':
      return m > 1 && (convention === 'course' || isParameter);
    case 'notDivided':
      return m > 1 && (convention === 'autograd' || isParameter);
    case 'sign':
      return true;
  }
}

/** The layer whose W and dz do not meet once the mistake is made, on the way to this gradient; undefined where all do. */
export function misfitLayer({ widths }: NetworkShape, mistake: Mistake, key: QuantityKey): number | undefined {
  const below = layerOf(key);
  if (mistake !== 'noTranspose' || below === undefined) return undefined;
  for (let l = widths.length - 1; l > below; l--) if (widths[l] !== widths[l - 1]) return l;
  return undefined;
}
