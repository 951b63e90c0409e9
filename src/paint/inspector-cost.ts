/** J along one variable: its curve, and what its gradient predicts for a few nudges beside what then happens. */

import type { NetworkShape } from '../engine/experiment';
import { costAlong, timesSlope } from '../engine/gradient-check';
import { layerOf, type EntryReference } from '../engine/quantity';
import { beforeUpdate, forwardOf, passOf, valueOf, type Pass, type Trace } from '../engine/trace';
import { evenly, type Point } from '../layout/chart';
import type { ExperimentState } from '../store/experiment-store';
import { isProbability } from '../writers/quantity-text';

export interface Nudge {
  readonly by: number;
  /** Gradient × nudge. */
  readonly predicted: number;
  readonly actual: number;
}

export interface CostCurve {
  readonly points: readonly Point[];
  /** Where the tangent touches: the variable as it was before an edit of it under way, else as it is. */
  readonly base: Point;
  /** Where the variable stands now. */
  readonly now: Point;
  /** ∂J/∂variable at the base. */
  readonly slope: number;
  readonly nudges: readonly Nudge[];
}

/** The pass whose trace is shown: after some updates its parameters are not the experiment's own. */
export function passShown({ experiment, trace }: Pick<ExperimentState, 'experiment' | 'trace'>): Pass {
  return passOf(experiment, beforeUpdate(trace));
}

/** `before` is the trace before an edit of this very variable, so that the edit moves along the curve. */
export function costCurve(pass: Pass, trace: Trace, before: Trace | undefined, gradient: EntryReference, variable: EntryReference): CostCurve {
  const { shape, batch } = pass;
  const from = before ?? trace;
  const theta = valueOf(from, variable);
  // A probability has no meaning below 0 or above 1.
  const isOutput = isProbability(shape, variable.key);
  const nudges = nudgesOf(isOutput, theta);
  const [low, high] = isOutput ? [Math.min(0.01, theta), Math.max(0.99, theta)] : [theta - 2, theta + 2.5];
  const values = evenly(low, high, sampleCount(shape, batch.length, layerOf(variable.key) ?? 0));
  const costs = costAlong(pass, variable, [...values, theta, valueOf(trace, variable), ...nudges.map((by) => theta + by)], forwardOf(trace));
  const [base, now, ...after] = costs.slice(values.length);
  const slope = valueOf(from, gradient) / timesSlope(pass, variable);
  return {
    points: values.map((value, index) => [value, costs[index]]),
    base: [theta, base],
    now: [valueOf(trace, variable), now],
    slope,
    nudges: nudges.map((by, index) => ({ by, predicted: slope * by, actual: after[index] - base })),
  };
}

function nudgesOf(isOutput: boolean, theta: number): readonly number[] {
  if (!isOutput) return [0.1, 1, 2];
  const inward = theta > 0.5 ? -1 : 1;
  return [0.001, 0.01, 0.1].map((by) => by * inward);
}

/** Multiplications of a forward pass from this layer on. */
function forwardWork({ widths }: NetworkShape, m: number, layer: number): number {
  return widths.reduce((sum, width, l) => (l > 0 && l >= layer ? sum + width * widths[l - 1] * m : sum), 0);
}

/** Enough points for a smooth curve, fewer where each of them is a long computation. */
function sampleCount(shape: NetworkShape, m: number, layer: number): number {
  return forwardWork(shape, m, layer) > 2e5 ? 13 : 61;
}

/** Whether one curve takes more than a part of a frame, so that a drag cannot redraw it. */
export function isSlowCurve(shape: NetworkShape, m: number, variable: EntryReference): boolean {
  return forwardWork(shape, m, layerOf(variable.key) ?? 0) > 5e5;
}
