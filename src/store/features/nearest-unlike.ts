/** The two examples of different classes that are nearest in φ: where they meet, no read-out tells them apart. */

import type { Data, NetworkShape } from '../../engine/experiment';
import { collisionsOf, COLLIDING, type UnlikePair } from '../../features/collision';
import type { FeatureSpace, FeatureSpaceStore } from './feature-space';

export interface NearestUnlike {
  readonly of: FeatureSpace;
  /** Columns of the data. */
  readonly nearest: Omit<UnlikePair, 'a' | 'b'> & { readonly a: number; readonly b: number };
  /** `collision`: apart in x and together in φ. `together`: in x too. `apart`: in neither. */
  readonly kind: 'collision' | 'together' | 'apart';
  /** How many pairs collide. */
  readonly count: number;
}

/** A run that goes on, or a replay, has it computed at most so often, in milliseconds. */
const PACE = 500;

/** A function that gives it for what is shown, or a moment ago was; undefined where no two examples differ in their class. */
export function createNearestUnlike(spaces: Pick<FeatureSpaceStore, 'now'>, request: () => void): () => NearestUnlike | undefined {
  let last: { readonly of: FeatureSpace; readonly time: number; readonly found: NearestUnlike | undefined } | undefined;
  return () => {
    const of = spaces.now();
    if (last?.of === of) return last.found;
    const time = performance.now();
    // While an example is moved by hand its columns stay, and a moment ago is near enough; of other data it is not.
    if (last && last.of.shown === of.shown && last.of.labels.length === of.labels.length && time - last.time < PACE) {
      request();
      return last.found;
    }
    last = { of, time, found: nearestUnlike(of) };
    return last.found;
  };
}

export function nearestUnlike(of: FeatureSpace): NearestUnlike | undefined {
  const { Phi, X, labels, shown, hasClasses } = of;
  if (!Phi || !hasClasses) return undefined;
  const { pairs, nearest } = collisionsOf(Phi, X, Array.from(labels));
  const found = pairs.at(0) ?? nearest;
  if (!found) return undefined;
  const kind = pairs.length > 0 ? 'collision' : found.distance <= COLLIDING ? 'together' : 'apart';
  return { of, nearest: { ...found, a: shown[found.a], b: shown[found.b] }, kind, count: pairs.length };
}

/**
 * What J cannot go below if these two of the m trained examples are one point of φ: whatever probability p the two are given,
 * −ln p − ln(1 − p) is at least 2 ln 2. Undefined where J is no mean of −ln p, or they are not trained on.
 */
export function collisionFloor({ loss, widths }: NetworkShape, { X, heldOut = [] }: Pick<Data, 'X' | 'heldOut'>, a: number, b: number): number | undefined {
  const isMean = loss === 'ce' || (loss === 'bce' && widths[widths.length - 1] === 1);
  if (!isMean || heldOut.includes(a) || heldOut.includes(b)) return undefined;
  return (2 * Math.LN2) / (X.columns - heldOut.length);
}
