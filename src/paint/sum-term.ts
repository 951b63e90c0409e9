/** One term of a number that is a sum: how it is written, from what, and what it comes to. */

import type { NumberReference } from '../engine/operands';
import type { Trace } from '../engine/trace';

export interface SumTerm {
  /**
   * product: the references multiplied; example: the same, each with its example; mean: that divided by m.
   * share: one example's part of J. loss: one output's part of a loss. step: −α times what follows it.
   * jacobian: ∂p/∂z times da. adam: Adam's whole step. fresh, freshSquare: the share of the new gradient, or of its square.
   */
  readonly form: 'product' | 'example' | 'mean' | 'share' | 'loss' | 'step' | 'jacobian' | 'adam' | 'fresh' | 'freshSquare';
  readonly references: readonly NumberReference[];
  readonly value: (trace: Trace) => number;
}
