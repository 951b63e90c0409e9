/** From Σ to its terms, and from terms to their numbers: the lines between a formula and its result. */

import { plus, type Expression, type Fraction, type Series, type Term, type Variable } from './expression';
import { mapParts, partsOf, substitute } from './traverse';

/** A sum of more terms than this shows its first three and its last. */
const LONGEST_SUM = 6;
const HEAD = 3;

/** The expression with every Σ as its terms; the middle of a long sum becomes one elided part, so that it still adds up. */
export function writeOut(expression: Expression): Expression {
  if (expression.kind === 'sum') {
    // Σ + b becomes one row of terms, not a sum within a sum.
    return { kind: 'sum', terms: expression.terms.flatMap(({ sign, of }): readonly Term[] => {
      const written = writeOut(of);
      return sign === 1 && of.kind === 'series' && written.kind === 'sum' ? written.terms : [{ sign, of: written }];
    }) };
  }
  if (expression.kind !== 'series') return mapParts(expression, writeOut);
  const term = (value: number) => writeOut(substitute(expression.body, expression.variable, value));
  const { values } = expression;
  if (values.length === 1) return term(values[0]);
  if (values.length <= LONGEST_SUM) return plus(...values.map(term));
  const middle: Series = { ...expression, values: values.slice(HEAD, -1) };
  return plus(
    ...values.slice(0, HEAD).map(term),
    { kind: 'elision', of: middle, count: middle.values.length },
    term(values[values.length - 1]),
  );
}

/** Whether there is a Σ to write out, of this variable if one is given. */
export function hasSeries(expression: Expression, variable?: Variable): boolean {
  if (expression.kind === 'series' && (variable === undefined || expression.variable === variable)) return true;
  return partsOf(expression).some((part) => hasSeries(part, variable));
}

/** Whether a part is shown as one number, so that there is nothing in it to work out. */
export function isNumber(expression: Expression): boolean {
  switch (expression.kind) {
    case 'quantity':
    case 'literal':
    case 'named':
    case 'numeral':
    case 'delta':
    case 'ones':
    case 'elision':
      return true;
    case 'transpose':
      // One number is its own transpose.
      return isNumber(expression.of);
    case 'application':
      // g′(z) is a quantity of the trace; ‖dW‖ and ⟨dW, ·⟩ are too large to be written out.
      return expression.operator.name === 'slope' || expression.operator.name === 'inner'
        || (expression.operator.name === 'norm' && expression.arguments[0].kind === 'quantity');
    case 'fraction':
      return isConstant(expression);
    default:
      return false;
  }
}

/** ½, 1/m, 2/K: a fraction that stays one to the end. */
export function isConstant({ numerator, denominator }: Fraction): boolean {
  return [numerator, denominator].every((part) => part.kind === 'literal' || (part.kind === 'named' && part.symbol.kind === 'letter'));
}

/**
 * The next line of working: whatever consists of numbers alone becomes its number. The terms of a sum are worked out
 * first, then the sum. A number stays the same object.
 */
export function workOut(expression: Expression): Expression {
  if (isNumber(expression)) return expression;
  return partsOf(expression).every(isNumber) ? { kind: 'numeral', of: expression } : mapParts(expression, workOut);
}
