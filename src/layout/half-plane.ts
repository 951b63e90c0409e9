/** The part of a convex figure on one side of a straight line. */

import type { PlanePoint, PlaneView } from './plane';

/** Where w · x + b ≥ 0 (Sutherland & Hodgman, 1974). */
export function sideOf(corners: readonly PlanePoint[], [w1, w2]: readonly [number, number], b: number): readonly PlanePoint[] {
  const height = ([x1, x2]: PlanePoint) => w1 * x1 + w2 * x2 + b;
  return corners.flatMap((corner, k) => {
    const next = corners[(k + 1) % corners.length];
    const [here, there] = [height(corner), height(next)];
    const own = here >= 0 ? [corner] : [];
    if (here >= 0 === there >= 0) return own;
    const t = here / (here - there);
    return [...own, [corner[0] + t * (next[0] - corner[0]), corner[1] + t * (next[1] - corner[1])] as const];
  });
}

export function cornersOfView({ x, y }: PlaneView): readonly PlanePoint[] {
  return [[x[0], y[0]], [x[1], y[0]], [x[1], y[1]], [x[0], y[1]]];
}
