/** Random ReLU networks of one width at unit vectors over a half circle: their kernel by counting, in slices. */

import { matrix } from '../../engine/matrix';
import { reluExpectation } from '../../features/infinite-width';
import { including, NO_ESTIMATE, wideNetworks, type Estimate } from '../../features/wide-networks';

export const WIDTHS = [1, 10, 100, 1000] as const;
/** Networks that are drawn. */
export const NETWORKS = 200;
/** Of a frame, in milliseconds; the frame also paints. */
const BUDGET = 8;
/** Degrees between two angles. */
const APART = 15;
export const ANGLES: readonly number[] = Array.from({ length: 180 / APART + 1 }, (_, k) => k * APART);

const INPUTS = 2;
/** w ~ N(0, I): σ_w² / n = 1. */
const LAW = { hiddenLayers: 1, weight: Math.sqrt(INPUTS), bias: 0 } as const;

export interface WidthEstimates {
  readonly width: number;
  /** At each angle, of ⟨a, a′⟩ / width. */
  readonly at: readonly Estimate[];
  readonly done: number;
}

/** E[relu(w·x) relu(w·x′)] of unit vectors with this angle between them, in degrees. */
export function closedForm(degrees: number): number {
  return reluExpectation(1, Math.cos((degrees * Math.PI) / 180), 1);
}

/** `work` is called once a frame: it draws networks until there are enough. */
export function createWidth(width: number, seed: number, request: () => void) {
  const X = matrix(INPUTS, ANGLES.length, Float64Array.from({ length: INPUTS * ANGLES.length }, (_, k) => {
    const t = (ANGLES[k % ANGLES.length] * Math.PI) / 180;
    return k < ANGLES.length ? Math.cos(t) : Math.sin(t);
  }));
  const networks = wideNetworks({ ...LAW, width }, X, seed);
  let now: WidthEstimates = { width, at: ANGLES.map(() => NO_ESTIMATE), done: 0 };
  return {
    work: (): void => {
      if (now.done >= NETWORKS) return;
      const end = performance.now() + BUDGET;
      let { at, done } = now;
      do {
        const { kernel } = networks.next().value;
        // Of the first vector, at 0°, with each; the law's σ_w² is taken out again.
        at = at.map((estimate, k) => including(estimate, kernel.data[k] / LAW.weight ** 2));
        done++;
      } while (done < NETWORKS && performance.now() < end);
      now = { width, at, done };
      request();
    },
    result: () => now,
  };
}
