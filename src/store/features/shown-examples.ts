/** Which examples the maps of features draw: all of them, or a sample that a seed repeats. */

import type { Data } from '../../engine/experiment';
import { randomSource } from '../../engine/random';
import type { PairState } from '../pair';

/** More points would hide each other, and take longer than a frame. */
export const MOST_POINTS = 500;
const SEED = 1;

const samples = new Map<number, readonly number[]>();

/** `count` of the columns 0 to M − 1, rising: the first of a shuffle (Fisher & Yates). */
function sampleOf(M: number): readonly number[] {
  const known = samples.get(M);
  if (known) return known;
  const all = Array.from({ length: M }, (_, e) => e);
  const { uniform } = randomSource(SEED);
  for (let e = 0; e < Math.min(MOST_POINTS, M); e++) {
    const other = e + Math.floor(uniform() * (M - e));
    [all[e], all[other]] = [all[other], all[e]];
  }
  const made = all.slice(0, MOST_POINTS).sort((a, b) => a - b);
  samples.set(M, made);
  return made;
}

/** Columns of the data, the pair always among them; the same array while nothing of it changes. */
export function shownExamples({ X: { columns } }: Data, { i, j }: PairState, before?: readonly number[]): readonly number[] {
  const sample = sampleOf(columns);
  if (columns <= MOST_POINTS) return sample;
  const added = [...new Set([i, j])].filter((e) => !sample.includes(e));
  const shown = added.length > 0 ? [...sample, ...added] : sample;
  return before?.length === shown.length && before.every((e, n) => e === shown[n]) ? before : shown;
}
