/** U{l}.W and U{l}.b: one step of the optimizer, and what it does to the cost to first order. */

import { depth } from '../../engine/experiment';
import {
  apply, equation, letter, minus, plus, power, quantity, series, times, type Equation,
} from '../expression';
import { rungs, type RungLine, type Rules, type Setting } from '../rung';
import { optimizerLines } from './optimizer-update';

const alpha = quantity('alpha');

/** J − α Σ_l (‖dW‖² + ‖db‖²). Layers count from 1, so the bound l is one more than its place in the sum. */
function firstOrder({ shape }: Setting): Equation {
  const squared = (name: 'dW' | 'db') => power(apply('norm', quantity(name, 'l')), 2);
  const sum = {
    ...series('l', depth(shape), plus(squared('dW'), squared('db'))),
    values: shape.activations.map((_, index) => index + 1),
  };
  return { ...equation(letter('Jnew'), minus(quantity('J'), times(alpha, sum))), approximate: true };
}

/** J + Σ_l ⟨dW, W new − W⟩ + ⟨db, b new − b⟩: along whatever step the optimizer makes. */
function alongStep({ shape }: Setting): Equation {
  const along = (name: 'W' | 'b') => apply('inner', quantity(`d${name}`, 'l'), minus(quantity(`${name}new`, 'l'), quantity(name, 'l')));
  const sum = { ...series('l', depth(shape), plus(along('W'), along('b'))), values: shape.activations.map((_, index) => index + 1) };
  return { ...equation(letter('Jnew'), plus(quantity('J'), sum)), approximate: true };
}

export const update: Rules = (setting) => {
  const { layer: l, focus: { i, j }, step, plan } = setting;
  const moved = (name: 'W' | 'b', row?: number, column?: number) => equation(
    quantity(`${name}new`, l, row, column),
    minus(quantity(name, l, row, column), times(alpha, quantity(`d${name}`, l, row, column))),
  );
  const isPlain = plan.rule.name === 'gd' && !plan.rule.decays;
  const plain: readonly RungLine[] = step.operation === 'W'
    ? [['up.1', 'scalar', 'definition', moved('W', i, j)], ['up.2', 'matrix', 'stack-rows', moved('W')]]
    : [['up.3', 'matrix', 'stack-rows', moved('b')]];
  // The cost answers to all parameters together, so its line stands where the last of them has moved.
  const lines = isPlain ? plain : optimizerLines(setting);
  if (step !== plan.steps[plan.steps.length - 1]) return rungs('update', lines);
  const foreseen: RungLine = isPlain ? ['up.4', 'matrix', 'first-order', firstOrder(setting)] : ['fo.1', 'matrix', 'first-order', alongStep(setting)];
  return rungs('update', [...lines, foreseen]);
};
