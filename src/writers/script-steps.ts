/** The steps of a pass as lines of Python; what NumPy and PyTorch spell in their own ways, each of them says itself. */

import { isElementwise, type ElementwiseName } from '../engine/activations';
import { startsAtOutput } from '../engine/backward';
import { activationOf, depth, type Convention, type NetworkShape, type Route } from '../engine/experiment';
import type { LossName } from '../engine/losses';
import { layerKey, type QuantityKey } from '../engine/quantity';
import type { Step } from '../engine/schedule';
import type { UpdateRule } from '../engine/update-rule';
import { updateLines } from './script-update';

/** The variables that a loss is computed from. */
export interface OutputNames {
  readonly Z: string;
  readonly A: string;
}

/** Where NumPy and PyTorch differ. */
export interface Spelling {
  readonly values: Readonly<Record<ElementwiseName, (z: string) => string>>;
  readonly slopes: Readonly<Record<ElementwiseName, (z: string, a: string) => string>>;
  /** Lines that assign the softmax of the columns of z to a. */
  readonly softmax: (a: string, z: string) => readonly string[];
  /** Lines that assign the losses, 1 × m, to Lo. */
  readonly losses: Readonly<Record<LossName, (names: OutputNames, Lo: string) => readonly string[]>>;
  /** Sums over the units, 1 × m, and over the examples, units × 1. */
  readonly overUnits: (terms: string) => string;
  readonly overExamples: (terms: string) => string;
  /** Entry by entry; both values are computed everywhere. */
  readonly where: (condition: string, value: string, otherwise: string) => string;
}

export interface Steps {
  readonly shape: NetworkShape;
  readonly route: Route;
  readonly convention: Convention;
  readonly spelling: Spelling;
  readonly rule: UpdateRule;
  /** The variable of a quantity. */
  readonly variable: (key: QuantityKey) => string;
}

/** The lines that compute what a step writes. */
export function stepLines({ shape, route, convention, spelling, rule, variable }: Steps, { operation, layer }: Step): readonly string[] {
  const l = layer ?? depth(shape);
  const [Z, A, W, b, before] = (['Z', 'A', 'W', 'b'] as const).map((name) => variable(layerKey(name, l))).concat(variable(layerKey('A', l - 1)));
  const [dZ, dA, dW, db] = (['dZ', 'dA', 'dW', 'db'] as const).map((name) => variable(layerKey(name, l)));
  const activation = activationOf(shape, l);
  // 1/m stands at dW and db (course) or at the start of backward (autograd).
  const atEnd = convention === 'course' ? ' / m' : '';
  const atStart = (expression: string) => (convention === 'autograd' ? `(${expression}) / m` : expression);
  switch (operation) {
    case 'z':
      return [`${Z} = ${W} @ ${before} + ${b}`];
    case 'a':
      return isElementwise(activation) ? [`${A} = ${spelling.values[activation](Z)}`] : spelling.softmax(A, Z);
    case 'loss':
      return spelling.losses[shape.loss]({ Z, A }, variable('Lo'));
    case 'J':
      return [`${variable('J')} = ${variable('Lo')}.mean()`];
    case 'dA':
      return [`${dA} = ${atStart(lossGradientCode(shape, A, spelling))}`];
    case 'dZ':
      if (l === depth(shape) && !startsAtOutput(shape, route)) return [`${dZ} = ${atStart(`${A} - Y`)}`];
      if (!isElementwise(activation)) return [`${dZ} = ${A} * (${dA} - ${spelling.overUnits(`${A} * ${dA}`)})`];
      return [slopeLine(spelling, activation, l, variable), `${dZ} = ${dA} * ${variable(layerKey('gp', l))}`];
    case 'dW':
      return [`${dW} = ${dZ} @ ${before}.T${atEnd}`];
    case 'db':
      return [`${db} = ${spelling.overExamples(dZ)}${atEnd}`];
    case 'dAprev':
      return [`${variable(layerKey('dA', l - 1))} = ${W}.T @ ${dZ}`];
    case 'W':
    case 'b':
      return updateLines(rule, operation, l);
  }
}

/** g′ of every entry of a layer. */
export function slopeLine(spelling: Spelling, activation: ElementwiseName, l: number, variable: Steps['variable']): string {
  const [gp, Z, A] = (['gp', 'Z', 'A'] as const).map((name) => variable(layerKey(name, l)));
  return `${gp} = ${spelling.slopes[activation](Z, A)}`;
}

function lossGradientCode({ widths, loss }: NetworkShape, A: string, { where }: Spelling): string {
  switch (loss) {
    case 'half_se':
      return `${A} - Y`;
    case 'mse':
      return `2 / ${widths[widths.length - 1]} * (${A} - Y)`;
    // A term whose weight y or 1 − y is 0 is absent, also where its divisor is 0.
    case 'bce':
      return `${where('Y == 0', '0 * Y', `-Y / ${A}`)} + ${where('Y == 1', '0 * Y', `(1 - Y) / (1 - ${A})`)}`;
    case 'ce':
      return where('Y == 0', '0 * Y', `-Y / ${A}`);
  }
}
