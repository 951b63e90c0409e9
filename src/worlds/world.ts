/** A world D: the law by which pairs (x, y) are drawn. Its densities are known exactly and kept as logarithms (content spec, section 5.2). */

import type { RandomSource } from '../engine/random';

/** A point of the plane, (x₁, x₂). */
export type Point = readonly [number, number];

/** From low to high along each axis. */
export interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** One normal law of the plane, with its weight in a mixture. */
export interface GaussianPart {
  readonly weight: number;
  readonly mean: Point;
  readonly covariance: Covariance;
}

/** A symmetric, positive definite 2 × 2 matrix: (Σ₁₁, Σ₁₂, Σ₂₂). */
export type Covariance = readonly [number, number, number];

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
  /** What maps show, a square: where the world puts nearly all x. */
  readonly view: Box;
  /** P(x | y = k) = Σ_c w_kc N(x; μ_kc, Σ_kc), where every class is such a mixture: then a missing coordinate can be left out exactly. */
  readonly parts?: readonly (readonly GaussianPart[])[];
  /** R*, where a formula in one line gives it. */
  readonly closedBayesRisk?: number;
  /** Set where the density grows as 1/r towards the origin: integrals then run in polar coordinates, whose r takes the pole away. */
  readonly pole?: true;
  /** Set where only P(x) differs from that of another world; `mix` is the share t of the uniform law. */
  readonly reweighted?: { readonly from: ClassWorld; readonly mix: number };
}

/** One normal law of a number, with its weight in a mixture. */
export interface NormalPart {
  readonly weight: number;
  readonly mean: number;
  readonly deviation: number;
}

/** y is a number, x one too: y | x is a mixture of normal laws. */
export interface RegressionWorld {
  readonly kind: 'regression';
  /** ln P(x). */
  readonly logDensity: (x: number) => number;
  readonly drawX: (random: RandomSource) => number;
  /** The law of y at x: the weight, mean and standard deviation of each normal part. */
  readonly parts: (x: number) => readonly NormalPart[];
  /** E Var[y | x], which no prediction's expected squared error goes below. */
  readonly bayesRisk: number;
  /** Holds all but a part of x that no figure shows. Integrals run over it. */
  readonly range: readonly [number, number];
  readonly view: Box;
}

export type World = ClassWorld | RegressionWorld;
