/** Which of very many points are drawn: as many as can be seen, the same ones every time. */

import { randomSource } from '../engine/random';

/** More would hide each other, and hold up the page. */
export const MOST_POINTS = 5000;
const SEED = 1;

/** Numbers from 0 to `count` − 1, rising, each as likely as any other; undefined where all are drawn. */
export function somePoints(count: number): Int32Array | undefined {
  if (count <= MOST_POINTS) return undefined;
  const random = randomSource(SEED);
  const chosen = new Int32Array(MOST_POINTS);
  // Knuth's selection sampling: each is taken with the chance that as many as are still wanted are among those that are left.
  for (let e = 0, taken = 0; taken < MOST_POINTS; e++) {
    if (random.uniform() * (count - e) < MOST_POINTS - taken) chosen[taken++] = e;
  }
  return chosen;
}
