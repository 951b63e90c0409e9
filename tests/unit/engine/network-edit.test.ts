/** Edits of the structure: which weights stay, where they stand then, and what becomes of the data; written out by hand. */

import { describe, expect, it } from 'vitest';
import { dataChange, fittedTargets } from '../../../src/engine/data-edit';
import { targetProblem, type Experiment } from '../../../src/engine/experiment';
import { fromRows, toRows } from '../../../src/engine/matrix';
import {
  lossFor, withActivation, withInitialisation, withLayerAfter, withLayerMoved, withLoss, withoutLayer, withWidth,
} from '../../../src/engine/network-edit';
import { MOST_PARAMETERS, parameterCount, sizeProblem } from '../../../src/engine/network-limits';
import { batchExample, firstExample } from '../store/first-example';

const W = ({ network }: Experiment, l: number) => toRows(network.parameters[l - 1].W);
const b = ({ network }: Experiment, l: number) => Array.from(network.parameters[l - 1].b.data);

describe('widths', () => {
  it('keeps the block that both shapes have, and draws the rest', () => {
    const wider = withWidth(firstExample(), 1, 4);
    expect(wider.network.widths).toEqual([2, 4, 2]);
    expect(W(wider, 1).slice(0, 3)).toEqual([[0.6, -0.9], [-0.4, 0.7], [1.1, 0.3]]);
    expect(W(wider, 1)[3].every((w) => w !== 0 && Math.abs(w) <= Math.sqrt(6 / (2 + 4)))).toBe(true);
    expect(b(wider, 1)).toEqual([0.1, -0.2, 0.05, 0]);
    expect(W(wider, 2).map((row) => row.slice(0, 3))).toEqual([[0.7, -0.5, 0.4], [-0.6, 0.8, 0.2]]);
    const narrower = withWidth(firstExample(), 1, 2);
    expect(W(narrower, 1)).toEqual([[0.6, -0.9], [-0.4, 0.7]]);
    expect(W(narrower, 2)).toEqual([[0.7, -0.5], [-0.6, 0.8]]);
    expect(b(narrower, 2)).toEqual([0.05, -0.05]);
  });

  it('adds features of 0 to the data, and cuts the last', () => {
    const named = firstExample();
    const experiment = {
      ...named, data: { ...named.data, features: ['a', 'b'], scaling: { mean: [1, 2], deviation: [3, 4] }, world: { name: 'ring', seed: 1, settings: {} } },
    };
    const wider = withWidth(experiment, 0, 3).data;
    expect(toRows(wider.X)).toEqual([[0.8], [-0.5], [0]]);
    expect(wider.features).toEqual(['a', 'b', 'x3']);
    expect(wider.scaling).toEqual({ mean: [1, 2, 0], deviation: [3, 4, 1] });
    expect(wider.world).toBeUndefined();
    expect(dataChange(experiment.data, wider)).toEqual({ features: 1, targets: 0, isFitted: false });
    expect(toRows(withWidth(experiment, 0, 1).data.X)).toEqual([[0.8]]);
  });

  it('keeps every column of targets a distribution', () => {
    const { data } = batchExample();
    const narrower = withWidth(batchExample(), 2, 1).data;
    expect(toRows(narrower.Y)).toEqual([[1, 1, 1, 1, 1]]);
    expect(dataChange(data, narrower)).toEqual({ features: 0, targets: -1, isFitted: true });
    const wider = withWidth(batchExample(), 2, 3).data;
    expect(toRows(wider.Y)).toEqual([[0, 1, 0, 1, 1], [1, 0, 1, 0, 0], [0, 0, 0, 0, 0]]);
    expect(dataChange(data, wider)).toEqual({ features: 0, targets: 1, isFitted: false });
  });

  it('is the same experiment where nothing changes', () => {
    const experiment = firstExample();
    expect(withWidth(experiment, 1, 3)).toBe(experiment);
    expect(withLayerMoved(experiment, 1, 1)).toBe(experiment);
    expect(withActivation(experiment, 1, 'tanh')).toBe(experiment);
    expect(withLoss(experiment, 'ce')).toBe(experiment);
  });
});

