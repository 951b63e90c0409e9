/** B{l}.dW: dW = dz aᵀ, and its mean over the examples. */

import {
  dot, equation, literal, over, partial, quantity, stack, times, transposed, type Expression, type Index,
} from '../expression';
import { rungs, type Rules, type Setting } from '../rung';
import { a, count, gradient, lossBy, lossByZ, sharesMean, width, z } from '../terms';

/** By the course's convention 1/m stands here and at db. */
export function meanOf(setting: Setting, expression: Expression): Expression {
  return sharesMean(setting) ? times(over(literal(1), count(setting)), expression) : expression;
}

export const weights: Rules = (setting) => {
  const { layer: l, focus: { i, j }, batch } = setting;
  const tail = transposed(a(setting, l - 1));
  const dz = (unit?: Index) => gradient(setting, 'dZ', l, unit);
  const by = (unit?: Index, input?: Index) => lossBy(setting, quantity('W', l, unit, input), quantity('dW', l, unit, input));
  const column = (body: Expression) => stack('column', 'i', width(setting, l), body);
  const whole = quantity('dW', l);
  const outerProducts: Expression = {
    kind: 'series',
    variable: 'e',
    values: batch,
    body: times(quantity('dZ', l, undefined, 'e'), transposed(quantity('A', l - 1, undefined, 'e'))),
  };
  return rungs('dW', [
    ['dw.1', 'scalar', 'chain-rule', equation(
      by(i, j),
      dot(lossByZ(setting, l, i), partial(z(setting, l, i), quantity('W', l, i, j), a(setting, l - 1, j))),
    )],
    ['dw.2', 'scalar', 'linearity', equation(by(i, j), times(dz(i), a(setting, l - 1, j)))],
    ['dw.3', 'vector', 'row', equation(
      by(i), stack('row', 'j', width(setting, l - 1), times(dz(i), a(setting, l - 1, 'j'))), times(dz(i), tail),
    )],
    ['dw.4', 'vector', 'stack-rows', equation(column(by('i')), column(times(dz('i'), tail)))],
    ['dw.5', 'matrix', 'outer-product', equation(
      batch.length === 1 ? whole : by(), times(column(dz('i')), tail), times(dz(), tail),
    )],
    ['dw.6', 'batch', 'mean-over-examples', equation(whole, meanOf(setting, outerProducts))],
    ['dw.7', 'batch', 'matrix-product', equation(
      whole, meanOf(setting, times(quantity('dZ', l), transposed(quantity('A', l - 1)))),
    )],
  ]);
};
