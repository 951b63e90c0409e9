/** Every figure of the content spec's section 5.4 and of the check `gaussian_fit_ML`, as the page computes them. */

import { describe, expect, it } from 'vitest';
import { fromRows } from '../../../src/engine/matrix';
import type { Model } from '../../../src/features/outputs';
import { lawAnswers, netAnswers } from '../../../src/store/unknown/at-probe';
import { diagnose } from '../../../src/store/unknown/diagnostics';
import { fitsOf, quantile } from '../../../src/store/unknown/fits';
import { jointLoss } from '../../../src/store/unknown/joint-loss';
import { shiftLogits } from '../../../src/store/unknown/shift-check';
import { wholeOf } from '../../../src/store/truth/slices';
import { posterior } from '../../../src/worlds/bayes';
import { linearLogOdds } from '../../../src/worlds/linear-odds';
import { posteriorOfCoordinate } from '../../../src/worlds/missing';
import { posteriorAlongLine } from '../../../src/worlds/missing-sum';
import { worldWithPriors } from '../../../src/worlds/new-priors';
import { dataOf } from '../../../src/worlds/sample';
import type { Point } from '../../../src/worlds/world';
import { fineProbability, jointFigures, netFigures } from '../../../src/writers/unknown-figures';
import { worldChecks } from '../../golden/world-checks';
import { known } from '../worlds/known';

const lda = known('lda');
const AT_HAND = { missing: 1, priors: [0.1, 0.9] } as const;

describe('the worked checks on lda', () => {
  const at = (x: Point) => lawAnswers(lda, x, AT_HAND);

  it.each([
    ['joint of class 0 at the origin', Math.exp(at([0, 0]).logits[0]), 0.081052],
    ['joint of class 1 at the origin', Math.exp(at([0, 0]).logits[1]), 0.057432],
    ['P(x) at the origin', Math.exp(at([0, 0]).logMarginal), 0.138485],
    ['posterior of class 1 at the origin', at([0, 0]).posterior[1], 0.414719],
    ['the posterior where both densities are equal is the prior', at([0, 0.25]).posterior[1], 0.4],
    ['x2 missing at x1 = 0.5, left out', at([0.5, 9]).marginalised?.[1], 0.644405],
    ['the mean of x2', at([0.5, 9]).mean, 0.2],
    ['x2 missing at x1 = 0.5, its mean put in', at([0.5, 9]).replaced?.[1], 0.655503],
    ['priors (0.1, 0.9) at the origin', at([0, 0]).underPriors[1], 0.905356],
  ])('%s', (_name, value, expected) => {
    expect(value).toBeCloseTo(expected, 6);
  });

  it('certain about y and absurd as an x at (8, −6)', () => {
    const { posterior: [, one], logMarginal } = at([8, -6]);
    expect(one).toBeCloseTo(0.99999998, 8);
    expect(logMarginal).toBeCloseTo(-117.0035, 4);
  });

  it('agrees with the other program to its tolerance', () => {
    const { missing_x2, prior_shift, outlier, maha2_to_each_mean, points } = worldChecks.worlds.lda;
    expect(at([missing_x2.x1, 0]).marginalised?.[1]).toBeCloseTo(missing_x2.posterior_class1_marginalised, 12);
    expect(at([missing_x2.x1, 0]).replaced?.[1]).toBeCloseTo(missing_x2.posterior_class1_mean_imputed, 12);
    expect(at([0, 0]).underPriors[1]).toBeCloseTo(prior_shift.posterior_class1_at_origin_new, 12);
    outlier.points.forEach((x, e) => {
      expect(at(x).posterior[1]).toBeCloseTo(outlier.posterior_class1[e], 12);
      expect(at(x).logMarginal).toBeCloseTo(outlier.log_px[e], 9);
    });
    points.forEach((x, e) => {
      at(x).distances.forEach((D2, k) => expect(D2).toBeCloseTo(maha2_to_each_mean[k][e], 9));
    });
  });
});

it('in the generative model of three_gaussians logsumexp is ln P(x), and moves by c', () => {
  const world = known('three_gaussians');
  const { logsumexp_equals_ln_px } = worldChecks.worlds.three_gaussians;
  const cases = [[[0, 0], 3, -3.420446, -0.420446], [[0.3, 0.4], -1, -3.195577, -4.195577], [[-1, -0.5], 0.5, -2.366151, -1.866151]] as const;
  cases.forEach(([x, c, before, after], e) => {
    const { logits, logMarginal } = lawAnswers(world, x, { missing: 1, priors: [1 / 3, 1 / 3, 1 / 3] });
    const shifted = shiftLogits(logits, c);
    expect(logMarginal).toBeCloseTo(logsumexp_equals_ln_px[e], 12);
    expect(shifted.before.logSum).toBeCloseTo(before, 6);
    expect(shifted.after.logSum).toBeCloseTo(after, 6);
    shifted.after.probabilities.forEach((p, k) => expect(p).toBeCloseTo(shifted.before.probabilities[k], 12));
    shifted.before.probabilities.forEach((p, k) => expect(p).toBeCloseTo(posterior(world, x)[k], 12));
  });
});

