/** Asserts that the numbers which the page of the world writes are those of the worked examples, another program's. */

import { describe, expect, it } from 'vitest';
import { cutAt } from '../../../src/store/truth/at-probe';
import { averagesOf, riskByNodes } from '../../../src/store/world/averages';
import { conditionalAt } from '../../../src/store/world/world-maps';
import { lawOf } from '../../../src/store/world/law';
import { worldExample } from '../../../src/store/world/suggested';
import { densityTex } from '../../../src/writers/world-tex';
import { bayesAt } from '../../../src/worlds/bayes';
import { averageFigure, bayesFigures, densityFigure } from '../../../src/writers/world-figures';
import type { ClassWorldId } from '../../../src/worlds/class-worlds';
import type { RegressionWorldId } from '../../../src/worlds/regression-worlds';
import type { ClassWorld, Point, RegressionWorld } from '../../../src/worlds/world';
import { conditionalEntropy, quadratureOf } from '../../../src/worlds/quadrature';
import { worldChecks } from '../../golden/world-checks';

function classes(id: ClassWorldId, settings = {}): ClassWorld {
  const law = lawOf(id, settings);
  if (law?.kind !== 'classes') throw new Error(id);
  return law;
}

function numbers(id: RegressionWorldId): RegressionWorld {
  const law = lawOf(id);
  if (law?.kind !== 'regression') throw new Error(id);
  return law;
}

function exact(figures: ReturnType<typeof bayesFigures>, name: string): number {
  return Number((figures[name].exact ?? '').replace('−', '-'));
}

describe('lda at the points of the worked check', () => {
  const { points, joint, px, posterior, log_px: logPx } = worldChecks.worlds.lda;
  it.each(points.map((point, at) => [point, at] as const))('(%s): the joints, P(x), the posterior and ln P(x)', (point, at) => {
    const figures = bayesFigures(classes('lda'), [point[0], point[1]], 1);
    for (const k of [0, 1]) {
      expect(exact(figures, `joint.${k}`) / joint[k][at]).toBeCloseTo(1, 5);
      expect(exact(figures, `posterior.${k}`)).toBeCloseTo(posterior[k][at], 8);
    }
    expect(exact(figures, 'marginal') / px[at]).toBeCloseTo(1, 5);
    expect(exact(figures, 'logMarginal')).toBeCloseTo(logPx[at], 7);
  });

  it('writes them as the screen has them', () => {
    const at = (x: Point) => bayesFigures(classes('lda'), x, 1);
    expect(at([0, 0])).toMatchObject({ 'joint.0': { text: '0.0811' }, 'joint.1': { text: '0.0574' }, marginal: { text: '0.1385' }, 'posterior.1': { text: '0.415' } });
    expect(at([0, 0.25])['posterior.1']).toEqual({ text: '0.400', exact: '0.400000000' });
    expect(at([8, -6])).toMatchObject({ 'posterior.1': { text: '>0.999', exact: '0.999999980' }, logMarginal: { text: '−117.0035' }, 'posterior.sign': { text: '' } });
    expect(at([0, 0])).toMatchObject({ w1: { text: '2.073' }, w2: { text: '− 0.244' }, b: { text: '− 0.344' }, logOdds: { text: '−0.344' } });
  });
});

it('has the averages of the worked checks', () => {
  for (const id of ['lda', 'qda_core_ring', 'xor_mixture', 'three_gaussians'] as const) {
    const { quadrature } = worldChecks.worlds[id];
    const { risk, entropy } = averagesOf(classes(id));
    expect(Math.abs(risk - quadrature.bayes_risk_01)).toBeLessThan(2e-4);
    expect(Math.abs(entropy - quadrature.H_Y_given_X_nats)).toBeLessThan(2e-4);
  }
  expect(averageFigure(averagesOf(classes('lda')).risk).exact).toBe('0.153077094');
});

it('keeps the posterior to the last digit and moves every average where P(x) is another', () => {
  const [at, whole] = [classes('moons'), classes('moons', { mix: 0.7 })];
  for (const x of [[0, 0], [1, 0.25], [-0.5, 1]] as const) {
    expect(bayesFigures(whole, x, 1)['posterior.1']).toEqual(bayesFigures(at, x, 1)['posterior.1']);
    expect(bayesFigures(whole, x, 1)['marginal']).not.toEqual(bayesFigures(at, x, 1)['marginal']);
  }
  // By the nodes of the whole law, which knows nothing of its two parts.
  const nodes = quadratureOf(whole);
  expect(averagesOf(whole).risk).toBeCloseTo(riskByNodes(whole, nodes, 161), 6);
  expect(averagesOf(whole).entropy).toBeCloseTo(conditionalEntropy(nodes), 9);
  expect(averagesOf(whole).risk).not.toBeCloseTo(averagesOf(at).risk, 3);
  expect(averagesOf(whole).entropy).not.toBeCloseTo(averagesOf(at).entropy, 3);
});

it('has the mean that never occurs', () => {
  const { mean, variance, density } = conditionalAt(numbers('bimodal'), 0.3);
  expect([mean, variance]).toEqual([0, 1.01]);
  expect(densityFigure(density(mean), Math.log(density(mean))).text).toBe('7.7e−22');
  expect(averageFigure(numbers('heteroscedastic').bayesRisk).exact).toBe('0.081915382');
});

it('writes densities that float64 cannot hold by their logarithm', () => {
  expect(densityFigure(0, -1000).text).toBe('5.1e−435');
  expect(densityFigure(0, -Infinity).text).toBe('0.0000');
  // 9.97e−436 does not become 10.0e−436.
  expect(densityFigure(0, Math.log(9.97) - 436 * Math.LN10).text).toBe('9.9e−436');
});

it('has no posterior where the world never puts an x, rather than 0 divided by 0', () => {
  const far = bayesFigures(classes('lda', { mix: 1 }), [6, 0], 1);
  expect(far).toMatchObject({ marginal: { text: '0.0000' }, 'posterior.0': { text: '–' }, 'posterior.1': { text: '–' }, sum: { text: '–' } });
  expect(far['posterior.of'].text).toBe('–');
  expect(bayesFigures(classes('lda', { mix: 1 }), [3, 0], 1)).toMatchObject({ 'posterior.1': { text: '0.997' }, sum: { text: '1' } });
  expect(cutAt(classes('lda', { mix: 1 }), { shape: { widths: [2, 2], activations: ['softmax'], loss: 'ce' }, parameters: worldExample('lda').network.parameters }, [3, 5], [4.5, 0], 1).P.at(-1)).toBeNaN();
});

it('states the densities that are computed: under another P(x) they are no longer those of the world before', () => {
  const [plain, mixed] = [densityTex('lda', false), densityTex('lda', true)];
  expect(plain[0]).toMatch(/^P\(x\\mid k\)=/);
  expect(mixed[0]).toMatch(/^P_0\(x\\mid k\)=/);
  expect(mixed.at(-1)).toMatch(/^P_t\(x\\mid k\)=/);
  // P_t(x | k) = P(k | x) P_t(x) / π_k, with P_t(x) mixed of both.
  const [law, before] = [classes('lda', { mix: 0.3 }), classes('lda')];
  for (const x of [[0, 0], [2, -1], [-3, 3]] as const) {
    const { likelihoods, priors, marginal, posteriors } = bayesAt(law, x);
    expect(marginal).toBeCloseTo(0.7 * bayesAt(before, x).marginal + 0.3 / 64, 12);
    likelihoods.forEach((likelihood, k) => expect(likelihood).toBeCloseTo((posteriors[k] * marginal) / priors[k], 12));
  }
});
