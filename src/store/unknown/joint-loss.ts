/** −ln P(x, y) of one example in two parts, of which training moves only the first (content spec, section 5.4). */

import { column } from '../../engine/matrix';
import { logProbabilities, type Model } from '../../features/outputs';
import { logMarginal } from '../../worlds/bayes';
import type { ClassWorld } from '../../worlds/world';

export interface JointLoss {
  /** y of the example. */
  readonly label: number;
  /** −ln Q_θ(y | x); NaN where the outputs are no law. */
  readonly conditional: number;
  /** −ln P_ψ(x); NaN where no law of x is fitted. */
  readonly marginal: number;
  readonly joint: number;
}

/** @param x the example's features, as many as the network takes */
export function jointLoss(model: Model, law: ClassWorld | undefined, x: readonly number[], label: number): JointLoss {
  const logQ = model.shape.widths[0] === x.length ? logProbabilities(model, column(x)) : undefined;
  const conditional = -(logQ?.data[label] ?? NaN);
  const [x1, x2] = x;
  const marginal = law && x.length === 2 ? -logMarginal(law, [x1, x2]) : NaN;
  return { label, conditional, marginal, joint: conditional + marginal };
}
