/** F{L}.a with softmax, which couples the whole column. */

import {
  apply, equation, letter, literal, minus, over, quantity, series, times, transposed, where, type Expression, type Index,
} from '../expression';
import { rungs, type Rules } from '../rung';
import { a, width, z } from '../terms';

export const softmax: Rules = (setting) => {
  const { layer: L, focus: { i: k } } = setting;
  const K = width(setting, L);
  const largest = apply('max', z(setting, L));
  const c = letter('c', largest);
  const share = (exponential: (unit: Index) => Expression) => over(exponential(k), series('r', K, exponential('r')));
  return rungs('a.softmax', [
    ['sm.1', 'scalar', 'definition', equation(a(setting, L, k), share((unit) => apply('exp', z(setting, L, unit))))],
    ['sm.2', 'scalar', 'stable-form', where(
      equation(a(setting, L, k), share((unit) => apply('exp', minus(z(setting, L, unit), c)))),
      equation(c, largest),
    )],
    ['sm.3', 'vector', 'stack-rows', where(
      equation(a(setting, L), apply('softmax', z(setting, L))),
      equation(times(transposed({ kind: 'ones', count: K, per: 'output' }), a(setting, L)), literal(1)),
    )],
    ['sm.4', 'batch', 'batch-columns', equation(quantity('A', L), apply('softmax', quantity('Z', L)))],
  ]);
};
