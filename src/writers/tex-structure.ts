/** How the parts of an expression are put together in TeX, the same for symbols and for numbers. */

import { isElementwise, type ActivationName } from '../engine/activations';
import { windowOf } from '../layout/window';
import type { Application, Entrywise, Expression, Product, Stack } from '../derivation/expression';
import { substitute } from '../derivation/traverse';
import { isConstant } from '../derivation/write-out';
import type { Parentheses } from './slots';
import { indicesTex, variableTex } from './symbol';

/** What differs between the projections. */
export interface Projection {
  /** Writes a part as a whole; undefined leaves it to `structureTex`. */
  readonly atom: (expression: Expression, parentheses: Parentheses) => string | undefined;
  /** Writes a part that is alone in its row of a stack, low enough for rows to stand close; undefined leaves it to `atom`. */
  readonly row?: (expression: Expression) => string | undefined;
  /** Whether a part is written as one plain number, so that a second such factor needs parentheses. */
  readonly isNumber: (expression: Expression) => boolean;
}

/** A stack of more rows than this is drawn with an ellipsis. */
const LARGEST_STACK = 8;
const WINDOW = 5;
const WINDOW_HEAD = 2;

/** The TeX of an expression whose leaves `atom` writes. */
export function structureTex(expression: Expression, projection: Projection, parentheses: Parentheses = 'never'): string {
  const own = projection.atom(expression, parentheses);
  if (own !== undefined) return own;
  const write = (part: Expression, around: Parentheses = 'never') => structureTex(part, projection, around);
  switch (expression.kind) {
    case 'sum':
      return sumPieces(expression, projection).join('');
    case 'series': {
      const body = bracketed(expression.body, write(expression.body));
      return `\\sum_{${expression.variable}=1}^{${expression.values.length}} ${body}`;
    }
    case 'product':
      return productTex(expression, projection, parentheses);
    case 'fraction':
      return `\\${isConstant(expression) ? 'tfrac' : 'dfrac'}{${unmarked(write(expression.numerator))}}{${unmarked(write(expression.denominator))}}`;
    case 'power':
      return `${powerBase(expression.base, write)}^{${typeof expression.exponent === 'number' ? expression.exponent : unmarked(write(expression.exponent))}}`;
    case 'entrywise':
      return entrywisePieces(expression, projection).join(' ');
    case 'transpose': {
      const { of } = expression;
      const inside = of.kind === 'application' ? write(of) : `\\left(${write(of)}\\right)`;
      return `${inside}^{\\mathsf T}`;
    }
    case 'application':
      return applicationTex(expression, write);
    case 'delta':
      return `\\delta_{${indicesTex([expression.row, expression.column].map(variableTex))}}`;
    case 'ones':
      return onesTex(expression.per);
    case 'stack':
      return stackTex(expression, (part) => projection.row?.(part) ?? write(part));
    case 'elision':
      return '\\cdots';
    case 'quantity':
    case 'literal':
    case 'named':
    case 'numeral':
      throw new Error(`every projection writes a ${expression.kind} itself`);
  }
}

/** The terms of a sum with their signs, or what ⊙ stands between: a line may break before each but the first. */
export function piecesOf(expression: Expression, projection: Projection): readonly string[] {
  if (expression.kind === 'entrywise') return entrywisePieces(expression, projection);
  return sumPieces(expression, projection);
}

function entrywisePieces({ operator, left, right }: Entrywise, projection: Projection): readonly string[] {
  const [first, second] = [structureTex(left, projection), structureTex(right, projection, 'negative')];
  return [bracketed(left, first), `{}${operator === 'product' ? '\\odot' : '\\oslash'} ${bracketed(right, second)}`];
}

function sumPieces(expression: Expression, projection: Projection): readonly string[] {
  if (expression.kind !== 'sum') return [structureTex(expression, projection)];
  return expression.terms.map(({ sign, of }, index) => {
    const isFirst = index === 0;
    const text = structureTex(of, projection, isFirst && sign === 1 ? 'never' : 'negative');
    const term = of.kind === 'sum' && (sign === -1 || !isFirst) && (sign === -1 ? of.terms.length > 1 : startsWithMinus(of))
      ? `\\left(${text}\\right)`
      : text;
    if (isFirst) return sign === 1 ? term : `-${term}`;
    return `{}${sign === 1 ? '+' : '-'}${term}`;
  });
}

function startsWithMinus(expression: Expression): boolean {
  return expression.kind === 'sum' && expression.terms[0].sign === -1;
}

/** In parentheses what a neighbour would otherwise pull apart: a sum within a product. */
function bracketed(expression: Expression, text: string): string {
  return expression.kind === 'sum' || expression.kind === 'entrywise' ? `\\left(${text}\\right)` : text;
}

