/** What brought weights make of an experiment: its own network with other numbers, or a new network of the shapes in the file. */

import { fittedData, fittedTargets } from '../../engine/data-edit';
import type { Data, Experiment, LayerParameters, Network, NetworkShape } from '../../engine/experiment';
import { matrix } from '../../engine/matrix';
import { withoutMemory } from '../../engine/network-edit';
import { largestBatch } from '../../engine/network-limits';
import type { BiasChoice, LayerChoice } from './bring-guess';
import { withData } from '../table/feed';
import { attempt, type Outcome } from '../read/problem';
import { asColumn, asMatrix } from './tensor';

export type Brought = Outcome<{ readonly experiment: Experiment }>;

/**
 * The open network with these numbers. A number that is not finite is a problem that names its place.
 * @param shown the parameters on the screen, which a layer keeps that takes none
 */
export function broughtInto(experiment: Experiment, shown: readonly LayerParameters[], choices: readonly LayerChoice[]): Brought {
  return attempt(() => ({
    experiment: {
      ...withoutMemory(experiment),
      network: { ...withoutStart(experiment.network), parameters: parametersOf(choices, shown) },
      view: { ...experiment.view, iteration: 0 },
    },
  }));
}

/**
 * A network of this shape with these numbers, none of which are kept. With as many inputs as before it has the same
 * examples, their targets made fit for its outputs; otherwise one example of zeros.
 */
export function broughtAs(experiment: Experiment, shape: NetworkShape, choices: readonly LayerChoice[], title: string): Brought {
  return attempt(() => {
    const network: Network = { ...shape, parameters: parametersOf(choices, []) };
    const data = dataFor(experiment.data, shape);
    const batch = data.X === experiment.data.X ? experiment.batch.slice(0, largestBatch(shape.widths)) : [0];
    const view = { ...experiment.view, step: 'start', computed: 'start', iteration: 0, select: undefined };
    return { experiment: withData({ ...experiment, title, view }, data, batch, network) };
  });
}

/** Whether at least one layer takes numbers from the file. */
export function bringsAny(choices: readonly LayerChoice[]): boolean {
  return choices.some(({ W, b }) => W !== 'keep' || typeof b === 'object');
}

function dataFor(data: Data, shape: NetworkShape): Data {
  const [n, K] = [shape.widths[0], shape.widths[shape.widths.length - 1]];
  if (data.X.rows === n) return fittedData(data, shape);
  return { X: matrix(n, 1), Y: fittedTargets(matrix(K, 1), shape.loss) };
}

/** Weights that were brought do not begin by a rule. */
function withoutStart({ initialisation: _initialisation, ...network }: Network): Network {
  return network;
}

function parametersOf(choices: readonly LayerChoice[], shown: readonly LayerParameters[]): readonly LayerParameters[] {
  return choices.map(({ W: chosen, b }, index) => {
    const W = chosen === 'keep' ? shown[index].W : asMatrix(chosen.tensor, chosen.transposed);
    return { W, b: biasOf(b, W.rows, shown[index]) };
  });
}

function biasOf(chosen: BiasChoice, rows: number, shown: LayerParameters): LayerParameters['b'] {
  if (chosen === 'keep') return shown.b;
  return chosen === 'zeros' ? matrix(rows, 1) : asColumn(chosen.tensor);
}
