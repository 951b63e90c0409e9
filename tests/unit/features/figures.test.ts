/** Every figure of the content spec's sections 5.4 to 5.7 about features and kernels, and of its `checks`; each test's name is a row of the table. */

import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { column, fromRows, matrix, selectColumns, toRows, type Matrix } from '../../../src/engine/matrix';
import { computeTrace, passOf } from '../../../src/engine/trace';
import { trainFor } from '../../../src/engine/trainer';
import { firstState, trainingSetup } from '../../../src/engine/training';
import { alignment, targetKernel } from '../../../src/features/alignment';
import { collisionsOf } from '../../../src/features/collision';
import { featuresOn } from '../../../src/features/feature-map';
import { gramOf, kernelBetween } from '../../../src/features/kernel';
import { kernelEntry } from '../../../src/features/kernel-entry';
import { dualLogits, firstMachineState, kernelMachine, primalLogits, stepMachine, weightsOfDual } from '../../../src/features/kernel-machine';
import { orderByClass, spectrumOf, squaredDistances } from '../../../src/features/gram';
import { infiniteWidthKernel, reluExpectation } from '../../../src/features/infinite-width';
import { backwardProduct, changeProduct, featureProduct, forwardProduct, gradientProduct, type InnerProduct } from '../../../src/features/inner-products';
import { shiftedPass } from '../../../src/features/logit-shift';
import { tangentsOn } from '../../../src/features/logit-slopes';
import { logProbabilities, type Model } from '../../../src/features/outputs';
import { withPriors } from '../../../src/features/prior-shift';
import { readOutPlane, signedDistances } from '../../../src/features/read-out';
import { usualReading } from '../../../src/features/reading';
import { stepOf } from '../../support/tangent-step';
import { tangentTerms } from '../../../src/features/tangent-kernel';
import { kernelChecks } from '../../golden/kernel-checks';
import { worldChecks } from '../../golden/world-checks';
import { experimentOf, workedExample } from '../../golden/worked-examples';
import { wholeOf } from '../../../src/store/truth/slices';

const collisionsIn = (...of: Parameters<typeof collisionsOf>) => wholeOf(collisionsOf(...of));

/** Of what another program wrote in full. */
const EXACT = 1e-12;
/** After 3,000 updates. */
const TRAINED = 1e-6;

/** A figure, what the spec has for it, and how far they may be apart. */
type Row = readonly [name: string, found: number, spec: number, tolerance: number];

/** A figure as the spec prints it, right to within one unit of its last digit. */
const printed = (name: string, found: number, text: string): Row => {
  const [digits, exponent = '0'] = text.split('e');
  return [name, found, Number(text), 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0)) * 1.000001];
};

const array = (name: string, found: Matrix | readonly (readonly number[])[], spec: readonly (readonly number[])[], tolerance = EXACT): Row[] => {
  const rows = 'data' in found ? toRows(found) : found;
  expect([rows.length, rows[0].length]).toEqual([spec.length, spec[0].length]);
  return spec.flatMap((row, i) => row.map((value, j): Row => [`${name} (${i + 1}, ${j + 1})`, rows[i][j], value, tolerance]));
};

function table(title: string, rows: readonly Row[]): void {
  describe(`${title}: ${rows.length} figures`, () => {
    it.each(rows)('%s: %d, spec %d', (_name, found, spec, tolerance) => {
      expect(Math.abs(found - spec)).toBeLessThanOrEqual(tolerance);
    });
  });
}

const experiment = (id: string): Experiment => experimentOf(workedExample(id));
const modelOf = ({ network }: Experiment): Model => ({ shape: network, parameters: network.parameters });

const { kernels, five_inner_products_ex1b: five } = kernelChecks;

