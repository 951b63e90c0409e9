/** Every figure of the content spec's sections 5.2 to 5.4, computed by the code and by another program; each test's name is a row of the table. */

import { describe, expect, it } from 'vitest';
import { fromRows, matrix, type Matrix } from '../../../src/engine/matrix';
import { logProbabilities, type Model } from '../../../src/features/outputs';
import { againstTruth, predictionsOf, type Comparison } from '../../../src/worlds/against-truth';
import { bayesAt, bayesClass, logJoint, logMarginal, logOdds, posterior } from '../../../src/worlds/bayes';
import { calibrationOf } from '../../../src/worlds/calibration';
import { decisionRadius } from '../../../src/worlds/class-worlds';
import { crossEntropy, divergence, entropy } from '../../../src/worlds/divergence';
import { fitGaussians } from '../../../src/worlds/fit';
import { squaredDistance } from '../../../src/worlds/gaussian';
import { linearLogOdds } from '../../../src/worlds/linear-odds';
import { logSum } from '../../../src/worlds/log-sum';
import { posteriorOfCoordinate } from '../../../src/worlds/missing';
import { bayesRisk, conditionalEntropy, quadratureOf, quadratureRisk } from '../../../src/worlds/quadrature';
import { conditionalMean, conditionalVariance, logConditional, normalCost, regressionAgainstTruth, regressionNodes } from '../../../src/worlds/regression';
import type { ClassWorld } from '../../../src/worlds/world';
import { worldChecks } from '../../golden/world-checks';
import { known } from './known';

const EXACT = 1e-12;
/** Of 0-1 risks by quadrature, whose integrand has a kink. */
const RISK = 2e-4;
const SMOOTH = 1e-8;
/** s(x) = 0.1 + 0.2|x| turns at 0: the trapezoid rule errs there by h²/12 of the turn. */
const KINK = 2e-6;

type Row = readonly [name: string, found: number, spec: number, tolerance: number];

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    it.each(rows)('%s: %d, spec %d', (_name, found, spec, tolerance) => {
      expect(Math.abs(found - spec)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(spec)));
    });
  });
}

const { lda, qda_core_ring: qda, xor_mixture: xor, three_gaussians: three, gaussian_fit_ML: fit, regression } = worldChecks.worlds;

function posteriors(world: ClassWorld, spec: { readonly points: typeof lda.points; readonly posterior: typeof lda.posterior }): Row[] {
  return spec.points.flatMap((x, e) => posterior(world, x).map((p, k): Row => [`P(y = ${k} | ${x.join(', ')})`, p, spec.posterior[k][e], EXACT]));
}

function integrals(world: ClassWorld, spec: typeof lda.quadrature): Row[] {
  const nodes = quadratureOf(world);
  return [
    ['mass', nodes.mass.reduce((sum, each) => sum + each, 0), spec.mass, SMOOTH],
    ['R*, quadrature', quadratureRisk(nodes), spec.bayes_risk_01, RISK],
    ['H(Y|X)', conditionalEntropy(nodes), spec.H_Y_given_X_nats, SMOOTH],
    ['H(Y)', entropy(world.priors), spec.H_Y_nats, EXACT * 1e3],
  ];
}

/** A model without hidden layers: z = w x + b. */
function linear(activation: 'sigmoid' | 'softmax', W: Matrix, b: readonly number[]): Model {
  return {
    shape: { widths: [2, W.rows], activations: [activation], loss: activation === 'sigmoid' ? 'bce' : 'ce' },
    parameters: [{ W, b: matrix(W.rows, 1, Float64Array.from(b)) }],
  };
}

function compare(world: ClassWorld, model: Model, n?: number): Comparison {
  const nodes = quadratureOf(world, n);
  return againstTruth(nodes, logProbabilities(model, nodes.X) ?? matrix(0, 0));
}

const ldaWorld = known('lda');
const ldaOdds = linearLogOdds(ldaWorld);
const ldaParts = (ldaWorld.parts ?? []).flat();
const { model_log_odds: given } = lda.ce_decomposition;
const against = compare(ldaWorld, linear('sigmoid', fromRows([given.w]), [given.b]));
const asLogistic = compare(ldaWorld, linear('sigmoid', fromRows([ldaOdds?.w ?? []]), [ldaOdds?.b ?? NaN]));

