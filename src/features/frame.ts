/** Axes in the space of φ, along which points are drawn in two or three dimensions. */

import { addColumn, map, matrix, type Matrix } from '../engine/matrix';
import { product, productOfTransposed } from '../engine/products';
import { principalComponents, type Principal } from './principal';
import type { Plane } from './read-out';

export interface Frame {
  /** d × w: orthonormal rows. */
  readonly axes: Matrix;
  /** The φ drawn at 0, w × 1. */
  readonly origin: Matrix;
}

/** The coordinates axes · (φ − origin) of every column of Phi, d × N. */
export function placedIn({ axes, origin }: Frame, Phi: Matrix): Matrix {
  return addColumn(product(axes, Phi), map(product(axes, origin), (value) => -value));
}

/** The units themselves as axes, for features of width 2 or 3. */
export function unitFrame(width: number): Frame {
  return { axes: map(matrix(width, width), (_value, i, j) => Number(i === j)), origin: matrix(width, 1) };
}

/** The first 2 or 3 principal components as axes, through the mean. */
export function principalFrame(Phi: Matrix, count: 2 | 3, previous?: Frame): { readonly frame: Frame; readonly principal: Principal } {
  const principal = principalComponents(Phi, count, previous?.axes);
  return { frame: { axes: principal.directions, origin: principal.mean }, principal };
}

/** A plane as it meets the space that a frame's axes span: {c : normalᵀc + offset = 0}. */
export interface PlaneInFrame {
  /** d entries. */
  readonly normal: Float64Array;
  readonly offset: number;
  /** The part of ‖w‖² that lies along the axes, 0 to 1: 1 if the plane is drawn exactly. */
  readonly share: number;
}

/** From this share on, a line drawn in two principal components tells of nearly every point on which side it is. */
const CARRIED = 0.95;

/** Where a read-out's plane cuts the frame. */
export function planeIn({ axes, origin }: Frame, { w, b, norm }: Plane): PlaneInFrame {
  const normal = product(axes, w).data;
  const inside = normal.reduce((sum, value) => sum + value * value, 0);
  return { normal, offset: productOfTransposed(w, origin).data[0] + b, share: Math.min(1, inside / (norm * norm)) };
}

/**
 * Whether the boundary may be drawn in the frame: at least 95 % of ‖w‖² lies along its axes. In a frame of principal
 * components the axes then account for at least that part of what varies in wᵀφ too, because no other direction varies more.
 */
export function carriesBoundary({ share }: PlaneInFrame): boolean {
  return share >= CARRIED;
}
