/** R* and the error of a model are found in one way, so that no model reads better than the best one, whatever the world. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkShape } from '../../../src/engine/experiment';
import { initialParameters } from '../../../src/engine/initialisation';
import { bestPossible } from '../../../src/store/train/best-possible';
import { compareClasses } from '../../../src/store/truth/class-comparison';
import { wholeOf } from '../../../src/store/truth/slices';
import { averagesOf, riskByNodes, nodesFor } from '../../../src/store/world/averages';
import { lawOf } from '../../../src/store/world/law';
import { worldExample } from '../../../src/store/world/suggested';
import { mapViewOf } from '../../../src/store/world/world-maps';
import { CLASS_WORLD_IDS, type ClassWorldId } from '../../../src/worlds/class-worlds';

function classLaw(id: ClassWorldId, settings: Readonly<Record<string, number>> = {}) {
  const law = lawOf(id, settings);
  if (law?.kind !== 'classes') throw new Error(id);
  return law;
}

/** A network whose outputs are the log-joints of lda: the best classifier itself, w = Σ⁻¹(μ₁ − μ₀). */
function bestOfLda() {
  const { network } = worldExample('lda');
  const [S, delta, middle] = [[1, 0.3, 0.3, 0.5], [2, 0.5], [0, 0.25]];
  const det = S[0] * S[3] - S[1] * S[2];
  const w = [(S[3] * delta[0] - S[1] * delta[1]) / det, (S[0] * delta[1] - S[2] * delta[0]) / det];
  const b = Math.log(0.4 / 0.6) - (w[0] * middle[0] + w[1] * middle[1]);
  const { parameters: [{ W, b: bias }], ...shape } = network;
  return { shape, parameters: [{ W: { ...W, data: Float64Array.of(0, 0, ...w) }, b: { ...bias, data: Float64Array.of(0, b) } }] };
}

describe('the error of a model', () => {
  it.each(CLASS_WORLD_IDS)('of %s is never below R*, at any noise and share of the uniform law', (id) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(0, 0.3, 1), fc.constantFrom(0.7, 1, 1.6), (seed, mix, noise) => {
      const law = classLaw(id, { mix, noise });
      const shape: NetworkShape = { widths: [2, 3, law.priors.length], activations: ['tanh', 'softmax'], loss: 'ce' };
      const model = { shape, parameters: initialParameters(shape, { name: 'by_activation', seed }) };
      const { averages } = wholeOf(compareClasses(law, mapViewOf({ id, settings: { noise } }), model, 41));
      expect(averages.bayesRisk).toBe(averagesOf(law).risk);
      expect(averages.error).toBeGreaterThanOrEqual(averages.bayesRisk);
    }), { numRuns: 6 });
  });

  it.each([0, 0.4, 1])('of the best classifier is R*, with a share of %s of the uniform law', (mix) => {
    const law = classLaw('lda', { mix });
    const { averages } = wholeOf(compareClasses(law, mapViewOf({ id: 'lda', settings: {} }), bestOfLda(), 81));
    expect(averages.error - averages.bayesRisk).toBeLessThan(2e-6);
  });
});

describe('R*', () => {
  it.each(CLASS_WORLD_IDS)('of %s is nearly the same by half as many nodes: the rule that no error is below it hides little', (id) => {
    for (const mix of [0, 0.5, 1]) {
      const law = classLaw(id, { mix });
      expect(Math.abs(riskByNodes(law, nodesFor(law, 81), 81) - averagesOf(law).risk)).toBeLessThan(1e-3);
    }
  });

  // A straight boundary is found to the last digit shown, a bent one to a few units of the fifth.
  it.each([['lda', 1e-6], ['qda_core_ring', 5e-5], ['xor_mixture', 1e-6]] as const)('of %s by nodes is its closed form within %s', (id, tolerance) => {
    const law = classLaw(id);
    expect(Math.abs(riskByNodes(law, nodesFor(law), 161) - (law.closedBayesRisk ?? NaN))).toBeLessThan(tolerance);
  });

  it('is the same on every page', () => {
    const { data } = worldExample('three_gaussians');
    expect(bestPossible(data)?.accuracy).toBe(1 - averagesOf(classLaw('three_gaussians', data.world?.settings)).risk);
  });
});
