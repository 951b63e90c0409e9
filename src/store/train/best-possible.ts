/** What no model can do better than on the open world: exact, because its law is known. */

import type { Data } from '../../engine/experiment';
import type { LossName } from '../../engine/losses';
import { bayesRisk, conditionalEntropy, quadratureOf } from '../../worlds/quadrature';
import type { World } from '../../worlds/world';
import { openWorld } from '../world/open-world';

export interface BestPossible {
  /** 1 − R*, the part of examples that the best classifier gets right; undefined for a regression. */
  readonly accuracy: number | undefined;
  /** H(Y|X) in nats; undefined for a regression. */
  readonly entropy: number | undefined;
  /** E Var[y | x]; undefined for classes. */
  readonly noise: number | undefined;
}

/** Averages take a while, and a world is one object as long as its settings stay. */
const known = new WeakMap<World, BestPossible>();

/** Undefined where the law of the data is unknown. */
export function bestPossible(data: Data): BestPossible | undefined {
  const law = openWorld(data)?.law;
  if (!law) return undefined;
  const found = known.get(law) ?? compute(law);
  known.set(law, found);
  return found;
}

/** The least expected cost of K outputs by this loss; undefined where no floor of it is known: several yes-or-no outputs say more than one class. */
export function leastCost({ entropy, noise }: BestPossible, loss: LossName, K: number): number | undefined {
  if (loss === 'ce' || loss === 'bce') return loss === 'bce' && K > 1 ? undefined : entropy;
  return noise === undefined ? undefined : loss === 'half_se' ? noise / 2 : noise;
}

function compute(law: World): BestPossible {
  if (law.kind === 'regression') return { accuracy: undefined, entropy: undefined, noise: law.bayesRisk };
  const nodes = quadratureOf(law);
  return { accuracy: 1 - bayesRisk(law, nodes), entropy: conditionalEntropy(nodes), noise: undefined };
}
