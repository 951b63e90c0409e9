/** The gradient check: backward propagation against central differences of J, with kinks and undefined slopes named. */

import { ELEMENTWISE, isElementwise } from './activations';
import { activationOf, depth, type NetworkShape } from './experiment';
import { lossesFromOutputs } from './losses';
import { at, withEntry, zip, type Matrix } from './matrix';
import { entry, layerKey, layerOf, nameOf, type EntryReference, type LayerQuantity } from './quantity';
import { columnOfExample, forward, mean, valueOf, type Pass, type Trace } from './trace';

/** `kink`: a piecewise-linear unit may change sides, so no derivative exists. `undefined`: a number here is not finite. */
export type Verdict = 'agree' | 'close' | 'wrong' | 'kink' | 'undefined';

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
 * Compares one entry of dW, db, dZ or dA of this pass's trace with the central difference of J.
 * Throws RangeError where the trace has no such entry, as dA[L] on the shortcut route.
 */
export function checkGradient(pass: Pass, trace: Trace, reference: EntryReference): GradientCheck {
  const variable = variableOf(reference);
  const line = lineThrough(pass, variable);
  const backprop = valueOf(trace, reference);
  const name = nameOf(variable.key);
  const perExample = pass.convention === 'course' && (name === 'Z' || name === 'A');
  const numeric = slopeAlong(line, STEP) * (perExample ? trace.batch.length : 1);
  const error = gradientError(backprop, numeric, trace.J);
  const finite = [backprop, numeric, trace.J].every(Number.isFinite);
  return { backprop, numeric, error, step: STEP * line.reach, verdict: finite ? verdictOf(line, error) : 'undefined' };
}

/** The error measure between two values of one derivative of J. */
export function gradientError(g: number, d: number, J: number): number {
  return Math.abs(g - d) / Math.max(Math.abs(g), Math.abs(d), FLOOR * Math.max(1, Math.abs(J)));
}

/** ∂J/∂target by central differences, target an entry of W, b, Z or A (A[0] = X included); `step` before any shortening. */
export function centralDifference(pass: Pass, target: EntryReference, step = STEP): number {
  return slopeAlong(lineThrough(pass, target), step);
}

/** Whether moving the target by ±2 · STEP takes a piecewise-linear unit to another side of its kink (content spec, section 4.1). */
export function crossesKink(pass: Pass, target: EntryReference): boolean {
  return crosses(lineThrough(pass, target));
}

/** J with this one entry of W, b, Z or A set to each of the values, all else as in the pass. */
export function costAlong(pass: Pass, target: EntryReference, values: readonly number[]): number[] {
  const line = lineThrough(pass, target);
  return values.map((value) => mean(line.at(value).Lo));
}

/** J as a function of one entry. */
interface Line {
  /** Where the entry stands. */
  readonly theta: number;
  /** How far the variable may go, at most 1: every step is shortened by it. */
  readonly reach: number;
  readonly at: (value: number) => Outcome;
}

interface Outcome {
  readonly Lo: Matrix;
  /** The pre-activations of the piecewise-linear layers that the entry can reach. */
  readonly kinked: readonly Matrix[];
}

function lineThrough(pass: Pass, target: EntryReference): Line {
  const { shape, parameters, X, Y } = pass;
  const l = layerOf(target.key);
  const name = nameOf(target.key);
  if (l === undefined) throw new RangeError(`J has no slope along ${target.key}`);
  const { Z, A } = forward(pass, X);
  const from = (layer: number, input: Matrix, changed = parameters, given?: Matrix): Outcome => {
    const result = forward({ shape, parameters: changed, Y }, input, layer, given);
    return { Lo: result.Lo, kinked: result.Z.filter((_, index) => index >= layer && isKinked(shape, index)) };
  };

  if (name === 'W' || name === 'b') {
    const theta = at(parameters[l - 1][name], target.row, target.column);
    return {
      theta,
      reach: 1,
      at: (value) => from(l, A[l - 1], parameters.map((layer, index) => (index === l - 1
        ? { ...layer, [name]: withEntry(layer[name], target.row, target.column, value) }
        : layer))),
    };
  }
  const e = columnOfExample(pass, target.column);
  if (name === 'Z') {
    return {
      theta: at(Z[l], target.row, e),
      reach: 1,
      at: (value) => from(l, A[l - 1], parameters, withEntry(Z[l], target.row, e, value)),
    };
  }
  if (name !== 'A') throw new RangeError(`J has no slope along ${target.key}`);
  const theta = at(A[l], target.row, e);
  if (l < depth(shape)) return { theta, reach: 1, at: (value) => from(l + 1, withEntry(A[l], target.row, e, value)) };
  // J computed from the logits does not see the outputs, so here the loss takes its definition's form.
  return {
    theta,
    reach: outputReach(shape, theta),
    at: (value) => ({ Lo: lossesFromOutputs(shape.loss, withEntry(A[l], target.row, e, value), Y), kinked: [] }),
  };
}

/** −ln a bends without bound near a = 0, so under a cross-entropy a step is a part of the distance to that edge. */
function outputReach({ loss }: NetworkShape, a: number): number {
  if (loss !== 'ce' && loss !== 'bce') return 1;
  const distance = loss === 'bce' ? Math.min(a, 1 - a) : a;
  return distance > 0 ? distance : 1;
}

function isKinked(shape: NetworkShape, layer: number): boolean {
  const name = activationOf(shape, layer);
  return isElementwise(name) && ELEMENTWISE[name].kinked;
}

function slopeAlong({ theta, reach, at: along }: Line, step: number): number {
  const up = theta + step * reach;
  const down = theta - step * reach;
  // The losses are subtracted before the mean is taken: what the entry does not reach cancels exactly.
  // And up − down, not 2h, is the distance moved, once θ ± h have been rounded.
  return mean(zip(along(up).Lo, along(down).Lo, (p, q) => p - q)) / (up - down);
}

function crosses({ theta, at: along }: Line): boolean {
  const here = along(theta).kinked;
  return here.length > 0 && [theta - 2 * STEP, theta + 2 * STEP].some((value) => along(value).kinked.some(({ data }, index) =>
    data.some((z, k) => Math.sign(z) !== Math.sign(here[index].data[k]))));
}

function verdictOf(line: Line, error: number): Verdict {
  if (crosses(line)) return 'kink';
  if (error < AGREE) return 'agree';
  return error < CLOSE ? 'close' : 'wrong';
}
