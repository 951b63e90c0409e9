/** What becomes of the data when a network has another input, another output or another loss. */

import { targetProblem, type Data, type NetworkShape } from './experiment';
import type { LossName } from './losses';
import { map, matrix, type Matrix } from './matrix';

/**
 * The data with as many features and targets as the network has, each column of targets one that the loss takes: the first
 * ones stay, those that are added are 0. The same object if it fits as it is.
 */
export function fittedData(data: Data, { widths, loss }: Pick<NetworkShape, 'widths' | 'loss'>): Data {
  const [n, K] = [widths[0], widths[widths.length - 1]];
  const X = withRows(data.X, n);
  const Y = fittedTargets(withRows(data.Y, K), loss);
  if (X === data.X && Y === data.Y) return data;
  // What was drawn from a world is no longer what that world gives.
  const { features, classes, scaling, world: _world, ...rest } = data;
  return {
    ...rest, X, Y,
    ...(features && { features: fittedNames(features, n, 'x') }),
    ...(classes && { classes: K === data.Y.rows ? classes : fittedNames(classes, K, '') }),
    ...(scaling && { scaling: { mean: fittedNumbers(scaling.mean, n, 0), deviation: fittedNumbers(scaling.deviation, n, 1) } }),
  };
}

function withRows(a: Matrix, rows: number): Matrix {
  if (a.rows === rows) return a;
  const result = matrix(rows, a.columns);
  result.data.set(a.data.subarray(0, Math.min(a.rows, rows) * a.columns));
  return result;
}

/** Y as the loss takes it: with `bce` cut to [0, 1], with `ce` every column scaled to sum to 1; all 0, it is shared equally. */
export function fittedTargets(Y: Matrix, loss: LossName): Matrix {
  if (!targetProblem(loss, Y)) return Y;
  const cut = map(Y, (y) => (loss === 'bce' ? Math.min(1, Math.max(0, y)) : Math.max(0, y)));
  if (loss !== 'ce') return cut;
  const columns = Array.from({ length: cut.columns }, (_, e) => Array.from({ length: cut.rows }, (_row, k) => cut.data[k * cut.columns + e]));
  const shares = columns.map((column) => {
    // By the largest first: the sum of the largest numbers would not be finite.
    const largest = Math.max(...column);
    if (largest === 0) return column.map(() => 1 / column.length);
    const sum = column.reduce((total, y) => total + y / largest, 0);
    // A column that is a distribution already keeps its digits.
    return Math.abs(sum * largest - 1) <= 1e-9 ? column : column.map((y) => y / largest / sum);
  });
  return map(cut, (_y, k, e) => shares[e][k]);
}

/** Names for so many; those that are missing are numbered. */
function fittedNames(names: readonly string[], count: number, prefix: string): readonly string[] {
  return Array.from({ length: count }, (_, index) => names[index] ?? `${prefix}${index + 1}`);
}

function fittedNumbers(numbers: readonly number[], count: number, otherwise: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => numbers[index] ?? otherwise);
}

export interface DataChange {
  /** How many features and targets each example has more, or less. */
  readonly features: number;
  readonly targets: number;
  /** Whether targets that stayed, or were added, were made to fit the loss. */
  readonly isFitted: boolean;
}

/** What `fittedData` has done. */
export function dataChange(before: Data, after: Data): DataChange {
  return {
    features: after.X.rows - before.X.rows,
    targets: after.Y.rows - before.Y.rows,
    isFitted: withRows(before.Y, after.Y.rows).data.some((y, index) => y !== after.Y.data[index]),
  };
}
