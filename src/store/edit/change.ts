/** What the reader did, as data: `src/words/history.ts` says it. */

import type { ActivationName } from '../../engine/activations';
import type { Optimizer } from '../../engine/experiment';
import type { LossName } from '../../engine/losses';
import type { QuantityKey } from '../../engine/quantity';
import type { WorldId } from '../../worlds/world-of';
import type { Editable } from './edit';

export type Change =
  | { readonly kind: 'opened'; readonly title: string }
  | { readonly kind: 'number'; readonly reference: Editable }
  | { readonly kind: 'layerAdded' | 'layerRemoved'; readonly layer: number }
  | { readonly kind: 'layerMoved'; readonly from: number; readonly to: number }
  | { readonly kind: 'width'; readonly layer: number; readonly width: number }
  | { readonly kind: 'activation'; readonly layer: number; readonly activation: ActivationName }
  | { readonly kind: 'loss'; readonly loss: LossName }
  | { readonly kind: 'optimizer'; readonly name: Optimizer['name'] }
  | { readonly kind: 'initialised'; readonly name: string; readonly seed: number }
  /** Examples were typed, pasted or brought from a file; `count` is how many there are now. */
  | { readonly kind: 'examples'; readonly count: number }
  | { readonly kind: 'batch'; readonly count: number }
  /** Other examples of a table are held out: so many, drawn by this seed. */
  | { readonly kind: 'heldOut'; readonly count: number; readonly seed: number }
  | { readonly kind: 'standardised' | 'unstandardised' }
  | { readonly kind: 'weightsBrought'; readonly file: string }
  | { readonly kind: 'title'; readonly title: string }
  /** The parameters of this place of a run were taken over; for `trainingUpdate` with the batch of the update that follows. */
  | { readonly kind: 'trained' | 'trainingUpdate'; readonly epoch: number; readonly update: number }
  /** Another world was chosen, or its suggested network. */
  | { readonly kind: 'world' | 'suggestedNetwork'; readonly world: WorldId }
  | { readonly kind: 'worldSetting'; readonly setting: string; readonly value: number }
  | { readonly kind: 'sample'; readonly count: number; readonly heldOut: number; readonly seed: number }
  /** Given W, b, x or y became the open ones. */
  | { readonly kind: 'givenTaken'; readonly keys: readonly QuantityKey[] }
  /** More than one number of an example's x. */
  | { readonly kind: 'exampleMoved'; readonly example: number }
  /** The pinned state was opened again. */
  | { readonly kind: 'backToA' };