function productTex({ factors, dotted }: Product, projection: Projection, parentheses: Parentheses): string {
  // A dot keeps two numbers apart as well as parentheses do.
  const several = !dotted && factors.filter(projection.isNumber).length > 1;
  const texts = factors.map((factor, index) => {
    const around: Parentheses = several && projection.isNumber(factor) ? 'always' : index === 0 ? parentheses : 'negative';
    const text = structureTex(factor, projection, around);
    const isLast = index === factors.length - 1;
    return factor.kind === 'series' && !isLast ? `\\left(${text}\\right)` : bracketed(factor, text);
  });
  return texts.join(dotted ? ' \\cdot ' : several ? '' : '\\,');
}

function powerBase(base: Expression, write: (part: Expression, around?: Parentheses) => string): string {
  if (base.kind === 'application') return write(base);
  return base.kind === 'sum' ? `\\left(${write(base)}\\right)` : write(base, 'always');
}

function applicationTex({ operator, arguments: given }: Application, write: (part: Expression) => string): string {
  const [first] = given;
  const inside = given.map((part) => write(part)).join(',\\,');
  switch (operator.name) {
    case 'g':
      return `g^{[${operator.layer}]}\\!\\left(${inside}\\right)`;
    case 'slope':
      return `g^{[${operator.layer}]\\prime}\\!\\left(${inside}\\right)`;
    case 'ln':
      return first.kind === 'sum' ? `\\ln\\left(${inside}\\right)` : `\\ln ${inside}`;
    case 'exp':
      return `e^{${unmarked(inside)}}`;
    case 'sqrt':
      return `\\sqrt{${unmarked(inside)}}`;
    case 'inner':
      return `\\left\\langle ${inside}\\right\\rangle`;
    case 'abs':
      return `\\lvert ${inside}\\rvert`;
    case 'max':
      if (given.length === 1 && first.kind === 'quantity') return `\\max_{r} ${write({ ...first, row: 'r' })}`;
      return `\\max\\left(${inside}\\right)`;
    case 'softmax': {
      const perColumn = first.kind === 'quantity' && first.column === undefined ? '_{\\text{col}}' : '';
      return `\\operatorname{softmax}${perColumn}\\!\\left(${inside}\\right)`;
    }
    case 'logsumexp':
    case 'diag':
      return `\\operatorname{${operator.name}}\\!\\left(${inside}\\right)`;
    case 'norm':
      // Bars as tall as what they enclose, which may be a fraction.
      return `\\left\\lVert ${inside}\\right\\rVert_{${first.kind === 'quantity' && first.name === 'dW' ? 'F' : '2'}}`;
  }
}

/** 1_m, or 1 for a column of as many ones as there are outputs. */
export function onesTex(per: 'example' | 'output', isTransposed = false): string {
  return `\\mathbf 1${per === 'example' ? '_m' : ''}${isTransposed ? '^{\\mathsf T}' : ''}`;
}

function stackTex({ direction, variable, count, body }: Stack, write: (part: Expression) => string): string {
  const cells = placesOf(count).map((index) => (index === undefined ? undefined : unmarked(write(substitute(body, variable, index)))));
  return direction === 'column'
    ? arrayTex(cells.map((cell) => [cell ?? '\\vdots']), gapOf(cells))
    : arrayTex([cells.map((cell) => cell ?? '\\cdots')]);
}

/** Keeps fractions, or arrays, in neighbouring rows apart. */
function gapOf(cells: readonly (string | undefined)[]): string {
  if (cells.some((cell) => cell?.includes('\\dfrac'))) return '[1em]';
  return cells.some((cell) => cell?.includes('bmatrix')) ? '[0.3em]' : '';
}

/** An array in brackets, its numbers aligned at the right. */
export function arrayTex(rows: readonly (readonly string[])[], gap = ''): string {
  return `\\begin{bmatrix*}[r]${rows.map((row) => row.join('&')).join(`\\\\${gap}`)}\\end{bmatrix*}`;
}

/** Inside a fraction, an exponent or an array, and among conditions, there is no room for the marks under the terms. */
export function unmarked(tex: string): string {
  return `\\htmlClass{unmarked}{${tex}}`;
}

/** The places shown of `count`, with undefined where an ellipsis stands: all up to `largest`, else the ends and the centre. */
export function placesOf(count: number, centre = 0, largest = LARGEST_STACK): readonly (number | undefined)[] {
  const limit = count <= largest ? largest : Math.min(WINDOW, largest);
  return windowOf(count, centre, limit, Math.min(WINDOW_HEAD, limit - 2)).map((item) => (item.kind === 'index' ? item.index : undefined));
}

const ACTIVATION_TEX: Readonly<Partial<Record<ActivationName, string>>> = {
  tanh: '\\tanh', sigmoid: '\\sigma', relu: '\\operatorname{ReLU}', leaky_relu: '\\operatorname{leaky\\,ReLU}',
  elu: '\\operatorname{ELU}', gelu_exact: '\\operatorname{GELU}', silu: '\\operatorname{SiLU}',
};

/** The function's own name: g is tanh here. */
export function activationTex(activation: ActivationName): string {
  return ACTIVATION_TEX[activation] ?? `\\operatorname{${isElementwise(activation) ? activation : 'softmax'}}`;
}
