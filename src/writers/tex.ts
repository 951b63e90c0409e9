/** The three projections of a rung, all from its one tree: symbols, numbers and shapes. */

import type { NetworkShape } from '../engine/experiment';
import { isDerivative, isScalar, nameOf } from '../engine/quantity';
import { isLossDerivative, type Equation, type Expression, type Term } from '../derivation/expression';
import { expressionExtent, isScalarThroughout } from '../derivation/extent';
import { keyOf } from '../derivation/traverse';
import { hasSeries, workOut, writeOut } from '../derivation/write-out';
import type { Slot } from './slots';
import type { SymbolStyle } from './symbol';
import { SlotWriter, type NumberStyle } from './tex-numbers';
import { unmarked } from './tex-structure';
import { symbolPieces, symbolsTex, withoutLinks } from './tex-symbols';

export interface Formula {
  /** Lines of TeX, each in pieces between which it may break when space is short: before = and before + or −. */
  readonly lines: readonly (readonly string[])[];
  /** The numbers in them, marked `data-slot` with their place here; their TeX holds a 0 until they are filled. */
  readonly slots: readonly Slot[];
  /** The slots from here on are the result; those before it are its working. */
  readonly resultFrom: number;
}

/** Whether the working has left the range of the numbers, so that it does not equal the result; or the result is no number. */
export function isBroken({ slots, resultFrom }: Formula, texts: readonly string[]): boolean {
  const numbers = texts.map((text, index) => ({ text, index })).filter(({ index }) => slots[index].kind === 'number');
  const [working, result] = [numbers.filter(({ index }) => index < resultFrom), numbers.filter(({ index }) => index >= resultFrom)];
  const isFinite = ({ text }: { readonly text: string }) => !/∞|NaN/.test(text);
  return result.some(({ text }) => text.includes('NaN')) || (!working.every(isFinite) && result.every(isFinite));
}

/** The rung in symbols, on one line; a Σ of numbers is also written out, and conditions follow after a comma. */
export function symbolFormula(equation: Equation, style: SymbolStyle, m: number): Formula {
  return { lines: [equationPieces(equation, style, m)], slots: [], resultFrom: 0 };
}

function equationPieces({ left, right, approximate, conditions }: Equation, style: SymbolStyle, m: number): string[] {
  const sides = right.flatMap((part) => {
    // Terms of different examples look alike once e is a number, except for the losses.
    const isReadable = !hasSeries(part, 'e') || isCost(left);
    const isWrittenOut = hasSeries(part) && isReadable && isScalarThroughout(part, style.shape, m);
    return isWrittenOut ? [part, writeOut(part)] : [part];
  });
  const written = [symbolsTex(left, style)];
  // Where dW is written ∂J/∂W, a line that names it says nothing more than the side before it.
  const different = sides.filter((side) => {
    const tex = symbolsTex(side, style);
    const isNew = withoutLinks(tex) !== withoutLinks(written[written.length - 1]);
    if (isNew) written.push(tex);
    return isNew;
  });
  const main = [written[0], ...different.flatMap((side) => related(approximate ? '\\approx' : '=', symbolPieces(side, style)))];
  const others = conditions.flatMap((condition) => {
    const [first, ...rest] = equationPieces(condition, style, m);
    return [`,\\quad ${first}`, ...rest].map(unmarked);
  });
  return [...main, ...others];
}

function isCost(left: Expression): boolean {
  return left.kind === 'quantity' && left.name === 'J';
}

/** Pieces that the relation leads. */
export function related(relation: string, [first, ...others]: readonly string[]): string[] {
  return [`{}${relation} ${first}`, ...others];
}

/**
 * The rung in numbers: its right side with every symbol replaced, one line of working where there is some, and the result.
 * Each line continues the left side, which stands before the first only if `withLeft`.
 */
export function numberFormula(equation: Equation, style: NumberStyle, withLeft: boolean): Formula {
  const { left, right, approximate } = equation;
  const writer = new SlotWriter(style, isGradient(left) ? 'gradient' : 'value');
  const start = writeOut(right[right.length - 1]);
  const working = workingOf(start, style);
  const result = valueOfLeft(left) ?? right[right.length - 1];

  let before = 0;
  /** Writes the next part, related to the one before it. */
  const part = (write: () => readonly string[]): string[] => {
    const from = before;
    before = writer.slots.length;
    const relation = approximate ? undefined : writer.relation(from);
    const pieces = related(relation?.tex ?? '\\approx', write());
    relation?.close();
    return pieces;
  };
  const first = isSingle(start) ? [] : part(() => writer.pieces(start));
  const middle = working === undefined ? [] : part(() => writer.pieces(working));
  const last = part(() => [writer.result(result)]);
  const head = withLeft ? [symbolsTex(left, style)] : [];
  const lines = middle.length > 0 ? [[...head, ...first], [...middle, ...last]] : [[...head, ...first, ...last]];
  return { lines, slots: writer.slots, resultFrom: before };
}

/**
 * The rung on one line: its symbols, or only the left side of them, and the number or array it comes to. Of one that can
 * break, the numbers of its working are there too, unwritten, so that `isBroken` can tell.
 */
