/** How matrices and their cells are named for those who hear them. */

import { depth, outputActivation, type NetworkShape } from '../../engine/experiment';
import { isOfWeights, isPerExample, layerOf, nameOf, type QuantityKey, type Reference } from '../../engine/quantity';
import type { ShelfWords } from '../../words/shelf';

/** `W layer 1`, `x`, `cost J`. */
export function quantityName(words: ShelfWords, shape: NetworkShape, key: QuantityKey): string {
  const name = nameOf(key);
  const layer = layerOf(key);
  if (key === 'A[0]') return words.names.x;
  const isOutput = name === 'A' && layer === depth(shape) && outputActivation(shape) === 'softmax';
  const symbol = isOutput ? words.names.p : words.names[name];
  return layer === undefined ? symbol : words.inLayer(symbol, layer);
}

/** `W layer 1, row 1, column 2`; an example is named only where there are several. Indices count from 1. */
export function cellName(words: ShelfWords, shape: NetworkShape, m: number, reference: Reference): string {
  const parts = [quantityName(words, shape, reference.key)];
  if (reference.kind !== 'entry') return parts.join(', ');
  const { key, row, column } = reference;
  const name = nameOf(key);
  if (isOfWeights(name)) parts.push(words.row(row + 1), words.column(column + 1));
  else if (name !== 'Lo') parts.push(layerOf(key) === 0 ? words.feature(row + 1) : words.unit(row + 1));
  if (m > 1 && isPerExample(key)) parts.push(words.example(column + 1));
  return parts.join(', ');
}
