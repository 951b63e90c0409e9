/** A world D: the law by which pairs (x, y) are drawn. Its densities are known exactly and kept as logarithms (content spec, section 5.2). */

import type { RandomSource } from '../engine/random';

/** A point of the plane, (x₁, x₂). */
export type Point = readonly [number, number];

/** From low to high along each axis. */
export interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** y is one of K classes, x a point of the plane: P(x, y = k) = π_k P(x | k). */
export interface ClassWorld {
  readonly kind: 'classes';
  /** π_k, positive, with sum 1. */
  readonly priors: readonly number[];
  /** ln P(x | y = k) for each k. */
  readonly logLikelihoods: (x: Point) => readonly number[];
  /** Draws x given y = k. */
  readonly drawPoint: (k: number, random: RandomSource) => Point;
  /** Holds all but a part of x that no figure shows: every mean ± 6 σ. Integrals run over it. */
  readonly box: Box;
  /** What maps show: where the world puts nearly all x. */
  readonly view: Box;
}

/** y is a number, x one too: y | x is a mixture of normal laws. */
export interface RegressionWorld {
  readonly kind: 'regression';
  /** ln P(x). */
  readonly logDensity: (x: number) => number;
  readonly drawX: (random: RandomSource) => number;
  /** The law of y at x: the weight, mean and standard deviation of each normal part. */
  readonly parts: (x: number) => readonly { readonly weight: number; readonly mean: number; readonly deviation: number }[];
  readonly range: readonly [number, number];
  readonly view: Box;
}

export type World = ClassWorld | RegressionWorld;