describe('layers', () => {
  it('adds one with the narrower width and the activation of a hidden neighbour; the others keep their weights', () => {
    const added = withLayerAfter(firstExample(), 1);
    expect(added.network.widths).toEqual([2, 3, 2, 2]);
    expect(added.network.activations).toEqual(['tanh', 'tanh', 'softmax']);
    expect(W(added, 1)).toEqual(W(firstExample(), 1));
    expect(b(added, 2)).toEqual([0, 0]);
    expect(W(added, 3)).toEqual([[0.7, -0.5], [-0.6, 0.8]]);
    expect(b(added, 3)).toEqual([0.05, -0.05]);
  });

  it('removes one, and the next takes what it has columns for', () => {
    const removed = withoutLayer(firstExample(), 1);
    expect(removed.network.widths).toEqual([2, 2]);
    expect(removed.network.activations).toEqual(['softmax']);
    expect(W(removed, 1)).toEqual([[0.7, -0.5], [-0.6, 0.8]]);
    expect(b(removed, 1)).toEqual([0.05, -0.05]);
  });

  it('moves one with its activation, its width and its rows', () => {
    const two = withActivation(withWidth(withLayerAfter(firstExample(), 1), 2, 4), 2, 'relu');
    const moved = withLayerMoved(two, 2, 1);
    expect(moved.network.widths).toEqual([2, 4, 3, 2]);
    expect(moved.network.activations).toEqual(['relu', 'tanh', 'softmax']);
    expect(W(moved, 1)).toEqual(W(two, 2).map((row) => row.slice(0, 2)));
    expect(b(moved, 2)).toEqual([0.1, -0.2, 0.05]);
    expect(W(moved, 2).map((row) => row.slice(0, 2))).toEqual([[0.6, -0.9], [-0.4, 0.7], [1.1, 0.3]]);
  });

  it('draws the same for the same network, whatever was there before', () => {
    const start = { name: 'he_normal', seed: 5 } as const;
    const direct = withInitialisation(withWidth(withLayerAfter(firstExample(), 1), 2, 7), start);
    const around = withInitialisation(withWidth(withWidth(withLayerAfter(firstExample(), 0), 1, 3), 2, 7), start);
    expect(around.network.widths).toEqual(direct.network.widths);
    expect(around.network.parameters).toEqual(direct.network.parameters);
  });
});

describe('functions', () => {
  it('pairs a loss with the output it needs, and an output with a loss that takes it', () => {
    expect(withLoss(firstExample(), 'bce').network.activations).toEqual(['tanh', 'sigmoid']);
    expect(withLoss(withLoss(firstExample(), 'bce'), 'mse').network.activations).toEqual(['tanh', 'sigmoid']);
    expect([lossFor('sigmoid', 'ce'), lossFor('softmax', 'bce'), lossFor('relu', 'ce'), lossFor('softmax', 'mse')])
      .toEqual(['bce', 'ce', 'half_se', 'mse']);
  });

  it('looks from the start again, on a route that there is', () => {
    const squared = withLoss(firstExample(), 'half_se');
    expect(squared.view.route).toBe('full');
    expect(squared.view).toMatchObject({ step: 'start', computed: 'start', iteration: 0, select: undefined });
  });

  it('makes targets fit: cut for bce, summing to 1 for ce, also where numbers are huge or none', () => {
    const Y = fromRows([[2, -1, 0, 1e308, 0.25], [2, 3, 0, 1e308, 0.75]]);
    expect(toRows(fittedTargets(Y, 'bce'))).toEqual([[1, 0, 0, 1, 0.25], [1, 1, 0, 1, 0.75]]);
    expect(toRows(fittedTargets(Y, 'ce'))).toEqual([[0.5, 0, 0.5, 0.5, 0.25], [0.5, 1, 0.5, 0.5, 0.75]]);
    expect(targetProblem('ce', fittedTargets(Y, 'ce'))).toBeUndefined();
    expect(fittedTargets(Y, 'mse')).toBe(Y);
  });
});

it('counts weights and biases, and refuses what could not be saved or computed', () => {
  expect(parameterCount([784, 128, 64, 10])).toBe(100_480 + 8_256 + 650);
  expect(sizeProblem([1024, 1024, 10], 1)).toBeUndefined();
  expect(sizeProblem([1024, 1024, 1024], 1)).toBe('parameters');
  expect(parameterCount([1024, 1024, 1024])).toBeGreaterThan(MOST_PARAMETERS);
  expect(sizeProblem([1000, 1000, 10], 8400)).toBe('batch');
  expect(sizeProblem(Array.from({ length: 10_002 }, () => 1), 1)).toBe('layers');
});
