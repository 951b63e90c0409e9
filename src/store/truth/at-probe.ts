/** P and Q at the probe and along the cut through it: few points, computed in the frame that shows them. */

import { matrix } from '../../engine/matrix';
import { logProbabilities, type Model } from '../../features/outputs';
import { logDivergence } from '../../worlds/divergence';
import { truthAt } from '../../worlds/truth';
import type { ClassWorld, Point } from '../../worlds/world';

export interface AtProbe {
  /** P(y = k | x) and Q(y = k | x) of each class. */
  readonly P: readonly number[];
  readonly Q: readonly number[];
  /** KL(P ‖ Q) and KL(Q ‖ P), in nats. */
  readonly divergence: number;
  readonly reversed: number;
  /** P(x), and its logarithm, which far out is still a number. */
  readonly marginal: number;
  readonly logMarginal: number;
}

export function atProbe(law: ClassWorld, model: Model, [x1, x2]: Point): AtProbe | undefined {
  const X = matrix(2, 1, Float64Array.of(x1, x2));
  const truth = truthAt(law, X);
  const logQ = logProbabilities(model, X);
  if (logQ?.rows !== law.priors.length) return undefined;
  const [p, q] = [[...truth.logPosterior.data], [...logQ.data]];
  const [logMarginal] = truth.logMarginal;
  return {
    P: p.map(Math.exp), Q: q.map(Math.exp), divergence: logDivergence(p, q), reversed: logDivergence(q, p), marginal: Math.exp(logMarginal), logMarginal,
  };
}

/** Points of the cut. */
const POINTS = 161;

/** `count` numbers in equal steps over a span and one more between them, rising: what is written of `at` is exact. */
export function pointsThrough([low, high]: readonly [number, number], count: number, at: number): Float64Array {
  const steps = Float64Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
  return at > low && at < high ? Float64Array.of(...steps.filter((x) => x < at), at, ...steps.filter((x) => x > at)) : steps;
}

export interface Cut {
  readonly x: Float64Array;
  readonly P: Float64Array;
  /** Undefined where the outputs are no law. */
  readonly Q: Float64Array | undefined;
  readonly density: Float64Array;
}

/** Class k along the horizontal line through the probe, whose own point is one of the line's. */
export function cutAt(law: ClassWorld, model: Model, span: readonly [number, number], [x1, x2]: Point, k: number): Cut {
  const x = pointsThrough(span, POINTS, x1);
  const X = matrix(2, x.length);
  X.data.set(x);
  X.data.fill(x2, x.length);
  const { logPosterior, logMarginal } = truthAt(law, X);
  const row = (data: Float64Array) => data.subarray(k * x.length, (k + 1) * x.length).map(Math.exp);
  const logQ = logProbabilities(model, X);
  // Where x never occurs P(y | x) is not defined: a gap.
  const P = row(logPosterior.data).map((p, e) => (logMarginal[e] === -Infinity ? NaN : p));
  return { x, P, Q: logQ?.rows === law.priors.length ? row(logQ.data) : undefined, density: logMarginal.map(Math.exp) };
}
