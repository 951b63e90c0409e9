/** What the page and the worker that trains say to each other. Every message names its run, so that none is taken for another's. */

import type { Overflow } from '../../engine/trace';
import type { Place, RateChange, TrainingSetup } from '../../engine/training';

/** From the page. States are packed (`engine/training-state.ts`). */
export type TrainingCommand =
  /** Before all others. `recorded` is the number of epochs whose records the page already has. */
  | { readonly kind: 'open'; readonly run: number; readonly setup: TrainingSetup; readonly state: Float64Array; readonly rates: readonly RateChange[]; readonly recorded: number }
  /** On from the furthest place: until so many epochs are done, or by one update or the rest of one epoch. */
  | { readonly kind: 'run'; readonly run: number; readonly stretch: number; readonly until: number | 'update' | 'epoch' }
  | { readonly kind: 'pause'; readonly run: number }
  /** Of every update from now on. */
  | { readonly kind: 'learningRate'; readonly run: number; readonly learningRate: number }
  /** Asks for the state at an earlier place of the run; the latest such question is the one that is answered. */
  | { readonly kind: 'replay'; readonly run: number; readonly request: number; readonly from: Float64Array; readonly to: Place }
  /** Nobody waits for a replay any more. */
  | { readonly kind: 'forgetReplay'; readonly run: number };

/** Where a run met its first number that is not finite. */
export interface NotFinite extends Place {
  /** The column counts within `batch`. */
  readonly overflow: Overflow;
  readonly batch: readonly number[];
  /** The last epoch whose parameters and pass over all training data are finite; the run stands there again. */
  readonly lastGoodEpoch: number | undefined;
}

/** From the worker; all arrays are handed over, not copied. */
export type TrainingReport =
  | {
    readonly kind: 'progress';
    readonly run: number;
    /** The latest command to run that was heard. */
    readonly stretch: number;
    readonly isRunning: boolean;
    /** The furthest place. */
    readonly state: Float64Array;
    /** ‖ΔW‖ / ‖W‖ by layer of the update that led there; absent where none was made by this worker. */
    readonly ratios: readonly number[] | undefined;
    /** The records of the epochs since the last report, row after row (`engine/training-record.ts`). */
    readonly rows: Float64Array;
    /** Packed states at ends of epochs, one after another. */
    readonly keyframes: Float64Array;
    /** Absent where they are those of the last report. */
    readonly rates: readonly RateChange[] | undefined;
    readonly failure: NotFinite | undefined;
  }
  | { readonly kind: 'replayed'; readonly run: number; readonly request: number; readonly state: Float64Array; readonly ratios: readonly number[] | undefined };
