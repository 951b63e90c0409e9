/** Walks over expression trees: their parts, substitution of a bound variable, and the quantities they read. */

import { isScalar, layerKey, type LayerQuantity, type QuantityKey, type Reference, type ScalarKey } from '../engine/quantity';
import type { Expression, Index, Quantity, Symbol, Variable } from './expression';

/** The same expression with `f` of each of its direct parts; a named symbol's part is its value. */
export function mapParts(expression: Expression, f: (part: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'quantity':
    case 'literal':
    case 'delta':
    case 'ones':
      return expression;
    case 'sum':
      return { ...expression, terms: expression.terms.map(({ sign, of }) => ({ sign, of: f(of) })) };
    case 'series':
    case 'stack':
      return { ...expression, body: f(expression.body) };
    case 'product':
      return { ...expression, factors: expression.factors.map(f) };
    case 'fraction':
      return { ...expression, numerator: f(expression.numerator), denominator: f(expression.denominator) };
    case 'power':
      return { ...expression, base: f(expression.base) };
    case 'entrywise':
      return { ...expression, left: f(expression.left), right: f(expression.right) };
    case 'application':
      return { ...expression, arguments: expression.arguments.map(f) };
    case 'named':
      return expression.value === undefined ? expression : { ...expression, value: f(expression.value) };
    case 'elision': {
      const of = f(expression.of);
      return of.kind === 'sum' || of.kind === 'series' ? { ...expression, of } : expression;
    }
    case 'transpose':
    case 'numeral':
      return { ...expression, of: f(expression.of) };
  }
}

/** The direct parts, in the order they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  const parts: Expression[] = [];
  mapParts(expression, (part) => {
    parts.push(part);
    return part;
  });
  return parts;
}

/** The expression with a number for a variable, except where an inner Σ or stack binds the same letter again. */
export function substitute(expression: Expression, variable: Variable, value: number): Expression {
  const index = (at: Index | undefined) => (at === variable ? value : at);
  const inQuantity = (q: Quantity): Quantity => ({ ...q, layer: index(q.layer), row: index(q.row), column: index(q.column) });
  const go = (part: Expression): Expression => {
    switch (part.kind) {
      case 'quantity':
        return inQuantity(part);
      case 'delta':
        return { ...part, row: part.row === variable ? value : part.row, column: part.column === variable ? value : part.column };
      case 'series':
      case 'stack':
        return part.variable === variable ? part : mapParts(part, go);
      case 'named':
        return { ...mapParts(part, go), symbol: inSymbol(part.symbol, inQuantity) } as Expression;
      default:
        return mapParts(part, go);
    }
  };
  return go(expression);
}

function inSymbol(symbol: Symbol, f: (quantity: Quantity) => Quantity): Symbol {
  switch (symbol.kind) {
    case 'partial':
      return { kind: 'partial', of: f(symbol.of), by: f(symbol.by) };
    case 'letter':
      return symbol;
  }
}

/** The key of a quantity's array, or undefined while its layer is bound. */
export function keyOf({ name, layer }: Quantity): QuantityKey | undefined {
  if (layer === undefined) return name as 'Y' | 'Lo' | ScalarKey;
  return typeof layer === 'number' ? layerKey(name as LayerQuantity, layer) : undefined;
}

/** The reference of a quantity, or undefined while an index of it is bound. */
export function referenceOf(quantity: Quantity): Reference | undefined {
  const { row, column } = quantity;
  const key = keyOf(quantity);
  if (key === undefined || typeof row === 'string' || typeof column === 'string') return undefined;
  if (isScalar(key)) return { kind: 'scalar', key };
  if (row !== undefined && column !== undefined) return { kind: 'entry', key, row, column };
  if (row !== undefined) return { kind: 'row', key, row };
  if (column !== undefined) return { kind: 'column', key, column };
  return { kind: 'matrix', key };
}

/** Every quantity whose number the expression needs, with Σ and stacks written out. */
export function quantitiesIn(expression: Expression): readonly Quantity[] {
  if (expression.kind === 'quantity') return [expression];
  if (expression.kind === 'series') {
    return expression.values.flatMap((value) => quantitiesIn(substitute(expression.body, expression.variable, value)));
  }
  if (expression.kind === 'stack') {
    return Array.from({ length: expression.count }, (_, value) => value)
      .flatMap((value) => quantitiesIn(substitute(expression.body, expression.variable, value)));
  }
  return partsOf(expression).flatMap(quantitiesIn);
}
