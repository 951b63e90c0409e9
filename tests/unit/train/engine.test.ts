/** Training in the engine: what each update learns from, that an update is a trace's, and what is recorded of an epoch. */

import { describe, expect, it } from 'vitest';
import { accuracyOf } from '../../../src/engine/accuracy';
import type { Experiment, Optimizer } from '../../../src/engine/experiment';
import { column, fromRows, map, matrix } from '../../../src/engine/matrix';
import { computeTrace, forward, passOf, updatedParameters } from '../../../src/engine/trace';
import { trainFor, Trainer } from '../../../src/engine/trainer';
import { epochOrder, firstState, nextBatch, placeAfter, rateAt, trainingSetup, updatesPerEpoch, type TrainedState } from '../../../src/engine/training';
import { norm, recordEpoch } from '../../../src/engine/training-record';
import { packedLength, packState, unpackState } from '../../../src/engine/training-state';
import { experimentOf, workedExample } from '../../golden/worked-examples';
import { batchExample } from '../store/first-example';

const START = { epoch: 0, update: 0 };
const at = ({ parameters, optimizerState: state }: TrainedState) => ({ parameters, state });
const rates = ({ learningRate }: Experiment) => [{ ...START, learningRate }];

describe('the worked examples that are trained', () => {
  it.each(['ex5b-xor-tanh-bce', 'ex5c-xor-stuck'])('%s has the logged J, to 1e-6 after 3,000 updates', (id) => {
    const example = workedExample(id);
    const experiment = experimentOf(example);
    const setup = trainingSetup(experiment, 'all', 1);
    const trainer = new Trainer(setup);
    const log = Object.entries(example.extra?.training?.J_log ?? {});
    expect(log.map(([step]) => Number(step))).toContain(3000);
    let state = firstState(experiment);
    for (const [step, J] of log) {
      state = trainFor(setup, state, rates(experiment), Number(step) - state.epoch);
      expect(Math.abs(recordEpoch(trainer, state, undefined, 0).row[0] - J), `J after ${step}`).toBeLessThan(1e-6);
    }
  });
});

describe('an update', () => {
  it('of a full batch is that of the trace, bit for bit', () => {
    const experiment: Experiment = { ...batchExample(), batch: [0, 1, 2, 3, 4] };
    const step = new Trainer(trainingSetup(experiment, 'all', 1)).update(firstState(experiment), experiment.learningRate);
    expect(step.overflow).toBeUndefined();
    expect(step.state.parameters).toEqual(updatedParameters(computeTrace(passOf(experiment))));
    expect(step.state).toMatchObject({ epoch: 1, update: 0, optimizerState: { t: 1 } });
  });

  it('of a mini-batch is that of the trace of the same columns, bit for bit', () => {
    const experiment = batchExample();
    const setup = trainingSetup(experiment, 2, 7);
    const trainer = new Trainer(setup);
    let state = firstState(experiment);
    for (let k = 0; k < 7; k++) {
      const trace = computeTrace(passOf({ ...experiment, batch: nextBatch(setup, state) }, at(state)));
      state = trainer.update(state, experiment.learningRate).state;
      expect(state.parameters).toEqual(updatedParameters(trace));
    }
    expect(state).toMatchObject({ epoch: 2, update: 1 });
  });

  const adam = { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 } as const;
  it.each([
    ['weights', { W: 1e308 }],
    ['a learning rate', { alpha: 1e308 }],
    ['a gradient whose square is not finite, though the update is', { X: 1e200, optimizer: adam }],
  ] as const)('names the first number that is not finite, as a trace does, of %s', (_name, huge: { W?: number; alpha?: number; X?: number; optimizer?: Optimizer }) => {
    const plain = batchExample();
    const layers = plain.network.parameters.map(({ W, b }) => ({ W: map(W, (w) => w * (huge.W ?? 1)), b }));
    const experiment: Experiment = {
      ...plain,
      batch: [0, 1, 2, 3, 4],
      learningRate: huge.alpha ?? 0.5,
      optimizer: huge.optimizer ?? plain.optimizer,
      network: { ...plain.network, activations: ['identity', 'softmax'], parameters: layers },
      data: { ...plain.data, X: map(plain.data.X, (x) => x * (huge.X ?? 1)) },
    };
    const trainer = new Trainer(trainingSetup(experiment, 'all', 1));
    const begin = firstState(experiment);
    const found = [begin, trainer.update(begin, experiment.learningRate).state].map((state) => ({
      mine: trainer.update(state, experiment.learningRate).overflow,
      traced: computeTrace(passOf(experiment, at(state))).overflow,
    }));
    // The run ends there: what would come after it is nobody's.
    const first = found.findIndex(({ traced }) => traced !== undefined);
    expect(first).toBeGreaterThanOrEqual(0);
    for (const { mine, traced } of found.slice(0, first + 1)) expect(mine).toEqual(traced);
    if (huge.optimizer) expect(found[0].mine?.key).toBe('sWnew[1]');
  });
});

