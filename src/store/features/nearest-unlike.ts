/** The two examples of different classes that are nearest in φ: where they meet, no read-out tells them apart. */

import type { Data, NetworkShape } from '../../engine/experiment';
import { collisionsOf, COLLIDING, type UnlikePair } from '../../features/collision';
import { createSlices, type Sliced } from '../truth/slices';
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

/** Of a frame, in milliseconds; the frame also paints. */
const BUDGET = 6;
/** A run that goes on, or a replay, has it computed at most so often, in milliseconds. */
const PACE = 500;

export interface NearestUnlikeStore {
  /** Called once a frame: goes on with the search. */
  readonly work: () => void;
  /** Of what is shown, or a moment ago was; undefined while it is searched for, and its `found` where no two examples differ in their class. */
  readonly result: () => { readonly found: NearestUnlike | undefined } | undefined;
}

export function createNearestUnlike(spaces: Pick<FeatureSpaceStore, 'now'>, request: () => void): NearestUnlikeStore {
  const slices = createSlices(search, (a: FeatureSpace, b) => a === b);
  let taken: { readonly of: FeatureSpace; readonly time: number } | undefined;
  return {
    work() {
      const of = spaces.now();
      const time = performance.now();
      if (!taken || !isNear(taken.of, of) || (taken.of !== of && time - taken.time >= PACE)) taken = { of, time };
      const before = slices.result();
      const isDone = slices.work(taken.of, BUDGET);
      if (!isDone || slices.result() !== before || taken.of !== of) request();
    },
    result() {
      const last = slices.result();
      return last && isNear(last.of, spaces.now()) ? last : undefined;
    },
  };
}

/** While an example is moved by hand its columns stay, and a moment ago is near enough; of other data it is not. */
function isNear(a: FeatureSpace, b: FeatureSpace): boolean {
  return a.shown === b.shown && a.labels.length === b.labels.length;
}

function* search(of: FeatureSpace): Sliced<{ readonly of: FeatureSpace; readonly found: NearestUnlike | undefined }> {
  return { of, found: yield* nearestUnlike(of) };
}

export function* nearestUnlike(of: FeatureSpace): Sliced<NearestUnlike | undefined> {
  const { Phi, X, labels, shown, hasClasses } = of;
  if (!Phi || !hasClasses) return undefined;
  const { pairs, nearest } = yield* collisionsOf(Phi, X, labels);
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
