/** What is known of training: the state of its store, and what that is where there is no run. */

import type { Experiment } from '../../engine/experiment';
import { firstState, trainingColumns, updatesPerEpoch, type Place, type RateChange, type TrainedState } from '../../engine/training';
import type { TrainingFailure } from './failure';
import type { Pace } from './pace';
import { RecordColumns, type TrainingRecords } from './records';
import type { TrainingSettings } from './settings';

export interface TrainingState {
  /** `idle`: there is no run; what is shown are the experiment's own parameters. */
  readonly status: 'idle' | 'running' | 'paused' | 'done' | 'failed';
  readonly settings: TrainingSettings;
  /** The epoch at which the present stretch ends. */
  readonly until: number;
  readonly updatesPerEpoch: number;
  /** How far the run has come. */
  readonly furthest: Place;
  readonly shown: TrainedState;
  /** ‖ΔW‖ / ‖W‖ by layer of the update that led to what is shown; undefined where only the records may know. */
  readonly ratios: readonly number[] | undefined;
  /** Whether what is shown is the furthest place, and moves on with it. */
  readonly isFollowing: boolean;
  /** The epoch that is being computed again to be shown. */
  readonly awaited: number | undefined;
  readonly records: TrainingRecords;
  /** Where each learning rate took effect. */
  readonly rates: readonly RateChange[];
  /** The learning rate of the run, where the experiment has that of an earlier update that was opened. */
  readonly keptRate: number | undefined;
  readonly eta: Pace | undefined;
  readonly failure: TrainingFailure | undefined;
  /** An edit ended the last run. */
  readonly ended: 'edited' | undefined;
}

export const START: Place = { epoch: 0, update: 0 };

/** What there is before the first update. */
export function withoutRun(experiment: Experiment, settings: TrainingSettings): Omit<TrainingState, 'ended'> {
  const { network, data, learningRate } = experiment;
  return {
    status: 'idle', settings, until: settings.epochs, updatesPerEpoch: updatesPerEpoch({ batchSize: settings.batchSize, columns: trainingColumns(data) }),
    furthest: START, shown: firstState(experiment), ratios: undefined, isFollowing: true, awaited: undefined,
    records: new RecordColumns(network.activations.length).read(), rates: [{ ...START, learningRate }], keptRate: undefined, eta: undefined, failure: undefined,
  };
}