// Exact XOR.
const exact = experiment('ex5a-xor-exact-relu');
const exactModel = modelOf(exact);
const { X: square } = exact.data;
const T = targetKernel(exact.data.Y);
const [fromX, fromPhi] = (['input', 'features'] as const).map((name) => gramOf({ name }, exactModel, square));
const exactPlane = readOutPlane(exactModel, usualReading(exactModel.shape));
table('the exact XOR network', [
  ...array('φ', featuresOn(exactModel, square), kernels.xor_exact.phi),
  ...array('φ in the text', featuresOn(exactModel, square), [[0, 1, 1, 2], [0, 0, 0, 1]], 0),
  ...array('K from x', fromX, kernels.xor_exact.gram_input),
  ...array('K from φ', fromPhi, kernels.xor_exact.gram_phi),
  ...array('‖φ − φ′‖²', squaredDistances(fromPhi), kernels.xor_exact.squared_distance_phi),
  ...array('T', T, kernels.xor_exact.target_gram_pm1),
  ...array('order', [orderByClass([0, 1, 1, 0], new Float64Array(4)).map((e) => e + 1)], [kernels.xor_exact.order_by_class_1based], 0),
  ['CKA of x', alignment(fromX, T) ?? NaN, 0, 0],
  ['CKA of φ', alignment(fromPhi, T) ?? NaN, kernels.xor_exact.cka_phi_target, EXACT],
  printed('CKA of φ in the text', alignment(fromPhi, T) ?? NaN, '0.097590'),
  ...array('eigenvalues of K', [[...spectrumOf(fromPhi).values].reverse()], [kernels.xor_exact.eig_gram_phi]),
  ['rank of K', spectrumOf(fromPhi).rank, 2, 0],
  // φ_1 − 2 φ_2 = ½ halves the distance of the classes, which is 1/√5.
  ...array('distance to the read-out', exactPlane ? [[...signedDistances(exactPlane, featuresOn(exactModel, square))]] : [], [[-0.5, 0.5, 0.5, -0.5].map((d) => d / Math.sqrt(5))]),
]);

// The two trained XOR networks.
interface Extra {
  readonly training: { readonly J_log: Readonly<Record<string, number>> };
  readonly gram_input: readonly (readonly number[])[];
  readonly gram_hidden_before: Extra['gram_input'];
  readonly gram_hidden_after: Extra['gram_input'];
  readonly features_before: Extra['gram_input'];
  readonly features_after: Extra['gram_input'];
  readonly sq_distance_features_after: Extra['gram_input'];
  readonly cka_input: number;
  readonly cka_before: number;
  readonly cka_after: number;
}

const trained = (start: Experiment, epochs: number): Experiment => {
  const { parameters } = trainFor(trainingSetup(start, 'all', 0), firstState(start), [{ epoch: 0, update: 0, learningRate: start.learningRate }], epochs);
  return { ...start, network: { ...start.network, parameters } };
};
const costOf = (at: Experiment) => computeTrace(passOf(at)).J;

function trainingRows(id: string, text: { readonly before: string; readonly after: string; readonly J: string }): Row[] {
  const start = experiment(id);
  const end = trained(start, 3000);
  const extra = workedExample(id).extra as unknown as Extra;
  const Ks = [start, end].map((at) => gramOf({ name: 'features' }, modelOf(at), at.data.X));
  const [before, after] = Ks.map((K) => alignment(K, T) ?? NaN);
  return [
    ...array('φ before', featuresOn(modelOf(start), square), extra.features_before),
    ...array('φ after', featuresOn(modelOf(end), square), extra.features_after, TRAINED),
    ...array('K from x', gramOf({ name: 'input' }, modelOf(start), square), extra.gram_input),
    ...array('K before', Ks[0], extra.gram_hidden_before),
    ...array('K after', Ks[1], extra.gram_hidden_after, TRAINED),
    ...array('‖φ − φ′‖² after', squaredDistances(Ks[1]), extra.sq_distance_features_after, TRAINED),
    ['CKA of x', alignment(gramOf({ name: 'input' }, modelOf(start), square), T) ?? NaN, extra.cka_input, 0],
    ['CKA before', before, extra.cka_before, EXACT],
    ['CKA after', after, extra.cka_after, TRAINED],
    printed('CKA before in the text', before, text.before),
    printed('CKA after in the text', after, text.after),
    printed('J after 3,000 steps in the text', costOf(end), text.J),
    ...Object.entries(extra.training.J_log).map(([step, J]): Row => [`J at step ${step}`, costOf(trained(start, Number(step))), J, TRAINED]),
  ];
}