table('lda', [
  ...posteriors(ldaWorld, lda),
  ...integrals(ldaWorld, lda.quadrature),
  ...lda.points.flatMap((x, e): Row[] => [
    ...bayesAt(ldaWorld, x).joints.map((joint, k): Row => [`P(x, y = ${k}) / spec's at ${x.join(', ')}`, joint / lda.joint[k][e], 1, EXACT]),
    [`ln P(x) at ${x.join(', ')}`, logMarginal(ldaWorld, x), lda.log_px[e], EXACT],
    [`P(x) / spec's at ${x.join(', ')}`, bayesAt(ldaWorld, x).marginal / lda.px[e], 1, EXACT],
    ...ldaParts.map((part, k): Row => [`D² to mean ${k} at ${x.join(', ')}`, squaredDistance(part, x), lda.maha2_to_each_mean[k][e], EXACT]),
  ]),
  ['log-odds w_1', ldaOdds?.w[0] ?? NaN, lda.log_odds_1_vs_0.w[0], EXACT],
  ['log-odds w_2', ldaOdds?.w[1] ?? NaN, lda.log_odds_1_vs_0.w[1], EXACT],
  ['log-odds b', ldaOdds?.b ?? NaN, lda.log_odds_1_vs_0.b, EXACT],
  ['Δ', Math.sqrt(squaredDistance(ldaParts[0], ldaParts[1].mean)), lda.mahalanobis_between_means, EXACT],
  ['R*', bayesRisk(ldaWorld), lda.bayes_risk_closed_form, EXACT],
  ['E[CE] of the given model', against.expectedCrossEntropy, lda.ce_decomposition.expected_CE, SMOOTH],
  ['H(Y|X)', against.conditionalEntropy, lda.ce_decomposition.H_Y_given_X, SMOOTH],
  ['E[KL] of the given model', against.expectedDivergence, lda.ce_decomposition.expected_KL, SMOOTH],
  ['H(Y|X) + E[KL] against E[CE]', against.conditionalEntropy + against.expectedDivergence, against.expectedCrossEntropy, EXACT],
  ['error of the given model', against.error, lda.ce_decomposition.model_error, RISK],
  ['E[KL] of the logistic model with the true w, b', asLogistic.expectedDivergence, 0, EXACT],
  ['its error against R* of the same nodes', asLogistic.error, asLogistic.bayesRisk, EXACT],
  ...lda.outlier.points.flatMap((x, e): Row[] => [
    [`P(y = 1 | ${x.join(', ')})`, posterior(ldaWorld, x)[1], lda.outlier.posterior_class1[e], EXACT],
    [`ln P(${x.join(', ')})`, logMarginal(ldaWorld, x), lda.outlier.log_px[e], EXACT],
  ]),
  ['P(y = 1 | x_1) without x_2', posteriorOfCoordinate(ldaWorld, 0, lda.missing_x2.x1)?.[1] ?? NaN, lda.missing_x2.posterior_class1_marginalised, EXACT],
  ['P(y = 1 | x_1, mean of x_2), which is wrong', posterior(ldaWorld, [lda.missing_x2.x1, lda.missing_x2.mean_imputed_x2])[1], lda.missing_x2.posterior_class1_mean_imputed, EXACT],
  [
    'P(y = 1 | origin) with other priors',
    posterior(known('lda', { weight0: lda.prior_shift.new_priors[0], weight1: lda.prior_shift.new_priors[1] }), [0, 0])[1],
    lda.prior_shift.posterior_class1_at_origin_new,
    EXACT,
  ],
]);

const qdaWorld = known('qda_core_ring');
table('qda_core_ring', [
  ...posteriors(qdaWorld, qda),
  ...integrals(qdaWorld, qda.quadrature),
  ['radius', decisionRadius([0.5, 0.5], [0.4, 3]), qda.decision_radius, EXACT],
  ['log-odds at the radius', logOdds(qdaWorld, [0, qda.decision_radius]), 0, EXACT],
  ['R*', bayesRisk(qdaWorld), qda.bayes_risk_closed_form, EXACT],
]);

const lnCosh = (u: number) => Math.abs(u) + Math.log1p(Math.exp(-2 * Math.abs(u))) - Math.LN2;
const xorWorld = known('xor_mixture');
const half = linear('sigmoid', fromRows([[0, 0]]), [0]);
const xorHalf = compare(xorWorld, half);
const xorNodes = quadratureOf(xorWorld);
const xorCalibration = calibrationOf(predictionsOf(xorNodes, logProbabilities(half, xorNodes.X) ?? matrix(0, 0)), { lowest: 0.5, bins: 5, shares: xorNodes.mass });
/** x_1 + x_2 > c, as a model so steep that it is a rule. */
const diagonal = (c: number) => compare(xorWorld, linear('sigmoid', fromRows([[1e6, 1e6]]), [-1e6 * c]), 321).error;