describe('the order of the examples', () => {
  const experiment = batchExample();
  const held = { ...experiment, data: { ...experiment.data, heldOut: [1] } };

  it('is that of the data for a full batch, without those held out', () => {
    for (const size of ['all', 4, 9] as const) expect(epochOrder(trainingSetup(held, size, 3), 5)).toEqual([0, 2, 3, 4]);
  });

  it('is another in each epoch, and the same one again', () => {
    const setup = trainingSetup({ ...experiment, data: { ...experiment.data, X: matrix(2, 50), Y: matrix(2, 50) } }, 8, 3);
    expect(epochOrder(setup, 0)).not.toEqual(epochOrder(setup, 1));
    expect(epochOrder(setup, 0)).not.toEqual(epochOrder({ ...setup, seed: 4 }, 0));
    expect(epochOrder(setup, 1)).toEqual(epochOrder({ ...setup }, 1));
  });

  it('leaves the rest to the last batch of an epoch', () => {
    const setup = trainingSetup(experiment, 2, 1);
    expect(updatesPerEpoch(setup)).toBe(3);
    expect(nextBatch(setup, { epoch: 0, update: 2 })).toHaveLength(1);
    expect(placeAfter(setup, { epoch: 0, update: 2 })).toEqual({ epoch: 1, update: 0 });
  });
});

it('takes the learning rate that was set last before a place', () => {
  const changes = [{ ...START, learningRate: 1 }, { epoch: 2, update: 1, learningRate: 2 }];
  expect([START, { epoch: 2, update: 0 }, { epoch: 2, update: 1 }, { epoch: 3, update: 0 }].map((place) => rateAt(changes, place))).toEqual([1, 1, 2, 2]);
});