describe('the fitted-Gaussian check', () => {
  const check = worldChecks.worlds.gaussian_fit_ML;
  const data = { X: fromRows(check.X), Y: fromRows([check.y]) };
  const fits = fitsOf(data, 2);
  const worldOf = (fit: 'lda' | 'qda') => {
    const law = fits[fit];
    if (!law.ok) throw new Error(law.problem);
    return law;
  };

  it('has its priors, posteriors, ln P̂(x), log-odds and mean ln P̂(x, y)', () => {
    expect(fits.priors).toEqual(check.pi);
    check.test_points.forEach((x, e) => {
      const asked = lawAnswers(worldOf('lda').world, x, AT_HAND);
      expect(asked.posterior[1]).toBeCloseTo(check.lda_posterior_class1[e], 12);
      expect(asked.logMarginal).toBeCloseTo(check.lda_log_px[e], 12);
      expect(lawAnswers(worldOf('qda').world, x, AT_HAND).posterior[1]).toBeCloseTo(check.qda_posterior_class1[e], 12);
    });
    expect(worldOf('lda').logJoint).toBeCloseTo(check.mean_log_joint_lda, 12);
    const odds = linearLogOdds(worldOf('lda').world);
    odds?.w.forEach((w, i) => expect(w).toBeCloseTo(check.lda_w[i], 12));
    expect(odds?.b).toBeCloseTo(check.lda_b, 12);
    const parts = worldOf('qda').world.parts ?? [];
    parts.forEach(([{ mean, covariance: [s11, s12, s22] }], k) => {
      expect(mean).toEqual(check.mu[k]);
      [[s11, s12], [s12, s22]].forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(check.Sigma_ML_per_class[k][i][j], 12)));
    });
  });

  it('says why there is no fit: too few, in line, a constant column, no example, other features, numbers beyond squares', () => {
    const problem = (X: readonly (readonly number[])[], y: readonly number[]) => {
      const found = fitsOf({ X: fromRows(X), Y: fromRows([y]) }, 2);
      return [found.lda, found.qda].map((law) => (law.ok ? 'ok' : law.problem));
    };
    expect(problem([[0, 1, 5, 6], [0, 2, 5, 9]], [0, 0, 1, 1])).toEqual(['ok', 'flat']);
    expect(problem([[0, 1, 2, 3, 4, 5], [7, 7, 7, 7, 7, 7]], [0, 0, 0, 1, 1, 1])).toEqual(['flat', 'flat']);
    expect(problem([[0, 1, 2], [0, 1, 5]], [0, 0, 0])).toEqual(['empty', 'empty']);
    expect(problem([[0, 1, 2, 3]], [0, 0, 1, 1])).toEqual(['features', 'features']);
    expect(problem([[0, 1e200, 2, 3, 4, -1e200], [0, 2, -1e200, 3, 1e200, 4]], [0, 0, 0, 1, 1, 1])).not.toContain('ok');
  });
});

it('the 1 % quantile is NumPy’s', () => {
  // numpy.quantile([5, 1, 4, 2, 3], 0.01), of one number, and of 201 equal steps.
  expect(quantile(Float64Array.of(5, 1, 4, 2, 3), 0.01)).toBeCloseTo(1.04, 12);
  expect(quantile(Float64Array.of(7), 0.01)).toBe(7);
  expect(quantile(Float64Array.from({ length: 201 }, (_, e) => e), 0.01)).toBeCloseTo(2, 12);
});

