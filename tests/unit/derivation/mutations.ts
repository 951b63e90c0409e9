/** Every way to get one operator of an expression wrong. */

import {
  literal, minus, plus, power, quantity, times, over, type Application, type Expression, type Equation,
} from '../../../src/derivation/expression';
import { mapParts, partsOf } from '../../../src/derivation/traverse';

export interface Mutant {
  /** Where in the tree, and what was changed there. */
  readonly label: string;
  readonly expression: Expression;
}

/** The expressions that differ from this one in exactly one operator, index or constant of the rule. */
function mutantsOf(expression: Expression, path = expression.kind as string): Mutant[] {
  const here = changesAt(expression).map(([change, mutated]): Mutant => ({ label: `${path}: ${change}`, expression: mutated }));
  const below = partsOf(expression).flatMap((part, index) =>
    mutantsOf(part, `${path}.${index}.${part.kind}`).map(({ label, expression: mutated }): Mutant => {
      let at = 0;
      return { label, expression: mapParts(expression, (old) => (at++ === index ? mutated : old)) };
    }));
  return [...here, ...below];
}

/** The equations in which one right side or one condition has one wrong operator. */
export function mutantEquationsOf(equation: Equation): { readonly label: string; readonly equation: Equation }[] {
  return [
    ...equation.right.flatMap((part, index) => mutantsOf(part, `right ${index} ${part.kind}`).map(({ label, expression }) =>
      ({ label, equation: { ...equation, right: equation.right.with(index, expression) } }))),
    ...equation.conditions.flatMap((condition, index) => mutantEquationsOf(condition).map(({ label, equation: mutated }) =>
      ({ label: `condition ${index} ${label}`, equation: { ...equation, conditions: equation.conditions.with(index, mutated) } }))),
  ];
}

type Change = readonly [what: string, result: Expression];

function changesAt(expression: Expression): Change[] {
  switch (expression.kind) {
    case 'sum': {
      const { terms } = expression;
      const flips = terms.map(({ sign, of }, index): Change =>
        [`sign of term ${index}`, { ...expression, terms: terms.with(index, { sign: sign === 1 ? -1 : 1, of }) }]);
      return terms.length === 1 ? flips : [...flips, ['sum to product', times(...terms.map(({ of }) => of))]];
    }
    case 'series':
      return expression.values.length === 1 ? [] : [['one term fewer', { ...expression, values: expression.values.slice(0, -1) }]];
    case 'product':
      return [
        ['product to sum', plus(...expression.factors)],
        ['product to difference', minus(expression.factors[0], ...expression.factors.slice(1))],
      ];
    case 'fraction':
      return [['inverted', over(expression.denominator, expression.numerator)]];
    case 'power':
      if (typeof expression.exponent !== 'number') return [['power 2', power(expression.base, 2)]];
      return [['power up', power(expression.base, expression.exponent + 1)], ['power down', power(expression.base, expression.exponent - 1)]];
    case 'entrywise':
      return [
        ['⊙ and ⊘', { ...expression, operator: expression.operator === 'product' ? 'quotient' : 'product' }],
        ['entrywise to sum', plus(expression.left, expression.right)],
        ['entrywise to product', times(expression.left, expression.right)],
      ];
    case 'transpose':
      return [['transpose dropped', expression.of]];
    case 'application':
      return applicationChanges(expression);
    case 'delta':
      return [['delta always 1', literal(1)], ['delta always 0', literal(0)]];
    case 'ones':
      return [['one more', { ...expression, count: expression.count + 1 }]];
    case 'stack':
      return [['stacked the other way', { ...expression, direction: expression.direction === 'row' ? 'column' : 'row' }]];
    case 'quantity': {
      const { name, layer, row, column } = expression;
      return row === undefined && column === undefined ? [] : [['indices swapped', quantity(name, layer, column, row)]];
    }
    case 'literal':
      return [['another number', literal(expression.value + 1)]];
    case 'named':
    case 'elision':
    case 'numeral':
      return [];
  }
}

function applicationChanges(expression: Application): Change[] {
  const { operator } = expression;
  const dropped: Change = [`${operator.name} dropped`, expression.arguments[0]];
  const instead = (name: 'ln' | 'exp' | 'max' | 'norm'): Change => [`${operator.name} to ${name}`, { ...expression, operator: { name } }];
  switch (operator.name) {
    case 'g':
    case 'slope':
      return [['g and its slope', { ...expression, operator: { ...operator, name: operator.name === 'g' ? 'slope' : 'g' } }]];
    case 'ln':
      return [dropped, instead('exp')];
    case 'exp':
      return [dropped, instead('ln')];
    case 'max':
      return expression.arguments.length > 1 ? [dropped, instead('norm')] : [instead('norm')];
    case 'logsumexp':
    case 'norm':
      return [instead('max')];
    case 'softmax':
      return [dropped, instead('exp')];
    case 'abs':
    case 'diag':
    case 'sqrt':
    case 'inner':
      return [dropped];
  }
}
