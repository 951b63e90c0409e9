/** How many paths a gradient is a sum over, and what multiplying along each costs against backward propagation. */

import { layerOf, nameOf, type EntryReference } from './quantity';

/** m_0, …, m_L. */
type Widths = readonly number[];

/** Where the chains of weights of a gradient begin: at a unit's activation or at its pre-activation. */
export interface PathStart {
  readonly layer: number;
  readonly unit: number;
  /** The slope g′ of the unit itself is a factor, as the chain begins at its z. Not in the last layer, whose g is one node with the loss. */
  readonly hasSlope: boolean;
  /** The gradient of a weight has the weight's input as a factor too. */
  readonly hasInput: boolean;
}

/**
 * Where the paths of an entry of dA, dZ, dW or db begin. Undefined for dA[L]: it lies inside the last node, which is output
 * activation and loss in one, so no chain of weights leads from it. Throws RangeError for what is no gradient.
 */
export function pathStart(widths: Widths, { key, row }: Pick<EntryReference, 'key' | 'row'>): PathStart | undefined {
  const name = nameOf(key);
  const layer = layerOf(key);
  const L = widths.length - 1;
  if (layer === undefined || !(name === 'dA' || name === 'dZ' || name === 'dW' || name === 'db')) {
    throw new RangeError(`${key} is not a gradient`);
  }
  if (name === 'dA' && layer === L) return undefined;
  return { layer, unit: row, hasSlope: name !== 'dA' && layer < L, hasInput: name === 'dW' };
}

/** The number of paths of one example from a unit of this layer to the outputs, counted from the outputs back; exact. */
export function pathCount(widths: Widths, layer: number): bigint {
  let count = 1n;
  for (let l = widths.length - 1; l > layer; l--) count *= BigInt(widths[l]);
  return count;
}

/** The multiplications of taking every path of one example by itself: one less than it has factors, on each. */
export function pathMultiplications(widths: Widths, start: PathStart): bigint {
  const weights = widths.length - 1 - start.layer;
  const slopes = Math.max(0, weights - 1) + (start.hasSlope ? 1 : 0);
  // The last factor is dz of the output, which both ways begin with.
  return pathCount(widths, start.layer) * BigInt(weights + slopes + (start.hasInput ? 1 : 0));
}

/** The multiplications of backward propagation for the same one number of one example: Wᵀ dz and ⊙ g′, layer by layer. */
export function backwardMultiplications(widths: Widths, start: PathStart): number {
  let count = (start.hasSlope ? 1 : 0) + (start.hasInput ? 1 : 0);
  for (let l = widths.length - 2; l >= start.layer; l--) {
    // Of the layer of the number itself only one unit is needed.
    count += l === start.layer ? widths[l + 1] : widths[l + 1] * widths[l] + widths[l];
  }
  return count;
}

/** The widths of this network with another number of layers: hidden layers cut off at the end, or the last one repeated. */
export function withLayers(widths: Widths, layers: number): Widths {
  const L = widths.length - 1;
  const hidden = L > 1 ? widths.slice(1, -1) : widths.slice(0, 1);
  const last = hidden[hidden.length - 1];
  return [widths[0], ...Array.from({ length: layers - 1 }, (_, l) => hidden[l] ?? last), widths[L]];
}
