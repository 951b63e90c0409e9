/** What becomes of dz = a − y for a pair of output activation and loss (content spec, section 3.3). */

import { depth, outputActivation, routesOf, type NetworkShape } from '../engine/experiment';
import type { Step } from '../engine/schedule';

/** The pairs for which the shortcut holds, those for which it is often taken though it does not, and the rest. */
export type Pair = 'softmaxCrossEntropy' | 'sigmoidCrossEntropy' | 'softmaxSquared' | 'sigmoidSquared' | 'identityHalf' | 'other';

export function pairOf(shape: NetworkShape): Pair {
  const output = outputActivation(shape);
  const holds = routesOf(shape).includes('shortcut');
  if (output === 'softmax') return holds ? 'softmaxCrossEntropy' : 'softmaxSquared';
  if (output === 'sigmoid') return holds ? 'sigmoidCrossEntropy' : 'sigmoidSquared';
  return output === 'identity' && shape.loss === 'half_se' ? 'identityHalf' : 'other';
}

/** Whether this step computes dZ of the output, where the routes meet. */
export function isWhereRoutesMeet(shape: NetworkShape, { operation, layer }: Step): boolean {
  return operation === 'dZ' && layer === depth(shape);
}