describe('a record', () => {
  const first = batchExample();
  const experiment: Experiment = { ...first, data: { ...first.data, heldOut: [0, 4] } };
  const trainer = new Trainer(trainingSetup(experiment, 'all', 1));
  const begin = firstState(experiment);
  const after = trainer.update(begin, 0.5).state;
  const { row } = recordEpoch(trainer, after, begin.parameters, 0.5);

  it('has J and the accuracy of the examples that are trained on and of those held out', () => {
    for (const [place, batch] of [[0, [1, 2, 3]], [1, [0, 4]]] as const) {
      const pass = passOf({ ...experiment, batch }, at(after));
      expect(row[place]).toBe(forward(pass, pass.X).J);
      const { A } = forward(pass, pass.X);
      const right = batch.filter((_, e) => (A[2].data[e] >= A[2].data[batch.length + e] ? 0 : 1) === (pass.Y.data[e] === 1 ? 0 : 1));
      expect(row[place + 2]).toBe(right.length / batch.length);
    }
    expect(row[4]).toBe(0.5);
  });

  it('has the norms of each layer: of its gradient, its weights, and the update beside the weights', () => {
    const trace = computeTrace(passOf({ ...experiment, batch: [1, 2, 3] }, at(after)));
    for (const l of [1, 2]) {
      const entries = trace.values.get(`dW[${l}]`)?.data ?? [];
      const W = after.parameters[l - 1].W.data;
      const before = begin.parameters[l - 1].W.data;
      const [gradientNorm, weightNorm, ratio] = row.slice(5 + 3 * (l - 1));
      expect(gradientNorm).toBeCloseTo(Math.hypot(...entries), 14);
      expect(weightNorm).toBeCloseTo(Math.hypot(...W), 14);
      expect(ratio).toBeCloseTo(Math.hypot(...W.map((w, k) => w - before[k])) / Math.hypot(...before), 14);
    }
  });

  it('has none where there is none', () => {
    const { row: alone } = recordEpoch(new Trainer(trainingSetup(first, 'all', 1)), firstState(first), undefined, 0.5);
    expect(alone.map((value) => Number.isNaN(value))).toEqual([false, true, false, true, false, false, false, true, false, false, true]);
  });

  it('has norms of the largest and the smallest numbers', () => {
    expect(norm(column([3e200, 4e200]))).toBeCloseTo(5e200, -190);
    expect(norm(column([3e-200, 4e-200])) / 5e-200).toBeCloseTo(1, 14);
    expect(norm(column([0, 0]))).toBe(0);
  });
});

describe('accuracy', () => {
  it('takes the largest of several outputs, and a half or more of one', () => {
    expect(accuracyOf({ loss: 'ce' }, fromRows([[0.5, 0.2, 0.3], [0.5, 0.7, 0.3], [0, 0.1, 0.4]]), fromRows([[1, 0, 1], [0, 1, 0], [0, 0, 0]]))).toBe(2 / 3);
    expect(accuracyOf({ loss: 'bce' }, fromRows([[0.7, 0.4, 0.6, 0.1]]), fromRows([[1, 1, 0, 0]]))).toBe(0.5);
    // One rule for a tie, whether it is written with one output or with two: the first class.
    expect(accuracyOf({ loss: 'bce' }, fromRows([[0.5, 0.5]]), fromRows([[0, 1]]))).toBe(0.5);
    expect(accuracyOf({ loss: 'bce' }, fromRows([[0.5]]), fromRows([[0]]))).toBe(1);
    expect(accuracyOf({ loss: 'ce' }, fromRows([[0.5], [0.5]]), fromRows([[1], [0]]))).toBe(1);
  });

  it('is there only where there are classes', () => {
    expect(accuracyOf({ loss: 'mse' }, fromRows([[1]]), fromRows([[1]]))).toBeUndefined();
    expect(accuracyOf({ loss: 'ce' }, fromRows([[0.5], [0.5]]), fromRows([[0.3], [0.7]]))).toBeUndefined();
    expect(accuracyOf({ loss: 'bce' }, fromRows([[0.5], [0.5]]), fromRows([[1], [1]]))).toBeUndefined();
    expect(accuracyOf({ loss: 'ce' }, fromRows([[1]]), fromRows([[1]]))).toBeUndefined();
    expect(accuracyOf({ loss: 'bce' }, matrix(1, 0), matrix(1, 0))).toBeUndefined();
  });
});

describe('a state', () => {
  it.each([
    { name: 'gd', weightDecay: 0 },
    { name: 'momentum', momentum: 0.9, weightDecay: 0.1 },
    { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
  ] as const)('of $name comes back out of one array as it was', (optimizer) => {
    const experiment: Experiment = { ...batchExample(), optimizer };
    const setup = trainingSetup(experiment, 2, 1);
    const { state } = new Trainer(setup).update(firstState(experiment), 0.1);
    const packed = packState(state);
    expect(packed).toHaveLength(packedLength(setup.shape, optimizer));
    expect(unpackState(setup.shape, optimizer, packed)).toEqual(state);
  });
});
