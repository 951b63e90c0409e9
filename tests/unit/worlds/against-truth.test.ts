/** The comparison of a model with the truth, by hand and at its limits. */

import { describe, expect, it } from 'vitest';
import { fromRows, map, matrix } from '../../../src/engine/matrix';
import { againstTruth, divergences, excessLoss, predictionsOf, predictionsOfSample } from '../../../src/worlds/against-truth';
import { bayesAt, posterior } from '../../../src/worlds/bayes';
import { calibrationOf } from '../../../src/worlds/calibration';
import { divergence, logDivergence } from '../../../src/worlds/divergence';
import { fitGaussians } from '../../../src/worlds/fit';
import { linearLogOdds } from '../../../src/worlds/linear-odds';
import { posteriorOfCoordinate } from '../../../src/worlds/missing';
import { quadratureOf } from '../../../src/worlds/quadrature';
import { expectedNormalCost, impliedDeviation, logConditional, normalCost, regressionAgainstTruth, regressionGrid, regressionNodes } from '../../../src/worlds/regression';
import { gridOf, truthAt } from '../../../src/worlds/truth';
import { classWorlds, known } from './known';

describe('a grid', () => {
  it('runs from left to right in lines from below', () => {
    const { X, n } = gridOf(known('lda'), { x: [-1, 1], y: [0, 4] }, 3);
    expect(n).toBe(3);
    expect(Array.from(X.data.subarray(0, 9))).toEqual([-1, 0, 1, -1, 0, 1, -1, 0, 1]);
    expect(Array.from(X.data.subarray(9))).toEqual([0, 0, 0, 2, 2, 2, 4, 4, 4]);
  });

  it('has a pole as the mean of its cell, so that no point outshines the map', () => {
    const { logMarginal } = gridOf(known('ring', { noise: 3 }));
    expect(Math.max(...logMarginal)).toBeLessThan(1);
    // Of 1/r over the square of side 2 around 0, by a fine sum.
    let sum = 0;
    for (let i = 0; i < 1000; i++) for (let j = 0; j < 1000; j++) sum += 1e-6 / Math.hypot((i - 499.5) / 500, (j - 499.5) / 500);
    const [at] = gridOf(known('ring', { weight0: 0.02, weight1: 1, noise: 3 }), { x: [0, 2], y: [0, 0] }, 2).logMarginal;
    const [there] = truthAt(known('ring', { weight0: 0.02, weight1: 1, noise: 3 }), fromRows([[1 / sum], [0]])).logMarginal;
    expect(Math.abs(at - there)).toBeLessThan(2e-3);
  });
});

