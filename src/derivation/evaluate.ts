/**
 * What an expression comes to on a trace. Sums and products are added up here in their plainest form, not by the engine's
 * kernels, so that a rung and the trace can be held against each other.
 */

import { ELEMENTWISE, isElementwise } from '../engine/activations';
import { at, map, matrix, scalar, zip, type Matrix } from '../engine/matrix';
import { isPerExample } from '../engine/quantity';
import { columnOfExample, matrixOf, type Trace } from '../engine/trace';
import type { Application, Expression, Product, Quantity } from './expression';
import { keyOf, referenceOf, substitute } from './traverse';

export type Numbers = Pick<Trace, 'batch' | 'values'>;

/**
 * The value as a matrix; a number is 1 × 1. Throws RangeError where shapes do not meet, where a quantity or an entry does
 * not exist, and where a symbol stands for nothing that the trace holds.
 */
export function evaluate(expression: Expression, trace: Numbers): Matrix {
  const value = (part: Expression) => evaluate(part, trace);
  switch (expression.kind) {
    case 'quantity':
      return valueOfQuantity(expression, trace);
    case 'literal':
      return scalar(expression.value);
    case 'sum':
      return expression.terms
        .map(({ sign, of }) => (sign === 1 ? value(of) : map(value(of), (x) => -x)))
        .reduce(add);
    case 'series':
      return expression.values.map((index) => value(substitute(expression.body, expression.variable, index))).reduce(add);
    case 'product':
      return isAbsentTerm(expression, value) ? scalar(0) : expression.factors.map(value).reduce(multiply);
    case 'fraction':
      return scalar(toNumber(value(expression.numerator)) / toNumber(value(expression.denominator)));
    case 'power':
      return scalar(toNumber(value(expression.base)) ** (typeof expression.exponent === 'number' ? expression.exponent : toNumber(value(expression.exponent))));
    case 'entrywise':
      return zip(
        value(expression.left),
        value(expression.right),
        expression.operator === 'product' ? (x, y) => x * y : (x, y) => x / y,
      );
    case 'transpose': {
      const of = value(expression.of);
      return fill(of.columns, of.rows, (i, j) => at(of, j, i));
    }
    case 'application':
      return applied(expression, expression.arguments.map(value));
    case 'delta':
      return scalar(requireNumber(expression.row) === requireNumber(expression.column) ? 1 : 0);
    case 'ones':
      return fill(expression.count, 1, () => 1);
    case 'stack': {
      const parts = Array.from({ length: expression.count }, (_, index) =>
        value(substitute(expression.body, expression.variable, index)));
      return expression.direction === 'column' ? below(parts) : beside(parts);
    }
    case 'named':
      if (expression.value === undefined) throw new RangeError('this symbol stands for no number of the trace');
      return value(expression.value);
    case 'elision':
    case 'numeral':
      return value(expression.of);
  }
}

/** y ln a with y = 0 and a = 0: the limit of it is 0, and the loss counts it so. */
function isAbsentTerm({ factors }: Product, value: (part: Expression) => Matrix): boolean {
  const [weight, other] = factors;
  return factors.length === 2 && isLogarithm(other) && value(weight).data[0] === 0 && value(other).data[0] === -Infinity;
}

function isLogarithm(expression: Expression): boolean {
  if (expression.kind === 'numeral') return isLogarithm(expression.of);
  return expression.kind === 'application' && expression.operator.name === 'ln';
}

function valueOfQuantity(quantity: Quantity, trace: Numbers): Matrix {
  const reference = referenceOf(quantity);
  const key = keyOf(quantity);
  if (reference === undefined || key === undefined) throw new RangeError('an index is bound to nothing');
  const values = matrixOf(trace.values, key);
  const columnIn = (column: number) => (isPerExample(key) ? columnOfExample(trace, column) : column);
  switch (reference.kind) {
    case 'scalar':
    case 'matrix':
      return values;
    case 'entry':
      return scalar(at(values, reference.row, columnIn(reference.column)));
    case 'row':
      return fill(1, values.columns, (_, j) => at(values, reference.row, j));
    case 'column': {
      const j = columnIn(reference.column);
      return fill(values.rows, 1, (i) => at(values, i, j));
    }
  }
}

