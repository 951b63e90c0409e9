/** What a run has to tell until it is told: records and keyframes as arrays that are handed over. */

import type { TrainedState } from '../../engine/training';
import { packState } from '../../engine/training-state';
import { keyframeStride } from './keyframes';

export class Outbox {
  readonly #packedLength: number;
  #rows: number[] = [];
  #keyframes: Float64Array[] = [];

  constructor(packedLength: number) {
    this.#packedLength = packedLength;
  }

  /** Takes the end of an epoch with its record. */
  add(state: TrainedState, row: readonly number[]): void {
    this.#rows.push(...row);
    if (state.epoch % keyframeStride(state.epoch, this.#packedLength) === 0) this.#keyframes.push(packState(state));
  }

  /** All since the last time, row after row and state after state. */
  take(): { readonly rows: Float64Array; readonly keyframes: Float64Array } {
    const rows = Float64Array.from(this.#rows);
    const keyframes = new Float64Array(this.#keyframes.length * this.#packedLength);
    this.#keyframes.forEach((packed, k) => keyframes.set(packed, k * this.#packedLength));
    this.#rows = [];
    this.#keyframes = [];
    return { rows, keyframes };
  }
}
