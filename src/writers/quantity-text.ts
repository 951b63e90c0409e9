/** How the value of a quantity is written: gradients with their sign, the outputs of a classifier as probabilities. */

import { depth, outputActivation, type NetworkShape } from '../engine/experiment';
import { isDerivative, layerOf, nameOf, type QuantityKey } from '../engine/quantity';
import { formatNumber, formatProbability } from './number';

/** Whether this quantity holds probabilities: the outputs of a softmax or, scored by bce, of sigmoids. */
export function isProbability(shape: NetworkShape, key: QuantityKey): boolean {
  if (nameOf(key) !== 'A' || layerOf(key) !== depth(shape)) return false;
  return outputActivation(shape) === 'softmax' || shape.loss === 'bce';
}

/** The text of one value of this quantity, the same in graph, cell and formula. */
export function quantityText(shape: NetworkShape, key: QuantityKey, value: number): string {
  if (isProbability(shape, key)) return formatProbability(value);
  return formatNumber(value, { signed: isDerivative(key) });
}
