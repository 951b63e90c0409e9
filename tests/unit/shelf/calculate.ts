/** Calculates a shelf equation from what it shows, sign by sign, as a reader would with a calculator. */

import { activate, type ActivationName } from '../../../src/engine/activations';
import type { LossName } from '../../../src/engine/losses';
import { lossesFromOutputs } from '../../../src/engine/losses';
import { addColumn, map, rowSums, transpose, zip, type Matrix } from '../../../src/engine/matrix';
import { product } from '../../../src/engine/products';
import { matrixOf, type Trace } from '../../../src/engine/trace';
import type { Term } from '../../../src/panels/shelf/equation';

/** 1 is written for a matrix of ones; its shape follows from where it stands. */
type Value = Matrix | number | 'ones';
type Token = { readonly value: Value } | { readonly sign: string };

/** Each sign in the form in which it is read; the longest first. */
const SIGNS: readonly (readonly [tex: string, signs: readonly string[]])[] = [
  ['-\\mathbf 1\\,\\mathbf 1^{\\mathsf T}\\bigl(', ['-', 'column sums', '(']],
  ['\\tfrac1m\\textstyle\\sum_e', ['1/m', 'row sums']],
  ['\\odot\\bigl(\\mathbf 1-', ['⊙', '(', 'ones', '-']],
  ['\\bigr)\\oslash\\bigl(', [')', '⊘', '(']],
  ['\\mathbf 1^{\\mathsf T}', ['broadcast']],
  ['\\bigr)\\bigr)', [')', ')']],
  ['\\odot\\bigl(', ['⊙', '(']],
  ['\\mathcal L\\bigl(', ['loss', '(']],
  ['\\mathbf 1', ['row sum']],
  ['\\tfrac1m', ['1/m']],
  ['\\oslash', ['⊘']],
  ['\\bigl(', ['(']],
  ['\\bigr)', [')']],
  ['\\odot', ['⊙']],
  [',\\,', [',']],
  ['=', ['=']],
  ['+', ['+']],
  ['-', ['-']],
];

interface Context {
  readonly trace: Trace;
  readonly activation: ActivationName;
  readonly loss: LossName;
}

/** The right side of the equation. Throws for a sign that it does not know or a shape that does not fit. */
export function calculate(terms: readonly Term[], context: Context): Matrix {
  const { trace } = context;
  const tokens: Token[] = terms.flatMap((term): Token[] => {
    if (term.kind === 'matrix') {
      const value = matrixOf(trace.values, term.key);
      return [{ value: term.transposed ? transpose(value) : value }];
    }
    const fraction = /^\\tfrac\{(\d+)\}\{(\d+)\}$/.exec(term.tex);
    if (fraction) return [{ value: Number(fraction[1]) / Number(fraction[2]) }];
    const known = SIGNS.find(([tex]) => tex === term.tex);
    if (known) return known[1].map((sign) => ({ sign }));
    if (/^\\[a-zA-Z]+(\{\w+\})?\\bigl\($/.test(term.tex)) return [{ sign: 'g' }, { sign: '(' }];
    throw new Error(`unknown sign ${term.tex}`);
  });
  const equals = tokens.findIndex((token) => 'sign' in token && token.sign === '=');
  return asMatrix(new Reader(tokens.slice(equals + 1), context).sum());
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[], private readonly context: Context) {}

  private sign(): string | undefined {
    const token = this.tokens[this.at];
    return token && 'sign' in token ? token.sign : undefined;
  }

  private take(expected: string): boolean {
    if (this.sign() !== expected) return false;
    this.at++;
    return true;
  }

  sum(): Value {
    let value = this.take('-') ? scaled(-1, asMatrix(this.factors())) : this.factors();
    for (;;) {
      if (this.take('+')) value = plus(asMatrix(value), asMatrix(this.factors()), this.take('broadcast'));
      else if (this.take('-')) value = minus(value, this.factors());
      else return value;
    }
  }

  private factors(): Value {
    let value = this.factor();
    for (;;) {
      if (this.take('⊙')) value = zip(asMatrix(value), asMatrix(this.factor()), (x, y) => x * y);
      else if (this.take('⊘')) value = zip(asMatrix(value), asMatrix(this.factor()), (x, y) => (x === 0 ? 0 : x / y));
      else if (this.take('row sum')) value = rowSums(asMatrix(value));
      else if (this.at < this.tokens.length && !['+', '-', ')', ',', 'broadcast'].includes(this.sign() ?? '')) value = times(value, this.factor());
      else return value;
    }
  }

  private factor(): Value {
    const { trace, activation, loss } = this.context;
    if (this.take('1/m')) return 1 / trace.batch.length;
    if (this.take('ones')) return 'ones';
    if (this.take('row sums')) return rowSums(asMatrix(this.factor()));
    if (this.take('column sums')) {
      const M = asMatrix(this.factor());
      const sums = rowSums(transpose(M));
      return map(M, (_, __, e) => sums.data[e]);
    }
    if (this.take('g')) return activate(activation, asMatrix(this.factor()));
    if (this.take('loss')) {
      this.take('(');
      const A = asMatrix(this.sum());
      this.take(',');
      const Y = asMatrix(this.sum());
      this.take(')');
      return lossesFromOutputs(loss, A, Y);
    }
    if (this.take('(')) {
      const value = this.sum();
      if (!this.take(')')) throw new Error('an open bracket');
      return value;
    }
    const token = this.tokens[this.at++];
    if (!token || !('value' in token)) throw new Error(`a value is missing at ${this.at}`);
    return token.value;
  }
}

function asMatrix(value: Value): Matrix {
  if (typeof value === 'object') return value;
  throw new Error('a matrix is missing');
}

function scaled(factor: number, a: Matrix): Matrix {
  return map(a, (x) => factor * x);
}

function plus(a: Matrix, b: Matrix, broadcast: boolean): Matrix {
  return broadcast ? addColumn(a, b) : zip(a, b, (x, y) => x + y);
}

function minus(a: Value, b: Value): Matrix {
  if (a === 'ones') return map(asMatrix(b), (x) => 1 - x);
  return zip(asMatrix(a), asMatrix(b), (x, y) => x - y);
}

function times(a: Value, b: Value): Value {
  if (typeof a === 'number') return typeof b === 'number' ? a * b : scaled(a, asMatrix(b));
  const [left, right] = [asMatrix(a), asMatrix(b)];
  // The learning rate is a 1 × 1 matrix on the shelf and a number in the equation.
  if (left.rows * left.columns === 1 && right.rows !== 1) return scaled(left.data[0], right);
  return product(left, right);
}

/** The largest |a − b| over the larger of 1 and the largest |a|. */
export function distance(a: Matrix, b: Matrix): number {
  const difference = zip(a, b, (x, y) => Math.abs(x - y));
  return Math.max(...difference.data) / Math.max(1, ...a.data.map(Math.abs));
}

