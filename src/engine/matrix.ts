/** Dense float64 matrices: row-major, never changed once they have left the function that made them. */

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Entry (i, j) stands at i · columns + j. */
  readonly data: Float64Array;
}

export function matrix(rows: number, columns: number, data = new Float64Array(rows * columns)): Matrix {
  return { rows, columns, data };
}

/** The matrix with these rows; every row must be equally long. */
export function fromRows(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows.length === 0 ? 0 : rows[0].length;
  const result = matrix(rows.length, columns);
  rows.forEach((row, i) => {
    if (row.length !== columns) throw new RangeError(`row ${i} has ${row.length} entries, not ${columns}`);
    result.data.set(row, i * columns);
  });
  return result;
}

export function toRows(a: Matrix): number[][] {
  return Array.from({ length: a.rows }, (_, i) => Array.from(a.data.subarray(i * a.columns, (i + 1) * a.columns)));
}

/** The n × 1 matrix with these entries. */
export function column(entries: readonly number[]): Matrix {
  return matrix(entries.length, 1, Float64Array.from(entries));
}

export function scalar(value: number): Matrix {
  return matrix(1, 1, Float64Array.of(value));
}

/** Entry (i, j); throws RangeError outside the matrix, so that a wrong index is never read as a number. */
export function at(a: Matrix, i: number, j: number): number {
  if (!(i >= 0 && i < a.rows && j >= 0 && j < a.columns)) {
    throw new RangeError(`(${i}, ${j}) is outside a ${a.rows} × ${a.columns} matrix`);
  }
  return a.data[i * a.columns + j];
}

/** A copy in which entry (i, j) is `value`. */
export function withEntry(a: Matrix, i: number, j: number, value: number): Matrix {
  at(a, i, j);
  const data = a.data.slice();
  data[i * a.columns + j] = value;
  return matrix(a.rows, a.columns, data);
}

/** The columns with these numbers, in this order. */
export function selectColumns(a: Matrix, columns: readonly number[]): Matrix {
  const result = matrix(a.rows, columns.length);
  columns.forEach((from, to) => {
    for (let i = 0; i < a.rows; i++) result.data[i * columns.length + to] = at(a, i, from);
  });
  return result;
}

export function transpose(a: Matrix): Matrix {
  const result = matrix(a.columns, a.rows);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.columns; j++) result.data[j * a.rows + i] = a.data[i * a.columns + j];
  }
  return result;
}

export function map(a: Matrix, f: (value: number, i: number, j: number) => number): Matrix {
  const result = matrix(a.rows, a.columns);
  for (let i = 0, k = 0; i < a.rows; i++) {
    for (let j = 0; j < a.columns; j++, k++) result.data[k] = f(a.data[k], i, j);
  }
  return result;
}

/** f of the entries of a and b at the same place; the shapes must be equal. */
export function zip(a: Matrix, b: Matrix, f: (x: number, y: number) => number): Matrix {
  requireShape(a.rows === b.rows && a.columns === b.columns, 'entrywise', a, b);
  const result = matrix(a.rows, a.columns);
  for (let k = 0; k < result.data.length; k++) result.data[k] = f(a.data[k], b.data[k]);
  return result;
}

/** a − factor · b. */
export function subtractScaled(a: Matrix, factor: number, b: Matrix): Matrix {
  requireShape(a.rows === b.rows && a.columns === b.columns, 'difference', a, b);
  const result = matrix(a.rows, a.columns);
  for (let k = 0; k < result.data.length; k++) result.data[k] = a.data[k] - factor * b.data[k];
  return result;
}

/** Every entry divided by the same number. */
export function divide(a: Matrix, by: number): Matrix {
  const result = matrix(a.rows, a.columns);
  for (let k = 0; k < result.data.length; k++) result.data[k] = a.data[k] / by;
  return result;
}

/** a + b 1ᵀ: the column b added to every column of a. */
export function addColumn(a: Matrix, b: Matrix): Matrix {
  requireShape(b.columns === 1 && a.rows === b.rows, 'broadcast', a, b);
  return map(a, (value, i) => value + b.data[i]);
}

/** a 1: the sum of each row, as a column. */
export function rowSums(a: Matrix): Matrix {
  const result = matrix(a.rows, 1);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.columns; j++) result.data[i] += a.data[i * a.columns + j];
  }
  return result;
}

/** Throws RangeError, naming the operation and both shapes, unless they meet. */
export function requireShape(holds: boolean, operation: string, a: Matrix, b: Matrix): void {
  if (!holds) throw new RangeError(`${operation}: ${a.rows} × ${a.columns} does not meet ${b.rows} × ${b.columns}`);
}
