/** Collisions: examples of different classes that φ sends to the same place, which no read-out can undo. */

import { transpose, type Matrix } from '../engine/matrix';
import { momentsOf } from './covariance';

/** Two examples of different classes; distances in units of the spread √(mean squared distance from the mean). */
export interface UnlikePair {
  readonly a: number;
  readonly b: number;
  /** Between their features. */
  readonly distance: number;
  /** Between their inputs. */
  readonly inputDistance: number;
}

/** Closer than this in φ, two points are drawn over each other. */
export const COLLIDING = 0.05;
/** Closer than this in x, they were together to begin with, and their features are not to blame. */
export const APART = 0.5;

/** Pairs that were apart in x and are together in φ, the closest first; `nearest` of all unlike pairs, whether or not it collides. */
export interface Collisions {
  readonly pairs: readonly UnlikePair[];
  readonly nearest: UnlikePair | undefined;
}

/**
 * Yields where it may rest, after each point: N² w multiplications are more than a frame has time for.
 * @param Phi w × N
 * @param X n × N
 * @param labels the class of each column
 */
export function* collisionsOf(Phi: Matrix, X: Matrix, labels: ArrayLike<number>): Generator<undefined, Collisions, undefined> {
  const pairs: UnlikePair[] = [];
  let nearest: UnlikePair | undefined;
  if (labels.length === 0) return { pairs, nearest };
  const [spread, inputSpread] = [spreadOf(Phi), spreadOf(X)];
  // A row each, so that the numbers of a point lie side by side.
  const [features, inputs] = [transpose(Phi), transpose(X)];
  for (let a = 0; a < labels.length; a++) {
    yield;
    for (let b = a + 1; b < labels.length; b++) {
      if (labels[a] === labels[b]) continue;
      const distance = distanceBetween(features, a, b) / spread;
      const isNearest = !nearest || distance < nearest.distance;
      if (!isNearest && distance > COLLIDING) continue;
      const pair = { a, b, distance, inputDistance: distanceBetween(inputs, a, b) / inputSpread };
      if (isNearest) nearest = pair;
      if (distance <= COLLIDING && pair.inputDistance >= APART) pairs.push(pair);
    }
  }
  return { pairs: pairs.sort((p, q) => p.distance - q.distance), nearest };
}

/** Of points that all coincide it is taken as 1: their distances are 0 in any unit. */
function spreadOf(Phi: Matrix): number {
  const spread = Math.sqrt(momentsOf(Phi).total);
  return spread > 0 ? spread : 1;
}

/** Between two rows. */
function distanceBetween({ columns, data }: Matrix, a: number, b: number): number {
  const [atA, atB] = [a * columns, b * columns];
  let sum = 0;
  for (let i = 0; i < columns; i++) {
    const difference = data[atA + i] - data[atB + i];
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}
