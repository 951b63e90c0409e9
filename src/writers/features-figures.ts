/** The numbers of the page of features, as texts by name: what a painter writes into the places that bear these names. */

import type { Matrix } from '../engine/matrix';
import { formatNumber } from './number';
import { numberFigure, probabilityFigure, type Figure, type Figures } from './world-figures';

export const AT = ['probe', 'i', 'j'] as const;

interface Numbers {
  readonly X: Matrix;
  readonly Phi: Matrix;
  readonly Z: Matrix;
  readonly logQ: Matrix | undefined;
  readonly distances: ArrayLike<number> | undefined;
}

/** `probe.x.0`, `i.phi.1`, `j.z.0`, `i.q.1`, `probe.distance`: of each column the entries of x, φ, z, the law of y, and the distance. */
export function inputFigures({ X, Phi, Z, logQ, distances }: Numbers): Figures {
  const entries: [string, Figure][] = [];
  AT.forEach((at, e) => {
    for (const [name, { rows, columns, data }] of [['x', X], ['phi', Phi], ['z', Z]] as const) {
      for (let row = 0; row < rows; row++) entries.push([`${at}.${name}.${row}`, numberFigure(data[row * columns + e])]);
    }
    if (logQ) for (let k = 0; k < logQ.rows; k++) entries.push([`${at}.q.${k}`, probabilityFigure(Math.exp(logQ.data[k * logQ.columns + e]))]);
    if (distances) entries.push([`${at}.distance`, numberFigure(distances[e], true)]);
  });
  return Object.fromEntries(entries);
}

/** `w.0` … and `bias` of a boundary; from the second term on signs join them. */
export function boundaryFigures(w: Float64Array, b: number): Figures {
  return {
    ...Object.fromEntries(Array.from(w, (value, i) => [`w.${i}`, i === 0 ? numberFigure(value) : termFigure(value)])),
    bias: termFigure(b),
  };
}

/** A term that is added: a zero has no sign of its own, but the sum needs one. */
function termFigure(value: number): Figure {
  const figure = numberFigure(value, true);
  return /^[+−]/.test(figure.text) ? figure : { ...figure, text: `+${figure.text}` };
}

/** Entries of a vector before it is cut short. */
const MOST_ENTRIES = 4;

/** `(1.000, −2.000)`; of a longer one the first entries. */
export function vectorText(values: ArrayLike<number>): string {
  const texts = Array.from({ length: Math.min(values.length, MOST_ENTRIES) }, (_, i) => formatNumber(values[i]));
  return `(${[...texts, ...(values.length > MOST_ENTRIES ? ['…'] : [])].join(', ')})`;
}

/** Column e of a matrix, as a vector. */
export function columnText({ rows, columns, data }: Matrix, e: number): string {
  return vectorText(Array.from({ length: rows }, (_, i) => data[i * columns + e]));
}
