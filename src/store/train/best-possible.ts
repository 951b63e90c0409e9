/** What no model can do better than on the open world: exact, because its law is known. */

import type { Data } from '../../engine/experiment';
import type { LossName } from '../../engine/losses';
import { averagesOf } from '../world/averages';
import { openWorld } from '../world/open-world';

export interface BestPossible {
  /** 1 − R*, the part of examples that the best classifier gets right; undefined for a regression. */
  readonly accuracy: number | undefined;
  /** H(Y|X) in nats; undefined for a regression. */
  readonly entropy: number | undefined;
  /** E Var[y | x]; undefined for classes. */
  readonly noise: number | undefined;
}

/** Undefined where the law of the data is unknown. */
export function bestPossible(data: Data): BestPossible | undefined {
  const law = openWorld(data)?.law;
  if (!law) return undefined;
  if (law.kind === 'regression') return { accuracy: undefined, entropy: undefined, noise: law.bayesRisk };
  const { risk, entropy } = averagesOf(law);
  return { accuracy: 1 - risk, entropy, noise: undefined };
}

/** The least expected cost of K outputs by this loss; undefined where no floor of it is known: several yes-or-no outputs say more than one class. */
export function leastCost({ entropy, noise }: BestPossible, loss: LossName, K: number): number | undefined {
  if (loss === 'ce' || loss === 'bce') return loss === 'bce' && K > 1 ? undefined : entropy;
  return noise === undefined ? undefined : loss === 'half_se' ? noise / 2 : noise;
}