table('xor_mixture', [
  ...posteriors(xorWorld, xor),
  ...integrals(xorWorld, xor.quadrature),
  ...xor.points.map((x, e): Row => [`P(${x.join(', ')})`, Math.exp(logMarginal(xorWorld, x)), xor.px[e], EXACT]),
  ...[...xor.points, [30, -20] as const].map((x): Row => [
    `log-odds at ${x.join(', ')} by ln cosh`, logOdds(xorWorld, x), lnCosh((x[0] - x[1]) / 0.25) - lnCosh((x[0] + x[1]) / 0.25), EXACT,
  ]),
  ['R*', bayesRisk(xorWorld), xor.bayes_risk_closed_form, EXACT],
  // The rule's edge is a jump along the grid's own diagonal, so its c is kept off it.
  ['least error of x_1 + x_2 > c', Math.min(...[0.9, 0.95, 1, 1.05, 1.1, 1.15].map((c) => Math.min(diagonal(c + 0.0123), 1 - diagonal(c + 0.0123)))), xor.best_diagonal_linear_rule_error, RISK],
  ['E[KL] of Q = 1/2', xorHalf.expectedDivergence, xor.logistic_regression_population_optimum.expected_KL, SMOOTH],
  ['ECE of Q = 1/2', xorCalibration.expectedError, xor.logistic_regression_population_optimum.ECE, SMOOTH],
  ['E[CE] of Q = 1/2', xorHalf.expectedCrossEntropy, Math.LN2, SMOOTH],
]);

const threeWorld = known('three_gaussians');
const threeOdds = [1, 2].map((k) => linearLogOdds(threeWorld, k, 0));
const asSoftmax = compare(threeWorld, linear('softmax', fromRows(three.softmax_W), three.softmax_b_with_constant_dropped));
table('three_gaussians', [
  ...posteriors(threeWorld, three),
  ...integrals(threeWorld, three.quadrature),
  ...three.points.flatMap((x, e): Row[] => [
    [`P(${x.join(', ')})`, Math.exp(logMarginal(threeWorld, x)), three.px[e], EXACT],
    ...logJoint(threeWorld, x).map((z, k): Row => [`generative logit ${k} at ${x.join(', ')}`, z, three.generative_logits[k][e], EXACT]),
    [`its logsumexp at ${x.join(', ')}`, logSum(logJoint(threeWorld, x)), three.logsumexp_equals_ln_px[e], EXACT],
  ]),
  ...threeOdds.flatMap((odds, index): Row[] => [0, 1].map((i): Row => [
    `W_${index + 1}${i} − W_0${i}`, odds?.w[i] ?? NaN, three.softmax_W[index + 1][i] - three.softmax_W[0][i], EXACT,
  ])),
  ...threeOdds.map((odds, index): Row => [`b_${index + 1} − b_0`, odds?.b ?? NaN, 0, EXACT]),
  ['E[KL] of softmax(Wx + b)', asSoftmax.expectedDivergence, 0, EXACT],
  ['R*', bayesRisk(threeWorld), 0.05704, RISK],
]);

table('ring', [['R*', bayesRisk(known('ring')), 0.073024, 5e-7], ['R* on nodes', quadratureRisk(quadratureOf(known('ring'))), 0.073024, RISK]]);

const sample = { X: fromRows(fit.X), labels: fit.y };
const fits = { lda: fitGaussians(sample, 2, 'lda'), qda: fitGaussians(sample, 2, 'qda') };
if (!fits.lda.ok || !fits.qda.ok) throw new Error('the six points have a fit');
const { lda: { world: fittedLda }, qda: { world: fittedQda } } = fits;
const symmetric = (rows: readonly (readonly number[])[]) => [rows[0][0], rows[0][1], rows[1][1]];
const fittedOdds = linearLogOdds(fittedLda);
table('fitted normal laws', [
  ...fittedLda.priors.map((prior, k): Row => [`π_${k}`, prior, fit.pi[k], EXACT]),
  ...(fittedQda.parts ?? []).flatMap(([{ mean, covariance }], k): Row[] => [
    ...mean.map((entry, i): Row => [`μ_${k}${i}`, entry, fit.mu[k][i], EXACT]),
    ...covariance.map((entry, i): Row => [`Σ_${k}, entry ${i}`, entry, symmetric(fit.Sigma_ML_per_class[k])[i], EXACT]),
  ]),
  ...(fittedLda.parts ?? []).flatMap(([{ covariance }]): Row[] => covariance.map((entry, i): Row => [`Σ shared, entry ${i}`, entry, symmetric(fit.Sigma_pooled_ML)[i], EXACT])),
  ...fit.test_points.flatMap((x, e): Row[] => [
    [`lda P(y = 1 | ${x.join(', ')})`, posterior(fittedLda, x)[1], fit.lda_posterior_class1[e], EXACT],
    [`qda P(y = 1 | ${x.join(', ')})`, posterior(fittedQda, x)[1], fit.qda_posterior_class1[e], EXACT],
    [`lda ln P(${x.join(', ')})`, logMarginal(fittedLda, x), fit.lda_log_px[e], EXACT],
  ]),
  ['mean ln P(x, y)', fit.y.reduce((sum, k, e) => sum + logJoint(fittedLda, [fit.X[0][e], fit.X[1][e]])[k], 0) / fit.y.length, fit.mean_log_joint_lda, EXACT],
  ...fit.lda_w.map((w, i): Row => [`w_${i}`, fittedOdds?.w[i] ?? NaN, w, EXACT]),
  ['b', fittedOdds?.b ?? NaN, fit.lda_b, EXACT],
]);

