/** The store of training, with the runner of the real worker: what it shows, what ends it, and that nothing of an old run is heard. */

import { describe, expect, it } from 'vitest';
import type { Experiment, LayerParameters, Optimizer } from '../../../src/engine/experiment';
import { LEARNING_RATE, entry, layerKey } from '../../../src/engine/quantity';
import { matrix } from '../../../src/engine/matrix';
import { updatedParameters } from '../../../src/engine/trace';
import { trainFor } from '../../../src/engine/trainer';
import { firstState, trainingSetup } from '../../../src/engine/training';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { createTraining } from '../../../src/store/train/training';
import { MOST_SEED, settingsProblem, trainingProblem } from '../../../src/store/train/settings';
import { TrainWorkers } from '../../support/train-workers';
import { batchExample, firstExample } from '../store/first-example';

function opened(make: () => Experiment = batchExample, tick = 1) {
  const experiment = createExperimentStore(make());
  const workers = new TrainWorkers(tick);
  const training = createTraining({ experiment, makeWorker: workers.make });
  const straight = (epochs: number, batchSize: number | 'all' = 'all', seed = 1) => {
    const setup = trainingSetup(make(), batchSize, seed);
    return trainFor(setup, firstState(make()), [{ epoch: 0, update: 0, learningRate: make().learningRate }], epochs);
  };
  return { experiment, workers, training, straight, now: () => training.getState() };
}

/** A learning rate with which the weights soon leave the finite numbers. */
function diverging(): Experiment {
  const first = batchExample();
  return { ...first, learningRate: 1e200, network: { ...first.network, loss: 'mse', activations: ['identity', 'identity'] } };
}

describe('a run', () => {
  it('trains as many epochs as are asked for, and as many again', () => {
    const { training, workers, now, straight } = opened();
    training.choose({ epochs: 40, batchSize: 2 });
    expect(now()).toMatchObject({ status: 'idle', updatesPerEpoch: 3, until: 40 });
    training.start();
    expect(now().status).toBe('running');
    workers.turn();
    expect(now()).toMatchObject({ status: 'done', furthest: { epoch: 40, update: 0 }, isFollowing: true });
    expect(now().shown).toEqual(straight(40, 2));
    expect(now().records.count).toBe(41);
    expect(now().records.layers).toHaveLength(2);
    training.start();
    workers.turn();
    expect(now()).toMatchObject({ status: 'done', furthest: { epoch: 80, update: 0 } });
    expect(now().shown).toEqual(straight(80, 2));
    expect(workers.made).toBe(1);
  });

  it('is paused at once, and goes on to the same numbers', () => {
    const { training, workers, now, straight } = opened();
    training.choose({ epochs: 100, batchSize: 2 });
    training.start();
    workers.turn(6);
    training.pause();
    expect(now().status).toBe('paused');
    workers.turn();
    const { epoch } = now().furthest;
    expect(epoch).toBeLessThan(100);
    expect(now().status).toBe('paused');
    // An answer to this pause may come when it runs again.
    training.start();
    training.pause();
    training.start();
    expect(now().status).toBe('running');
    workers.turn();
    expect(now().status).toBe('done');
    expect(now().shown).toEqual(straight(100, 2));
  });

  it('goes on by one update, or to the end of an epoch', () => {
    const { training, workers, now, straight } = opened();
    training.choose({ batchSize: 2 });
    for (const expected of [{ epoch: 0, update: 1 }, { epoch: 0, update: 2 }, { epoch: 1, update: 0 }, { epoch: 1, update: 1 }]) {
      training.oneUpdate();
      workers.turn();
      expect(now()).toMatchObject({ status: 'paused', furthest: expected, shown: expected });
    }
    training.oneEpoch();
    workers.turn();
    expect(now().shown).toEqual(straight(2, 2));
    expect(now().records.count).toBe(3);
  });

  it('shows any of its epochs again, also while it goes on', () => {
    const { training, workers, now, straight } = opened();
    training.choose({ epochs: 500, batchSize: 2 });
    training.start();
    workers.turn(60);
    expect(now().furthest.epoch).toBeGreaterThan(3);
    training.goToEpoch(3);
    expect(now()).toMatchObject({ status: 'running', isFollowing: false, shown: { epoch: 3 } });
    expect(now().shown).toEqual(straight(3, 2));
    workers.turn();
    expect(now().shown.epoch).toBe(3);
    training.oneUpdate();
    workers.turn();
    expect(now()).toMatchObject({ shown: { epoch: 3, update: 1 }, furthest: { epoch: 500 } });
    training.oneEpoch();
    workers.turn();
    expect(now().shown).toEqual(straight(4, 2));
    training.follow();
    expect(now()).toMatchObject({ isFollowing: true, shown: { epoch: 500 } });
    training.goToEpoch(-5);
    expect(now().shown).toEqual(straight(0));
    training.goToEpoch(1e9);
    expect(now()).toMatchObject({ isFollowing: true, shown: { epoch: 500 } });
  });

  it('tells how long it still takes', () => {
    const { training, workers, now } = opened();
    training.choose({ epochs: 100_000 });
    training.start();
    const begun = performance.now();
    while (performance.now() < begun + 500) workers.turn(20);
    const { eta, furthest } = now();
    expect(eta?.seconds).toBeGreaterThan(0);
    expect((eta?.seconds ?? 0) * (eta?.epochsPerSecond ?? 0)).toBeCloseTo(100_000 - furthest.epoch, 6);
    training.pause();
    expect(now().eta).toBeUndefined();
  });

  it('takes the learning rate as it is changed, and replays with those that were', () => {
    const { experiment, training, workers, now } = opened();
    training.choose({ epochs: 60 });
    training.start();
    workers.turn(6);
    experiment.edit(LEARNING_RATE, 0.1);
    workers.turn();
    const { rates, records } = now();
    expect(rates).toHaveLength(2);
    const { epoch } = rates[1];
    expect(epoch).toBeGreaterThan(0);
    expect(rates[1].learningRate).toBe(0.1);
    expect([records.learningRate[epoch], records.learningRate[epoch + 1]]).toEqual([0.5, 0.1]);
    const setup = trainingSetup(batchExample(), 'all', 1);
    expect(now().shown).toEqual(trainFor(setup, firstState(batchExample()), rates, 60));
    training.goToEpoch(epoch + 1);
    workers.turn();
    expect(now().shown).toEqual(trainFor(setup, firstState(batchExample()), rates, epoch + 1));
  });
});

