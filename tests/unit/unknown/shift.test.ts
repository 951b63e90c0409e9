/** c(x) on all logits, by random networks and functions: nothing of the answer, the cost and the gradients moves but logsumexp. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../../src/engine/activations';
import type { NetworkShape } from '../../../src/engine/experiment';
import { initialParameters } from '../../../src/engine/initialisation';
import { fromRows, matrix, type Matrix } from '../../../src/engine/matrix';
import { layerKey } from '../../../src/engine/quantity';
import { randomSource } from '../../../src/engine/random';
import { Trainer } from '../../../src/engine/trainer';
import { logProbabilities, type Model } from '../../../src/features/outputs';
import { shiftedPass } from '../../../src/features/logit-shift';
import { SHIFT_KINDS, shiftAt, type Shift } from '../../../src/features/shift-function';
import { withTwoLogits } from '../../../src/features/two-logits';
import { shiftColumns, shiftTraining } from '../../../src/store/unknown/shift-check';

const shifts = fc.record({ kind: fc.constantFrom(...SHIFT_KINDS), amplitude: fc.double({ min: -10, max: 10, noNaN: true }), seed: fc.nat() });
const hidden: fc.Arbitrary<ActivationName> = fc.constantFrom('tanh', 'relu', 'sigmoid', 'identity');

/** A network of random size and weights, with data for it. */
const setups = fc.record({ n: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 1, max: 6 }), K: fc.integer({ min: 1, max: 4 }), activation: hidden, seed: fc.nat(10_000) })
  .map(({ n, width, K, activation, seed }) => {
    const shape: NetworkShape = { widths: [n, width, K], activations: [activation, K === 1 ? 'sigmoid' : 'softmax'], loss: K === 1 ? 'bce' : 'ce' };
    const model: Model = { shape, parameters: initialParameters(shape, { name: 'normal', value: 1, seed }) };
    const random = randomSource(seed);
    const X = matrix(n, 12, Float64Array.from({ length: 12 * n }, () => 2 * random.normal()));
    const Y = matrix(K, 12);
    for (let e = 0; e < 12; e++) {
      if (K === 1) Y.data[e] = e % 2;
      else Y.data[(e % K) * 12 + e] = 1;
    }
    return { model, data: { X, Y } };
  });

it('probabilities, cost and every dW, db stay to 1e-12; logsumexp moves by c', () => {
  fc.assert(fc.property(setups, shifts, ({ model, data }, shift) => {
    const both = shiftTraining(model, data, shift);
    if (!both) throw new Error('softmax and one sigmoid have a law');
    expect(both.probabilityGap).toBeLessThan(1e-12);
    expect(both.gradientGap).toBeLessThan(1e-12);
    expect(Math.abs(both.J - both.shiftedJ)).toBeLessThan(1e-12);
    expect(both.moveGap).toBeLessThan(1e-12);
    const c = shiftAt(shift, data.X);
    expect(both.moved[0]).toBeCloseTo(Math.min(...c), 12);
    expect(both.moved[1]).toBeCloseTo(Math.max(...c), 12);
  }), { numRuns: 60 });
});

/** The engine's own pass over all examples. */
function engineOf(model: Model, data: { readonly X: Matrix; readonly Y: Matrix }) {
  const trainer = new Trainer({
    shape: model.shape, ...data, columns: Array.from({ length: data.X.columns }, (_, e) => e), heldOut: [], batchSize: 'all', seed: 1,
    optimizer: { name: 'gd', weightDecay: 0 }, route: 'shortcut', convention: 'course',
  });
  return trainer.gradientsOfAll(model.parameters);
}

it.each(['bce', 'mse'] as const)('one sigmoid as softmax over (0, z) has its probabilities, cost and gradients: %s', (loss) => {
  fc.assert(fc.property(setups.filter(({ model }) => model.shape.loss === 'bce'), ({ model: { shape, parameters }, data }) => {
    const model = { shape: { ...shape, loss }, parameters };
    const two = withTwoLogits(model, data);
    if (!two) throw new Error(`${loss} has a loss of two outputs`);
    const pass = shiftedPass(two.model, two.batch, new Float64Array(12));
    const { forward, values } = engineOf(model, data);
    expect(pass?.forward.J).toBeCloseTo(forward.J, 12);
    logProbabilities(model, data.X)?.data.forEach((log, index) => expect(pass?.forward.A[2].data[index]).toBeCloseTo(Math.exp(log), 12));
    for (const name of ['dW', 'db'] as const) {
      values.get(layerKey(name, 1))?.data.forEach((value, index) => expect(pass?.gradients.get(layerKey(name, 1))?.data[index]).toBeCloseTo(value, 12));
      const own = values.get(layerKey(name, 2))?.data ?? [];
      own.forEach((value, index) => expect(pass?.gradients.get(layerKey(name, 2))?.data[own.length + index]).toBeCloseTo(value, 12));
    }
  }), { numRuns: 30 });
});

