/** U{l}.W and U{l}.b with momentum, Adam or weight decay: what is remembered, and the step that follows from it. */

import type { LayerQuantity, ScalarKey } from '../../engine/quantity';
import {
  apply, entrywiseQuotient, equation, hadamard, letter, literal, minus, over, plus, power, quantity, times, type Equation, type Expression, type Quantity,
} from '../expression';
import type { RungLine, Setting } from '../rung';

const scalar = (name: ScalarKey): Quantity => quantity(name);
const [alpha, lambda] = [scalar('alpha'), scalar('lambda')];

/** One entry or the whole of the arrays of a parameter, and how they are worked with. */
interface Part {
  readonly at: (name: LayerQuantity) => Quantity;
  readonly of: 'W' | 'b';
  readonly isEntry: boolean;
  /** The gradient, with what weight decay adds to it. */
  readonly gradient: Expression;
}

/** The lines of a step of every optimizer but plain gradient descent. */
export function optimizerLines({ layer: l, focus: { i, j }, step, plan: { rule } }: Setting): readonly RungLine[] {
  const of = step.operation === 'W' ? 'W' : 'b';
  const decays = rule.decays && of === 'W';
  const part = (isEntry: boolean): Part => {
    const at = (name: LayerQuantity) => (isEntry ? quantity(name, l, i, j) : quantity(name, l));
    const gradient = at(`d${of}`);
    return { at, of, isEntry, gradient: decays ? letter(isEntry ? 'h' : 'H', decayed(at)) : gradient };
  };
  const [entry, whole] = [part(true), part(false)];
  if (of === 'b') {
    if (rule.name === 'gd') return [['up.3', 'matrix', 'stack-rows', moved(whole, whole.gradient)]];
    if (rule.name === 'momentum') return stacked(['mo.5', 'mo.6'], momentum(whole));
    return stacked(['ad.11', 'ad.12', 'ad.13', 'ad.14', 'ad.15'], adam(whole));
  }
  const decay: readonly RungLine[] = decays
    ? [['wd.1', 'scalar', 'differentiate', equation(entry.gradient, decayed(entry.at))], ['wd.2', 'matrix', 'stack-rows', equation(whole.gradient, decayed(whole.at))]]
    : [];
  switch (rule.name) {
    case 'gd':
      return [
        ...decay,
        ['wd.3', 'scalar', 'definition', moved(entry, entry.gradient)],
        ['wd.4', 'scalar', 'algebra', shrunk(entry)],
        ['wd.5', 'matrix', 'stack-rows', moved(whole, whole.gradient)],
      ];
    case 'momentum':
      return [...decay, ...defined(['mo.1', 'mo.2'], momentum(entry)), ...stacked(['mo.3', 'mo.4'], momentum(whole))];
    case 'adam':
      return [
        ...decay,
        ...defined(['ad.1', 'ad.2', 'ad.3', 'ad.4', 'ad.5'], adam(entry)),
        ...stacked(['ad.6', 'ad.7', 'ad.8', 'ad.9', 'ad.10'], adam(whole)),
      ];
  }
}

function defined(ids: readonly string[], equations: readonly Equation[]): readonly RungLine[] {
  return equations.map((each, index): RungLine => [ids[index], 'scalar', 'definition', each]);
}

function stacked(ids: readonly string[], equations: readonly Equation[]): readonly RungLine[] {
  return equations.map((each, index): RungLine => [ids[index], 'matrix', 'stack-rows', each]);
}

/** dW + λ W. */
function decayed(at: Part['at']): Expression {
  return plus(at('dW'), times(lambda, at('W')));
}

/** θ − α (step). */
function moved({ at, of }: Part, step: Expression): Equation {
  return equation(at(`${of}new`), minus(at(of), times(alpha, step)));
}

/** W shrinks towards 0 by the same part, and is moved by the gradient as without weight decay. */
function shrunk({ at }: Part): Equation {
  return equation(at('Wnew'), minus(times(minus(literal(1), times(alpha, lambda)), at('W')), times(alpha, at('dW'))));
}

function momentum(part: Part): readonly Equation[] {
  const { at, of, gradient } = part;
  return [equation(at(`v${of}new`), plus(times(scalar('mu'), at(`v${of}`)), gradient)), moved(part, at(`v${of}new`))];
}

function adam(part: Part): readonly Equation[] {
  const { at, of, gradient, isEntry } = part;
  const missing = (name: 'beta1' | 'beta2') => minus(literal(1), scalar(name));
  const reached = (name: 'beta1' | 'beta2') => minus(literal(1), power(scalar(name), scalar('t')));
  const corrected = (array: Quantity, beta: 'beta1' | 'beta2') =>
    (isEntry ? over(array, reached(beta)) : times(over(literal(1), reached(beta)), array));
  const [first, second] = [corrected(at(`m${of}new`), 'beta1'), corrected(at(`s${of}new`), 'beta2')];
  const [m, s] = [letter('mhat', first), letter('shat', second)];
  const scale = plus(apply('sqrt', s), scalar('epsilon'));
  return [
    equation(at(`m${of}new`), plus(times(scalar('beta1'), at(`m${of}`)), times(missing('beta1'), gradient))),
    equation(at(`s${of}new`), plus(times(scalar('beta2'), at(`s${of}`)), times(missing('beta2'), isEntry ? power(gradient, 2) : hadamard(gradient, gradient)))),
    equation(m, first),
    equation(s, second),
    moved(part, isEntry ? over(m, scale) : entrywiseQuotient(m, scale)),
  ];
}
