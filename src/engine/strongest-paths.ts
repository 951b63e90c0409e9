/** The strongest of a gradient's paths, of however many there are: best first, with an exact bound. */

import { at, type Matrix } from './matrix';
import type { PathStart } from './path-count';
import { pathDivisor, startOfPaths, type Path, type PathSubject } from './paths';
import { layerKey, type MatrixKey } from './quantity';
import { columnOfExample, matrixOf, type Trace } from './trace';

/**
 * The paths with the largest |product|, the largest first, at most `most` of them; of equal ones the first in the order of
 * units. Undefined where a product along a path is not finite: such products have no order.
 *
 * Best first: a beginning of a path is as good as its best end, which is known exactly from the outputs back. All products
 * are multiplied in one order, in which rounding keeps ≤, so that not even rounding lets a path be missed.
 */
export function strongestPaths(trace: Trace, subject: PathSubject, most: number): readonly Path[] | undefined {
  const start = startOfPaths(subject);
  const chain = chainFrom(trace, subject, start);
  const first: Candidate = { path: [start.unit], bound: boundOf(chain, [start.unit]) };
  if (!Number.isFinite(first.bound) || !chain.ends.slice(1).every((end) => end.every(Number.isFinite))) return undefined;

  const found: Path[] = [];
  /** Worst to best. Each stands for at least one path as strong as it says, so no more are kept than are still wanted. */
  const candidates = [first];
  for (let best = candidates.pop(); best && found.length < most; best = candidates.pop()) {
    if (best.path.length === chain.ends.length) {
      found.push(best.path);
      continue;
    }
    const width = chain.ends[best.path.length].length;
    for (let unit = 0; unit < width; unit++) {
      const path = [...best.path, unit];
      insert(candidates, { path, bound: boundOf(chain, path) });
      if (candidates.length > most - found.length) candidates.shift();
    }
  }
  return found;
}

interface Candidate {
  readonly path: Path;
  /** The |product| of the strongest path that begins so. */
  readonly bound: number;
}

/** Of equally strong ones the longer comes sooner, then the one that was found first: else equal beginnings would all be tried. */
function insert(candidates: Candidate[], candidate: Candidate): void {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = candidates[middle];
    const isBetter = other.bound === candidate.bound ? other.path.length >= candidate.path.length : other.bound > candidate.bound;
    if (isBetter) high = middle;
    else low = middle + 1;
  }
  candidates.splice(low, 0, candidate);
}

/** The numbers of all paths, by how many units they have gone through when they meet them. */
interface Chain {
  /** Into the k-th unit; none into the first. */
  readonly weights: readonly (Matrix | undefined)[];
  /** Of the k-th unit, one a unit of its layer; none where the slope is no factor. */
  readonly slopes: readonly (Float64Array | undefined)[];
  /** The largest |product| from the k-th unit's slope on to an output. */
  readonly ends: readonly Float64Array[];
  /** The weight's input where there is one. */
  readonly input: number;
  readonly divisor: number;
}

function chainFrom(trace: Trace, subject: PathSubject, start: PathStart): Chain {
  const { widths, gradient, example } = subject;
  const L = widths.length - 1;
  const e = columnOfExample(trace, example);
  const columnIn = (key: MatrixKey) => {
    const values = matrixOf(trace.values, key);
    return Float64Array.from({ length: values.rows }, (_, i) => at(values, i, e));
  };
  const layers = Array.from({ length: L - start.layer + 1 }, (_, k) => start.layer + k);
  const weights = layers.map((l, k) => (k === 0 ? undefined : matrixOf(trace.values, layerKey('W', l))));
  const slopes = layers.map((l, k) => (l < L && (k > 0 || start.hasSlope) ? columnIn(layerKey('gp', l)) : undefined));

  const ends: Float64Array[] = [columnIn(layerKey('dZ', L)).map(Math.abs)];
  for (let k = layers.length - 2; k >= 0; k--) {
    const W = weights[k + 1];
    const best = W ? largestOnward(W, ends[0]) : ends[0];
    const slope = slopes[k];
    ends.unshift(slope ? best.map((value, unit) => Math.abs(slope[unit]) * value) : best);
  }
  const input = start.hasInput ? at(matrixOf(trace.values, layerKey('A', start.layer - 1)), gradient.column, e) : 1;
  return { weights, slopes, ends, input, divisor: pathDivisor(subject, trace) };
}

/** max over i of |W_ij| · end_i, for every j; NaN wherever a number on the way is. */
function largestOnward({ rows, columns, data }: Matrix, end: Float64Array): Float64Array {
  const best = new Float64Array(columns);
  for (let i = 0, k = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, k++) best[j] = Math.max(best[j], Math.abs(data[k]) * end[i]);
  }
  return best;
}

/** The |product| of the strongest path that begins so. */
function boundOf({ weights, slopes, ends, input, divisor }: Chain, path: Path): number {
  let value = ends[path.length - 1][path[path.length - 1]];
  for (let k = path.length - 1; k > 0; k--) {
    const W = weights[k];
    if (W) value *= W.data[path[k] * W.columns + path[k - 1]];
    value *= slopes[k - 1]?.[path[k - 1]] ?? 1;
  }
  return Math.abs((value * input) / divisor);
}
