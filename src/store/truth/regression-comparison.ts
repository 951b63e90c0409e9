/** The model f(x) against the law of y given x of a regression world. */

import { matrix } from '../../engine/matrix';
import { outputsOn, type Model } from '../../features/outputs';
import { conditionalMean, conditionalVariance, logConditional, regressionAgainstTruth, regressionNodes, type RegressionComparison, type RegressionNodes } from '../../worlds/regression';
import type { RegressionWorld } from '../../worlds/world';

const kept = new WeakMap<RegressionWorld, RegressionNodes>();

/** E(y − f)² = R* + E(f − E[y | x])², R* in its closed form. */
export function compareRegression(law: RegressionWorld, model: Model): RegressionComparison {
  const nodes = kept.get(law) ?? regressionNodes(law);
  kept.set(law, nodes);
  const { excess } = regressionAgainstTruth(nodes, outputsOn(model, nodes.X).A.data);
  return { bayesRisk: law.bayesRisk, excess, expectedSquaredError: law.bayesRisk + excess };
}

export interface ConditionalAt {
  readonly f: number;
  readonly mean: number;
  readonly deviation: number;
  /** ln P(y = E[y | x] | x). */
  readonly logDensityAtMean: number;
  readonly logDensityAtModel: number;
  readonly isNormal: boolean;
}

export function conditionalAt(law: RegressionWorld, model: Model, x: number): ConditionalAt {
  const [f] = outputsOn(model, matrix(1, 1, Float64Array.of(x))).A.data;
  const mean = conditionalMean(law, x);
  return {
    f, mean, deviation: Math.sqrt(conditionalVariance(law, x)),
    logDensityAtMean: logConditional(law, x, mean), logDensityAtModel: logConditional(law, x, f), isNormal: law.parts(x).length === 1,
  };
}
