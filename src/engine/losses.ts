/** The losses ℒ of one example, their derivatives ∂ℒ/∂a, and which output activation each goes with. */

import { logSumExpParts, type ActivationName } from './activations';
import { matrix, zip, type Matrix } from './matrix';

export const LOSS_NAMES = ['half_se', 'mse', 'bce', 'ce'] as const;
export type LossName = (typeof LOSS_NAMES)[number];

/** The one output activation a loss needs; a loss that is absent goes with any. */
export const REQUIRED_OUTPUT: Readonly<Partial<Record<LossName, ActivationName>>> = { bce: 'sigmoid', ce: 'softmax' };

/** Whether dz = a − y holds for this pair without passing through ∂ℒ/∂a. */
export function hasShortcut(output: ActivationName, loss: LossName): boolean {
  return REQUIRED_OUTPUT[loss] === output;
}

/**
 * The losses of the columns, 1 × m. The cross-entropies are computed from the logits Z, so that no log of 0 is taken,
 * and in an order in which no large terms cancel: a confident output's small loss keeps its digits.
 */
export function losses(loss: LossName, Z: Matrix, A: Matrix, Y: Matrix): Matrix {
  if (loss === 'half_se' || loss === 'mse') return lossesFromOutputs(loss, A, Y);
  const Lo = matrix(1, Z.columns);
  for (let e = 0; e < Z.columns; e++) {
    // logsumexp(z) − yᵀz = ln Σ e^(z − c) − yᵀ(z − c), because the y of a column sum to 1.
    const { largest, rest } = loss === 'ce' ? logSumExpParts(Z, e) : { largest: 0, rest: 0 };
    let sum = rest;
    for (let k = 0; k < Z.rows; k++) {
      const z = Z.data[k * Z.columns + e];
      const y = Y.data[k * Z.columns + e];
      // y = 0 takes no part: 0 · (−∞) would otherwise be NaN.
      const linear = y === 0 ? 0 : y * (z - largest);
      sum += loss === 'bce' ? Math.max(z, 0) - linear + Math.log1p(Math.exp(-Math.abs(z))) : -linear;
    }
    Lo.data[e] = sum;
  }
  return Lo;
}

/** The losses by their definitions, from the outputs A alone, 1 × m: what ∂ℒ/∂a differentiates. */
export function lossesFromOutputs(loss: LossName, A: Matrix, Y: Matrix): Matrix {
  const Lo = matrix(1, A.columns);
  for (let e = 0; e < A.columns; e++) {
    let sum = 0;
    for (let k = 0; k < A.rows; k++) sum += lossTerm(loss, A.data[k * A.columns + e], Y.data[k * A.columns + e]);
    if (loss === 'half_se') Lo.data[e] = sum / 2;
    else if (loss === 'mse') Lo.data[e] = sum / A.rows;
    else Lo.data[e] = sum;
  }
  return Lo;
}

function lossTerm(loss: LossName, a: number, y: number): number {
  if (Number.isNaN(a)) return NaN;
  if (loss === 'half_se' || loss === 'mse') return (a - y) * (a - y);
  const positive = y === 0 ? 0 : -y * Math.log(a);
  if (loss === 'ce') return positive;
  return positive + (y === 1 ? 0 : -(1 - y) * Math.log1p(-a));
}

/** ∂ℒ/∂a of every output, K × m, one column an example. Infinite where a cross-entropy meets a = 0 or 1 with the other y. */
export function lossGradient(loss: LossName, A: Matrix, Y: Matrix): Matrix {
  const K = A.rows;
  switch (loss) {
    case 'half_se':
      return zip(A, Y, (a, y) => a - y);
    case 'mse':
      return zip(A, Y, (a, y) => (2 / K) * (a - y));
    // A term whose weight y or 1 − y is 0 is absent, also where its divisor is 0; but a NaN output stays one.
    case 'bce':
      return zip(A, Y, (a, y) => (Number.isNaN(a) ? NaN : (y === 0 ? 0 : -y / a) + (y === 1 ? 0 : (1 - y) / (1 - a))));
    case 'ce':
      return zip(A, Y, (a, y) => (Number.isNaN(a) ? NaN : y === 0 ? 0 : -y / a));
  }
}