describe('what is shown', () => {
  it('becomes the experiment’s in one undo, and the run stays', () => {
    const { experiment, training, workers, now } = opened(() => ({ ...batchExample(), optimizer: { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 } }));
    training.choose({ epochs: 10 });
    training.start();
    workers.turn();
    training.goToEpoch(4);
    training.useShown();
    const { experiment: { network, optimizerState }, history } = experiment.getState();
    expect(network.parameters).toBe(now().shown.parameters);
    expect(optimizerState?.t).toBe(4);
    expect(history.past.at(-1)).toMatchObject({ kind: 'experiment', change: { kind: 'trained', epoch: 4, update: 0 } });
    expect(now()).toMatchObject({ status: 'done', furthest: { epoch: 10 }, ended: undefined });
    experiment.undo();
    expect(experiment.getState().experiment.network.parameters).toEqual(batchExample().network.parameters);
    expect(experiment.getState().experiment.optimizerState).toBeUndefined();
    experiment.redo();
    expect(now()).toMatchObject({ status: 'done', ended: undefined });
    experiment.edit(entry(layerKey('W', 1), 0, 0), 3);
    expect(now()).toMatchObject({ status: 'idle', ended: 'edited' });
  });

  it.each<Optimizer>([
    { name: 'gd', weightDecay: 0.1 },
    { name: 'momentum', momentum: 0.9, weightDecay: 0 },
    { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.1 },
  ])('opens its next update as the pass of the experiment, whose update leads where the run does: $name', (optimizer) => {
    const { experiment, training, workers, now } = opened(() => ({ ...batchExample(), optimizer }));
    training.choose({ epochs: 20, batchSize: 2 });
    training.start();
    workers.turn();
    experiment.edit(LEARNING_RATE, 0.01);
    training.goToEpoch(7);
    training.oneUpdate();
    workers.turn();
    expect(now().shown).toMatchObject({ epoch: 7, update: 1 });
    training.openUpdate();
    const { trace, experiment: open, history } = experiment.getState();
    expect(open).toMatchObject({ learningRate: 0.5, view: { step: 'start', iteration: 0 } });
    expect(open.batch).toHaveLength(2);
    expect(history.past.at(-1)).toMatchObject({ change: { kind: 'trainingUpdate', epoch: 7, update: 1 } });
    training.oneUpdate();
    workers.turn();
    expect(now().shown).toMatchObject({ epoch: 7, update: 2 });
    expect(now().shown.parameters).toEqual(updatedParameters(trace));
    // Gradient descent remembers nothing, not even how often it was used.
    expect({ ...now().shown.optimizerState, t: 0 }).toEqual({ ...trace.updatedState, t: 0 });
    if (optimizer.name !== 'gd') expect(now().shown.optimizerState.t).toBe(trace.updatedState.t);
    expect(now().ended).toBeUndefined();
  });

  it('opened at an earlier place leaves the run its learning rate, and says which that is', () => {
    const { experiment, training, workers, now } = opened();
    training.choose({ epochs: 20 });
    training.start();
    workers.turn();
    experiment.edit(LEARNING_RATE, 0.01);
    training.goToEpoch(7);
    training.openUpdate();
    workers.turn();
    expect(experiment.getState().experiment.learningRate).toBe(0.5);
    expect(now().keptRate).toBe(0.01);
    // Taking it back and doing it again chooses nothing for the run either.
    experiment.undo();
    expect(now().keptRate).toBeUndefined();
    experiment.redo();
    expect(now().keptRate).toBe(0.01);
    training.start();
    workers.turn();
    expect(now()).toMatchObject({ status: 'done', furthest: { epoch: 40 }, keptRate: undefined });
    expect(now().rates).toEqual([{ epoch: 0, update: 0, learningRate: 0.5 }, { epoch: 20, update: 0, learningRate: 0.01 }]);
    expect(experiment.getState().experiment.learningRate).toBe(0.01);
  });

  it('has a learning rate that is chosen after an earlier update was opened', () => {
    const { experiment, training, workers, now } = opened();
    training.choose({ epochs: 20 });
    training.start();
    workers.turn();
    experiment.edit(LEARNING_RATE, 0.01);
    training.goToEpoch(7);
    training.openUpdate();
    experiment.edit(LEARNING_RATE, 0.2);
    training.start();
    workers.turn();
    expect(now()).toMatchObject({ status: 'done', keptRate: undefined });
    expect(now().rates.at(-1)).toEqual({ epoch: 20, update: 0, learningRate: 0.2 });
  });

  it('tells how far its update went within an epoch too, as a run without pauses has it', () => {
    const { training, workers, now, straight } = opened();
    training.choose({ epochs: 3, batchSize: 2 });
    expect(now().ratios).toBeUndefined();
    training.start();
    workers.turn();
    const far = (before: readonly LayerParameters[], after: readonly LayerParameters[]) =>
      after.map(({ W }, l) => Math.hypot(...W.data.map((w, k) => w - before[l].W.data[k])) / Math.hypot(...before[l].W.data));
    training.goToEpoch(2);
    const { parameters: first } = now().shown;
    expect(first).toEqual(straight(2, 2).parameters);
    training.oneUpdate();
    workers.turn();
    const { parameters: second } = now().shown;
    far(first, second).forEach((ratio, l) => expect(now().ratios?.[l]).toBeCloseTo(ratio, 12));
    training.oneUpdate();
    workers.turn();
    far(second, now().shown.parameters).forEach((ratio, l) => expect(now().ratios?.[l]).toBeCloseTo(ratio, 12));
  });

  it('that nobody waits for any more holds up nothing', () => {
    const { training, workers, now } = opened(() => batchExample(), 20);
    training.choose({ epochs: 3, batchSize: 1 });
    training.start();
    workers.turn();
    training.goToEpoch(0);
    // One update on, and on: each is computed again, from the last place that is known.
    training.oneUpdate();
    expect(now().awaited).toBe(0);
    training.follow();
    workers.turn();
    expect(workers.reports.filter(({ kind }) => kind === 'replayed')).toHaveLength(0);
    expect(now()).toMatchObject({ isFollowing: true, shown: { epoch: 3 } });
  });

  it('is the experiment’s own where there is no run', () => {
    const { experiment, training, workers, now } = opened();
    experiment.edit(entry(layerKey('W', 1), 0, 0), 3);
    expect(now().shown.parameters).toBe(experiment.getState().experiment.network.parameters);
    training.openUpdate();
    expect(experiment.getState().experiment.batch).toEqual([0, 1, 2, 3, 4]);
    expect(now()).toMatchObject({ status: 'idle', ended: undefined });
    expect(workers.made).toBe(0);
  });
});

