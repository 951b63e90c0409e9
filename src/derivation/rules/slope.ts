/** B{l}.dZ with an element-wise activation: dz = da ⊙ g′(z). */

import {
  apply, dot, equation, hadamard, partial, quantity, stack, times, transposed, type Expression, type Index,
} from '../expression';
import { rungs, type Rules } from '../rung';
import { a, gradient, lossByA, lossByZ, slope, width, z } from '../terms';

export const slopeRules: Rules = (setting) => {
  const { layer: l, focus: { i } } = setting;
  const da = (unit?: Index) => gradient(setting, 'dA', l, unit);
  const dz = (unit?: Index) => gradient(setting, 'dZ', l, unit);
  const gp = (unit?: Index) => slope(setting, l, z(setting, l, unit));
  const column = (body: Expression) => stack('column', 'i', width(setting, l), body);
  return rungs('dZ', [
    ['dz.1', 'scalar', 'chain-rule', equation(
      lossByZ(setting, l, i), dot(lossByA(setting, l, i), partial(a(setting, l, i), z(setting, l, i), gp(i))),
    )],
    ['dz.2', 'scalar', 'definition', equation(dz(i), times(da(i), gp(i)))],
    ['dz.3', 'vector', 'stack-rows', equation(column(dz('i')), column(times(da('i'), gp('i'))))],
    ['dz.4', 'matrix', 'hadamard', equation(dz(), hadamard(da(), gp()))],
    ['dz.5', 'matrix', 'jacobian', equation(dz(), times(transposed(apply('diag', gp())), da()))],
    ['dz.6', 'batch', 'batch-columns', equation(
      quantity('dZ', l), hadamard(quantity('dA', l), slope(setting, l, quantity('Z', l))),
    )],
  ]);
};
