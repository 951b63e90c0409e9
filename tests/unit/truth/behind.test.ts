/** A comparison of other data or another law than those that are open says so until the new one is there. */

import { expect, test } from 'vitest';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { createTruth } from '../../../src/store/truth/truth';
import { createTraining } from '../../../src/store/train/training';
import { worldExample } from '../../../src/store/world/suggested';
import { createWorldEditor } from '../../../src/store/world/world-edits';
import { isConstantHalfWorld, saysHalf, showConstantHalf } from '../../../src/store/truth/constant-half';
import { TrainWorkers } from '../../support/train-workers';

function opened() {
  const experiment = createExperimentStore(worldExample('lda'));
  const training = createTraining({ experiment, makeWorker: new TrainWorkers().make });
  const truth = createTruth({ experiment, training, request: () => undefined });
  const workToEnd = () => {
    for (let frame = 0; frame < 500 && (truth.isBehind() || !truth.result()); frame++) truth.work();
  };
  return { experiment, training, truth, workToEnd };
}

test('the figures of the settings before are marked until the new ones are there', () => {
  const { experiment, truth, workToEnd } = opened();
  workToEnd();
  expect(truth.isBehind()).toBe(false);
  const before = truth.result();
  createWorldEditor(experiment).set('mix', 0.5);
  expect(truth.result()).toBe(before);
  expect(truth.isBehind()).toBe(true);
  workToEnd();
  expect(truth.isBehind()).toBe(false);
  expect(truth.result()?.of.data).toBe(experiment.getState().experiment.data);
});

test('the example of ½ everywhere is its world at its own settings, and weights that are 0', () => {
  const { experiment, training } = opened();
  const isShown = () => isConstantHalfWorld(experiment.getState().experiment.data) && saysHalf(training.getState().shown.parameters);
  expect(isShown()).toBe(false);
  showConstantHalf(experiment);
  expect(isShown()).toBe(true);
  // With other priors a constant ½ is not calibrated.
  createWorldEditor(experiment).set('weight0', 0.9);
  expect(isShown()).toBe(false);
});
