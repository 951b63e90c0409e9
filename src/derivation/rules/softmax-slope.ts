/** B{L}.dZ through softmax on the full route: its whole Jacobian, because every logit moves every output. */

import {
  apply, dot, equation, minus, negative, over, partial, plus, quantity, series, times, transposed, type Index,
} from '../expression';
import { rungs, type RungLine, type Rules, type Setting } from '../rung';
import { a, gradient, lossByA, lossByZ, width, y, z } from '../terms';
import { withMean } from './start-of-backward';

/** a_k (δ_ki − a_i), the entry ∂a_k/∂z_i of the Jacobian. */
function jacobianEntry(setting: Setting, k: Index, i: Index) {
  const L = setting.layer;
  return times(a(setting, L, k), minus({ kind: 'delta', row: k, column: i }, a(setting, L, i)));
}

/** What holds for softmax with any loss. */
function general(setting: Setting): readonly RungLine[] {
  const { layer: L, focus: { i, j } } = setting;
  const K = width(setting, L);
  const k = j % K;
  const byZ = (output: Index) => partial(a(setting, L, output), z(setting, L, i), jacobianEntry(setting, output, i));
  const da = (unit?: Index) => gradient(setting, 'dA', L, unit);
  const dz = (unit?: Index) => gradient(setting, 'dZ', L, unit);
  const column = a(setting, L);
  return [
    ['sj.1', 'scalar', 'quotient-rule', equation(partial(a(setting, L, k), z(setting, L, i)), jacobianEntry(setting, k, i))],
    ['sj.2', 'scalar', 'sum-over-paths', equation(
      lossByZ(setting, L, i), series('k', K, dot(lossByA(setting, L, 'k'), byZ('k'))),
    )],
    ['sj.3', 'scalar', 'algebra', equation(
      dz(i), times(a(setting, L, i), minus(da(i), series('k', K, times(a(setting, L, 'k'), da('k'))))),
    )],
    ['sj.4', 'matrix', 'jacobian', equation(
      dz(), times(transposed(minus(apply('diag', column), times(column, transposed(column)))), da()),
    )],
  ];
}

/** What the cross-entropy makes of it. */
function withCrossEntropy(setting: Setting): readonly RungLine[] {
  const { layer: L, focus: { i } } = setting;
  const K = width(setting, L);
  const dz = (unit?: Index) => gradient(setting, 'dZ', L, unit);
  return [
    ['sj.5', 'scalar', 'substitute', equation(
      dz(i),
      series('k', K, times(negative(over(y(setting, 'k'), a(setting, L, 'k'))), jacobianEntry(setting, 'k', i))),
      plus(negative(y(setting, i)), times(a(setting, L, i), series('k', K, y(setting, 'k')))),
    )],
    ['sj.6', 'scalar', 'algebra', equation(dz(i), minus(a(setting, L, i), y(setting, i)))],
    ['sj.7', 'vector', 'stack-rows', equation(dz(), minus(a(setting, L), y(setting)))],
    ['sj.8', 'batch', 'batch-columns', equation(quantity('dZ', L), withMean(setting, minus(quantity('A', L), quantity('Y'))))],
  ];
}

export const softmaxSlope: Rules = (setting) =>
  rungs('dZ.softmax', [...general(setting), ...(setting.shape.loss === 'ce' ? withCrossEntropy(setting) : [])]);
