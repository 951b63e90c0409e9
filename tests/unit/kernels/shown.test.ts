/** What the page of kernels shows is of the network, the run and the examples that are open, and of no others. */

import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { fromRows, selectColumns } from '../../../src/engine/matrix';
import { alignment, targetKernel } from '../../../src/features/alignment';
import { placesWithin } from '../../../src/features/gram';
import { gramOf } from '../../../src/features/kernel';
import { createBuilder } from '../../../src/store/edit/build';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { createKernelChoice } from '../../../src/store/kernels/choice';
import { classAccuracy, kernelExamples } from '../../../src/store/kernels/examples';
import { createGrams } from '../../../src/store/kernels/gram';
import { createModels } from '../../../src/store/kernels/models';
import { createStep, MOST_STEP_EXAMPLES } from '../../../src/store/kernels/step';
import { createTraining } from '../../../src/store/train/training';
import { entryFigures, productFigures } from '../../../src/writers/kernels-figures';
import { TrainWorkers } from '../../support/train-workers';
import { batchExample } from '../store/first-example';

function opened(first: Experiment = batchExample()) {
  const experiment = createExperimentStore(first);
  const workers = new TrainWorkers();
  const training = createTraining({ experiment, makeWorker: workers.make });
  return { experiment, training, workers, stores: { experiment, training, request: () => undefined } };
}

/** Works for some frames: the parts of so few examples are done in them. */
function worked<Result>({ work, result }: { readonly work: () => void; readonly result: () => Result | undefined }): Result {
  for (let frame = 0; frame < 200; frame++) work();
  const found = result();
  if (!found) throw new Error('there is no result');
  return found;
}

describe('the matrices', () => {
  it('are of the activation that stands, though the weights are the same', () => {
    const { experiment, stores } = opened();
    const choice = createKernelChoice();
    const grams = createGrams(stores, choice.getState);
    const own = () => {
      const { network, data } = experiment.getState().experiment;
      return gramOf({ name: 'features' }, { shape: network, parameters: network.parameters }, selectColumns(data.X, kernelExamples(data).columns));
    };
    const before = worked(grams).now;
    expect(before).toEqual(own());
    createBuilder(experiment).setActivation(1, 'relu');
    const after = worked(grams).now;
    expect(after).toEqual(own());
    expect(after).not.toEqual(before);
  });

  it('are aligned, and the outputs counted, at training examples alone', () => {
    const first = batchExample();
    const data = { ...first.data, heldOut: [0, 1] };
    const result = worked(createGrams(opened({ ...first, data }).stores, createKernelChoice().getState));
    const [X, Y] = [data.X, data.Y].map((all) => selectColumns(all, [2, 3, 4]));
    expect(result.alignments.input.now).toBeCloseTo(alignment(gramOf({ name: 'input' }, { shape: first.network, parameters: first.network.parameters }, X), targetKernel(Y)) ?? NaN, 12);
    expect(result.now.rows).toBe(5);
    expect((result.accuracy.now ?? NaN) * 3).toBeCloseTo(Math.round((result.accuracy.now ?? NaN) * 3), 12);
  });
});

it('before training is the beginning of the run that is shown, not of an earlier one', () => {
  const { experiment, training, workers, stores } = opened();
  const models = createModels(stores);
  const run = () => {
    training.choose({ epochs: 3 });
    training.start();
    workers.turn();
    return models();
  };
  const first = experiment.getState().experiment.network.parameters;
  expect(run().before).toEqual(first);
  expect(models().before).toBe(models().before);
  // Nobody looks between the two runs.
  training.reset();
  createBuilder(experiment).initialise({ name: 'glorot_uniform', seed: 5 });
  const other = experiment.getState().experiment.network.parameters;
  expect(other).not.toEqual(first);
  expect(run().before).toEqual(other);
});

it('points whose spread is beyond float64 stay in their order', () => {
  expect(placesWithin(fromRows([[1e200, -1e200]]))).toEqual(new Float64Array(2));
  expect(kernelExamples({ X: fromRows([[1e200, -1e200]]), Y: fromRows([[1, 1]]) }).columns).toEqual([0, 1]);
});

it('an output that is no number names no class', () => {
  const Y = fromRows([[0, 1]]);
  expect(classAccuracy(fromRows([[0.2, 0.9]]), Y)).toBe(1);
  expect(classAccuracy(fromRows([[NaN, 0.9]]), Y)).toBeUndefined();
});

it('a step is predicted at a stated number of points at most, of a batch of as many, and keeps α', () => {
  const first = batchExample();
  const M = 3 * MOST_STEP_EXAMPLES;
  const x = Array.from({ length: M }, (_, e) => Math.sin(e));
  const batch = Array.from({ length: M }, (_, e) => e);
  const classes = x.map((each) => Number(each > 0));
  const data = { X: fromRows([x, x.toReversed()]), Y: fromRows([classes, classes.map((y) => 1 - y)]) };
  let at = [0.3, 0.1];
  const step = createStep(opened({ ...first, data, batch, view: { ...first.view, example: 0 } }).stores, () => fromRows(at.map((each) => [each])));
  step.choose(0.05);
  const result = worked(step);
  expect(result.count).toBe(MOST_STEP_EXAMPLES);
  expect(result.of.X.columns).toBe(MOST_STEP_EXAMPLES);
  at = [-1, 2];
  const moved = worked(step);
  expect(moved.steps[0].learningRate).toBe(0.05);
  // Where x is changes nothing at the points.
  expect(moved.steps[0].step.predicted).toEqual(result.steps[0].step.predicted);
  expect(moved.steps[0].there.predicted).not.toEqual(result.steps[0].there.predicted);
  // To first order a tenth of α makes a tenth of the change.
  expect(moved.steps[1].there.predicted.data[0]).toBeCloseTo(moved.steps[0].there.predicted.data[0] / 10, 14);
});

describe('what stands between numbers', () => {
  const entry = (u: number, v: number) => ({ of: 'product', u: Float64Array.of(u), v: Float64Array.of(v), terms: Float64Array.of(u * v), value: u * v } as const);
  const signs = (u: number, v: number) => {
    const figures = entryFigures(entry(u, v), u * u, v * v);
    return ['parts.sign', 'entry.sign'].map((name) => figures[name].text);
  };

  it('is = where all are written exactly, else ≈', () => {
    expect(signs(2, 1.5)).toEqual(['=', '=']);
    expect(signs(0.125, 0.125)).toEqual(['=', '≈']);
    expect(signs(1 / 3, 3)).toEqual(['≈', '≈']);
  });

  it('of a pre-activation takes the bias itself, not a difference of sums', () => {
    const [u, v] = [Float64Array.of(1e9), Float64Array.of(1)];
    const figures = productFigures({ forward: { u, v, inner: 1e9, b: 1e-9, value: 1e9 + 1e-9 } });
    expect(Number(figures['forward.b'].exact?.replaceAll('−', '-'))).toBe(1e-9);
  });
});
