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

export interface Cut {
  readonly x: Float64Array;
  readonly P: Float64Array;
  /** Undefined where the outputs are no law. */
  readonly Q: Float64Array | undefined;
  readonly density: Float64Array;
}

/** Class k along the line on which the second coordinate is x2. */
export function cutAt(law: ClassWorld, model: Model, [low, high]: readonly [number, number], x2: number, k: number): Cut {
  const x = Float64Array.from({ length: POINTS }, (_, i) => low + ((high - low) * i) / (POINTS - 1));
  const X = matrix(2, POINTS);
  X.data.set(x);
  X.data.fill(x2, POINTS);
  const { logPosterior, logMarginal } = truthAt(law, X);
  const row = (data: Float64Array) => data.subarray(k * POINTS, (k + 1) * POINTS).map(Math.exp);
  const logQ = logProbabilities(model, X);
  return { x, P: row(logPosterior.data), Q: logQ?.rows === law.priors.length ? row(logQ.data) : undefined, density: logMarginal.map(Math.exp) };
}