it('half the squared error of one sigmoid is no cost of two outputs, which would pay it twice', () => {
  const model: Model = { shape: { widths: [2, 1], activations: ['sigmoid'], loss: 'half_se' }, parameters: [{ W: fromRows([[0.4, -0.7]]), b: fromRows([[0.1]]) }] };
  const data = { X: fromRows([[1, -0.5, 2], [0.3, 1, -1]]), Y: fromRows([[1, 0, 0]]) };
  expect(withTwoLogits(model, data)).toBeUndefined();
  expect(shiftTraining(model, data, { kind: 'constant', amplitude: 3, seed: 1 })).toBeUndefined();
  const mean = { ...model, shape: { ...model.shape, loss: 'mse' } } as const;
  expect(shiftTraining(mean, data, { kind: 'constant', amplitude: 3, seed: 1 })?.J).toBeCloseTo(2 * engineOf(model, data).forward.J, 12);
});

it('a check that compared nothing would be a defect: another shift of each logit moves everything', () => {
  const model: Model = { shape: { widths: [1, 2], activations: ['softmax'], loss: 'ce' }, parameters: [{ W: fromRows([[1], [-1]]), b: fromRows([[0], [0]]) }] };
  const batch = { X: fromRows([[0.4, -1]]), Y: fromRows([[1, 0], [0, 1]]) };
  const plain = shiftedPass(model, batch, new Float64Array(2));
  const other = shiftedPass({ ...model, parameters: [{ W: fromRows([[1], [-1]]), b: fromRows([[1], [0]]) }] }, batch, new Float64Array(2));
  expect(Math.abs((plain?.forward.J ?? 0) - (other?.forward.J ?? 0))).toBeGreaterThan(0.01);
});

describe('c(x)', () => {
  const X = fromRows([[0, 0.5, 0.5, -1], [1, 2, 2.0000000001, 3]]);
  const at = (kind: Shift['kind'], seed = 1) => [...shiftAt({ kind, amplitude: 3, seed }, X)];

  it('is what its formula says', () => {
    expect(at('constant')).toEqual([3, 3, 3, 3]);
    expect(at('linear')[1]).toBeCloseTo(3.75, 12);
    expect(at('wave')[3]).toBeCloseTo(3 * Math.sin(-2) * Math.cos(9), 12);
  });

  it('rough is the same for the same x and seed, another one beside it, and within its size', () => {
    expect(at('rough')).toEqual(at('rough'));
    expect(at('rough', 2)).not.toEqual(at('rough'));
    expect(Math.abs(at('rough')[1] - at('rough')[2])).toBeGreaterThan(1e-3);
    const many = shiftAt({ kind: 'rough', amplitude: 1, seed: 5 }, matrix(1, 4000, Float64Array.from({ length: 4000 }, (_, e) => e / 7)));
    expect(Math.max(...many.map(Math.abs))).toBeLessThanOrEqual(1);
    // Uniform on [−1, 1]: mean 0 and variance 1/3, each within five standard errors.
    const mean = many.reduce((sum, value) => sum + value, 0) / 4000;
    expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(1 / 3 / 4000));
    expect(Math.abs(many.reduce((sum, value) => sum + value * value, 0) / 4000 - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / 4000));
  });
});

it('a pass takes as many examples as a frame has time for', () => {
  const wide = (width: number): Model => ({ shape: { widths: [2, width], activations: ['softmax'], loss: 'ce' }, parameters: [{ W: matrix(width, 2), b: matrix(width, 1) }] });
  const data = { X: matrix(2, 800), Y: matrix(1, 800) };
  expect(shiftColumns(data, wide(2))).toHaveLength(500);
  expect(shiftColumns(data, wide(10_000))).toHaveLength(20);
});