describe('a missing coordinate summed along its line', () => {
  it.each(['lda', 'qda_core_ring', 'xor_mixture', 'three_gaussians', 'moons'] as const)('is the closed form on %s', (id) => {
    const world = known(id);
    for (const value of [-0.7, 0.1, 0.9]) {
      for (const axis of [0, 1] as const) {
        posteriorOfCoordinate(world, axis, value)?.forEach((p, k) => expect(posteriorAlongLine(world, axis, value)?.[k]).toBeCloseTo(p, 6));
      }
    }
  });

  it('of the ring, which has no closed form, sums to 1 and is the same along both axes', () => {
    const ring = known('ring');
    const across = posteriorAlongLine(ring, 0, 0.6) ?? [];
    expect(across.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    posteriorAlongLine(ring, 1, 0.6)?.forEach((p, k) => expect(p).toBeCloseTo(across[k], 3));
    expect(posteriorAlongLine(ring, 0, 1e200)).toBeUndefined();
  });
});

it('new priors are Bayes’ rule with them, also where another P(x) stands over the same posterior', () => {
  const reweighted = known('lda', { mix: 0.5 });
  expect(posterior(worldWithPriors(reweighted, [0.1, 0.9]), [0, 0])[1]).toBeCloseTo(0.905356, 6);
});

describe('the network', () => {
  const model: Model = { shape: { widths: [2, 1], activations: ['sigmoid'], loss: 'bce' }, parameters: [{ W: fromRows([[1.5, 0.2]]), b: fromRows([[-0.3]]) }] };
  const sigma = (z: number) => 1 / (1 + Math.exp(-z));

  it('answers with a guess and with corrected logits', () => {
    const answers = netAnswers(model, [0.5, 9], { missing: 1, priors: [0.1, 0.9] }, [0.6, 0.4], [0, 0.2]);
    expect(answers?.replaced[1]).toBeCloseTo(sigma(1.5 * 0.5 + 0.2 * 0.2 - 0.3), 12);
    const z = 1.5 * 0.5 + 0.2 * 9 - 0.3;
    expect(answers?.logits).toEqual([0, z]);
    expect(answers?.underPriors[1]).toBeCloseTo(sigma(z + Math.log(0.9 / 0.4) - Math.log(0.1 / 0.6)), 12);
    expect([answers?.says, answers?.most]).toEqual([1, answers?.posterior[1]]);
  });

  it('without an example of a class, and none expected, answers about the others alone', () => {
    const three: Model = { shape: { widths: [2, 3], activations: ['softmax'], loss: 'ce' }, parameters: [{ W: fromRows([[1, 0], [0, 1], [1, 1]]), b: fromRows([[0], [0.5], [1]]) }] };
    const priors = [0.6, 0.4, 0];
    const under = (after: readonly number[]) => netAnswers(three, [0.2, -0.4], { missing: 1, priors: after }, priors, [0, 0])?.underPriors ?? [];
    const odds = Math.exp(0.2) / Math.exp(0.5 - 0.4);
    expect(under(priors)[0]).toBeCloseTo(odds / (1 + odds), 12);
    expect(under(priors)[2]).toBe(0);
    expect(under([0.5, 0.4, 0.1])).toEqual([NaN, NaN, NaN]);
  });

  it('that has diverged names no class', () => {
    const broken: Model = { ...model, parameters: [{ W: fromRows([[NaN, 0]]), b: fromRows([[0]]) }] };
    const answers = netAnswers(broken, [0.5, 1], { missing: 1, priors: [0.5, 0.5] }, [0.5, 0.5], [0, 0]);
    if (!answers) throw new Error('one sigmoid is a law of two classes');
    expect(answers.says).toBeUndefined();
    expect(netFigures(answers)['net.says'].text).toBe('–');
  });

  it('has no answer about a point of other features, or of other classes', () => {
    expect(netAnswers(model, [1, 2, 3], { missing: 0, priors: [0.5, 0.5] }, [0.5, 0.5], [0, 0, 0])).toBeUndefined();
    expect(netAnswers(model, [1, 2], { missing: 0, priors: [0.2, 0.3, 0.5] }, [0.2, 0.3, 0.5], [0, 0])).toBeUndefined();
  });

  it('−ln P(x, y) falls apart into −ln Q(y|x) and −ln P(x)', () => {
    const { conditional, marginal, joint } = jointLoss(model, lda, [0, 0], 1);
    expect(conditional).toBeCloseTo(Math.log1p(Math.exp(0.3)), 12);
    expect(marginal).toBeCloseTo(-Math.log(0.138485), 5);
    expect(joint).toBe(conditional + marginal);
    expect(jointLoss(model, undefined, [0, 0], 1).marginal).toBeNaN();
  });
});

it('LDA on the XOR mixture has the wrong family: it is often wrong about y, and far off about x', () => {
  const law = known('xor_mixture');
  const data = dataOf('xor_mixture', {}, { count: 400, heldOut: 0, seed: 3 });
  if (!data) throw new Error('no sample');
  const { lda: line, qda, truth } = wholeOf(diagnose({ data, K: 2, law, model: undefined }));
  expect(truth.error).toBeCloseTo(0.044465, 6);
  // One covariance leaves almost nothing of the class; two covariances see the correlation.
  expect(line.error).toBeGreaterThan(0.3);
  expect(qda.error).toBeLessThan(line.error);
  expect(qda.error).toBeGreaterThan(truth.error);
  // The best single normal law of x has covariance 1.25 I: KL = E ln P + 1 + ln(2π · 1.25).
  const best = truth.logMarginal + 1 + Math.log(2 * Math.PI * 1.25);
  expect(line.divergence).toBeGreaterThan(best - 0.02);
  expect(line.divergence).toBeCloseTo(truth.logMarginal - line.logMarginal, 9);
  expect(line.divergence).toBeGreaterThan(0.3);
});

it('between a sum and its rounded parts stands ≈, and = where every number is exact', () => {
  const sign = (conditional: number, marginal: number) => jointFigures({ label: 0, conditional, marginal, joint: conditional + marginal })['joint.sign'].text;
  expect(sign(0.5, 1.25)).toBe('=');
  expect(sign(0.5, -1.25)).toBe('=');
  expect(sign(Math.LN2, 1.25)).toBe('≈');
});

it('a probability is never written as 1 or 0 unless it is', () => {
  const text = (p: number) => fineProbability(p).text;
  expect([0.414719, 0.99999998, 1 - 1e-12, 1, 0, 2e-9, NaN].map(text)).toEqual(['0.414719', '0.999999980', '>0.999999999', '1.000000', '0.000000', '2.0e−9', '–']);
});