function applied({ operator }: Application, given: readonly Matrix[]): Matrix {
  const [first] = given;
  switch (operator.name) {
    case 'g':
    case 'slope': {
      if (!isElementwise(operator.activation)) throw new RangeError('softmax is not an element-wise function');
      const { value, slope } = ELEMENTWISE[operator.activation];
      return map(first, operator.name === 'g' ? value : (z) => slope(z, value(z)));
    }
    case 'ln':
      return map(first, Math.log);
    case 'exp':
      return map(first, Math.exp);
    case 'abs':
      return map(first, Math.abs);
    case 'sqrt':
      return map(first, Math.sqrt);
    case 'inner':
      return scalar(zip(first, given[1], (x, y) => x * y).data.reduce((sum, x) => sum + x, 0));
    case 'max':
      return scalar(given.reduce((largest, { data }) => data.reduce((a, b) => Math.max(a, b), largest), -Infinity));
    case 'norm':
      return scalar(Math.sqrt(first.data.reduce((sum, x) => sum + x * x, 0)));
    case 'diag':
      if (first.columns !== 1) throw new RangeError('diag takes a column');
      return fill(first.rows, first.rows, (i, j) => (i === j ? first.data[i] : 0));
    case 'logsumexp':
      return scalar(logSumOfExponentials(Array.from(first.data)));
    case 'softmax':
      return softmaxOfColumns(first);
  }
}

function logSumOfExponentials(logits: readonly number[]): number {
  const c = Math.max(...logits);
  return c + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - c), 0));
}

function softmaxOfColumns(logits: Matrix): Matrix {
  const columns = Array.from({ length: logits.columns }, (_, e) => Array.from({ length: logits.rows }, (__, k) => at(logits, k, e)));
  const totals = columns.map(logSumOfExponentials);
  return map(logits, (z, _, e) => Math.exp(z - totals[e]));
}

/** A number is added to every entry of an array, as ε is to √s. */
function add(a: Matrix, b: Matrix): Matrix {
  if (b.rows === 1 && b.columns === 1) return map(a, (x) => x + b.data[0]);
  return zip(a, b, (x, y) => x + y);
}

function multiply(a: Matrix, b: Matrix): Matrix {
  if (a.rows === 1 && a.columns === 1) return map(b, (x) => a.data[0] * x);
  if (b.rows === 1 && b.columns === 1) return map(a, (x) => x * b.data[0]);
  if (a.columns !== b.rows) throw new RangeError(`${a.rows} × ${a.columns} times ${b.rows} × ${b.columns}`);
  return fill(a.rows, b.columns, (i, j) => {
    let sum = 0;
    for (let k = 0; k < a.columns; k++) sum += at(a, i, k) * at(b, k, j);
    return sum;
  });
}

function below(parts: readonly Matrix[]): Matrix {
  const [{ columns }] = parts;
  if (parts.some((part) => part.rows !== 1 || part.columns !== columns)) throw new RangeError('a column stacks rows of one length');
  return fill(parts.length, columns, (i, j) => at(parts[i], 0, j));
}

function beside(parts: readonly Matrix[]): Matrix {
  const [{ rows }] = parts;
  if (parts.some((part) => part.columns !== 1 || part.rows !== rows)) throw new RangeError('a row stacks columns of one height');
  return fill(rows, parts.length, (i, j) => at(parts[j], i, 0));
}

function fill(rows: number, columns: number, entry: (i: number, j: number) => number): Matrix {
  return map(matrix(rows, columns), (_, i, j) => entry(i, j));
}

function toNumber(value: Matrix): number {
  if (value.rows !== 1 || value.columns !== 1) throw new RangeError(`a number is wanted, not ${value.rows} × ${value.columns}`);
  return value.data[0];
}

function requireNumber(index: number | string): number {
  if (typeof index !== 'number') throw new RangeError(`${index} is bound to nothing`);
  return index;
}