describe('an edit', () => {
  const edits: Readonly<Record<string, (store: ReturnType<typeof opened>['experiment']) => void>> = {
    'of a weight': (store) => store.edit(entry(layerKey('W', 1), 0, 0), 3),
    'of an example': (store) => store.edit(entry(layerKey('A', 0), 0, 4), 3),
    'of the optimizer': (store) => store.replace({ ...store.getState().experiment, optimizer: { name: 'momentum', momentum: 0.9, weightDecay: 0 } }, { kind: 'title', title: '' }),
    'of the structure': (store) => store.replace({ ...store.getState().experiment, network: { ...store.getState().experiment.network, activations: ['relu', 'softmax'] } }, { kind: 'title', title: '' }),
    'that opens another experiment': (store) => store.open(firstExample()),
  };

  it.each(Object.keys(edits))('%s ends the run, and nothing that the worker still says is heard', (name) => {
    const { experiment, training, workers, now } = opened();
    training.choose({ epochs: 10_000 });
    training.start();
    workers.turn(20);
    edits[name](experiment);
    const before = now();
    expect(before).toMatchObject({ status: 'idle', ended: 'edited', records: { count: 0 }, furthest: { epoch: 0, update: 0 } });
    expect(before.shown.parameters).toBe(experiment.getState().experiment.network.parameters);
    workers.turn();
    expect(now()).toBe(before);
    expect(workers.alive).toBe(0);
    training.start();
    expect(now().ended).toBeUndefined();
  });

  it('of the view, the title or the batch leaves it alone', () => {
    const { experiment, training, workers, now } = opened();
    training.choose({ epochs: 50 });
    training.start();
    workers.turn(6);
    experiment.setView({ level: 'scalar', convention: 'autograd' });
    experiment.next();
    experiment.replace({ ...experiment.getState().experiment, title: 'another' }, { kind: 'title', title: 'another' });
    experiment.replace({ ...experiment.getState().experiment, batch: [0] }, { kind: 'batch', count: 1 });
    workers.turn();
    expect(now()).toMatchObject({ status: 'done', furthest: { epoch: 50 }, ended: undefined });
  });
});

