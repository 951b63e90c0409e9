/** Proves the matrix kernels against the textbook sums, bit for bit, and that a wrong index or shape is refused. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addColumn, at, column, divide, fromRows, map, matrix, rowSums, scalar, selectColumns, subtractScaled, toRows, transpose,
  withEntry, zip, type Matrix,
} from '../../../src/engine/matrix';
import { product, productOfTransposed, productWithTransposed } from '../../../src/engine/products';

const entries = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e3, max: 1e3 });
/** Past two rounds of the kernels' four at a time. */
const size = fc.integer({ min: 1, max: 11 });

function matrixOf(rows: number, columns: number): fc.Arbitrary<Matrix> {
  return fc.array(entries, { minLength: rows * columns, maxLength: rows * columns }).map((data) => matrix(rows, columns, Float64Array.from(data)));
}

/** Entry (i, j) of a b as the textbook writes it: the sum over k in index order. */
function textbook(a: Matrix, b: Matrix): number[][] {
  return toRows(a).map((row) => Array.from({ length: b.columns }, (_, j) => row.reduce((sum, x, k) => sum + x * at(b, k, j), 0)));
}

describe('products', () => {
  const pairs = fc.tuple(size, size, size).chain(([n, k, m]) => fc.tuple(matrixOf(n, k), matrixOf(k, m)));

  it('are the textbook sums in index order, to the last bit', () => {
    fc.assert(fc.property(pairs, ([a, b]) => {
      const expected = textbook(a, b);
      expect(toRows(product(a, b))).toEqual(expected);
      expect(toRows(productWithTransposed(a, transpose(b)))).toEqual(expected);
      expect(toRows(productOfTransposed(transpose(a), b))).toEqual(expected);
    }), { numRuns: 200, seed: 1 });
  });

  it('refuse shapes that do not meet', () => {
    const a = matrix(2, 3);
    expect(() => product(a, a)).toThrow('2 × 3 does not meet 2 × 3');
    expect(() => productWithTransposed(a, matrix(3, 2))).toThrow(RangeError);
    expect(() => productOfTransposed(a, matrix(3, 2))).toThrow(RangeError);
    expect(() => zip(a, matrix(3, 2), (x) => x)).toThrow(RangeError);
    expect(() => subtractScaled(a, 1, matrix(3, 2))).toThrow(RangeError);
    expect(() => addColumn(a, matrix(3, 1))).toThrow(RangeError);
    expect(() => addColumn(a, matrix(2, 2))).toThrow(RangeError);
  });
});

describe('entries', () => {
  const a = fromRows([[1, 2, 3], [4, 5, 6]]);

  it('are read and replaced at (row, column), the original untouched', () => {
    expect(at(a, 1, 2)).toBe(6);
    expect(toRows(withEntry(a, 0, 2, -0))).toEqual([[1, 2, -0], [4, 5, 6]]);
    expect(toRows(a)).toEqual([[1, 2, 3], [4, 5, 6]]);
  });

  it.each([[-1, 0], [2, 0], [0, 3], [0, -1], [NaN, 0]])('at (%d, %d) do not exist', (i, j) => {
    expect(() => at(a, i, j)).toThrow(RangeError);
    expect(() => withEntry(a, i, j, 1)).toThrow(RangeError);
  });

  it('keep −0 and NaN', () => {
    const odd = fromRows([[-0, NaN, Infinity]]);
    expect(toRows(odd)).toEqual([[-0, NaN, Infinity]]);
    expect(toRows(selectColumns(odd, [0]))).toEqual([[-0]]);
    expect(toRows(transpose(odd))).toEqual([[-0], [NaN], [Infinity]]);
  });
});

describe('the rest', () => {
  it('turns rows into a matrix and back, and refuses rows of different lengths', () => {
    fc.assert(fc.property(fc.tuple(size, size).chain(([n, m]) => matrixOf(n, m)), (a) => {
      expect(fromRows(toRows(a))).toEqual(a);
      expect(transpose(transpose(a))).toEqual(a);
    }), { seed: 2 });
    expect(() => fromRows([[1, 2], [3]])).toThrow('row 1 has 1 entries, not 2');
    expect(fromRows([])).toEqual(matrix(0, 0));
  });

  it('selects columns in the order asked, also twice', () => {
    expect(toRows(selectColumns(fromRows([[1, 2, 3], [4, 5, 6]]), [2, 0, 2]))).toEqual([[3, 1, 3], [6, 4, 6]]);
    expect(() => selectColumns(matrix(1, 2), [2])).toThrow(RangeError);
  });

  it('adds a column to every column and sums rows', () => {
    expect(toRows(addColumn(fromRows([[1, 2], [3, 4]]), column([10, 20])))).toEqual([[11, 12], [23, 24]]);
    expect(toRows(subtractScaled(fromRows([[1, 2]]), 0.5, fromRows([[4, -2]])))).toEqual([[-1, 3]]);
    expect(toRows(divide(fromRows([[1, -2]]), 4))).toEqual([[0.25, -0.5]]);
    expect(toRows(rowSums(fromRows([[1, 2], [3, 4]])))).toEqual([[3], [7]]);
    expect(toRows(map(fromRows([[1, 2], [3, 4]]), (value, i, j) => value + 10 * i + 100 * j))).toEqual([[1, 102], [13, 114]]);
    expect(toRows(scalar(7))).toEqual([[7]]);
  });
});
