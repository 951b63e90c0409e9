/** Which examples of a table are kept out of training, so that they can tell how good the network is on fresh ones. */

import { defaultBatch, type Experiment } from '../../engine/experiment';
import { trainingColumns } from '../../engine/training';
import { largestBatch } from '../../engine/network-limits';
import { randomBatch, withData } from './feed';
import { standardised, unstandardised } from './feed-scaling';

/** How many of M examples a share is: at least one, and one is left to train on. */
export function countOfShare(M: number, percent: number): number {
  return Math.min(M - 1, Math.max(1, Math.round((M * percent) / 100)));
}

/**
 * With `count` examples held out, those that `seed` names; none of them stays in the batch. Features that are standardised
 * are so again over what is left to train on: else the held-out ones would have told their mean and deviation.
 */
export function withHeldOut(experiment: Experiment, count: number, seed: number): Experiment {
  const { heldOut: _before, ...rest } = unstandardised(experiment.data);
  const data = count > 0 ? { ...rest, heldOut: randomBatch(rest.X.columns, count, seed) } : rest;
  const trained = trainingColumns(data);
  const isTrained = new Set(trained);
  const left = experiment.batch.filter((column) => isTrained.has(column));
  const usual = defaultBatch(Math.min(trained.length, largestBatch(experiment.network.widths)));
  const batch = left.length > 0 ? left : usual.map((index) => trained[index]);
  return withData(experiment, experiment.data.scaling ? standardised(data) : data, batch);
}
