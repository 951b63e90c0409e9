/** Which class a network says, and how often it is right. */

import type { NetworkShape } from './experiment';
import type { Matrix } from './matrix';

/** The class that each column names: its largest entry, the first of equal ones; of a single row, whether it is above ½, which is the same rule. */
function classesOf(A: Matrix): readonly number[] {
  const { rows: K, columns: m, data } = A;
  return Array.from({ length: m }, (_, e) => {
    if (K === 1) return Number(data[e] > 0.5);
    let best = 0;
    for (let k = 1; k < K; k++) if (data[k * m + e] > data[best * m + e]) best = k;
    return best;
  });
}

/** Whether every column names exactly one class: a single 1 among zeros, or one row of zeros and ones. */
export function areClasses(Y: Matrix): boolean {
  if (!Y.data.every((y) => y === 0 || y === 1)) return false;
  if (Y.rows === 1) return true;
  for (let e = 0; e < Y.columns; e++) {
    let ones = 0;
    for (let k = 0; k < Y.rows; k++) ones += Y.data[k * Y.columns + e];
    if (ones !== 1) return false;
  }
  return true;
}

/** The part of the columns whose class the outputs A name, 0 to 1; undefined where Y names no classes, or there are no columns. */
export function accuracyOf({ loss }: Pick<NetworkShape, 'loss'>, A: Matrix, Y: Matrix): number | undefined {
  const isOfClasses = loss === 'bce' || (loss === 'ce' && Y.rows > 1);
  if (!isOfClasses || Y.columns === 0 || !areClasses(Y)) return undefined;
  const wanted = classesOf(Y);
  return classesOf(A).filter((said, e) => said === wanted[e]).length / Y.columns;
}
