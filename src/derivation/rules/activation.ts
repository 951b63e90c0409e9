/** F{l}.a with an element-wise activation: a = g(z). */

import { equation, quantity } from '../expression';
import { rungs, type Rules } from '../rung';
import { a, g, z } from '../terms';

export const activation: Rules = (setting) => {
  const { layer: l, focus: { i } } = setting;
  return rungs('a', [
    ['a.1', 'scalar', 'definition', equation(a(setting, l, i), g(setting, l, z(setting, l, i)))],
    ['a.2', 'vector', 'stack-rows', equation(a(setting, l), g(setting, l, z(setting, l)))],
    ['a.3', 'batch', 'batch-columns', equation(quantity('A', l), g(setting, l, quantity('Z', l)))],
  ]);
};
