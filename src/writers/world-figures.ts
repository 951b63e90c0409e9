/** The numbers that a world's page shows, as texts by name: what a painter writes into the places that bear these names. */

import { bayesAt, logOdds } from '../worlds/bayes';
import { linearLogOdds } from '../worlds/linear-odds';
import type { ClassWorld, Point } from '../worlds/world';
import { formatExact, formatNumber, formatProbability, isExactlyWritten } from './number';

export interface Figure {
  readonly text: string;
  /** The same with nine digits, for who wants them (design, section 10). */
  readonly exact?: string;
}

export type Figures = Readonly<Record<string, Figure>>;

/** Densities and averages have four decimals. */
const DECIMALS = 4;

/** A density by its value and its logarithm: also where the value itself is too small for float64. */
export function densityFigure(value: number, log: number): Figure {
  if (value > 0 || log === -Infinity) return { text: formatNumber(value, { decimals: DECIMALS }), exact: formatExact(value) };
  const ten = log / Math.LN10;
  const exponent = Math.floor(ten);
  // 9.96 would be written 10.0.
  const mantissa = Math.min(9.9, Number((10 ** (ten - exponent)).toFixed(1)));
  const text = `${mantissa.toFixed(1)}e−${-exponent}`;
  return { text, exact: text };
}

/** What stands between numbers that are equal: = where each is exactly what its text says, else ≈ (content spec, D13). */
export function relationFigure(written: readonly (readonly [value: number, figure: Figure])[]): Figure {
  return { text: written.every(([value, { text }]) => isExactlyWritten(value, text)) ? '=' : '≈' };
}

export function probabilityFigure(p: number): Figure {
  return { text: formatProbability(p), exact: formatExact(p) };
}

export function averageFigure(value: number): Figure {
  return { text: formatNumber(value, { decimals: DECIMALS }), exact: formatExact(value) };
}

export function numberFigure(value: number, signed = false): Figure {
  return { text: formatNumber(value, { signed }), exact: formatExact(value) };
}

/** A term that is added: its sign apart, as a formula has it. */
function addedFigure(value: number): Figure {
  return { text: `${value < 0 ? '−' : '+'} ${formatNumber(Math.abs(value))}`, exact: formatExact(value) };
}

/** A factor: a negative one in parentheses. */
function factorFigure(value: number): Figure {
  const text = formatNumber(value);
  return { text: value < 0 ? `(${text})` : text, exact: formatExact(value) };
}

/** Where there is no such number. */
export const UNDEFINED: Figure = { text: '–' };

/**
 * Every factor of Bayes' rule at x: `prior.k`, `likelihood.k`, `joint.k`, `posterior.k`, `marginal`, the `sum` of the
 * posteriors, `logMarginal`, and those of class `of`. Where the world never puts an x, of the posterior there is nothing.
 */
export function bayesFigures(world: ClassWorld, x: Point, of: number): Figures {
  const { priors, likelihoods, logLikelihoods, joints, logJoints, posteriors, marginal, logMarginal, bayesClass } = bayesAt(world, x);
  const each = priors.flatMap((prior, k): readonly (readonly [string, Figure])[] => [
    [`prior.${k}`, probabilityFigure(prior)],
    [`likelihood.${k}`, densityFigure(likelihoods[k], logLikelihoods[k])],
    [`joint.${k}`, densityFigure(joints[k], logJoints[k])],
    [`posterior.${k}`, probabilityFigure(posteriors[k])],
  ]);
  const figures: Figures = Object.fromEntries(each);
  // 0 / 0 is no number, whatever the posterior of the points around tends to.
  if (logMarginal === -Infinity) {
    const undefinedOnes = Object.fromEntries(['of', ...priors.keys()].map((k) => [`posterior.${k}`, UNDEFINED]));
    return { ...pointFigures(x), ...figures, ...undefinedOnes, marginal: densityFigure(0, logMarginal), sum: UNDEFINED };
  }
  const whole = densityFigure(marginal, logMarginal);
  const factors = [[priors[of], figures[`prior.${of}`]], [likelihoods[of], figures[`likelihood.${of}`]], [marginal, whole]] as const;
  return {
    ...pointFigures(x),
    ...figures,
    'prior.of': figures[`prior.${of}`],
    'likelihood.of': figures[`likelihood.${of}`],
    'joint.of': figures[`joint.${of}`],
    'posterior.of': figures[`posterior.${of}`],
    'factors.sign': relationFigure(factors),
    // Where a probability is written as < or >, no = stands before it.
    'posterior.sign': /^[<>]/.test(figures[`posterior.${of}`].text) ? { text: '' } : relationFigure([...factors, [posteriors[of], figures[`posterior.${of}`]]]),
    marginal: whole,
    sum: { text: '1' },
    logMarginal: averageFigure(logMarginal),
    bayesClass: { text: String(bayesClass) },
    bayesPosterior: figures[`posterior.${bayesClass}`],
    ...logOddsFigures(world, x),
  };
}

function pointFigures([x1, x2]: Point): Figures {
  return { x1: numberFigure(x1), x2: numberFigure(x2) };
}

/** Closed forms of the log-odds of class 1 against class 0, with their numbers. */
function logOddsFigures(world: ClassWorld, x: Point): Figures {
  if (world.priors.length !== 2) return {};
  const value = logOdds(world, x);
  // Another P(x) leaves the posterior as it is.
  const linear = linearLogOdds(world.reweighted?.from ?? world);
  const whole = { logOdds: numberFigure(value) };
  if (!linear) return whole;
  return { ...whole, w1: factorFigure(linear.w[0]), w2: addedFigure(linear.w[1]), b: addedFigure(linear.b), factor1: factorFigure(x[0]), factor2: factorFigure(x[1]) };
}
