/** How far apart the two routes to dZ of the output come out. */

import { ELEMENTWISE, isElementwise } from './activations';
import { BACKPROPAGATION } from './backward';
import { depth, outputActivation, routesOf, type NetworkShape } from './experiment';
import { zip } from './matrix';
import { layerKey } from './quantity';
import { matrixOf, type Trace } from './trace';

/**
 * The largest |shortcut − full| over the entries of dZ[L], one example's derivatives: rounding and nothing else. NaN or ∞
 * where the full chain has no number, undefined where the shortcut does not hold or has none itself.
 */
export function routeDifference(shape: NetworkShape, { values }: Pick<Trace, 'values'>): number | undefined {
  if (!routesOf(shape).includes('shortcut')) return undefined;
  const L = depth(shape);
  const name = outputActivation(shape);
  const [Z, A, Y] = [layerKey('Z', L), layerKey('A', L), 'Y' as const].map((key) => matrixOf(values, key));
  const dA = BACKPROPAGATION.loss(shape.loss, A, Y);
  const shortcut = BACKPROPAGATION.shortcut(A, Y);
  if (!shortcut.data.every(Number.isFinite)) return undefined;
  const full = isElementwise(name) ? BACKPROPAGATION.slope(dA, zip(Z, A, ELEMENTWISE[name].slope)) : BACKPROPAGATION.softmax(A, dA);
  const differences = zip(shortcut, full, (one, other) => Math.abs(one - other));
  return differences.data.reduce((most, difference) => Math.max(most, difference), 0);
}