const sine = known('sin');
const uneven = known('heteroscedastic');
const bimodal = known('bimodal');
const risk = (world: typeof sine) => regressionAgainstTruth(regressionNodes(world), regressionNodes(world).means);
table('regression', [
  ['sin: R*', sine.bayesRisk, regression.homoscedastic.bayes_risk_squared_error, EXACT],
  ['sin: half of R*', sine.bayesRisk / 2, regression.homoscedastic.bayes_risk_half_squared_error, EXACT],
  ['sin: R* by nodes', risk(sine).expectedSquaredError, regression.homoscedastic.bayes_risk_squared_error, SMOOTH],
  ['sin: E[y | x = 0.3]', conditionalMean(sine, 0.3), Math.sin(0.6), EXACT],
  ['heteroscedastic: R*', uneven.bayesRisk, regression.heteroscedastic.bayes_risk_squared_error, EXACT],
  ['heteroscedastic: R* by nodes', risk(uneven).expectedSquaredError, regression.heteroscedastic.bayes_risk_squared_error, KINK],
  ['heteroscedastic: Var[y | x = −2]', conditionalVariance(uneven, -2), 0.25, EXACT],
  ['bimodal: E[y | x]', conditionalMean(bimodal, 0.7), regression.bimodal.conditional_mean, EXACT],
  ['bimodal: Var[y | x]', conditionalVariance(bimodal, 0.7), regression.bimodal.conditional_variance, EXACT],
  ['bimodal: R* by nodes', risk(bimodal).expectedSquaredError, bimodal.bayesRisk, EXACT],
  ['bimodal: density at the mean / spec\'s', Math.exp(logConditional(bimodal, 0, 0)) / regression.bimodal.density_at_the_mean, 1, 1e-10],
  ['bimodal: density at a mode', Math.exp(logConditional(bimodal, 0, 1)), regression.bimodal.density_at_a_mode, EXACT],
  ...regression.gaussian_nll.map(({ y, f, sigma, nll }): Row => [`−ln N(${y}; ${f}, ${sigma}²)`, normalCost(y, f, sigma), nll, EXACT]),
]);

const { calibration, kl } = worldChecks;
const calibrated = calibrationOf({ confidence: Float64Array.from(calibration.confidence), correct: Float64Array.from(calibration.correct) }, { lowest: 0.5, bins: 5 });
table('calibration and divergence', [
  ...calibration.rows.flatMap(({ lo, hi, n, acc, conf }, b): Row[] => [
    [`bin ${b} from`, calibrated.rows[b].low, lo, EXACT],
    [`bin ${b} to`, calibrated.rows[b].high, hi, EXACT],
    [`bin ${b} count`, calibrated.rows[b].share * calibration.confidence.length, n, EXACT],
    [`bin ${b} accuracy`, calibrated.rows[b].accuracy, acc, EXACT],
    [`bin ${b} confidence`, calibrated.rows[b].confidence, conf, EXACT],
  ]),
  ['ECE', calibrated.expectedError, calibration.ECE, EXACT],
  ['Brier', calibrated.brier, calibration.brier_top_label, EXACT],
  ...kl.flatMap(({ p, q, KL_p_q, KL_q_p, CE_p_q, H_p }): Row[] => [
    ['KL(p ‖ q)', divergence(p, q), KL_p_q, EXACT],
    ['KL(q ‖ p)', divergence(q, p), KL_q_p, EXACT],
    ['CE(p, q)', crossEntropy(p, q), CE_p_q, EXACT],
    ['H(p)', entropy(p), H_p, EXACT],
  ]),
]);

it('the best class is the more probable one, and it is the prior\'s where the densities are equal', () => {
  expect(bayesClass(ldaWorld, [8, -6])).toBe(1);
  expect(bayesClass(ldaWorld, [0, 0.25])).toBe(0);
  expect(bayesAt(ldaWorld, [8, -6])).toMatchObject({ bayesClass: 1, priors: [0.6, 0.4] });
});
