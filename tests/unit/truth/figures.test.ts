/** The figures of the content spec's section 5.3 as the page of the truth computes them, and what must hold of them. */

import { describe, expect, it } from 'vitest';
import { initialParameters } from '../../../src/engine/initialisation';
import { fromRows, matrix } from '../../../src/engine/matrix';
import { Trainer } from '../../../src/engine/trainer';
import { firstState, trainingSetup } from '../../../src/engine/training';
import { recordEpoch } from '../../../src/engine/training-record';
import type { Model } from '../../../src/features/outputs';
import { atProbe, cutAt, pointsThrough } from '../../../src/store/truth/at-probe';
import { compareClasses, compareClassifier } from '../../../src/store/truth/class-comparison';
import { averagesOf } from '../../../src/store/world/averages';
import { withConstantHalf } from '../../../src/store/truth/constant-half';
import { compareRegression, conditionalAt } from '../../../src/store/truth/regression-comparison';
import { compareSample } from '../../../src/store/truth/sample-comparison';
import { wholeOf } from '../../../src/store/truth/slices';
import { truthCaseOf } from '../../../src/store/truth/truth-case';
import { worldExample } from '../../../src/store/world/suggested';
import { classifierError } from '../../../src/worlds/boundary-error';
import { quadratureOf } from '../../../src/worlds/quadrature';
import { budgetFigures, calibrationFigures, probeFigures } from '../../../src/writers/truth-figures';
import { worldChecks } from '../../golden/world-checks';
import { known } from '../worlds/known';

function logistic(w: readonly [number, number], b: number): Model {
  return { shape: { widths: [2, 1], activations: ['sigmoid'], loss: 'bce' }, parameters: [{ W: fromRows([w]), b: fromRows([[b]]) }] };
}

/** The model of the worked check. */
const WORKED = logistic([1.5, 0.2], -0.3);

/** Φ by Simpson's rule on the density: it shares no code with what is tested. */
function normalCdf(z: number): number {
  const steps = 4000;
  const [from, h] = [-12, (z + 12) / steps];
  let sum = 0;
  for (let i = 0; i <= steps; i++) sum += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp(-((from + i * h) ** 2) / 2);
  return (sum * h) / 3 / Math.sqrt(2 * Math.PI);
}

describe('the worked check on lda', () => {
  const law = known('lda');
  const { averages, calibration, maps } = wholeOf(compareClasses(law, law.view, WORKED, 161));
  const { ce_decomposition: spec } = worldChecks.worlds.lda;

  it.each([
    ['E[CE]', averages.expectedCrossEntropy, 0.359221],
    ['H(Y|X)', averages.conditionalEntropy, 0.345916],
    ['E[KL]', averages.expectedDivergence, 0.013305],
    ['R*', averages.bayesRisk, 0.153077],
  ])('%s is %d, spec %d', (_name, found, figure) => expect(Math.abs(found - figure)).toBeLessThan(5e-7));

  it('adds up: E[CE] = H(Y|X) + E[KL]', () => {
    expect(averages.conditionalEntropy + averages.expectedDivergence).toBeCloseTo(averages.expectedCrossEntropy, 12);
  });

  it('has the error of the closed form, to which the spec is near', () => {
    // π₀ Φ(m₀/s) + π₁ Φ(−m₁/s), with m_k the logit at μ_k and s² = wᵀΣw.
    const s = Math.sqrt(2.45);
    const exact = 0.6 * normalCdf(-1.8 / s) + 0.4 * normalCdf(-1.3 / s);
    expect(exact).toBeCloseTo(0.1562926634, 9);
    expect(Math.abs(averages.error - exact)).toBeLessThan(5e-7);
    expect(Math.abs(averages.error - spec.model_error)).toBeLessThan(2e-4);
  });

  it('is calibrated over the world as its own confidences and accuracies say', () => {
    const ECE = calibration.rows.reduce((sum, { share, accuracy, confidence }) => sum + (share > 0 ? share * Math.abs(accuracy - confidence) : 0), 0);
    expect(calibration.expectedError).toBeCloseTo(ECE, 12);
    expect(calibration.rows.reduce((sum, { share, accuracy }) => sum + (share > 0 ? share * accuracy : 0), 0)).toBeCloseTo(1 - averages.error, 3);
  });

  it('shows on the maps what it says at a probe', () => {
    const n = 161;
    for (const [i, j] of [[80, 80], [20, 140], [133, 9]] as const) {
      const x = [law.view.x[0] + (i / (n - 1)) * (law.view.x[1] - law.view.x[0]), law.view.y[0] + (j / (n - 1)) * (law.view.y[1] - law.view.y[0])] as const;
      const at = atProbe(law, WORKED, x);
      expect(maps.truth[1].values[j * n + i]).toBeCloseTo(at?.P[1] ?? NaN, 10);
      expect(maps.model[1].values[j * n + i]).toBeCloseTo(1 / (1 + Math.exp(0.3 - 1.5 * x[0] - 0.2 * x[1])), 10);
      expect(maps.excess.values[j * n + i]).toBeCloseTo((at?.marginal ?? NaN) * (at?.divergence ?? NaN), 10);
    }
  });
});

