/** The mistakes of the way forward and of the cost. */

import { activate, ELEMENTWISE, ELEMENTWISE_NAMES, isElementwise, softmaxColumns, type ActivationName } from '../activations';
import { startKey } from '../backward';
import { activationOf, depth } from '../experiment';
import { lossesFromOutputs, type LossName } from '../losses';
import { addColumn, transpose, zip, type Matrix } from '../matrix';
import { mistakenRule } from '../mistakes';
import { product } from '../products';
import { layerOf, nameOf, type QuantityKey } from '../quantity';
import type { Pass } from '../trace';
import { asRowMajor, timesNumber, wrongIn, type Change, type GivenMistake, type WrongRule } from './given-mistake';

export function forwardMistakes(pass: Pass): readonly WrongRule[] {
  const { shape } = pass;
  return [
    wrongIn({ kind: 'noBias' }, ['Z'], (l, _right, read) => product(read('W', l), read('A', l - 1))),
    ...withOtherWeights('weightsTransposed', (W) => (W.rows === W.columns ? transpose(W) : W)),
    ...withOtherWeights('weightsRowMajor', asRowMajor),
    wrongIn({ kind: 'softmaxAxis' }, ['A'], (l, right, read) => (
      l > 0 && activationOf(shape, l) === 'softmax' ? transpose(softmaxColumns(transpose(read('Z', l)))) : right())),
    ...[...ELEMENTWISE_NAMES, 'softmax' as const].flatMap((activation) => withOtherActivation(pass, activation)),
    ...costMistakes(pass),
  ];
}

/** Other weights on the way forward alone, or wherever W is used. */
function withOtherWeights(kind: 'weightsTransposed' | 'weightsRowMajor', turned: (W: Matrix) => Matrix): readonly WrongRule[] {
  return [
    wrongIn({ kind }, ['Z'], (l, _right, read) => addColumn(product(turned(read('W', l)), read('A', l - 1)), read('b', l))),
    wrongIn({ kind }, ['W'], (_l, right) => turned(right())),
  ];
}

/** Another activation in every layer or in the hidden ones, then the right slope in z, its formula in the wrong a, or the other's. */
function withOtherActivation({ shape }: Pass, activation: ActivationName): readonly WrongRule[] {
  const mistake: GivenMistake = activation === 'identity' ? { kind: 'noActivation' } : { kind: 'otherActivation', activation };
  const L = depth(shape);
  return [L, L - 1].flatMap((last) => {
    const isOther = (l: number) => l > 0 && l <= last && activationOf(shape, l) !== activation && (activation !== 'softmax' || l === L);
    if (!shape.activations.some((_, index) => isOther(index + 1))) return [];
    const value: Change = (l, right, read) => (isOther(l) ? activate(activation, read('Z', l)) : right());
    const withSlope = (slope: (l: number, Z: Matrix, A: Matrix) => Matrix | undefined): WrongRule => ({
      ...wrongIn(mistake, ['A', 'gp'], (l, right, read, key) => {
        if (nameOf(key) === 'A') return value(l, right, read, key);
        return (isOther(l) ? slope(l, read('Z', l), read('A', l)) : undefined) ?? right();
      }),
      // Another slope alone is a mistake of its own.
      actsOn: (key) => nameOf(key) === 'A',
    });
    return [
      wrongIn(mistake, ['A'], value),
      withSlope((l, Z) => {
        const own = activationOf(shape, l);
        return isElementwise(own) ? zip(Z, activate(own, Z), ELEMENTWISE[own].slope) : undefined;
      }),
      ...(isElementwise(activation) ? [withSlope((_l, Z, A) => zip(Z, A, ELEMENTWISE[activation].slope))] : []),
    ];
  });
}

function costMistakes(pass: Pass): readonly WrongRule[] {
  const { shape, route, Y } = pass;
  const [K, m] = [Y.rows, Y.columns];
  const start = startKey(shape, route);
  const undivided = mistakenRule('notDivided', pass);
  /** The loss, its derivative, or both, times a factor. */
  const isSquared = shape.loss === 'half_se' || shape.loss === 'mse';
  const scaled = (mistake: GivenMistake, factor: number): readonly WrongRule[] =>
    ([['Lo'], ['J'], [start], ['Lo', start]] as readonly (readonly QuantityKey[])[])
      // Nothing in the derivative of an entropy is a 2: twice the gradients are two passes added up.
      .filter((keys) => isSquared || factor !== 2 || !keys.includes(start))
      .map((keys) => ({
      mistake,
      actsOn: (key) => keys.includes(key),
      rule: (key, right) => (keys.includes(key) ? timesNumber(right(), factor) : right()),
    }));
  const sums: readonly WrongRule[] = m === 1 ? [] : [
    wrongIn({ kind: 'sum' }, ['J'], (_l, right) => timesNumber(right(), m)),
    {
      mistake: { kind: 'sum' },
      actsOn: (key) => key === 'J',
      rule: (key, right, read) => (key === 'J' ? timesNumber(right(), m) : undivided(key, right, read)),
    },
  ];
  return [...sums, ...scaled({ kind: 'factorTwo' }, 2), ...scaled({ kind: 'factorTwo' }, 0.5), ...otherSquare(shape.loss, K, start, Y)];
}

/** The two squared errors differ by a factor, 2/K. */
function otherSquare(name: LossName, K: number, start: QuantityKey, Y: Matrix): readonly WrongRule[] {
  if (name !== 'half_se' && name !== 'mse') return [];
  const [loss, ratio] = name === 'half_se' ? (['mse', 2 / K] as const) : (['half_se', K / 2] as const);
  const L = layerOf(start) ?? 0;
  return [{
    mistake: { kind: 'otherLoss', loss },
    actsOn: (key) => key === 'Lo' || key === start,
    rule: (key, right, read) => {
      if (key === 'Lo') return lossesFromOutputs(loss, read('A', L), Y);
      return key === start ? timesNumber(right(), ratio) : right();
    },
  }];
}
