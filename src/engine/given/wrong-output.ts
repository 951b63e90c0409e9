/** The mistakes at the output and in the sums over examples. */

import { softmaxColumns } from '../activations';
import { BACKPROPAGATION, shared, sharesOf, startKey } from '../backward';
import { depth, outputActivation } from '../experiment';
import { lossesFromOutputs } from '../losses';
import { matrix, rowSums, selectColumns, zip, type Matrix } from '../matrix';
import { productWithTransposed } from '../products';
import { layerKey, type QuantityName } from '../quantity';
import type { Pass } from '../trace';
import { wrongIn, type Change, type GivenMistake, type WrongRule } from './given-mistake';

/** Of more classes every order would be too many to try. */
const MOST_CLASSES = 4;
/** Of more examples only these at each end are tried alone. */
const ENDS = 8;

export function outputMistakes(pass: Pass): readonly WrongRule[] {
  const { shape, route, convention, Y } = pass;
  const L = depth(shape);
  const output = layerKey('dZ', L);
  const { start } = sharesOf(convention, Y.columns);
  const atOutput = (kind: 'slopeAgain' | 'noTarget', change: Change): WrongRule => ({
    ...wrongIn({ kind }, ['dZ'], (l, right, read, key) => (l === L ? change(l, right, read, key) : right())),
    actsOn: (key) => key === output,
  });
  const isSoftmax = outputActivation(shape) === 'softmax';
  const isShort = startKey(shape, route) === output;
  return [
    ...(isShort ? [
      atOutput('slopeAgain', (_l, right, read) => zip(right(), read('A', L), (dz, a) => dz * a * (1 - a))),
      atOutput('noTarget', (_l, _right, read) => shared(read('A', L), start)),
    ] : []),
    ...(isSoftmax && shape.loss === 'ce' ? [softmaxTwice(pass), ...classOrders(Y)] : []),
    ...singleExamples(pass),
  ];
}

/** The outputs taken for the scores of a loss that holds a softmax. */
function softmaxTwice({ shape, convention, Y }: Pass): WrongRule {
  const L = depth(shape);
  const { start } = sharesOf(convention, Y.columns);
  const isActed = (key: string) => key === 'Lo' || key === layerKey('dZ', L);
  const { rule } = wrongIn({ kind: 'softmaxTwice' }, ['Lo', 'dZ'], (l, right, read, key) => {
    if (!isActed(key)) return right();
    const A = read('A', L);
    const again = softmaxColumns(A);
    return l === L ? BACKPROPAGATION.softmax(A, shared(zip(again, Y, (a, y) => a - y), start)) : lossesFromOutputs(shape.loss, again, Y);
  });
  return { mistake: { kind: 'softmaxTwice' }, actsOn: isActed, rule };
}

/** The targets' classes numbered in another order. */
function classOrders(Y: Matrix): readonly WrongRule[] {
  if (Y.rows > MOST_CLASSES) return [];
  return ordersOf(Array.from({ length: Y.rows }, (_, k) => k)).slice(1).map((order) => wrongIn({ kind: 'classOrder' }, ['Y'], (_l, right) => {
    const own = right();
    return matrix(own.rows, own.columns, Float64Array.from(order.flatMap((k) => [...own.data.subarray(k * own.columns, (k + 1) * own.columns)])));
  }));
}

/** Every order of these, their own first. */
function ordersOf(all: readonly number[]): readonly (readonly number[])[] {
  return all.length < 2 ? [all] : all.flatMap((each) => ordersOf(all.filter((other) => other !== each)).map((rest) => [each, ...rest]));
}

/** dW, db, or both from one example, as after a loop that overwrites where it should add up. */
function singleExamples({ convention, Y, batch }: Pass): readonly WrongRule[] {
  const m = Y.columns;
  if (m === 1) return [];
  const shares = [...new Set([sharesOf(convention, m).parameters, convention === 'course' ? 1 : 1 / m])];
  const places: readonly (readonly QuantityName[])[] = [['dW', 'db'], ['dW'], ['db']];
  return batch.flatMap((example, column) => (column >= ENDS && column < m - ENDS ? [] : shares.flatMap((by) => places.map((names) => {
    const mistake: GivenMistake = { kind: 'oneExample', example };
    return wrongIn(mistake, names, (l, _right, read, key) => {
      const dZ = selectColumns(read('dZ', l), [column]);
      return shared(key.startsWith('dW') ? productWithTransposed(dZ, selectColumns(read('A', l - 1), [column])) : rowSums(dZ), by);
    });
  }))));
}
