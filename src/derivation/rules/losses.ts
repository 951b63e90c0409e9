/** C.loss and C.J: the loss of one example, and the cost as their mean. */

import {
  apply, equation, letter, literal, minus, negative, over, plus, power, quantity, series, times, transposed, where, type Expression,
  type Index,
} from '../expression';
import { rungs, type DerivationOperation, type RungLine, type Rules, type Setting } from '../rung';
import { a, count, loss, outputIndex, outputLayer, outputs, width, y, z } from '../terms';

const HALF = over(literal(1), literal(2));

/** J = (1/m) Σ ℒ⁽ᵉ⁾ closes every loss. */
function cost(setting: Setting): RungLine {
  const sum: Expression = { kind: 'series', variable: 'e', values: setting.batch, body: loss(setting, 'e') };
  return ['J', 'batch', 'mean-over-examples', equation(quantity('J'), times(over(literal(1), count(setting)), sum))];
}

function squaredErrors(setting: Setting): Expression {
  const L = outputLayer(setting);
  return series('k', width(setting, L), power(minus(a(setting, L, 'k'), y(setting, 'k')), 2));
}

/** Σ_k of a binary loss; with one output the sum and the index are left out. */
function overOutputs(setting: Setting, term: (unit: Index | undefined) => Expression): Expression {
  const K = width(setting, outputLayer(setting));
  return K === 1 ? term(outputIndex(setting, 'k')) : series('k', K, term('k'));
}

const one = literal(1);

function lines(setting: Setting): readonly RungLine[] {
  const L = outputLayer(setting);
  const left = loss(setting);
  const column = z(setting, L);
  switch (setting.shape.loss) {
    case 'half_se':
      return [
        ['l2.1', 'scalar', 'definition', equation(left, times(HALF, squaredErrors(setting)))],
        ['l2.2', 'vector', 'definition', equation(
          left, times(HALF, power(apply('norm', minus(a(setting, L), y(setting))), 2)),
        )],
      ];
    case 'mse':
      return [['mse.1', 'scalar', 'definition', equation(left, times(over(one, outputs(setting)), squaredErrors(setting)))]];
    case 'bce':
      return [
        ['bce.1', 'scalar', 'definition', equation(left, overOutputs(setting, (k) => minus(
          negative(times(y(setting, k), apply('ln', a(setting, L, k)))),
          times(minus(one, y(setting, k)), apply('ln', minus(one, a(setting, L, k)))),
        )))],
        ['bce.2', 'scalar', 'stable-form', equation(left, overOutputs(setting, (k) => plus(
          apply('max', z(setting, L, k), literal(0)),
          negative(times(z(setting, L, k), y(setting, k))),
          apply('ln', plus(one, apply('exp', negative(apply('abs', z(setting, L, k)))))),
        )))],
      ];
    case 'ce': {
      const c = letter('c', apply('max', column));
      const shifted = series('r', width(setting, L), apply('exp', minus(z(setting, L, 'r'), c)));
      return [
        ['ce.1', 'scalar', 'definition', equation(
          left, negative(series('k', width(setting, L), times(y(setting, 'k'), apply('ln', a(setting, L, 'k'))))),
        )],
        ['ce.2', 'vector', 'stable-form', where(
          equation(left, minus(apply('logsumexp', column), times(transposed(y(setting)), column))),
          equation(apply('logsumexp', column), plus(c, apply('ln', shifted))),
          equation(c, apply('max', column)),
        )],
      ];
    }
  }
}

/** The rungs of a loss and of the cost; the schedule does them in two steps, C.loss and C.J. */
export const losses: Rules = (setting) => {
  const operation: DerivationOperation = `loss.${setting.shape.loss}`;
  return rungs(operation, setting.step.operation === 'J' ? [cost(setting)] : lines(setting));
};