table('ex5b', trainingRows('ex5b-xor-tanh-bce', { before: '0.011961', after: '0.411788', J: '0.002303' }));
const stuck = trained(experiment('ex5c-xor-stuck'), 3000);
const stuckPhi = featuresOn(modelOf(stuck), square);
table('ex5c', [
  ...trainingRows('ex5c-xor-stuck', { before: '0.029507', after: '0.430457', J: '0.347536' }),
  printed('½ ln 2 in the text', Math.LN2 / 2, '0.346574'),
  // (0, 1) and (1, 1) end at φ ≈ (−1, 1).
  ...[1, 3].flatMap((e): Row[] => [['φ_1', stuckPhi.data[e], -1, 1e-3], ['φ_2', stuckPhi.data[4 + e], 1, 1e-3]]),
]);

describe('the collision of features', () => {
  it('of the stuck network is (0, 1) and (1, 1)', () => {
    const { pairs, nearest } = collisionsIn(stuckPhi, square, [0, 1, 1, 0]);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([[1, 3]]);
    expect(nearest).toEqual(pairs[0]);
  });

  it('is absent where the same network has learnt to separate', () => {
    const solved = trained(experiment('ex5b-xor-tanh-bce'), 3000);
    expect(collisionsIn(featuresOn(modelOf(solved), square), square, [0, 1, 1, 0]).pairs).toEqual([]);
  });
});

// The tangent kernel of ex1.
const ex1 = experiment('ex1-sigmoid-bce-2-2-1');
const ex1Model = modelOf(ex1);
const ntk = kernels.ntk_ex1_logit;
const [x, xp] = [fromRows(ntk.x), fromRows(ntk.xp)];
const one = column([1]);
const Theta = (u: Matrix, v: Matrix) => kernelBetween({ name: 'tangent', reading: usualReading(ex1Model.shape) }, ex1Model, u, v).data[0];
const terms = tangentTerms(ex1Model, x, xp, one);
/** ∂f/∂θ from δ and a: W1 by rows, b1, W2, b2. */
const gradientAt = (point: Matrix) => {
  const { slopes, activations } = tangentsOn(ex1Model, point, one);
  return slopes.flatMap(({ data }, l) => [...[...data].flatMap((delta) => [...activations[l].data].map((a) => delta * a)), ...data]);
};
const steps = kernels.ntk_first_order.rows.map((row) => {
  const { predicted, actual } = stepOf(ex1Model, { X: x, Y: ex1.data.Y }, row.alpha, xp);
  return { row, predicted: predicted.data[0], actual: actual.data[0] };
});
const hundredth = steps[1];
table('the tangent kernel', [
  ...array('∂f/∂θ at x', [gradientAt(x)], [ntk.grad_x]),
  ...array('∂f/∂θ at x′', [gradientAt(xp)], [ntk.grad_xp]),
  ['Θ(x, x′)', Theta(x, xp), ntk.ntk, EXACT],
  ['Θ(x, x)', Theta(x, x), ntk.ntk_xx, EXACT],
  ['Θ(x′, x′)', Theta(xp, xp), ntk.ntk_xpxp, EXACT],
  ['layer 1', terms[0].value, ntk.layer1_term, EXACT],
  ['layer 2', terms[1].value, ntk.layer2_term, EXACT],
  ['k(x, x′)', kernelEntry({ name: 'features' }, ex1Model, x, xp).value, ntk.feature_kernel_phi_phi, EXACT],
  ['k(x, x′) + 1 as a part of layer 2', terms[1].inputs, ntk.feature_kernel_phi_phi + 1, EXACT],
  printed('layer 1 in the text', terms[0].value, '0.047916'),
  printed('layer 2 in the text', terms[1].value, '1.330762'),
  printed('Θ in the text', Theta(x, xp), '1.378677'),
  ...steps.flatMap(({ row, predicted, actual }): Row[] => [
    [`Δf, α = ${row.alpha}`, actual, row.actual_delta_f, EXACT],
    [`Δf predicted, α = ${row.alpha}`, predicted, row.ntk_prediction, EXACT],
    // The error is what two numbers of size 1 leave when they are taken from each other.
    [`its error, α = ${row.alpha}`, Math.abs(actual - predicted), row.error, 1e-15],
  ]),
  printed('Δf in the text', hundredth.actual, '0.006315105'),
  printed('predicted in the text', hundredth.predicted, '0.006314899'),
  printed('error in the text', hundredth.actual - hundredth.predicted, '2.05e-7'),
  ['a tenth of α divides the error by', (steps[0].actual - steps[0].predicted) / (steps[1].actual - steps[1].predicted), 100, 1],
]);

