/** B{L}.dA on the full route: how the loss reacts to each output, ∂ℒ/∂a. */

import {
  entrywiseQuotient, equation, literal, minus, negative, over, partial, plus, quantity, times, type Expression,
} from '../expression';
import { rungs, type DerivationOperation, type RungLine, type Rules, type Setting } from '../rung';
import { a, count, gradient, loss, outputIndex, outputLayer, outputs, sharesMean, width, y } from '../terms';

const one = literal(1);

/** By autograd's convention the 1/m of the mean stands here, on the last line: the batch's where there is one. */
export function withMean(setting: Setting, expression: Expression): Expression {
  return sharesMean(setting) ? expression : times(over(one, count(setting)), expression);
}

function lines(setting: Setting): readonly RungLine[] {
  const L = outputLayer(setting);
  const unit = Math.min(setting.focus.i, width(setting, L) - 1);
  const k = outputIndex(setting, unit);
  const A = quantity('A', L);
  const Y = quantity('Y');
  const error = minus(a(setting, L, k), y(setting, k));
  const dA = gradient(setting, 'dA', L, k);
  /** da_k = ∂ℒ/∂a_k = …: the derivative's symbol is a second name of the left side, so its number is the right side's. */
  const named = (right: Expression) => (
    dA.kind === 'named' ? equation(dA, right) : equation(dA, partial(loss(setting), a(setting, L, k), right), right)
  );
  switch (setting.shape.loss) {
    case 'half_se':
      return [
        ['dl2.1', 'scalar', 'differentiate', named(error)],
        ['dl2.2', 'vector', 'stack-rows', equation(gradient(setting, 'dA', L), minus(a(setting, L), y(setting)))],
        ['dl2.3', 'batch', 'batch-columns', equation(quantity('dA', L), withMean(setting, minus(A, Y)))],
      ];
    case 'mse': {
      const factor = over(literal(2), outputs(setting));
      return [
        ['dmse.1', 'scalar', 'differentiate', named(times(factor, error))],
        ['dmse.2', 'batch', 'batch-columns', equation(quantity('dA', L), withMean(setting, times(factor, minus(A, Y))))],
      ];
    }
    case 'bce': {
      const p = a(setting, L, k);
      // No line of the batch follows that could take the 1/m.
      const held = sharesMean(setting) ? dA : quantity('dA', L, unit, setting.focus.e);
      return [
        ['dbce.1', 'scalar', 'differentiate', named(
          plus(negative(over(y(setting, k), p)), over(minus(one, y(setting, k)), minus(one, p))),
        )],
        ['dbce.2', 'scalar', 'algebra', equation(held, withMean(setting, over(error, times(p, minus(one, p)))))],
      ];
    }
    case 'ce':
      return [
        ['dce.1', 'scalar', 'differentiate', named(negative(over(y(setting, k), a(setting, L, k))))],
        ['dce.2', 'batch', 'batch-columns', equation(quantity('dA', L), withMean(setting, negative(entrywiseQuotient(Y, A))))],
      ];
  }
}

export const startOfBackward: Rules = (setting) => rungs(`dAL.${setting.shape.loss}` satisfies DerivationOperation, lines(setting));
