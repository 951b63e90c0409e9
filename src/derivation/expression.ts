/** Mathematics as plain data: the expression trees that every derivation is made of, and short builders for them. */

import type { ActivationName } from '../engine/activations';
import { layerOf, nameOf, type QuantityName, type Reference } from '../engine/quantity';

/** A bound index: i a unit of layer l, j one of layer l − 1, k and r outputs, e an example, l a layer. */
export type Variable = 'i' | 'j' | 'k' | 'r' | 'e' | 'l';
/** Counts from 0, as in references; an example's index is its column in the data. */
export type Index = number | Variable;

/** A quantity of the trace: whole, one row, one column or one entry, as `Reference`, but its indices may be bound. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly name: QuantityName;
  readonly layer: Index | undefined;
  readonly row: Index | undefined;
  readonly column: Index | undefined;
}

/** A number that the rule itself contains, such as ½ or the 1 of 1 − a. */
export interface Literal {
  readonly kind: 'literal';
  readonly value: number;
}

export interface Term {
  readonly sign: 1 | -1;
  readonly of: Expression;
}

export interface Sum {
  readonly kind: 'sum';
  readonly terms: readonly Term[];
}

/** Σ of the body for each value of a bound variable; Σ is printed from 1 to the number of values. */
export interface Series {
  readonly kind: 'series';
  readonly variable: Variable;
  readonly values: readonly number[];
  readonly body: Expression;
}

/** The matrix product, which scales when a factor is 1 × 1. */
export interface Product {
  readonly kind: 'product';
  readonly factors: readonly Expression[];
  /** Between scalars a dot may keep two factors apart, as in ∂ℒ/∂z · ∂z/∂W. */
  readonly dotted: boolean;
}

/** A quotient of scalars. */
export interface Fraction {
  readonly kind: 'fraction';
  readonly numerator: Expression;
  readonly denominator: Expression;
}

export interface Power {
  readonly kind: 'power';
  readonly base: Expression;
  /** Of the quantities only t stands above. */
  readonly exponent: number | Quantity;
}

/** ⊙ or ⊘: entry by entry. */
export interface Entrywise {
  readonly kind: 'entrywise';
  readonly operator: 'product' | 'quotient';
  readonly left: Expression;
  readonly right: Expression;
}

export interface Transpose {
  readonly kind: 'transpose';
  readonly of: Expression;
}

/**
 * g and its slope carry the activation that g stands for. `max` is the largest entry of all its
 * arguments; `abs` is |·|; `sqrt` goes entry by entry; `inner` is the sum of the products of the entries of two arrays.
 */
export type Operator =
  | { readonly name: 'g' | 'slope'; readonly activation: ActivationName; readonly layer: number }
  | { readonly name: 'ln' | 'exp' | 'max' | 'abs' | 'softmax' | 'logsumexp' | 'diag' | 'norm' | 'sqrt' | 'inner' };

export interface Application {
  readonly kind: 'application';
  readonly operator: Operator;
  readonly arguments: readonly Expression[];
}

/** δ: 1 where both indices are the same unit, else 0. */
export interface Delta {
  readonly kind: 'delta';
  readonly row: Index;
  readonly column: Index;
}

/** A column of ones, which a product with turns into a sum or a copy (broadcast). */
export interface Ones {
  readonly kind: 'ones';
  readonly count: number;
  readonly per: 'example' | 'output';
}

/** The bodies for 0 … count − 1, one below the other (column) or side by side (row). */
export interface Stack {
  readonly kind: 'stack';
  readonly direction: 'column' | 'row';
  readonly variable: Variable;
  readonly count: number;
  readonly body: Expression;
}

export type Symbol =
  | { readonly kind: 'partial'; readonly of: Quantity; readonly by: Quantity }
  /**
   * m and K are counts, c the largest logit, Jnew the cost after the update; h and H a gradient with weight decay, mhat and
   * shat what Adam remembers without the pull of its beginning.
   */
  | { readonly kind: 'letter'; readonly letter: 'm' | 'K' | 'c' | 'Jnew' | 'h' | 'H' | 'mhat' | 'shat' };

/** A symbol together with what it stands for; no value for what only this line defines and the trace does not hold. */
export interface Named {
  readonly kind: 'named';
  readonly symbol: Symbol;
  readonly value: Expression | undefined;
}

