/** The network as it is shown, and as its run began: kernels are compared between the two. */

import type { LayerParameters, NetworkShape } from '../../engine/experiment';
import type { Matrix } from '../../engine/matrix';
import type { ExperimentStore } from '../experiment-store';
import type { Training } from '../train/training';
import { fits } from '../shown-model';

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
    // A run begins at what is shown before it: the same object then, of which everything is known.
    beginning = status === 'idle' ? now : latest(beginning, training.kept(0)?.parameters);
    return { shape, now, before: beginning && fits(beginning, shape) ? beginning : now };
  };
}

/** The second; where it has the same entries, the first, so that the same parameters stay the same object. */
function latest(known: readonly LayerParameters[] | undefined, told: readonly LayerParameters[] | undefined): readonly LayerParameters[] | undefined {
  const isKnown = known?.length === told?.length && known?.every(({ W, b }, l) => told && areEqual(W, told[l].W) && areEqual(b, told[l].b));
  return isKnown ? known : told;
}

function areEqual(a: Matrix, b: Matrix): boolean {
  return a.rows === b.rows && a.columns === b.columns && a.data.every((value, k) => Object.is(value, b.data[k]));
}
