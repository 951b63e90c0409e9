/** Three networks on XOR that show that alignment is not separability: computed from the built-in experiments, not written down. */

import type { Experiment } from '../../engine/experiment';
import { firstState, trainingSetup } from '../../engine/training';
import { trainFor } from '../../engine/trainer';
import { alignment, targetKernel } from '../../features/alignment';
import { gramOf } from '../../features/kernel';
import { outputsOn } from '../../features/outputs';
import { builtIns, type BuiltInId } from '../examples';
import type { Sliced } from '../truth/slices';
import { classAccuracy } from './examples';

/** The steps of gradient descent that the content spec counts with (section 5.5). */
const CAVEAT_STEPS = 3000;
const CHUNK = 100;

export const CAVEAT_NETWORKS = ['exact', 'solved', 'stuck'] as const;
export type CaveatNetwork = (typeof CAVEAT_NETWORKS)[number];

const IDS: Readonly<Record<CaveatNetwork, BuiltInId>> = { exact: 'ex5a-xor-exact-relu', solved: 'ex5b-xor-tanh-bce', stuck: 'ex5c-xor-stuck' };

interface Measured {
  readonly alignment: number | undefined;
  readonly accuracy: number | undefined;
}

export type CaveatNumbers = Readonly<Record<CaveatNetwork, Measured>>;

export function* caveatNumbers(): Sliced<CaveatNumbers> {
  // The exact solution has nothing to learn.
  const exact = yield* measured('exact', 0);
  const solved = yield* measured('solved', CAVEAT_STEPS);
  return { exact, solved, stuck: yield* measured('stuck', CAVEAT_STEPS) };
}

function* measured(network: CaveatNetwork, steps: number): Sliced<Measured> {
  const experiment = open(network);
  const setup = trainingSetup(experiment, 'all', 0);
  const rates = [{ epoch: 0, update: 0, learningRate: experiment.learningRate }];
  let state = firstState(experiment);
  for (let done = 0; done < steps; done += CHUNK) {
    state = trainFor(setup, state, rates, CHUNK);
    yield;
  }
  const { data: { X, Y }, network: shape } = experiment;
  const model = { shape, parameters: state.parameters };
  return { alignment: alignment(gramOf({ name: 'features' }, model, X), targetKernel(Y)), accuracy: classAccuracy(outputsOn(model, X).A, Y) };
}

function open(network: CaveatNetwork): Experiment {
  const found = builtIns.find(({ id }) => id === IDS[network]);
  if (!found) throw new Error(`there is no built-in ${IDS[network]}`);
  return found.experiment;
}
