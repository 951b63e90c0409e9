/** How many rows and columns an expression has, from the network's shape alone. */

import { depth, type NetworkShape } from '../engine/experiment';
import { isPerExample } from '../engine/quantity';
import { extentOf } from '../engine/schedule';
import { isLossDerivative, type Expression, type Quantity } from './expression';
import { keyOf, partsOf } from './traverse';
import { isNumber } from './write-out';

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const ONE: Extent = { rows: 1, columns: 1 };

export function isOne({ rows, columns }: Extent): boolean {
  return rows === 1 && columns === 1;
}

/** The extent of an expression; `m` is the number of examples in the batch. */
export function expressionExtent(expression: Expression, shape: NetworkShape, m: number): Extent {
  const extent = (part: Expression) => expressionExtent(part, shape, m);
  switch (expression.kind) {
    case 'quantity':
      return quantityExtent(expression, shape, m);
    case 'literal':
    case 'fraction':
    case 'power':
    case 'delta':
      return ONE;
    case 'sum':
      return extent(expression.terms[0].of);
    case 'series':
      return extent(expression.body);
    case 'product':
      return expression.factors.map(extent).reduce(productExtent);
    case 'entrywise':
      return extent(expression.left);
    case 'transpose': {
      const { rows, columns } = extent(expression.of);
      return { rows: columns, columns: rows };
    }
    case 'application':
      switch (expression.operator.name) {
        case 'max':
        case 'norm':
        case 'inner':
        case 'logsumexp':
          return ONE;
        case 'diag': {
          const { rows } = extent(expression.arguments[0]);
          return { rows, columns: rows };
        }
        default:
          return extent(expression.arguments[0]);
      }
    case 'ones':
      return { rows: expression.count, columns: 1 };
    case 'stack': {
      const body = extent(expression.body);
      return expression.direction === 'column'
        ? { rows: expression.count, columns: body.columns }
        : { rows: body.rows, columns: expression.count };
    }
    case 'named':
      if (expression.symbol.kind === 'partial' && isLossDerivative(expression)) return extent(expression.symbol.by);
      return expression.value === undefined ? ONE : extent(expression.value);
    case 'elision':
    case 'numeral':
      return extent(expression.of);
  }
}

function productExtent(a: Extent, b: Extent): Extent {
  if (isOne(a)) return b;
  if (isOne(b)) return a;
  return { rows: a.rows, columns: b.columns };
}

/** A bound layer stands for any layer; its extent is not asked for, since only norms take it. */
function quantityExtent(quantity: Quantity, shape: NetworkShape, m: number): Extent {
  const key = keyOf(typeof quantity.layer === 'string' ? { ...quantity, layer: depth(shape) } : quantity);
  if (key === undefined) return ONE;
  const [rows, columns] = extentOf(shape, m, key);
  return {
    rows: quantity.row === undefined ? rows : 1,
    columns: quantity.column === undefined ? (isPerExample(key) ? m : columns) : 1,
  };
}

/** Whether nothing in the expression is larger than one number, so that its working can be shown number by number. */
export function isScalarThroughout(expression: Expression, shape: NetworkShape, m: number): boolean {
  return isOne(expressionExtent(expression, shape, m))
    && (isNumber(expression) || partsOf(expression).every((part) => isScalarThroughout(part, shape, m)));
}
