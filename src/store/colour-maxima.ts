/** The |value| at the ends of the two colour scales: they only grow while an experiment is open, so that colours keep their meaning. */

import { isDerivative, isScalar } from '../engine/quantity';
import type { Trace } from '../engine/trace';
import { roundUp } from '../layout/round-up';

export interface ColourMaxima {
  /** For weights, biases, z, a, x and slopes. */
  readonly value: number;
  /** For every d-quantity. */
  readonly gradient: number;
}

export const SMALL_MAXIMA: ColourMaxima = { value: 1.2, gradient: 1.2 };
/** A number just beyond the end is drawn in the end's colour, rather than all others grow pale for it. */
const TOLERANCE = 1.05;

/** The maxima that hold this trace too; the same object if they already do. */
export function growMaxima(maxima: ColourMaxima, trace: Trace): ColourMaxima {
  let { value, gradient } = maxima;
  for (const [key, { data }] of trace.values) {
    if (isScalar(key) || key === 'Lo') continue;
    let largest = 0;
    for (const number of data) if (Number.isFinite(number)) largest = Math.max(largest, Math.abs(number));
    if (isDerivative(key)) gradient = largest > gradient * TOLERANCE ? roundUp(largest) : gradient;
    else value = largest > value * TOLERANCE ? roundUp(largest) : value;
  }
  return value === maxima.value && gradient === maxima.gradient ? maxima : { value, gradient };
}
