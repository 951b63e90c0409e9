/** The gradient check: backward propagation against central differences of J, with kinks and undefined slopes named. */

import { lineThrough, type CostLine } from './cost-line';
import { zip } from './matrix';
import { entry, layerKey, layerOf, nameOf, type EntryReference, type LayerQuantity } from './quantity';
import { forward, forwardOf, mean, valueOf, type Pass, type Trace } from './trace';

/** `kink`: a piecewise-linear unit may change sides, so no derivative exists. `undefined`: a number here is not finite. */
export type Verdict = 'agree' | 'close' | 'wrong' | 'kink' | 'undefined';

/** Whether there were two numbers to compare. */
export function isCompared(verdict: Verdict): boolean {
  return verdict === 'agree' || verdict === 'close' || verdict === 'wrong';
}

export interface GradientCheck {
  readonly backprop: number;
  /** The central difference, times m where the convention makes the gradient one example's. */
  readonly numeric: number;
  /** |backprop − numeric| / max(|backprop|, |numeric|, 1e-4 · max(1, |J|)). */
  readonly error: number;
  /** How far the variable was moved to each side. */
  readonly step: number;
  readonly verdict: Verdict;
}

/**
 * The distance moved to each side. Truncation is about h² J‴/6 and rounding about 2⁻⁵³ |J| / h; they meet near
 * h = 1e-5 for a J of ordinary size, and both then stay below the limit for "agree".
 */
const STEP = 1e-5;
const AGREE = 1e-6;
const CLOSE = 1e-3;
/** Gradients below this part of J are compared in absolute size: their differences are rounding. */
const FLOOR = 1e-4;

const VARIABLE_OF: Readonly<Partial<Record<LayerQuantity, 'W' | 'b' | 'Z' | 'A'>>> = { dW: 'W', db: 'b', dZ: 'Z', dA: 'A' };

/** The variable entry whose gradient this is; throws RangeError if the reference is no entry of dW, db, dZ or dA. */
export function variableOf(reference: EntryReference): EntryReference {
  const variable = VARIABLE_OF[nameOf(reference.key) as LayerQuantity];
  const layer = layerOf(reference.key);
  if (variable === undefined || layer === undefined) throw new RangeError(`${reference.key} is not a gradient`);
  return entry(layerKey(variable, layer), reference.row, reference.column);
}

/**
 * Compares one entry of dW, db, dZ or dA of this pass's trace with the central difference of J. Throws RangeError where the
 * trace has no such entry, as dA[L] on the shortcut route.
 */
export function checkGradient(pass: Pass, trace: Trace, reference: EntryReference): GradientCheck {
  const variable = variableOf(reference);
  const line = lineThrough(pass, forwardOf(trace), variable);
  const backprop = valueOf(trace, reference);
  const numeric = slopeAlong(line, STEP) * timesSlope(pass, variable);
  const error = gradientError(backprop, numeric, trace.J);
  const finite = [backprop, numeric, trace.J].every(Number.isFinite);
  return { backprop, numeric, error, step: STEP * line.reach, verdict: finite ? verdictOf(line, error) : 'undefined' };
}

/** How many times ∂J/∂variable its gradient is: m in the course's convention for z and a, whose gradients are one example's, else 1. */
export function timesSlope({ convention, batch }: Pick<Pass, 'convention' | 'batch'>, variable: EntryReference): number {
  const name = nameOf(variable.key);
  return convention === 'course' && (name === 'Z' || name === 'A') ? batch.length : 1;
}

/** The error measure between two values of one derivative of J. */
export function gradientError(g: number, d: number, J: number): number {
  return Math.abs(g - d) / Math.max(Math.abs(g), Math.abs(d), FLOOR * Math.max(1, Math.abs(J)));
}

/** ∂J/∂target by central differences, target an entry of W, b, Z or A (A[0] = X included); `step` before any shortening. */
export function centralDifference(pass: Pass, target: EntryReference, step = STEP): number {
  return slopeAlong(lineThrough(pass, forward(pass, pass.X), target), step);
}

/** Whether moving the target by ±2 · STEP takes a piecewise-linear unit to another side of its kink (content spec, section 4.1). */
export function crossesKink(pass: Pass, target: EntryReference): boolean {
  return crosses(lineThrough(pass, forward(pass, pass.X), target));
}

/** J with this one entry of W, b, Z or A set to each of the values, all else as in the pass; `base` is its forward pass. */
export function costAlong(pass: Pass, target: EntryReference, values: readonly number[], base = forward(pass, pass.X)): number[] {
  const line = lineThrough(pass, base, target);
  return values.map((value) => mean(line.losses(value)));
}

function slopeAlong({ theta, reach, losses }: CostLine, step: number): number {
  const up = theta + step * reach;
  const down = theta - step * reach;
  // The losses are subtracted before the mean is taken: what the entry does not reach cancels exactly.
  // And up − down, not 2h, is the distance moved, once θ ± h have been rounded.
  return mean(zip(losses(up), losses(down), (p, q) => p - q)) / (up - down);
}

function crosses({ theta, changesSides }: CostLine): boolean {
  return changesSides(theta - 2 * STEP) || changesSides(theta + 2 * STEP);
}

function verdictOf(line: CostLine, error: number): Verdict {
  if (crosses(line)) return 'kink';
  if (error < AGREE) return 'agree';
  return error < CLOSE ? 'close' : 'wrong';
}