// The read-out as a kernel machine.
const machineSpec = kernels.readout_is_kernel_machine;
const ex5b = experiment('ex5b-xor-tanh-bce');
const machine = kernelMachine(ex5b.network, featuresOn(modelOf(ex5b), square), ex5b.data.Y);
let state = firstMachineState(machine);
for (let t = 0; t < 50; t++) state = stepMachine(machine, state, 0.5);
const phiNew = featuresOn(modelOf(ex5b), fromRows(machineSpec.x_new));
table('the read-out as a kernel machine', [
  ...array('W', state.primal.W, machineSpec.W),
  ...array('CΦᵀ', weightsOfDual(machine, state), machineSpec.W),
  ['b', state.primal.b.data[0], machineSpec.b, EXACT],
  ['b of the dual form', state.dual.b.data[0], machineSpec.b, EXACT],
  ...array('C', state.dual.C, machineSpec.dual_coefficients_C),
  ['logit, primal', primalLogits(state, phiNew).data[0], machineSpec.logit_primal, EXACT],
  ['logit, dual', dualLogits(machine, state, phiNew).data[0], machineSpec.logit_dual, EXACT],
  printed('logit in the text', dualLogits(machine, state, phiNew).data[0], '0.114373'),
]);

// Infinite width. Σ of w ~ N(0, I): the inner products of the points themselves.
const angle = (degrees: number) => reluExpectation(1, Math.cos((degrees * Math.PI) / 180), 1);
const dot = (u: readonly number[], v: readonly number[]) => u.reduce((sum, value, i) => sum + value * v[i], 0);
table('ReLU networks of infinite width', [
  ...kernels.nngp_relu.rows.map(({ x: u, xp: v, E_relu_relu }): Row => [`E[relu relu] at ${u.join(', ')}; ${v.join(', ')}`, reluExpectation(dot(u, u), dot(u, v), dot(v, v)), E_relu_relu, EXACT]),
  // σ_w² / n = 1 in the first layer makes K¹ = xᵀx′; the second layer then has σ_w² = n times the expectation.
  ...kernels.nngp_relu.rows.map(({ x: u, xp: v, E_relu_relu }): Row => [
    `one hidden layer at ${u.join(', ')}; ${v.join(', ')}`, infiniteWidthKernel(fromRows([[u[0], v[0]], [u[1], v[1]]]), 1, { weight: Math.SQRT2, bias: 0 }).data[1] / 2, E_relu_relu, EXACT,
  ]),
  printed('0°', angle(0), '0.5'), printed('60°', angle(60), '0.304499'), printed('90°', angle(90), '0.159155'), ['180°', angle(180), 0, EXACT],
]);

// The five inner products.
const trace = computeTrace(passOf(experiment('ex1b-batch-of-3')));
const alpha = trace.values.get('alpha')?.data[0] ?? NaN;
const forwardOne = forwardProduct(trace, 1, 0, 0);
const change = changeProduct(trace);
table('the five inner products', [
  ['⟨W_1, x⟩', forwardOne.inner, five['forward z1_1^(1) = <W1[1,:],x^(1)> + b'].inner, EXACT],
  ['z_1', forwardOne.value, five['forward z1_1^(1) = <W1[1,:],x^(1)> + b'].plus_b, EXACT],
  ['da_1', backwardProduct(trace, 2, 0, 0).value, five['backward da1_1^(1) = <W2[:,1], dz2^(1)>'], EXACT],
  ['dW_12', gradientProduct(trace, 1, 0, 1, 'course').value, five['batch dW1_12 = (1/m) <dZ1[1,:], X[2,:]>'], EXACT],
  ['⟨∇J, Δθ⟩ / −α', change.value / -alpha, five['directional change dJ ~ <grad, delta> with delta = -alpha grad (squared norm)'], EXACT],
  ['k', featureProduct(trace, 0, 1).value, five['kernel k(x1,x2) = <phi(x1),phi(x2)>'], EXACT],
]);

