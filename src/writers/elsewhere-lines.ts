/** What the line of a step in another notation depends on, and the form in which each source gives its lines. */

import type { Convention, NetworkShape } from '../engine/experiment';
import type { UpdateRule } from '../engine/update-rule';
import type { DerivationOperation } from '../derivation/rung';

/** What a source may have a line for: each operation, and J apart from the losses that it closes. */
export type Topic = DerivationOperation | 'J';

/** Where the line is wanted. */
export interface Occasion {
  readonly shape: NetworkShape;
  /** l; that of the output for the cost. */
  readonly layer: number;
  /** Whether an update is of the bias and not of the weights. */
  readonly isBias: boolean;
  readonly rule: UpdateRule;
  /** What our own convention is: only lines in our layout follow it. */
  readonly convention: Convention;
}

/** A source's line for every topic, undefined where it has none of its own. */
export type Lines = Readonly<Record<Topic, string | undefined>>;

/** Whether an update is that of every course: gradient descent and nothing else. */
export function isPlain({ name, decays }: UpdateRule): boolean {
  return name === 'gd' && !decays;
}
