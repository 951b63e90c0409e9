/** The network that a world needs: as many inputs as x has, an output and a loss that can say P(y | x), and all else kept. */

import { depth, outputActivation, type Experiment, type NetworkShape } from '../../engine/experiment';
import { withActivation, withWidth } from '../../engine/network-edit';
import type { World } from '../../worlds/world';

/** Whether one sigmoid output tells the two classes apart: such a network keeps it. */
function hasOneSigmoid(shape: NetworkShape): boolean {
  return shape.widths[depth(shape)] === 1 && outputActivation(shape) === 'sigmoid';
}

/** How y of this world is written for this network. */
export function outputsFor(shape: NetworkShape, law: World): 'oneHot' | 'one' {
  return law.kind === 'classes' && law.priors.length === 2 && hasOneSigmoid(shape) ? 'one' : 'oneHot';
}

/**
 * The experiment with a network for this world, the same object if it fits. Classes need a softmax over all of them, or for
 * two of them one sigmoid; a number needs one output as it is. A loss that goes with the output stays.
 */
export function fittedTo(experiment: Experiment, law: World): Experiment {
  const withInputs = withWidth(experiment, 0, law.kind === 'classes' ? 2 : 1);
  if (outputsFor(withInputs.network, law) === 'one') return withInputs;
  const L = depth(withInputs.network);
  const [K, activation, loss] = law.kind === 'classes' ? ([law.priors.length, 'softmax', 'ce'] as const) : ([1, 'identity', 'half_se'] as const);
  const isRight = outputActivation(withInputs.network) === activation;
  // Softmax has to stand before the width changes: targets of several outputs are then made to fit once.
  return withWidth(isRight ? withInputs : withActivation(withInputs, L, activation, loss), L, K);
}
