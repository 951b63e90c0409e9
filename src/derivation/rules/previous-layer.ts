/** B{l}.dAprev: the error goes back along every edge and is added, da = Wᵀ dz. */

import { dot, equation, partial, quantity, series, stack, times, transposed, type Index } from '../expression';
import { rungs, type Rules } from '../rung';
import { a, gradient, lossByA, lossByZ, width, z } from '../terms';

export const previousLayer: Rules = (setting) => {
  const { layer: l, focus: { j } } = setting;
  const dz = (unit?: Index) => gradient(setting, 'dZ', l, unit);
  const da = (unit?: Index) => gradient(setting, 'dA', l - 1, unit);
  const W = quantity('W', l);
  const inner = (unit: Index) => times(transposed(quantity('W', l, undefined, unit)), dz());
  const column = (body: Parameters<typeof stack>[3]) => stack('column', 'j', width(setting, l - 1), body);
  const left = lossByA(setting, l - 1, j);
  const paths = width(setting, l);
  return rungs('dA', [
    ['da.1', 'scalar', 'sum-over-paths', equation(left, series('i', paths, dot(
      lossByZ(setting, l, 'i'), partial(z(setting, l, 'i'), a(setting, l - 1, j), quantity('W', l, 'i', j)),
    )))],
    ['da.2', 'scalar', 'linearity', equation(left, series('i', paths, times(dz('i'), quantity('W', l, 'i', j))))],
    ['da.3', 'vector', 'inner-product', equation(da(j), inner(j))],
    ['da.4', 'vector', 'stack-rows', equation(column(da('j')), column(inner('j')))],
    ['da.5', 'matrix', 'matrix-vector', equation(da(), times(transposed(W), dz()))],
    ['da.6', 'batch', 'batch-columns', equation(quantity('dA', l - 1), times(transposed(W), quantity('dZ', l)))],
  ]);
};
