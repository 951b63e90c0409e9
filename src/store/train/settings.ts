/** What the reader chooses about a run, within what bounds, and what cannot be trained at all. */

import type { Experiment } from '../../engine/experiment';
import { largestBatch } from '../../engine/network-limits';
import { trainedCount } from '../../engine/training';
import { recordLength } from '../../engine/training-record';

export interface TrainingSettings {
  /** Examples of one update. */
  readonly batchSize: number | 'all';
  /** How many epochs a start runs. */
  readonly epochs: number;
  /** Of the order of the examples in each epoch. */
  readonly seed: number;
}

export const DEFAULT_SETTINGS: TrainingSettings = { batchSize: 'all', epochs: 1000, seed: 1 };
export const MOST_SEED = 2 ** 32 - 1;
const MOST_EPOCHS = 100_000;
/** The records of a run take no more. */
const RECORD_BYTES = 64 * 1024 * 1024;

/** How long a run of a network with so many layers may become. */
export function mostEpochs(layers: number): number {
  return Math.min(MOST_EPOCHS, Math.floor(RECORD_BYTES / (recordLength(layers) * Float64Array.BYTES_PER_ELEMENT)));
}

/** Which of the settings is out of its bounds. */
export function settingsProblem({ batchSize, epochs, seed }: TrainingSettings, { network }: Pick<Experiment, 'network'>): keyof TrainingSettings | undefined {
  const isWithin = (value: number, least: number, most: number) => Number.isInteger(value) && value >= least && value <= most;
  if (batchSize !== 'all' && !isWithin(batchSize, 1, Number.MAX_SAFE_INTEGER)) return 'batchSize';
  if (!isWithin(epochs, 1, mostEpochs(network.activations.length))) return 'epochs';
  return isWithin(seed, 0, MOST_SEED) ? undefined : 'seed';
}

/** Why this experiment cannot be trained: every example is held out, or one pass over all of them would take too much memory. */
export function trainingProblem({ network, data }: Pick<Experiment, 'network' | 'data'>): 'noData' | 'tooLarge' | undefined {
  const trained = trainedCount(data);
  if (trained === 0) return 'noData';
  const most = largestBatch(network.widths);
  return Math.max(trained, data.heldOut?.length ?? 0) > most ? 'tooLarge' : undefined;
}