describe('the five inner products', () => {
  it.each([
    ['forward', forwardOne], ['backward', backwardProduct(trace, 2, 0, 0)], ['gradient', gradientProduct(trace, 1, 0, 1, 'course')], ['change', change], ['kernel', featureProduct(trace, 0, 1)],
  ] as const)('%s are of vectors that are as long as each other', (_name, { u, v, inner }: InnerProduct) => {
    expect(u.length).toBe(v.length);
    expect(inner).toBeCloseTo(dot([...u], [...v]), 14);
  });

  it('change spans every parameter', () => {
    expect(change.u.length).toBe(9);
  });

  it('gradient is the same in the convention that divides earlier', () => {
    const divided = computeTrace(passOf(experimentOf(workedExample('ex1b-batch-of-3'), undefined, 'autograd')));
    expect(gradientProduct(divided, 1, 0, 1, 'autograd').value).toBeCloseTo(gradientProduct(trace, 1, 0, 1, 'course').value, 15);
  });
});

// Section 5.4: the softmax whose class-conditional laws are the world's is generative once c(x) is the right one.
const { three_gaussians: three, lda } = worldChecks.worlds;
const points = fromRows([three.points.map(([x1]) => x1), three.points.map(([, x2]) => x2)]);
const threeModel: Model = {
  shape: { widths: [2, 3], activations: ['softmax'], loss: 'ce' },
  parameters: [{ W: fromRows(three.softmax_W), b: column([...three.softmax_b_with_constant_dropped]) }],
};
const labels = fromRows([[1, 0, 0], [0, 1, 0], [0, 0, 1]]);
const variance = 0.49;
const generativeShift = Float64Array.from(three.points, ([x1, x2]) => -(x1 * x1 + x2 * x2) / (2 * variance) - Math.log(2 * Math.PI * variance));
const shiftOf = (c: Float64Array) => {
  const pass = shiftedPass(threeModel, { X: points, Y: labels }, c);
  if (!pass) throw new Error('a softmax of three has a shift');
  return pass;
};
const [discriminative, generative, toggled] = [new Float64Array(3), generativeShift, generativeShift.map((c, e) => c + [3, -1, 0.5][e])].map(shiftOf);
const logistic: Model = { shape: { widths: [2, 1], activations: ['sigmoid'], loss: 'bce' }, parameters: [{ W: fromRows([lda.log_odds_1_vs_0.w]), b: column([lda.log_odds_1_vs_0.b]) }] };
const probability = (point: readonly [number, number], priors?: readonly number[]) => {
  const logQ = logProbabilities(logistic, column([...point])) ?? matrix(0, 0);
  return Math.exp((priors ? withPriors(logQ, [0.6, 0.4], priors) : logQ).data[1]);
};
table('what a classifier does not say', [
  ...array('generative logits', generative.forward.Z[1], three.generative_logits),
  ...array('ln P(x)', [[...generative.logSumExp]], [three.logsumexp_equals_ln_px]),
  ...['-3.420446', '-3.195577', '-2.366151'].map((text, e) => printed(`ln P(x) in the text, point ${e + 1}`, generative.logSumExp[e], text)),
  ...['-0.420446', '-4.195577', '-1.866151'].map((text, e) => printed(`with c in the text, point ${e + 1}`, toggled.logSumExp[e], text)),
  ...[discriminative, generative, toggled].flatMap(({ forward }, index) => array(`softmax, shift ${index}`, forward.A[1], three.posterior)),
  printed('P(y = 1 | 0, 0) of the logistic model', probability([0, 0]), '0.414719'),
  printed('at (0, 0.25)', probability([0, 0.25]), '0.4'),
  printed('at (8, −6)', probability([8, -6]), '0.99999998'),
  ['with other priors', probability([0, 0], lda.prior_shift.new_priors), lda.prior_shift.posterior_class1_at_origin_new, EXACT],
  printed('with other priors in the text', probability([0, 0], [0.1, 0.9]), '0.905356'),
]);

describe('one column', () => {
  it('of a Gram matrix is the kernel of its point', () => {
    const K = gramOf({ name: 'features' }, exactModel, square);
    expect(toRows(kernelBetween({ name: 'features' }, exactModel, square, selectColumns(square, [2])))).toEqual(toRows(selectColumns(K, [2])));
  });
});
