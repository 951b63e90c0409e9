/** The network as it is shown, and as its run began: kernels are compared between the two. */

import type { LayerParameters, NetworkShape } from '../../engine/experiment';
import type { ExperimentStore } from '../experiment-store';
import { fits } from '../shown-model';
import type { Training } from '../train/training';

/** A run changes what is shown at most so often, in milliseconds. */
const PACE = 150;

export interface KernelStores {
  readonly experiment: Pick<ExperimentStore, 'getState'>;
  readonly training: Pick<Training, 'getState' | 'kept'>;
  /** Asks to be called again in the next frame. */
  readonly request: () => void;
}

export interface Models {
  readonly shape: NetworkShape;
  readonly now: readonly LayerParameters[];
  /** Those of now without a run. */
  readonly before: readonly LayerParameters[];
}

/** Ask once a frame: the same parameters are the same object. */
export function createModels({ experiment, training, request }: KernelStores): () => Models {
  let beginning: readonly LayerParameters[] | undefined;
  let taken: { readonly parameters: readonly LayerParameters[]; readonly time: number } | undefined;

  return () => {
    const { structure: { shape }, experiment: { network } } = experiment.getState();
    const { status, shown: { parameters }, isFollowing } = training.getState();
    const isRunning = status === 'running' && isFollowing;
    const time = performance.now();
    if (!taken || !isRunning || time - taken.time >= PACE) taken = { parameters, time: taken?.parameters === parameters ? taken.time : time };
    if (taken.parameters !== parameters) request();
    // Between an edit of the network and the run that hears of it they are of two shapes.
    const now = fits(taken.parameters, shape) ? taken.parameters : network.parameters;
    const first = status === 'idle' ? undefined : training.kept(0)?.parameters;
    if (!first || !beginning || !areEqual(first, beginning)) beginning = first;
    return { shape, now, before: beginning && fits(beginning, shape) ? beginning : now };
  };
}

/** Whether the numbers are the same: what is kept of a run is unpacked anew each time. */
function areEqual(a: readonly LayerParameters[], b: readonly LayerParameters[]): boolean {
  return a.length === b.length && a.every(({ W, b: bias }, index) => sameNumbers(W.data, b[index].W.data) && sameNumbers(bias.data, b[index].b.data));
}

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
