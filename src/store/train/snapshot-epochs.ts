/** Which epochs of a run are shown as pictures: where it began, where the cost has fallen by half and by nine tenths, where it is, what is shown. */

/** So many pictures stand beside each other. */
export const SNAPSHOTS = 5;

/**
 * Rising, each once, at most five; `shown` is one of them.
 * @param J by epoch, from 0 on
 * @param furthest the last whole epoch
 */
export function snapshotEpochs(J: ArrayLike<number>, furthest: number, shown: number): readonly number[] {
  const epochs = new Set([0, shown, furthest]);
  for (const share of [0.5, 0.9]) {
    const epoch = fallenBy(J, furthest, share);
    if (epoch !== undefined) epochs.add(epoch);
  }
  // What fell in one leap, or not at all, leaves pictures free for the rest of the way.
  for (const part of [1 / 2, 1 / 4, 3 / 4]) if (epochs.size < SNAPSHOTS) epochs.add(Math.round(furthest * part));
  return [...epochs].toSorted((a, b) => a - b);
}

/** The first epoch at which this share of the whole fall of the cost is behind. */
function fallenBy(J: ArrayLike<number>, furthest: number, share: number): number | undefined {
  const last = Math.min(furthest, J.length - 1);
  const wanted = J[0] - share * (J[0] - J[last]);
  if (!(J[last] < J[0])) return undefined;
  for (let epoch = 0; epoch <= last; epoch++) if (J[epoch] <= wanted) return epoch;
  return undefined;
}
