/** A free look at three dimensions: turned about two axes, projected along the line of sight. */

import { fromRows, type Matrix } from '../engine/matrix';
import { product } from '../engine/products';

/** Angles in radians: `yaw` about the vertical axis, then `pitch` towards the reader. */
export interface Turn {
  readonly yaw: number;
  readonly pitch: number;
}

/** The rotation, 3 × 3: its rows are what lies to the right, up, and towards the reader. */
export function rotationOf({ yaw, pitch }: Turn): Matrix {
  const [cy, sy, cp, sp] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
  return fromRows([[cy, 0, -sy], [-sp * sy, cp, -sp * cy], [cp * sy, sp, cp * cy]]);
}

/** Coordinates 3 × N as they are seen, 3 × N: across, up, and nearness, by which what is in front is drawn last. */
export function turned(turn: Turn, coordinates: Matrix): Matrix {
  return product(rotationOf(turn), coordinates);
}