it('leaves no worker behind and hears nothing of an old run, over 20 experiments opened while training', () => {
  const { experiment, training, workers, now } = opened();
  training.choose({ epochs: 100_000 });
  for (let k = 0; k < 20; k++) {
    training.start();
    // A worker ends at every point of its work: before it has begun, in the middle, with reports on their way.
    workers.turn(k * 3);
    const own = batchExample();
    experiment.open({ ...own, title: `world ${k}`, data: { ...own.data, X: matrix(2, 5, own.data.X.data.map((x) => x + k)) } });
    expect(workers.alive).toBe(0);
    expect(now()).toMatchObject({ status: 'idle', records: { count: 0 } });
  }
  workers.turn();
  expect(now()).toMatchObject({ status: 'idle', records: { count: 0 } });
  expect(now().shown.parameters).toBe(experiment.getState().experiment.network.parameters);
  expect(workers.made).toBe(20);
  expect(workers.reports.length).toBeGreaterThan(20);
});

describe('what goes wrong', () => {
  it('a number that is not finite stops the run, says where, and leaves the last good epoch', () => {
    const { experiment, training, workers, now } = opened(diverging);
    training.choose({ epochs: 100 });
    training.start();
    workers.turn();
    const { status, failure, shown, records } = now();
    expect(status).toBe('failed');
    if (failure?.kind !== 'notFinite') throw new Error('no number was told');
    const last = failure.lastGoodEpoch ?? -1;
    expect(failure.epoch).toBeGreaterThan(last);
    expect(Number.isFinite(failure.value)).toBe(false);
    expect(shown).toMatchObject({ epoch: last, update: 0 });
    expect(records.count).toBe(last + 1);
    // Epochs whose cost had already run away are no way back: from there the next update would end where this run did.
    expect(Math.max(...records.J)).toBeLessThan(10 * Math.max(1, records.J[0]));
    experiment.edit(LEARNING_RATE, 0);
    training.start();
    workers.turn();
    expect(now()).toMatchObject({ status: 'done', furthest: { epoch: 100 }, failure: undefined });
    expect(now().rates.at(-1)).toEqual({ epoch: last, update: 0, learningRate: 0 });
  });

  it('says that not even the first pass is finite', () => {
    const { training, workers, now } = opened(() => {
      const first = diverging();
      return { ...first, data: { ...first.data, X: matrix(2, 5, new Float64Array(10).fill(1e308)) } };
    });
    training.start();
    workers.turn();
    expect(now()).toMatchObject({ status: 'failed', failure: { kind: 'notFinite', epoch: 0, lastGoodEpoch: undefined }, records: { count: 0 } });
  });

  it('a worker that breaks is told, and another goes on to the same numbers', () => {
    const { training, workers, now, straight } = opened();
    training.choose({ epochs: 300, batchSize: 2 });
    training.start();
    workers.turn(20);
    const { epoch } = now().furthest;
    expect(epoch).toBeGreaterThan(2);
    workers.breakDown('out of memory');
    expect(now()).toMatchObject({ status: 'failed', failure: { kind: 'worker', message: 'out of memory' }, furthest: { epoch } });
    expect(workers.alive).toBe(0);
    training.start();
    workers.turn();
    expect(now()).toMatchObject({ status: 'done', failure: undefined, records: { count: 301 } });
    expect(now().shown).toEqual(straight(300, 2));
  });

  it('a worker that breaks after the learning rate was changed goes on with the changed one', () => {
    const { experiment, training, workers, now } = opened();
    training.choose({ epochs: 60, batchSize: 2 });
    training.start();
    workers.turn(20);
    experiment.edit(LEARNING_RATE, 0.05);
    workers.turn(6);
    workers.breakDown('out of memory');
    const { rates: told, furthest } = now();
    expect(told.at(-1)?.learningRate).toBe(0.05);
    training.start();
    workers.turn();
    expect(now()).toMatchObject({ status: 'done', furthest: { epoch: 60 } });
    expect(now().rates.at(-1)?.learningRate).toBe(0.05);
    expect(now().rates.at(-1)?.epoch).toBeLessThanOrEqual(furthest.epoch);
    // The whole run again, by the rates that it says, without a worker.
    const setup = trainingSetup(batchExample(), 2, 1);
    expect(now().shown).toEqual(trainFor(setup, firstState(batchExample()), now().rates, 60));
  });

  it('a worker that cannot be started is told', () => {
    const experiment = createExperimentStore(batchExample());
    const training = createTraining({ experiment, makeWorker: () => { throw new Error('forbidden'); } });
    training.start();
    expect(training.getState()).toMatchObject({ status: 'failed', failure: { kind: 'worker', message: 'forbidden' } });
  });

  it('nothing is trained where every example is held out', () => {
    const { training, workers, now } = opened(() => ({ ...batchExample(), data: { ...batchExample().data, heldOut: [0, 1, 2, 3, 4] } }));
    training.start();
    training.oneUpdate();
    training.openUpdate();
    expect(now().status).toBe('idle');
    expect(workers.made).toBe(0);
  });
});

