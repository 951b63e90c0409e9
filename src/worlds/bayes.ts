/** What a world says at one point: the joint, the marginal and the posterior law (content spec, section 5.2). */

import { logSum, logSumParts } from './log-sum';
import type { ClassWorld, Point } from './world';

/** ln P(x, y = k) = ln π_k + ln P(x | k) for each k. */
export function logJoint({ priors, logLikelihoods }: ClassWorld, x: Point): readonly number[] {
  return logLikelihoods(x).map((log, k) => Math.log(priors[k]) + log);
}

/** ln P(x) = ln Σ_k P(x, y = k). */
export function logMarginal(world: ClassWorld, x: Point): number {
  return logSum(logJoint(world, x));
}

/** ln P(y = k | x) = ln P(x, y = k) − ln P(x) for each k. */
export function logPosterior(world: ClassWorld, x: Point): readonly number[] {
  const logs = logJoint(decided(world), x);
  const { largest, rest } = logSumParts(logs);
  return logs.map((log) => log - largest - rest);
}

/** The world that the posterior comes from: under another P(x) it is the same, even where that P(x) is 0. */
function decided(world: ClassWorld): ClassWorld {
  return world.reweighted ? world.reweighted.from : world;
}

/** P(y = k | x) for each k; sums to 1. */
export function posterior(world: ClassWorld, x: Point): readonly number[] {
  return logPosterior(world, x).map(Math.exp);
}

/** ln P(y = 1 | x) − ln P(y = 0 | x), for the two classes named. */
export function logOdds(world: ClassWorld, x: Point, of = 1, against = 0): number {
  const logs = logJoint(decided(world), x);
  return logs[of] - logs[against];
}

/** k*(x) = argmax_k P(y = k | x); the first of equals. */
export function bayesClass(world: ClassWorld, x: Point): number {
  const logs = logJoint(decided(world), x);
  return logs.indexOf(Math.max(...logs));
}

/** Every factor of Bayes' rule at a point, by its name. */
export interface BayesFigures {
  readonly priors: readonly number[];
  /** ln P(x | k), and P(x | k), which far out is 0 where its logarithm is still a number. */
  readonly logLikelihoods: readonly number[];
  readonly likelihoods: readonly number[];
  readonly logJoints: readonly number[];
  readonly joints: readonly number[];
  readonly logMarginal: number;
  readonly marginal: number;
  readonly posteriors: readonly number[];
  readonly bayesClass: number;
}

/** P(y = k | x) = π_k P(x | k) / P(x), part by part. */
export function bayesAt(world: ClassWorld, x: Point): BayesFigures {
  const logLikelihoods = world.logLikelihoods(x);
  const logJoints = logJoint(world, x);
  const marginal = logSum(logJoints);
  return {
    priors: world.priors,
    logLikelihoods,
    likelihoods: logLikelihoods.map(Math.exp),
    logJoints,
    joints: logJoints.map(Math.exp),
    logMarginal: marginal,
    marginal: Math.exp(marginal),
    posteriors: posterior(world, x),
    bayesClass: bayesClass(world, x),
  };
}
