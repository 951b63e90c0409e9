/** What a mistake in somebody else's numbers is: another rule for the quantities in which it can be made. */

import type { ActivationName } from '../activations';
import type { Rule } from '../backward';
import type { LossName } from '../losses';
import { map, transpose, type Matrix } from '../matrix';
import type { Mistake } from '../mistakes';
import { layerOf, nameOf, type QuantityKey, type QuantityName } from '../quantity';

export type PlainMistake =
  | Mistake | 'transposed' | 'rowMajor' | 'weightsTransposed' | 'weightsRowMajor' | 'slopeAtA' | 'slopeOfZ' | 'kinkSlope' | 'softmaxAxis' | 'sumAxis'
  | 'noBias' | 'noActivation' | 'sum' | 'factorTwo' | 'negated' | 'ascent' | 'noRate' | 'alreadyUpdated' | 'gradient'
  | 'plainDescent' | 'forgotten' | 'noCorrection' | 'noDecay' | 'biasDecay' | 'decoupled' | 'penalty'
  | 'slopeAgain' | 'noTarget' | 'softmaxTwice' | 'classOrder';

export type GivenMistake =
  | { readonly kind: PlainMistake }
  | { readonly kind: 'otherActivation' | 'otherSlope'; readonly activation: ActivationName }
  | { readonly kind: 'otherLoss'; readonly loss: LossName }
  /** The slope's formula in a of another function, or a part of the right one. */
  | { readonly kind: 'slopeFormula'; readonly formula: 'a(1 − a)' | '1 − a' | '1 − a²' | 'a' }
  /** `example` is a column of the data. */
  | { readonly kind: 'oneExample'; readonly example: number }
  | { readonly kind: 'accumulated'; readonly times: number }
  | { readonly kind: 'l2'; readonly lambda: number }
  /** The numbers of `distance` layers above, or W of there on the way back. */
  | { readonly kind: 'otherLayer' | 'otherWeights'; readonly distance: number }
  /** A product with this in the place of A of the layer before; `distance` counts from that layer. */
  | { readonly kind: 'otherInput'; readonly input: 'A' | 'Z'; readonly distance: number };

/** A mistake that can be made in every quantity that it acts on, or in one of them alone. */
export interface WrongRule {
  readonly mistake: GivenMistake;
  readonly actsOn: (key: QuantityKey) => boolean;
  /** Right for what it does not act on. */
  readonly rule: Rule<QuantityKey>;
}

type Read = Parameters<Rule<QuantityKey>>[2];
/** What becomes of a quantity of layer l. */
export type Change = (l: number, right: () => Matrix, read: Read, key: QuantityKey) => Matrix | undefined;

/** A wrong rule for the quantities with one of these names. */
export function wrongIn(mistake: GivenMistake, names: readonly QuantityName[], change: Change): WrongRule {
  return {
    mistake,
    actsOn: (key) => names.includes(nameOf(key)),
    rule: (key, right, read) => (names.includes(nameOf(key)) ? change(layerOf(key) ?? 0, right, read, key) : right()),
  };
}

/** The same mistake made at this quantity and nowhere else. */
export function onlyAt(at: QuantityKey, { rule }: WrongRule): Rule<QuantityKey> {
  return (key, right, read) => (key === at ? rule(key, right, read) : right());
}

/** The entries of the transpose written row by row into a matrix of this size. */
export function asRowMajor(a: Matrix): Matrix {
  return { ...a, data: transpose(a).data };
}

export function timesNumber(a: Matrix, factor: number): Matrix {
  return map(a, (value) => factor * value);
}
