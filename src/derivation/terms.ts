/** The terms that rules are written with: the quantities of one example, and of the batch, around the focus of a step. */

import { activationOf, depth } from '../engine/experiment';
import {
  letter, literal, partial, quantity, times, type Application, type Expression, type Index, type Named, type Quantity,
} from './expression';
import type { Setting } from './rung';

/** Width of a layer, m_l. */
export function width({ shape }: Setting, layer: number): number {
  return shape.widths[layer];
}

export function outputLayer({ shape }: Setting): number {
  return depth(shape);
}

/** m, the number of examples. */
export function count({ batch }: Setting): Named {
  return letter('m', literal(batch.length));
}

/** K, the number of outputs. */
export function outputs(setting: Setting): Named {
  return letter('K', literal(width(setting, outputLayer(setting))));
}

/** z, a, y of the focused example: one unit, or the column of all when no unit is given. */
export function z({ focus }: Setting, layer: number, unit?: Index): Quantity {
  return quantity('Z', layer, unit, focus.e);
}

export function a({ focus }: Setting, layer: number, unit?: Index): Quantity {
  return quantity('A', layer, unit, focus.e);
}

export function y({ focus }: Setting, unit?: Index): Quantity {
  return quantity('Y', undefined, unit, focus.e);
}

export function loss({ focus }: Setting, e: Index = focus.e): Quantity {
  return quantity('Lo', undefined, 0, e);
}

/**
 * The derivative of ℒ⁽ᵉ⁾ by a or z of one example. By the course's convention it is da or dz; by autograd's the trace holds
 * 1/m of it under those names, so that it has to be written ∂ℒ⁽ᵉ⁾/∂a or ∂ℒ⁽ᵉ⁾/∂z.
 */
export function gradient(setting: Setting, name: 'dA' | 'dZ', layer: number, unit?: Index): Quantity | Named {
  const column = quantity(name, layer, unit, setting.focus.e);
  if (sharesMean(setting)) return column;
  const by = name === 'dA' ? a(setting, layer, unit) : z(setting, layer, unit);
  return partial(loss(setting), by, times(count(setting), column));
}

/** Whether dA and dZ are derivatives of ℒ⁽ᵉ⁾, so that 1/m stands at dW and db. */
export function sharesMean({ convention, batch }: Setting): boolean {
  return convention === 'course' || batch.length === 1;
}

/**
 * ∂ℒ/∂q for what the trace holds under a name of its own only when the batch is this one example (dW, db): with more
 * examples it is a share of the mean and has no number there.
 */
export function lossBy(setting: Setting, by: Quantity, held: Quantity): Named {
  return partial(loss(setting), by, setting.batch.length === 1 ? held : undefined);
}

/** ∂ℒ/∂z and ∂ℒ/∂a, whose numbers are dz and da. */
export function lossByZ(setting: Setting, layer: number, unit?: Index): Named {
  return namedByLoss(setting, z(setting, layer, unit), gradient(setting, 'dZ', layer, unit));
}

export function lossByA(setting: Setting, layer: number, unit?: Index): Named {
  return namedByLoss(setting, a(setting, layer, unit), gradient(setting, 'dA', layer, unit));
}

function namedByLoss(setting: Setting, by: Quantity, of: Quantity | Named): Named {
  return of.kind === 'named' ? of : partial(loss(setting), by, of);
}

/** g of a layer, applied to a number, a column or a whole matrix. */
export function g({ shape }: Setting, layer: number, argument: Expression): Application {
  const activation = activationOf(shape, layer);
  return { kind: 'application', operator: { name: 'g', activation, layer }, arguments: [argument] };
}

/** g′ of a layer. */
export function slope({ shape }: Setting, layer: number, argument: Expression): Application {
  const activation = activationOf(shape, layer);
  return { kind: 'application', operator: { name: 'slope', activation, layer }, arguments: [argument] };
}

/** The index of an output, left out when there is only one. */
export function outputIndex(setting: Setting, index: Index): Index | undefined {
  return width(setting, outputLayer(setting)) === 1 ? undefined : index;
}
