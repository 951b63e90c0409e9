/** What nobody goes below on a world of classes, R* and H(Y | X): computed once for a law, and the same on every page. */

import { classifierError } from '../../worlds/boundary-error';
import { conditionalEntropy, mixedNodes, quadratureOf, quadratureRisk, uniformNodes, type Quadrature } from '../../worlds/quadrature';
import { withMarginal } from '../../worlds/reweighted';
import { GRID } from '../../worlds/truth';
import type { ClassWorld } from '../../worlds/world';

export interface Averages {
  /** R*. */
  readonly risk: number;
  /** H(Y | X) in nats. */
  readonly entropy: number;
}

/** Nodes of a law by their number in a line, made once while the law is there. */
function keptNodes(make: (law: ClassWorld, n: number) => Quadrature): (law: ClassWorld, n?: number) => Quadrature {
  const kept = new WeakMap<ClassWorld, Map<number, Quadrature>>();
  return (law, n = GRID) => {
    const ofLaw = kept.get(law) ?? new Map<number, Quadrature>();
    kept.set(law, ofLaw);
    const nodes = ofLaw.get(n) ?? make(law, n);
    ofLaw.set(n, nodes);
    return nodes;
  };
}

const uniformFor = keptNodes(uniformNodes);

/** The n × n nodes of a law. Those of a mixture stand on the nodes of its two parts, which stay while its share is moved. */
export const nodesFor = keptNodes((law, n) =>
  (law.reweighted ? mixedNodes(nodesFor(law.reweighted.from, n), uniformFor(law.reweighted.from, n), law.reweighted.mix) : quadratureOf(law, n)));

const averages = new WeakMap<ClassWorld, Averages>();
/** The world of a posterior whose x is uniform. */
const uniform = new WeakMap<ClassWorld, ClassWorld>();

/**
 * Averages over P(x): the closed form of the risk where there is one, else 161 × 161 nodes. Over a mixture of two laws of x
 * they are the mixture of the averages over each, since the posterior is the same.
 */
export function averagesOf(law: ClassWorld): Averages {
  const known = averages.get(law);
  if (known) return known;
  const made = law.reweighted && law.reweighted.mix < 1 ? mixedAverages(law.reweighted) : averagesByNodes(law);
  averages.set(law, made);
  return made;
}

function averagesByNodes(law: ClassWorld): Averages {
  const nodes = nodesFor(law);
  return { risk: law.closedBayesRisk ?? riskByNodes(law, nodes, GRID), entropy: conditionalEntropy(nodes) };
}

function mixedAverages({ from, mix }: NonNullable<ClassWorld['reweighted']>): Averages {
  const whole = uniform.get(from) ?? withMarginal(from, 1);
  uniform.set(from, whole);
  const [a, b] = [averagesOf(from), averagesOf(whole)];
  return { risk: (1 - mix) * a.risk + mix * b.risk, entropy: (1 - mix) * a.entropy + mix * b.entropy };
}

/**
 * R* by nodes alone, in the way in which the error of a model is found: that of the classifier that names the class whose
 * posterior is largest. Nodes around a pole do not lie on every second of each other, so there the plain sum stands.
 */
export function riskByNodes(law: ClassWorld, nodes: Quadrature, n: number): number {
  return law.pole ? quadratureRisk(nodes) : classifierError(nodes, nodes.logPosterior, n);
}
