/** What the experiment becomes when a place of a run is taken over into it. */

import type { Experiment } from '../../engine/experiment';
import { beginningAt } from '../../engine/trace';
import { nextBatch, type TrainedState, type TrainingSetup } from '../../engine/training';

/** The experiment with the parameters of this place, and what the optimizer remembers there, as its own. */
export function takenOver(experiment: Experiment, { parameters, optimizerState }: TrainedState): Experiment {
  return beginningAt({ ...experiment, view: { ...experiment.view, iteration: 0 } }, { parameters, state: optimizerState });
}

/** The same with the update that comes next as its pass, looked at from its start. The setup has examples to train on. */
export function withNextUpdate(experiment: Experiment, setup: TrainingSetup, place: TrainedState, learningRate: number): Experiment {
  const after = takenOver(experiment, place);
  const batch = nextBatch(setup, place);
  const example = batch.includes(after.view.example) ? after.view.example : batch[0];
  const { route, convention } = setup;
  return { ...after, batch, learningRate, view: { ...after.view, step: 'start', computed: 'start', example, route, convention, select: undefined } };
}