describe('settings', () => {
  it('are kept for the whole run, except how long it is', () => {
    const { training, workers, now } = opened();
    training.choose({ epochs: 10, batchSize: 2 });
    training.start();
    workers.turn();
    expect(training.choose({ batchSize: 3 })).toBe(false);
    expect(training.choose({ seed: 4 })).toBe(false);
    expect(training.choose({ epochs: 25 })).toBe(true);
    expect(now().settings).toEqual({ epochs: 25, batchSize: 2, seed: 1 });
    training.start();
    workers.turn();
    expect(now().furthest.epoch).toBe(25);
    training.reset();
    expect(now()).toMatchObject({ status: 'idle', ended: undefined });
    expect(workers.alive).toBe(0);
    expect(training.choose({ batchSize: 3 })).toBe(true);
  });

  it('have bounds', () => {
    const settings = { batchSize: 'all', epochs: 10, seed: 1 } as const;
    const first = firstExample();
    expect(settingsProblem(settings, first)).toBeUndefined();
    for (const batchSize of [0, 1.5, NaN]) expect(settingsProblem({ ...settings, batchSize }, first)).toBe('batchSize');
    for (const epochs of [0, 100_001]) expect(settingsProblem({ ...settings, epochs }, first)).toBe('epochs');
    for (const seed of [-1, MOST_SEED + 1]) expect(settingsProblem({ ...settings, seed }, first)).toBe('seed');
    expect(() => opened().training.choose({ epochs: 0 })).toThrow(RangeError);
  });

  it('are of no use for what cannot be trained', () => {
    const first = batchExample();
    expect(trainingProblem(first)).toBeUndefined();
    expect(trainingProblem({ ...first, data: { ...first.data, heldOut: [0, 1, 2, 3, 4] } })).toBe('noData');
    expect(trainingProblem({ ...first, network: { ...first.network, widths: [2, 2 ** 24, 2] } })).toBe('tooLarge');
  });
});

it('is watched no longer once it is disposed of', () => {
  const { experiment, training, workers, now } = opened();
  training.start();
  training.dispose();
  expect(workers.alive).toBe(0);
  const before = now();
  experiment.open(firstExample());
  workers.turn();
  expect(now()).toBe(before);
});