export function shortFormula(
  equation: Equation,
  style: NumberStyle,
  m: number,
  { symbols, numbers, canBreak }: { readonly symbols: boolean; readonly numbers: boolean; readonly canBreak: boolean },
): Formula {
  const { left, right, approximate } = equation;
  const written = symbols ? equationPieces(equation, style, m) : [symbolsTex(left, style)];
  if (!numbers) return { lines: [written], slots: [], resultFrom: 0 };
  const writer = new SlotWriter(style, isGradient(left) ? 'gradient' : 'value');
  if (canBreak) {
    const start = writeOut(right[right.length - 1]);
    writer.pieces(workingOf(start, style) ?? start);
  }
  const resultFrom = writer.slots.length;
  const relation = approximate ? undefined : writer.relation(resultFrom);
  const result = related(relation?.tex ?? '\\approx', [writer.result(valueOfLeft(left) ?? right[right.length - 1])]);
  relation?.close();
  return { lines: [[...written, ...result]], slots: writer.slots, resultFrom };
}

/** The last line of working before the result, if a reader gains something by it. */
function workingOf(start: Expression, { shape, batch }: NumberStyle): Expression | undefined {
  if (!isScalarThroughout(start, shape, batch.length)) return undefined;
  let last = start;
  for (let next = workOut(start); !isResult(next) && next !== last; next = workOut(next)) last = next;
  return last === start ? undefined : last;
}

/** Whether the working has come down to one number, with or without a minus of the formula's own. */
function isResult(expression: Expression): boolean {
  if (expression.kind === 'sum' && expression.terms.length === 1) return isResult(expression.terms[0].of);
  return expression.kind === 'numeral';
}

/** Whether the right side is written as a number or an array already, so that it is the result. */
function isSingle(expression: Expression): boolean {
  if (expression.kind === 'named') return expression.value !== undefined;
  return expression.kind === 'quantity' || expression.kind === 'literal';
}

/** What the trace holds for the left side; nothing where only this line defines it. */
function valueOfLeft(left: Expression): Expression | undefined {
  if (left.kind === 'named') return left.value;
  if (left.kind === 'stack') return valueOfLeft(left.body) === undefined ? undefined : left;
  return left;
}

function isGradient(left: Expression): boolean {
  if (left.kind === 'stack') return isGradient(left.body);
  if (left.kind === 'named') return isLossDerivative(left);
  const key = left.kind === 'quantity' ? keyOf(left) : undefined;
  return key !== undefined && isDerivative(key);
}

/** `(3×1) = (3×2)(2×1) + (3×1)`, or undefined where everything is one number and none is a whole array of one entry. */
export function shapesText({ left, right }: Equation, shape: NetworkShape, m: number): string | undefined {
  const last = right[right.length - 1];
  if (isScalarThroughout(last, shape, m) && !isArray(left)) return undefined;
  return `${extentText(left, shape, m)} = ${shapeText(last, shape, m)}`;
}

/** Whether an array stands there, also where it has one entry only, as in a network of one unit a layer. */
function isArray(left: Expression): boolean {
  if (left.kind === 'stack') return true;
  const key = left.kind === 'quantity' && left.row === undefined ? keyOf(left) : undefined;
  return key !== undefined && !isScalar(key) && nameOf(key) !== 'Lo';
}

function extentText(expression: Expression, shape: NetworkShape, m: number): string {
  const { rows, columns } = expressionExtent(expression, shape, m);
  return `(${rows}×${columns})`;
}

/** A number that no layer has a shape for: 1/m, 2, α, 1 − β. */
function isScale(factor: Expression): boolean {
  if (factor.kind === 'sum') return factor.terms.every(({ of }) => isScale(of));
  return factor.kind === 'fraction' || factor.kind === 'literal' || (factor.kind === 'quantity' && factor.layer === undefined && factor.name !== 'Y' && factor.name !== 'Lo');
}

function arrayTerms(terms: readonly Term[]): readonly Term[] {
  const arrays = terms.filter(({ of }) => !isScale(of));
  return arrays.length > 0 ? arrays : terms;
}

function shapeText(expression: Expression, shape: NetworkShape, m: number): string {
  const text = (part: Expression) => shapeText(part, shape, m);
  switch (expression.kind) {
    case 'sum':
      // A number beside arrays is added to each entry.
      return arrayTerms(expression.terms).map(({ sign, of }, index) => `${index === 0 ? (sign === 1 ? '' : '−') : sign === 1 ? ' + ' : ' − '}${text(of)}`).join('');
    case 'product': {
      // A factor that only scales has no part in how the shapes meet.
      const arrays = expression.factors.filter((factor) => !isScale(factor));
      return arrays.map((factor) => (factor.kind === 'sum' && factor.terms.length > 1 ? `[${text(factor)}]` : text(factor))).join('');
    }
    case 'series':
      return text(expression.body);
    case 'entrywise':
      return `${text(expression.left)} ${expression.operator === 'product' ? '⊙' : '⊘'} ${text(expression.right)}`;
    default:
      return extentText(expression, shape, m);
  }
}
