/** The mistakes of the way back. */

import { activate, ELEMENTWISE, ELEMENTWISE_NAMES, isElementwise, type ActivationName } from '../activations';
import { shared, sharesOf, startKey } from '../backward';
import { activationOf } from '../experiment';
import { map, rowSums, transpose, zip, type Matrix } from '../matrix';
import { MISTAKES, mistakenRule, type Mistake } from '../mistakes';
import { nameOf, type QuantityName } from '../quantity';
import type { Pass } from '../trace';
import { wrongIn, type GivenMistake, type WrongRule } from './given-mistake';

export function backwardMistakes(pass: Pass): readonly WrongRule[] {
  const { shape, route, convention, Y } = pass;
  const m = Y.columns;
  const start = nameOf(startKey(shape, route));
  const divided = [['dW', 'db', start]] as const;
  /** Where each can be made. */
  const places: Readonly<Record<Mistake, readonly (readonly QuantityName[])[]>> = {
    updateFirst: [['dA']], noTranspose: [['dA']], droppedPath: [['dA']], noSlope: [['dZ']], hadamardSoftmax: [['dZ']],
    twiceDivided: divided, notDivided: divided, sign: [[start]],
  };
  const classic = MISTAKES.flatMap((kind) => {
    const rule = mistakenRule(kind, pass);
    return places[kind].map((names) => wrongIn({ kind }, names, (_l, right, read, key) => rule(key, right, read)));
  });
  /** What is done to dW may be left undone to db; whoever does it has 1/m in either place. */
  const alone = (kind: 'twiceDivided' | 'notDivided', by: number) => (['dW', 'db'] as const).map((name) =>
    wrongIn({ kind }, [name], (_l, right) => shared(right(), by)));
  const overExamples = wrongIn({ kind: 'sumAxis' }, ['db'], (l, right, read) => {
    const dZ = read('dZ', l);
    return dZ.rows === dZ.columns ? shared(rowSums(transpose(dZ)), sharesOf(convention, Y.columns).parameters) : right();
  });
  return [...classic, ...alone('twiceDivided', m), ...alone('notDivided', 1 / m), overExamples, ...otherSlopes(pass)];
}

/** Formulas in a that are taken for the slope of this function. */
const FORMULAS = [
  ['tanh', 'a(1 − a)', (a: number) => a * (1 - a)], ['tanh', '1 − a', (a: number) => 1 - a],
  ['sigmoid', '1 − a²', (a: number) => 1 - a * a], ['sigmoid', '1 − a', (a: number) => 1 - a], ['sigmoid', 'a', (a: number) => a],
] as const;

/** The slope of another function, or at another place. */
function otherSlopes({ shape }: Pass): readonly WrongRule[] {
  const slope = (mistake: GivenMistake, at: (name: ActivationName, Z: Matrix, A: Matrix) => Matrix | undefined) =>
    wrongIn(mistake, ['gp'], (l, right, read) => at(activationOf(shape, l), read('Z', l), read('A', l)) ?? right());
  const slopeOf = (name: ActivationName, Z: Matrix, A: Matrix) => (isElementwise(name) ? zip(Z, A, ELEMENTWISE[name].slope) : undefined);
  return [
    slope({ kind: 'slopeAtA' }, (name, _Z, A) => slopeOf(name, A, activate(name, A))),
    // z(1 − z) and 1 − z²: the formula in a, of z.
    slope({ kind: 'slopeOfZ' }, (name, Z) => (name === 'sigmoid' || name === 'tanh' ? slopeOf(name, Z, Z) : undefined)),
    slope({ kind: 'kinkSlope' }, (name, Z) => {
      // With the slope of the right-hand side; elsewhere nothing changes.
      const isAtKink = isElementwise(name) && ELEMENTWISE[name].kinked && Z.data.includes(0);
      return isAtKink ? slopeOf(name, map(Z, (z) => (z === 0 ? Number.MIN_VALUE : z)), Z) : undefined;
    }),
    ...FORMULAS.map(([of, formula, slopeAt]) => slope({ kind: 'slopeFormula', formula }, (name, _Z, A) => (name === of ? map(A, slopeAt) : undefined))),
    ...ELEMENTWISE_NAMES.filter((name) => name !== 'identity').map((activation) =>
      slope({ kind: 'otherSlope', activation }, (name, Z) => (name === activation ? undefined : slopeOf(activation, Z, activate(activation, Z))))),
  ];
}
