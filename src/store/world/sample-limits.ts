/** How many examples may be drawn, and from which seeds. */

import type { SampleSize } from './open-world';

export const SAMPLE_LIMITS = {
  count: { low: 10, high: 2000 },
  heldOut: { low: 0, high: 2000 },
  seed: { low: 0, high: Number.MAX_SAFE_INTEGER },
} as const satisfies Record<keyof SampleSize, { readonly low: number; readonly high: number }>;

/** What is drawn when nothing is said. */
export const USUAL_SAMPLE: SampleSize = { count: 240, heldOut: 120, seed: 1 };

/** Whether a number of examples or a seed may be asked for. */
export function mayDraw(name: keyof SampleSize, value: number): boolean {
  return Number.isInteger(value) && value >= SAMPLE_LIMITS[name].low && value <= SAMPLE_LIMITS[name].high;
}
