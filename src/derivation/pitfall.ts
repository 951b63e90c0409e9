/** Lines whose working can leave the range of the numbers although what they work out does not. */

import { depth, outputActivation, type NetworkShape } from '../engine/experiment';
import { hasShortcut } from '../engine/losses';
import type { DerivationOperation } from './rung';

/** ln of an output that rounds to 0 or 1; e to the power of a large logit; ∞ × 0 on the full route, and in what the shortcut cancels. */
export type Pitfall = 'logarithm' | 'exponential' | 'saturation' | 'cancelled';

/** What can go wrong in the numbers of an operation at a layer, if anything can. */
export function pitfallOf(shape: NetworkShape, operation: DerivationOperation, layer: number): Pitfall | undefined {
  switch (operation) {
    case 'loss.bce':
    case 'loss.ce':
      return 'logarithm';
    case 'a.softmax':
    case 'dZ.softmax_ce_shortcut':
      return 'exponential';
    case 'dZ.sigmoid_bce_shortcut':
      return 'cancelled';
    case 'dAL.bce':
    case 'dAL.ce':
    case 'dZ':
    case 'dZ.softmax':
      return layer === depth(shape) && hasShortcut(outputActivation(shape), shape.loss) ? 'saturation' : undefined;
    default:
      return undefined;
  }
}