describe('how often a classifier is wrong', () => {
  const law = known('lda');
  const nodes = quadratureOf(law, 161);

  it.each([[[1.5, 0.2], -0.3], [[0.1, 3], 0.4], [[-1, 2], 0], [[0, 1], -0.26], [[2.073171, -0.243902], -0.344489]] as const)('by w = %j, b = %d is the closed form', (w, b) => {
    const scores = matrix(2, nodes.X.columns);
    for (let e = 0; e < nodes.X.columns; e++) scores.data[nodes.X.columns + e] = w[0] * nodes.X.data[e] + w[1] * nodes.X.data[nodes.X.columns + e] + b;
    const s = Math.sqrt(w[0] ** 2 + 0.6 * w[0] * w[1] + 0.5 * w[1] ** 2);
    const exact = 0.6 * normalCdf((-w[0] + b) / s) + 0.4 * normalCdf(-(w[0] + 0.5 * w[1] + b) / s);
    expect(Math.abs(classifierError(nodes, scores, 161) - exact)).toBeLessThan(1e-5);
  });

  it('that never changes its mind is the prior of the other class', () => {
    const scores = matrix(2, nodes.X.columns);
    scores.data.fill(1, nodes.X.columns);
    expect(classifierError(nodes, scores, 161)).toBeCloseTo(0.6, 8);
  });
});

describe('calibrated is weaker than correct', () => {
  const after = withConstantHalf(worldExample('lda'));

  it('ECE is 0 and yet E[KL] = ln 2 − H(Y|X) = 0.578905', () => {
    if (!after) throw new Error('the XOR world has no sample');
    const found = truthCaseOf(after.data, after.network);
    if (found.kind !== 'classes') throw new Error(`not classes but ${found.kind}`);
    const { averages, calibration } = wholeOf(compareClasses(found.law, found.law.view, { shape: after.network, parameters: after.network.parameters }, 161));
    expect(calibration.expectedError).toBeLessThan(1e-12);
    expect(averages.expectedDivergence).toBeCloseTo(0.578905, 6);
    expect(averages.expectedDivergence).toBeCloseTo(Math.LN2 - averages.conditionalEntropy, 8);
    expect(averages.bayesRisk).toBeCloseTo(0.044465, 6);
  });
});

describe('at the probe', () => {
  it('KL((.7, .3) ‖ (.5, .5)) is 0.082283, reversed 0.087177', () => {
    const law = known('lda');
    // Where the log-odds of lda are ln(3/7), and a model that says ½ everywhere.
    const x = [(Math.log(3 / 7) + 0.344489) / 2.073171, 0] as const;
    const at = atProbe(law, logistic([0, 0], 0), x);
    expect(at?.P[0]).toBeCloseTo(0.7, 6);
    expect(at?.divergence).toBeCloseTo(0.082283, 5);
    expect(at?.reversed).toBeCloseTo(0.087177, 5);
  });

  it('the cut holds the probe’s own point', () => {
    const law = known('moons');
    const x = [0.1234567, -0.2] as const;
    const cut = cutAt(law, WORKED, law.view.x, x, 1);
    const at = atProbe(law, WORKED, x);
    const index = cut.x.indexOf(x[0]);
    expect(cut.P[index]).toBeCloseTo(at?.P[1] ?? NaN, 12);
    expect(cut.Q?.[index]).toBeCloseTo(at?.Q[1] ?? NaN, 12);
    expect(cut.density[index]).toBeCloseTo(at?.marginal ?? NaN, 12);
  });

  it('points rise, with one more where it is none of theirs', () => {
    expect([...pointsThrough([0, 1], 3, 0.25)]).toEqual([0, 0.25, 0.5, 1]);
    expect([...pointsThrough([0, 1], 3, 0.5)]).toEqual([0, 0.5, 1]);
    expect([...pointsThrough([0, 1], 3, 7)]).toEqual([0, 0.5, 1]);
  });
});

describe('the same posterior under another P(x)', () => {
  it('leaves P and Q as they are and changes every average', () => {
    const [before, after] = [known('lda'), known('lda', { mix: 0.6 })].map((law) => wholeOf(compareClasses(law, known('lda').view, WORKED, 81)));
    expect(after.maps.truth[1].values).toEqual(before.maps.truth[1].values);
    expect(after.maps.model[1].values).toEqual(before.maps.model[1].values);
    for (const name of ['expectedCrossEntropy', 'conditionalEntropy', 'expectedDivergence', 'error', 'bayesRisk'] as const) {
      expect(Math.abs(after.averages[name] - before.averages[name])).toBeGreaterThan(1e-3);
    }
    expect(after.averages.error).toBeGreaterThanOrEqual(after.averages.bayesRisk);
  });
});

