/** F{l}.z: z = W a + b, from one unit to the whole batch. */

import { equation, plus, quantity, series, stack, times, transposed, type Index } from '../expression';
import { rungs, type Rules } from '../rung';
import { a, width, z } from '../terms';

export const preActivation: Rules = (setting) => {
  const { layer: l, focus: { i }, batch } = setting;
  const row = (unit: Index) => plus(times(quantity('W', l, unit, undefined), a(setting, l - 1)), quantity('b', l, unit, 0));
  const W = quantity('W', l);
  const b = quantity('b', l);
  const products = series('j', width(setting, l - 1), times(quantity('W', l, i, 'j'), a(setting, l - 1, 'j')));
  const column = (body: Parameters<typeof stack>[3]) => stack('column', 'i', width(setting, l), body);
  return rungs('z', [
    ['z.1', 'scalar', 'definition', equation(z(setting, l, i), plus(products, quantity('b', l, i, 0)))],
    ['z.2', 'vector', 'inner-product', equation(z(setting, l, i), row(i))],
    ['z.3', 'vector', 'stack-rows', equation(column(z(setting, l, 'i')), column(row('i')))],
    ['z.4', 'matrix', 'matrix-vector', equation(z(setting, l), plus(times(W, a(setting, l - 1)), b))],
    ['z.5', 'batch', 'batch-columns', equation(
      quantity('Z', l),
      plus(times(W, quantity('A', l - 1)), times(b, transposed({ kind: 'ones', count: batch.length, per: 'example' }))),
    )],
  ]);
};
