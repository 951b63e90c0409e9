/** The default view of φ: across, the signed distance to the read-out; up, the direction in which most spread is left. */

import { matrix, subtractScaled, type Matrix } from '../engine/matrix';
import { productOfTransposed } from '../engine/products';
import { momentsOf } from './covariance';
import { withFixedSign } from './eigen';
import type { Frame } from './frame';
import { leadingDirections } from './leading';
import { unitForm, type Plane } from './read-out';

/** For each unit, this part of all variance is what rounding may leave where nothing is left. */
const ROUNDING = 8 * Number.EPSILON;

/**
 * Axes [w/‖w‖, rest] (only the first where φ has one unit), the plane being the vertical line at 0. `rest` is the direction
 * of largest variance orthogonal to w. Of two units there is only one: w turned by +90°, which turns with w and never flips.
 * Throws RangeError where an entry of Phi is not finite.
 * @param previous the frame of the epoch before, whose `rest` decides the sign of this one
 */
export function readOutFrame(plane: Plane, Phi: Matrix, previous?: Frame): Frame {
  const { normal, foot } = unitForm(plane);
  const w = normal.rows;
  if (w === 1) return { axes: normal, origin: foot };
  const rest = w === 2 ? Float64Array.of(-normal.data[1], normal.data[0]) : largestBeside(normal, Phi, previous?.axes);
  const axes = matrix(2, w);
  axes.data.set(normal.data);
  axes.data.set(rest, w);
  return { axes, origin: foot };
}

function largestBeside(normal: Matrix, Phi: Matrix, previous: Matrix | undefined): Float64Array {
  const w = normal.rows;
  const { centred, total } = momentsOf(Phi);
  const { values, vectors } = leadingDirections(centred, 1, normal);
  const before = previous && previous.rows === 2 && previous.columns === w ? previous.data.subarray(w) : undefined;
  const found = values[0] > ROUNDING * w * total ? beside(normal, vectors.data) : undefined;
  // Where nothing is left to spread, any direction will do: the one before, else the unit that is least along w.
  const rest = found ?? (before && beside(normal, before)) ?? beside(normal, leastAlong(normal.data));
  if (!rest) throw new RangeError('no direction is orthogonal to w');
  if (!before) return withFixedSign(rest);
  return inner(rest, before) < 0 ? rest.map((value) => -value) : rest;
}

/** v without its part along u, of length 1; undefined if nothing is left of it. */
function beside(u: Matrix, v: Float64Array): Float64Array | undefined {
  const column = matrix(v.length, 1, Float64Array.from(v));
  const { data } = subtractScaled(column, productOfTransposed(u, column).data[0], u);
  const length = Math.hypot(...data);
  return length > 1e-6 ? data.map((value) => value / length) : undefined;
}

function leastAlong(u: Float64Array): Float64Array {
  const e = new Float64Array(u.length);
  let least = 0;
  for (let i = 1; i < u.length; i++) if (Math.abs(u[i]) < Math.abs(u[least])) least = i;
  e[least] = 1;
  return e;
}

function inner(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