/** The middle of a long sum, drawn as ⋯ or as one number with its count; its value is the sum of what it leaves out. */
export interface Elision {
  readonly kind: 'elision';
  readonly of: Sum | Series;
  readonly count: number;
}

/** What an expression comes to, to be written as its number and not as its symbols. */
export interface Numeral {
  readonly kind: 'numeral';
  readonly of: Expression;
}

export type Expression =
  | Quantity | Literal | Sum | Series | Product | Fraction | Power | Entrywise | Transpose | Application | Delta | Ones
  | Stack | Named | Elision | Numeral;

/** left = right₁ = right₂ …; the conditions stand beside it, such as c = max_r z_r. */
export interface Equation {
  readonly left: Expression;
  readonly right: readonly Expression[];
  /** Whether the equality is only approximate, whatever the numbers. */
  readonly approximate: boolean;
  readonly conditions: readonly Equation[];
}

// — Builders —

export function quantity(name: QuantityName, layer?: Index, row?: Index, column?: Index): Quantity {
  return { kind: 'quantity', name, layer, row, column };
}

export function ofReference(reference: Reference): Quantity {
  return quantity(
    nameOf(reference.key),
    layerOf(reference.key),
    reference.kind === 'row' || reference.kind === 'entry' ? reference.row : undefined,
    reference.kind === 'column' || reference.kind === 'entry' ? reference.column : undefined,
  );
}

export function literal(value: number): Literal {
  return { kind: 'literal', value };
}

/** The sum; a term that is only the negative of something is taken away instead. */
export function plus(...terms: readonly Expression[]): Sum {
  return { kind: 'sum', terms: terms.map((of): Term => (of.kind === 'sum' && of.terms.length === 1 ? of.terms[0] : { sign: 1, of })) };
}

/** first − the others. */
export function minus(first: Expression, ...others: readonly Expression[]): Sum {
  return { kind: 'sum', terms: [{ sign: 1, of: first }, ...others.map((of): Term => ({ sign: -1, of }))] };
}

export function negative(of: Expression): Sum {
  return { kind: 'sum', terms: [{ sign: -1, of }] };
}

export function times(...factors: readonly Expression[]): Product {
  return { kind: 'product', factors, dotted: false };
}

export function dot(...factors: readonly Expression[]): Product {
  return { kind: 'product', factors, dotted: true };
}

export function over(numerator: Expression, denominator: Expression): Fraction {
  return { kind: 'fraction', numerator, denominator };
}

export function power(base: Expression, exponent: number | Quantity): Power {
  return { kind: 'power', base, exponent };
}

export function hadamard(left: Expression, right: Expression): Entrywise {
  return { kind: 'entrywise', operator: 'product', left, right };
}

export function entrywiseQuotient(left: Expression, right: Expression): Entrywise {
  return { kind: 'entrywise', operator: 'quotient', left, right };
}

export function transposed(of: Expression): Transpose {
  return { kind: 'transpose', of };
}

export function apply(name: Exclude<Operator['name'], 'g' | 'slope'>, ...parts: readonly Expression[]): Application {
  return { kind: 'application', operator: { name }, arguments: parts };
}

/** Σ over 0 … count − 1. */
export function series(variable: Variable, count: number, body: Expression): Series {
  return { kind: 'series', variable, values: Array.from({ length: count }, (_, index) => index), body };
}

export function stack(direction: Stack['direction'], variable: Variable, count: number, body: Expression): Stack {
  return { kind: 'stack', direction, variable, count, body };
}

export function partial(of: Quantity, by: Quantity, value?: Expression): Named {
  return { kind: 'named', symbol: { kind: 'partial', of, by }, value };
}

/** ∂ℒ/∂q, which is a gradient like those with a letter of their own. */
export function isLossDerivative({ symbol }: Named): boolean {
  return symbol.kind === 'partial' && symbol.of.name === 'Lo';
}

export function letter(name: Extract<Symbol, { kind: 'letter' }>['letter'], value?: Expression): Named {
  return { kind: 'named', symbol: { kind: 'letter', letter: name }, value };
}

export function equation(left: Expression, ...right: readonly Expression[]): Equation {
  return { left, right, approximate: false, conditions: [] };
}

export function where(main: Equation, ...conditions: readonly Equation[]): Equation {
  return { ...main, conditions };
}
