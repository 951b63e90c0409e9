/** What a network, a fitted law and the true one answer at one point, question by question (content spec, section 5.4). */

import { column, type Matrix } from '../../engine/matrix';
import { classLawOf, logProbabilities, outputsOn, type Model } from '../../features/outputs';
import { withPriors } from '../../features/prior-shift';
import { logJoint, logPosterior, posterior } from '../../worlds/bayes';
import { squaredDistance } from '../../worlds/gaussian';
import { logSum } from '../../worlds/log-sum';
import { posteriorOfCoordinate } from '../../worlds/missing';
import { posteriorAlongLine } from '../../worlds/missing-sum';
import { worldWithPriors } from '../../worlds/new-priors';
import type { ClassWorld, Point } from '../../worlds/world';

/** The missing feature, and the priors asked for. */
export interface Asked {
  readonly missing: 0 | 1;
  readonly priors: readonly number[];
}

export interface LawAnswers {
  /** ln π_k + ln P(x | k): the logits of a generative model. */
  readonly logits: readonly number[];
  readonly posterior: readonly number[];
  /** ln P(x) = logsumexp of the logits. */
  readonly logMarginal: number;
  /** D² to the mean of each class that is one normal law. */
  readonly distances: readonly (number | undefined)[];
  /** P(y = k | the other coordinate): the missing one left out exactly. */
  readonly marginalised: readonly number[] | undefined;
  /** The mean of the missing coordinate, and what putting it in gives. */
  readonly mean: number | undefined;
  readonly replaced: readonly number[] | undefined;
  readonly underPriors: readonly number[];
}

export function lawAnswers(law: ClassWorld, point: Point, { missing, priors }: Asked): LawAnswers {
  // Of a world with another P(x) the logits still add up to that P(x).
  const logits = logJoint(law, point);
  const known = missing === 0 ? 1 : 0;
  const mean = meanOf(law, missing);
  return {
    logits,
    posterior: logPosterior(law, point).map(Math.exp),
    logMarginal: logSum(logits),
    distances: law.parts?.map((parts) => (parts.length === 1 ? squaredDistance(parts[0], point) : undefined)) ?? [],
    marginalised: posteriorOfCoordinate(law, known, point[known]) ?? posteriorAlongLine(law, known, point[known]),
    mean,
    replaced: mean === undefined ? undefined : posterior(law, withCoordinate(point, missing, mean)),
    underPriors: posterior(worldWithPriors(law, priors), point),
  };
}

/** E x_i where the classes are mixtures of normal laws. */
function meanOf({ priors, parts }: ClassWorld, i: 0 | 1): number | undefined {
  return parts?.reduce((sum, ofClass, k) => sum + priors[k] * ofClass.reduce((total, { weight, mean }) => total + weight * mean[i], 0), 0);
}

function withCoordinate([x1, x2]: Point, i: 0 | 1, value: number): Point {
  return i === 0 ? [value, x2] : [x1, value];
}

export interface NetAnswers {
  /** z_k; of one sigmoid (0, z). */
  readonly logits: readonly number[];
  readonly posterior: readonly number[];
  /** Its largest Q(y = k | x), and that k; NaN and undefined of a run that has diverged. */
  readonly most: number;
  readonly says: number | undefined;
  /** The mean of the missing feature over the training examples, put in for it: a guess. */
  readonly mean: number;
  readonly replaced: readonly number[];
  /** After ln(π′_k / π_k) was added to each logit, π the priors of the training examples. */
  readonly underPriors: readonly number[];
}

/**
 * Undefined where the model takes other features than x has, or its outputs are no law of these classes.
 * @param x the features of one point
 * @param before the priors of the training examples, of which `means` are the means
 */
export function netAnswers(model: Model, x: readonly number[], { missing, priors }: Asked, before: readonly number[], means: readonly number[]): NetAnswers | undefined {
  const X = column(x);
  const logQ = model.shape.widths[0] === x.length ? logProbabilities(model, X) : undefined;
  if (logQ?.rows !== priors.length) return undefined;
  const law = probabilities(logQ);
  const guess = Math.min(missing, x.length - 1);
  const replaced = logProbabilities(model, column(x.with(guess, means[guess])));
  const most = Math.max(...law);
  return {
    logits: netLogits(model, X),
    posterior: law,
    most,
    says: Number.isNaN(most) ? undefined : law.indexOf(most),
    mean: means[guess],
    replaced: replaced ? probabilities(replaced) : [],
    underPriors: probabilities(withPriors(logQ, before, priors)),
  };
}

/** The logits z_k of a law of classes at one point, n × 1; of one sigmoid those of the softmax that it is, (0, z). */
export function netLogits(model: Model, x: Matrix): readonly number[] {
  const law = classLawOf(model.shape);
  const z = [...outputsOn(model, x).Z.data];
  return law.ok && law.of === 'sigmoid' ? [0, ...z] : z;
}

function probabilities(logs: Matrix): readonly number[] {
  return [...logs.data].map(Math.exp);
}