describe('what the examples say', () => {
  it.each(['lda', 'ring', 'three_gaussians', 'moons'] as const)('on %s J and accuracy are those of a run', (id) => {
    const example = worldExample(id);
    const { data, network } = example;
    const model = { shape: network, parameters: initialParameters(network, { name: 'by_activation', seed: 7 }) };
    const sample = wholeOf(compareSample(data, model, true));
    const { row: [J, heldOutJ, accuracy, heldOutAccuracy] } = recordEpoch(
      new Trainer(trainingSetup(example, 'all', 0)), { ...firstState(example), parameters: model.parameters }, undefined, 0.1,
    );
    expect(sample.training.J).toBeCloseTo(J, 12);
    expect(sample.training.crossEntropy).toBeCloseTo(J, 12);
    expect(sample.heldOut?.J).toBeCloseTo(heldOutJ, 12);
    expect(1 - sample.training.error).toBeCloseTo(accuracy, 12);
    expect(1 - (sample.heldOut?.error ?? NaN)).toBeCloseTo(heldOutAccuracy, 12);
  });
});

describe('outputs that are no law', () => {
  it('have an error all the same, and no cross-entropy', () => {
    const law = known('xor_mixture');
    const model: Model = { shape: { widths: [2, 2], activations: ['identity'], loss: 'half_se' }, parameters: [{ W: fromRows([[1, 1], [0, 0]]), b: fromRows([[0], [0]]) }] };
    // x₁ + x₂ > 0 says class 0: right or wrong half of the time on XOR, by its symmetry.
    expect(wholeOf(compareClassifier(law, law.view, model, 161)).error).toBeCloseTo(0.5, 6);
    const { data } = worldExample('xor_mixture');
    const sample = wholeOf(compareSample(data, model, true));
    expect(sample.logQ).toBeUndefined();
    expect(sample.training.crossEntropy).toBeNaN();
    expect(truthCaseOf(data, model.shape)).toMatchObject({ kind: 'noLaw', reason: 'activation' });
  });
});

describe('a world of numbers', () => {
  const straight = (w: number, b: number): Model => ({ shape: { widths: [1, 1], activations: ['identity'], loss: 'half_se' }, parameters: [{ W: fromRows([[w]]), b: fromRows([[b]]) }] });

  it('a line on the growing noise: R* = 0.081915, and the excess of a wrong slope and offset in closed form', () => {
    const exact = compareRegression(known('heteroscedastic'), straight(0.5, 0));
    expect(exact.bayesRisk).toBeCloseTo(0.081915, 6);
    expect(exact.excess).toBeCloseTo(0, 12);
    // E(0.2 x + 0.3)² with x ~ N(0, 1).
    const { excess, expectedSquaredError } = compareRegression(known('heteroscedastic'), straight(0.7, 0.3));
    expect(excess).toBeCloseTo(0.04 + 0.09, 7);
    expect(expectedSquaredError).toBeCloseTo(exact.bayesRisk + 0.13, 7);
  });

  it('of two values: the mean 0, variance 1.01, and its density there 7.7e−22', () => {
    const at = conditionalAt(known('bimodal'), straight(0, 0), 0.4);
    expect(at).toMatchObject({ f: 0, mean: 0, isNormal: false });
    expect(at.deviation ** 2).toBeCloseTo(1.01, 12);
    expect(Math.exp(at.logDensityAtMean)).toBeCloseTo(7.7e-22, 23);
  });
});

describe('what nobody goes below', () => {
  it.each([['lda', 0.153077], ['qda_core_ring', 0.182168], ['xor_mixture', 0.044465], ['three_gaussians', 0.05704], ['ring', 0.073024]] as const)('on %s R* is %d', (id, R) => {
    expect(Math.abs(averagesOf(known(id)).risk - R)).toBeLessThan(2e-4);
  });
});


describe('what stands between numbers', () => {
  it('is = only where all of them are exactly as written', () => {
    expect(budgetFigures(0.25, 0.5)['sum.sign'].text).toBe('=');
    // 0.333333 + 0.333333 would be 0.666666, and the whole is written 0.666667.
    expect(budgetFigures(1 / 3, 1 / 3)).toMatchObject({ floor: { text: '0.333333' }, expected: { text: '0.666667' }, 'sum.sign': { text: '≈' } });
    expect(calibrationFigures(0)['calibration.sign'].text).toBe('=');
    expect(calibrationFigures(1 / 3)['calibration.sign'].text).toBe('≈');
  });

  it('is ≈ in a divergence where a probability is written as more than 0.999', () => {
    const numbers = { divergence: 0, reversed: 0, marginal: 1, logMarginal: 0 };
    expect(probeFigures([0, 0], { ...numbers, P: [0.5, 0.5], Q: [0.25, 0.75] })['laws.sign'].text).toBe('=');
    expect(probeFigures([0, 0], { ...numbers, P: [0.5, 0.5], Q: [1e-5, 1 - 1e-5] })).toMatchObject({ 'q.1': { text: '>0.999' }, 'laws.sign': { text: '≈' } });
  });
});
