/** What building does to the open experiment: each act is one undo, unless it goes on with a run, and tells what it did. */

import type { ActivationName } from '../../engine/activations';
import { dataChange, type DataChange } from '../../engine/data-edit';
import { depth, type Experiment, type Optimizer } from '../../engine/experiment';
import type { Initialisation } from '../../engine/initialisation';
import type { LossName } from '../../engine/losses';
import {
  lossFor, withActivation, withInitialisation, withLayerAfter, withLayerMoved, withLoss, withOptimizer, withoutLayer, withWidth,
} from '../../engine/network-edit';
import { sizeProblem, WIDEST_LAYER } from '../../engine/network-limits';
import type { Change } from './change';
import type { ExperimentStore } from '../experiment-store';

export interface Built {
  readonly change: Change;
  /** What became of the examples. */
  readonly data: DataChange;
}

export type Builder = ReturnType<typeof createBuilder>;

/** Why a layer cannot be as wide; `range` counts units, the others are of the network as a whole. */
export type WidthProblem = 'range' | NonNullable<ReturnType<typeof sizeProblem>>;

/** A layer wider than can be built here stays as it is as long as nobody changes it. */
export function widthProblem({ network: { widths }, batch }: Experiment, layer: number, width: number): WidthProblem | undefined {
  if (width === widths[layer]) return undefined;
  if (!Number.isInteger(width) || width < 1 || width > WIDEST_LAYER) return 'range';
  return sizeProblem(widths.with(layer, width), batch.length);
}

/** Why no layer can be added after this one. */
export function layerProblem({ network: { widths }, batch }: Experiment, after: number): ReturnType<typeof sizeProblem> {
  return sizeProblem(widths.toSpliced(after + 1, 0, Math.min(widths[after], widths[after + 1])), batch.length);
}

export function createBuilder(experiment: ExperimentStore) {
  function build(make: (base: Experiment) => Experiment, change: Change, run?: string): Built {
    const { data } = experiment.getState().experiment;
    experiment.reshape(make, change, run);
    return { change, data: dataChange(data, experiment.getState().experiment.data) };
  }

  return {
    setWidth: (layer: number, width: number, run?: string) =>
      build((base) => withWidth(base, layer, width), { kind: 'width', layer, width }, run),

    /** A hidden layer more, after layer 0 to L − 1. */
    addLayer: (after: number) => build((base) => withLayerAfter(base, after), { kind: 'layerAdded', layer: after + 1 }),

    removeLayer: (layer: number) => build((base) => withoutLayer(base, layer), { kind: 'layerRemoved', layer }),

    moveLayer: (from: number, to: number) => build((base) => withLayerMoved(base, from, to), { kind: 'layerMoved', from, to }),

    /** The loss changes with the output's activation where the two do not go together. */
    setActivation(layer: number, activation: ActivationName): Built {
      const { network } = experiment.getState().experiment;
      const loss = layer === depth(network) ? lossFor(activation, network.loss) : network.loss;
      return build((base) => withActivation(base, layer, activation, loss), { kind: 'activation', layer, activation });
    },

    /** The output's activation changes with the loss where the two do not go together. */
    setLoss: (loss: LossName) => build((base) => withLoss(base, loss), { kind: 'loss', loss }),

    /** Another optimizer has made no update yet; with other numbers it keeps what it remembers. */
    setOptimizer: (optimizer: Optimizer, run?: string) =>
      build((base) => withOptimizer(base, optimizer), { kind: 'optimizer', name: optimizer.name }, run),

    initialise: (initialisation: Initialisation, run?: string) =>
      build((base) => withInitialisation(base, initialisation), { kind: 'initialised', name: initialisation.name, seed: initialisation.seed }, run),

    /** The name is no part of the network: the parameters after updates stay what they are. */
    setTitle(title: string, run: string): void {
      const { experiment: open } = experiment.getState();
      if (open.title !== title) experiment.replace({ ...open, title }, { kind: 'title', title }, run);
    },
  };
}
