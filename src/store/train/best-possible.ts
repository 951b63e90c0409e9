/** What no model can do better than on the open world: exact, because its law is known. */

import type { Experiment } from '../../engine/experiment';
import { bayesRisk, conditionalEntropy, quadratureOf } from '../../worlds/quadrature';
import { worldOf } from '../../worlds/world-of';

export interface BestPossible {
  /** 1 − R*, the part of examples that the best classifier gets right; undefined for a regression. */
  readonly accuracy: number | undefined;
  /** The least expected loss: H(Y|X) for cross-entropies, the squared error that noise leaves for the others; undefined where the loss has no such floor. */
  readonly loss: number | undefined;
}

type OfWorld = Pick<Experiment['data'], 'world'> & Pick<Experiment['network'], 'loss'>;

/** Keeps the last world's, since its averages take a while. */
export function createBestPossible(): (of: OfWorld) => BestPossible | undefined {
  let last: { readonly of: OfWorld; readonly best: BestPossible | undefined } | undefined;
  return (of) => {
    if (last?.of.world !== of.world || last?.of.loss !== of.loss) last = { of, best: bestPossible(of) };
    return last?.best;
  };
}

function bestPossible({ world: drawn, loss }: OfWorld): BestPossible | undefined {
  const world = drawn && worldOf(drawn.name, drawn.settings);
  if (!world) return undefined;
  if (world.kind === 'regression') {
    const least = { half_se: world.bayesRisk / 2, mse: world.bayesRisk, bce: undefined, ce: undefined }[loss];
    return { accuracy: undefined, loss: least };
  }
  const nodes = quadratureOf(world);
  return { accuracy: 1 - bayesRisk(world, nodes), loss: loss === 'ce' || loss === 'bce' ? conditionalEntropy(nodes) : undefined };
}
