/** B{L}.dZ on the shortcut: dz = a − y for the pairs softmax + cross-entropy and sigmoid + binary cross-entropy. */

import { apply, dot, equation, literal, minus, over, partial, quantity, series, times } from '../expression';
import { rungs, type Rules } from '../rung';
import { a, gradient, loss, lossByZ, outputIndex, width, y, z } from '../terms';
import { withMean } from './start-of-backward';

const one = literal(1);

export const softmaxShortcut: Rules = (setting) => {
  const { layer: L, focus: { i } } = setting;
  const K = width(setting, L);
  const exponentials = series('r', K, apply('exp', z(setting, L, 'r')));
  return rungs('dZ.softmax_ce_shortcut', [
    ['sc.1', 'scalar', 'definition', equation(
      loss(setting), minus(apply('ln', exponentials), series('k', K, times(y(setting, 'k'), z(setting, L, 'k')))),
    )],
    ['sc.2', 'scalar', 'differentiate', equation(
      lossByZ(setting, L, i), minus(over(apply('exp', z(setting, L, i)), exponentials), y(setting, i)),
    )],
    ['sc.3', 'vector', 'stack-rows', equation(gradient(setting, 'dZ', L), minus(a(setting, L), y(setting)))],
    ['sc.4', 'batch', 'batch-columns', equation(quantity('dZ', L), withMean(setting, minus(quantity('A', L), quantity('Y'))))],
  ]);
};

export const sigmoidShortcut: Rules = (setting) => {
  const { layer: L, focus } = setting;
  const k = outputIndex(setting, focus.i);
  const p = a(setting, L, k);
  const error = minus(p, y(setting, k));
  const slope = times(p, minus(one, p));
  return rungs('dZ.sigmoid_bce_shortcut', [
    ['sb.1', 'scalar', 'chain-rule', equation(
      lossByZ(setting, L, k),
      dot(partial(loss(setting), p, over(error, slope)), partial(p, z(setting, L, k), slope)),
    )],
    ['sb.2', 'scalar', 'substitute', equation(gradient(setting, 'dZ', L, k), dot(over(error, slope), slope))],
    ['sb.3', 'scalar', 'algebra', equation(gradient(setting, 'dZ', L, k), error)],
    ['sb.4', 'batch', 'batch-columns', equation(quantity('dZ', L), withMean(setting, minus(quantity('A', L), quantity('Y'))))],
  ]);
};