describe('a model that is the truth', () => {
  it.each(classWorlds)('$id $settings has no excess loss and the error R*', ({ world }) => {
    const nodes = quadratureOf(world, 41);
    const { expectedDivergence, error, bayesRisk, expectedCrossEntropy, conditionalEntropy } = againstTruth(nodes, nodes.logPosterior);
    expect(expectedDivergence).toBe(0);
    expect(error).toBeCloseTo(bayesRisk, 12);
    expect(expectedCrossEntropy).toBe(conditionalEntropy);
    const { rows, expectedError } = calibrationOf(predictionsOf(nodes, nodes.logPosterior), { lowest: 1 / world.priors.length, shares: nodes.mass });
    expect(expectedError).toBeLessThan(1e-12);
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('a model that is wrong', () => {
  const truth = truthAt(known('lda'), fromRows([[0, 1, 8], [0, 1, -6]]));
  const half = map(truth.logPosterior, () => -Math.LN2);

  it('is charged the divergence at each point, and P(x) times it on the map', () => {
    const KL = divergences(truth, half);
    [[0, 0], [1, 1], [8, -6]].forEach(([x1, x2], e) => {
      expect(KL[e]).toBeCloseTo(divergence(posterior(known('lda'), [x1, x2]), [0.5, 0.5]), 12);
      expect(excessLoss(truth, half)[e]).toBeCloseTo(KL[e] * Math.exp(truth.logMarginal[e]), 15);
    });
    // Wrong by 0.69 nats, and of no importance.
    expect(KL[2]).toBeGreaterThan(0.69);
    expect(excessLoss(truth, half)[2]).toBeLessThan(1e-50);
  });

  it('is charged a finite number by a probability too small to be one, and ∞ by one that is 0', () => {
    const sure = fromRows([[-5000, 0, 0], [0, -5000, -5000]]);
    expect(divergences(truth, sure)[0]).toBeGreaterThan(2900);
    expect(logDivergence([Math.log(0.5), Math.log(0.5)], [-5000, 0])).toBeCloseTo(2500 - Math.LN2, 9);
    expect(divergences(truth, map(sure, (z) => (z < 0 ? -Infinity : z)))[0]).toBe(Infinity);
    expect(divergence([1, 0], [0.5, 0.5])).toBe(Math.LN2);
    expect(divergence([0.5, 0.5], [1, 0])).toBe(Infinity);
  });

  it('of another shape is refused', () => {
    expect(() => divergences(truth, matrix(3, 3))).toThrow(RangeError);
    expect(() => divergences(truth, matrix(2, 2))).toThrow(RangeError);
  });

  it('that has overflowed gives no number', () => {
    expect(againstTruth({ ...truth, mass: Float64Array.of(0.5, 0.5, 0) }, map(half, () => NaN)).expectedCrossEntropy).toBeNaN();
  });
});

describe('calibration', () => {
  it('counts the predictions of a sample', () => {
    const logQ = map(fromRows([[0.9, 0.3, 0.5], [0.1, 0.7, 0.5]]), Math.log);
    const predictions = predictionsOfSample([0, 0, 1], logQ);
    expect([...predictions.classes]).toEqual([0, 1, 0]);
    expect([...predictions.correct]).toEqual([1, 0, 0]);
    const { rows, expectedError } = calibrationOf(predictions, { lowest: 0.5, bins: 5 });
    expect(rows.map(({ share }) => Math.round(share * 3))).toEqual([1, 1, 0, 1, 0]);
    expect(rows[2].accuracy).toBeNaN();
    expect(expectedError).toBeCloseTo((0.5 + 0.7 + 0.1) / 3, 12);
  });
});

it('under another P(x) the posterior stands even where that P(x) is 0', () => {
  const figures = bayesAt(known('lda', { mix: 1 }), [8, -6]);
  expect(figures).toMatchObject({ logMarginal: -Infinity, marginal: 0, joints: [0, 0], bayesClass: 1 });
  expect(figures.posteriors).toEqual(posterior(known('lda'), [8, -6]));
});

describe('a fit', () => {
  it('names the class without examples, and the one whose examples lie on a line', () => {
    const X = fromRows([[0, 1, 2, 0, 1, 5], [0, 1, 2, 3, 1, 0]]);
    expect(fitGaussians({ X, labels: [0, 0, 0, 2, 2, 2] }, 3, 'lda')).toEqual({ ok: false, problem: 'empty', class: 1 });
    expect(fitGaussians({ X, labels: [1, 1, 1, 0, 0, 0] }, 2, 'qda')).toEqual({ ok: false, problem: 'flat', class: 1 });
    expect(fitGaussians({ X, labels: [1, 1, 1, 0, 0, 0] }, 2, 'lda')).toMatchObject({ ok: true });
  });

  it('has a plane as its log-odds only with one shared covariance', () => {
    expect(linearLogOdds(known('lda'))).toBeDefined();
    for (const id of ['qda_core_ring', 'xor_mixture', 'ring'] as const) expect(linearLogOdds(known(id)), id).toBeUndefined();
  });

  it('is needed to leave a coordinate out', () => {
    expect(posteriorOfCoordinate(known('ring'), 0, 0)).toBeUndefined();
    expect(posteriorOfCoordinate(known('xor_mixture'), 1, 0.7)?.[0]).toBeCloseTo(0.5, 12);
  });
});

describe('regression', () => {
  it('parts the expected squared error into what cannot be avoided and the rest', () => {
    const nodes = regressionNodes(known('sin'));
    // E sin²(2x) = (1 − e^−8) / 2 for x ~ N(0, 1).
    const { expectedSquaredError, excess } = regressionAgainstTruth(nodes, new Float64Array(nodes.mass.length));
    expect(excess).toBeCloseTo((1 - Math.exp(-8)) / 2, 8);
    expect(expectedSquaredError).toBeCloseTo(0.04 + (1 - Math.exp(-8)) / 2, 8);
  });

  it('reads a squared loss as −ln of a normal law but for a constant', () => {
    for (const [loss, K, scale] of [['half_se', 1, 0.5], ['mse', 1, 1], ['mse', 3, 1 / 3]] as const) {
      const sigma = impliedDeviation(loss, K) ?? NaN;
      expect(normalCost(2, 0.5, sigma) - normalCost(0, 0, sigma), loss).toBeCloseTo(scale * 1.5 ** 2, 12);
      expect(expectedNormalCost(1.5 ** 2, sigma)).toBeCloseTo(normalCost(2, 0.5, sigma), 12);
    }
    expect(impliedDeviation('ce', 2)).toBeUndefined();
    expect(impliedDeviation('bce', 1)).toBeUndefined();
  });

  it('maps ln P(x) along x and ln P(y | x) in lines from below', () => {
    const world = known('heteroscedastic');
    const { logDensity, logConditional: logs } = regressionGrid(world, { x: [-1, 1], y: [0, 2] }, 3);
    expect(logDensity[0]).toBeCloseTo(Math.log(Math.exp(-0.5) / Math.sqrt(2 * Math.PI)), 12);
    expect(logs[2 * 3 + 0]).toBe(logConditional(world, -1, 2));
    expect(known('bimodal').logDensity(2.5)).toBe(-Infinity);
  });
});
