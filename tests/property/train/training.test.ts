/** Properties of training: every example once an epoch, the same numbers however a run is cut, and any epoch of it again. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment, Optimizer } from '../../../src/engine/experiment';
import { computeTrace, passOf, updatedParameters } from '../../../src/engine/trace';
import { trainFor, Trainer } from '../../../src/engine/trainer';
import { epochOrder, firstState, nextBatch, placeAfter, trainingColumns, trainingSetup, updatesPerEpoch } from '../../../src/engine/training';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { Keyframes, keyframeStride } from '../../../src/store/train/keyframes';
import { createTraining } from '../../../src/store/train/training';
import { TrainWorkers } from '../../support/train-workers';
import { experiments } from '../engine/networks';

const optimizers: fc.Arbitrary<Optimizer> = fc.constantFrom<Optimizer>(
  { name: 'gd', weightDecay: 0 },
  { name: 'gd', weightDecay: 0.01 },
  { name: 'momentum', momentum: 0.9, weightDecay: 0 },
  { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
);
const batchSizes = fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 8 }));
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** A small network with some of its examples held out, whose run stays finite. */
const trainable: fc.Arbitrary<Experiment> = fc.record({ first: experiments({ depth: 3, width: 4, examples: 7 }), optimizer: optimizers, held: fc.nat({ max: 2 }) })
  .map(({ first, optimizer, held }) => ({
    ...first,
    optimizer,
    learningRate: 0.01,
    data: { ...first.data, heldOut: Array.from({ length: Math.min(held, first.data.X.columns - 1) }, (_, k) => k) },
  }));

describe('an epoch', () => {
  it('takes every example that is not held out once', () => {
    fc.assert(fc.property(trainable, batchSizes, seeds, fc.nat({ max: 99_999 }), (experiment, batchSize, seed, epoch) => {
      const setup = trainingSetup(experiment, batchSize, seed);
      const taken = Array.from({ length: updatesPerEpoch(setup) }, (_, update) => nextBatch(setup, { epoch, update }));
      expect(taken.flat()).toEqual(epochOrder(setup, epoch));
      expect(taken.flat().toSorted((a, b) => a - b)).toEqual(trainingColumns(experiment.data));
      expect(taken.every(({ length }) => length > 0)).toBe(true);
    }));
  });

  it('has any order equally often', () => {
    const setup = { columns: [0, 1, 2], batchSize: 1, seed: 5 };
    const often = new Map<string, number>();
    for (let epoch = 0; epoch < 6000; epoch++) {
      const order = epochOrder(setup, epoch).join('');
      often.set(order, (often.get(order) ?? 0) + 1);
    }
    expect(often.size).toBe(6);
    // Each count is about 1000, with a standard deviation of 29.
    for (const count of often.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * 29);
  });
});

it('an update is that of the trace of its batch, bit for bit, with all that the optimizer remembers', () => {
  fc.assert(fc.property(trainable, batchSizes, seeds, (experiment, batchSize, seed) => {
    const setup = trainingSetup(experiment, batchSize, seed);
    const trainer = new Trainer(setup);
    let now = firstState(experiment);
    for (let k = 0; k < 3; k++) {
      const trace = computeTrace(passOf({ ...experiment, batch: nextBatch(setup, now) }, { parameters: now.parameters, state: now.optimizerState }));
      const step = trainer.update(now, experiment.learningRate);
      now = step.state;
      expect(now.parameters).toEqual(updatedParameters(trace));
      expect(now.optimizerState).toEqual(trace.updatedState);
      expect(step.overflow).toEqual(trace.overflow);
    }
  }), { numRuns: 60 });
});

it('a run that is cut anywhere comes to where a straight one does', () => {
  fc.assert(fc.property(trainable, batchSizes, seeds, fc.nat({ max: 9 }), fc.nat({ max: 7 }), (experiment, batchSize, seed, cut, updates) => {
    const setup = trainingSetup(experiment, batchSize, seed);
    const rates = [{ epoch: 0, update: 0, learningRate: experiment.learningRate }];
    const straight = trainFor(setup, firstState(experiment), rates, 10);
    let state = trainFor(setup, firstState(experiment), rates, cut);
    for (let k = 0; k < updates && placeAfter(setup, state).epoch < 10; k++) state = new Trainer(setup).update(state, experiment.learningRate).state;
    expect(trainFor(setup, state, rates, 10 - state.epoch)).toEqual(straight);
  }), { numRuns: 40 });
});

it('however a run is paused, stepped and slowed, it comes to where a straight one does, and shows each of its epochs', () => {
  const acts = fc.array(fc.oneof(
    fc.record({ kind: fc.constantFrom('start', 'pause', 'oneUpdate', 'oneEpoch', 'follow') }),
    fc.record({ kind: fc.constant('turn'), count: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ kind: fc.constant('goToEpoch'), count: fc.nat({ max: 30 }) }),
  ), { maxLength: 25 });
  fc.assert(fc.property(trainable, batchSizes, seeds, acts, (experiment, batchSize, seed, wanted) => {
    const workers = new TrainWorkers();
    const training = createTraining({ experiment: createExperimentStore(experiment), makeWorker: workers.make });
    training.choose({ batchSize, seed, epochs: 30 });
    for (const act of wanted) {
      if (act.kind === 'turn' && 'count' in act) workers.turn(act.count);
      else if (act.kind === 'goToEpoch' && 'count' in act) training.goToEpoch(act.count);
      else training[act.kind as 'start' | 'pause' | 'oneUpdate' | 'oneEpoch' | 'follow']();
    }
    workers.turn();
    training.start();
    workers.turn();
    const setup = trainingSetup(experiment, batchSize, seed);
    const rates = [{ epoch: 0, update: 0, learningRate: experiment.learningRate }];
    const { furthest, records, shown, status, isFollowing } = training.getState();
    expect([status, isFollowing, records.count]).toEqual(['done', true, furthest.epoch + 1]);
    expect(shown).toEqual(trainFor(setup, firstState(experiment), rates, furthest.epoch));
    for (const epoch of [0, 1, 7, furthest.epoch - 1]) {
      training.goToEpoch(epoch);
      workers.turn();
      expect(training.getState().shown).toEqual(trainFor(setup, firstState(experiment), rates, epoch));
    }
    training.dispose();
    expect(workers.alive).toBe(0);
  }), { numRuns: 40 });
});

describe('keyframes', () => {
  it('of states of any size take no more than 64 MB, and there is always one before', () => {
    fc.assert(fc.property(fc.integer({ min: 10, max: 3_600_000 }), fc.nat({ max: 100_000 }), (length, furthest) => {
      const stride = keyframeStride(furthest, length);
      const count = Math.floor(furthest / stride) + 1;
      expect(count === 1 || count * length * 8 <= 64 * 2 ** 20).toBe(true);
      // Half as far apart they would be too many.
      expect(stride === 1 || (Math.floor(furthest / (stride / 2)) + 1) * (length * 8 + 200) > 64 * 2 ** 20).toBe(true);
    }));
  });

  it('are thinned evenly as a run grows', () => {
    const length = 1_000_000;
    const keyframes = new Keyframes(length);
    for (let epoch = 0; epoch < 40; epoch++) {
      if (epoch % keyframeStride(epoch, length) !== 0) continue;
      const state = new Float64Array(length);
      state[0] = epoch;
      keyframes.add(state, epoch);
    }
    expect(keyframes.count).toBe(5);
    expect([0, 7, 8, 30, 39].map((epoch) => keyframes.before(epoch)?.[0])).toEqual([0, 0, 8, 24, 32]);
    expect(keyframes.at(9)).toBeUndefined();
  });
});
