/** Why a run ended before its time, as data: `src/words/train.ts` says it. */

import { entry, isPerExample, isScalar, type EntryReference, type ScalarReference } from '../../engine/quantity';
import type { Place } from '../../engine/training';
import type { NotFinite } from './protocol';

export type TrainingFailure =
  /** The first number of the run that is not finite, met in the update that follows this place. */
  | Place & {
    readonly kind: 'notFinite';
    readonly reference: EntryReference | ScalarReference;
    readonly value: number;
    readonly lastGoodEpoch: number | undefined;
  }
  /** The worker could not be started, or broke; its own words, which may be none. */
  | { readonly kind: 'worker'; readonly message: string };

export function notFiniteFailure({ epoch, update, overflow: { key, row, column, value }, batch, lastGoodEpoch }: NotFinite): TrainingFailure {
  const reference = isScalar(key) ? { kind: 'scalar' as const, key } : entry(key, row, isPerExample(key) ? batch[column] : column);
  return { kind: 'notFinite', reference, value, epoch, update, lastGoodEpoch };
}
