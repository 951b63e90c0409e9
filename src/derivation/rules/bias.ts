/** B{l}.db: the bias feels the error directly; over a batch, the mean of its columns. */

import { dot, equation, literal, partial, quantity, times, type Expression } from '../expression';
import { rungs, type Rules } from '../rung';
import { gradient, lossBy, lossByZ, z } from '../terms';
import { meanOf } from './weights';

export const bias: Rules = (setting) => {
  const { layer: l, focus: { i }, batch } = setting;
  const one = literal(1);
  const entry = lossBy(setting, quantity('b', l, i, 0), quantity('db', l, i, 0));
  const whole = quantity('db', l);
  const columns: Expression = { kind: 'series', variable: 'e', values: batch, body: quantity('dZ', l, undefined, 'e') };
  return rungs('db', [
    ['db.1', 'scalar', 'chain-rule', equation(
      entry, dot(lossByZ(setting, l, i), partial(z(setting, l, i), quantity('b', l, i, 0), one)),
    )],
    ['db.2', 'scalar', 'linearity', equation(entry, dot(gradient(setting, 'dZ', l, i), one))],
    ['db.3', 'vector', 'stack-rows', equation(
      batch.length === 1 ? whole : lossBy(setting, quantity('b', l), whole), gradient(setting, 'dZ', l),
    )],
    ['db.4', 'batch', 'mean-over-examples', equation(
      whole, meanOf(setting, columns), meanOf(setting, times(quantity('dZ', l), { kind: 'ones', count: batch.length, per: 'example' })),
    )],
  ]);
};
