/** A NumPy script that computes one pass again, by hand, and checks every number. */

import type { Experiment } from '../engine/experiment';
import type { Trace } from '../engine/trace';
import type { Language } from '../words/language';
import { writeScript } from './script';
import type { Dialect } from './script-dialect';
import { variableOf } from './script-numbers';
import type { Spelling } from './script-steps';

// The forms that do not overflow, and that keep the digits of small results; a line that a course would write may do neither.
const spelling: Spelling = {
  values: {
    identity: (z) => `${z}.copy()`,
    sigmoid: (z) => `sigmoid(${z})`,
    tanh: (z) => `np.tanh(${z})`,
    relu: (z) => `np.maximum(0, ${z})`,
    leaky_relu: (z) => `np.where(${z} > 0, ${z}, 0.01 * ${z})`,
    softplus: (z) => `np.logaddexp(0, ${z})`,
    elu: (z) => `np.where(${z} > 0, ${z}, np.expm1(np.minimum(0, ${z})))`,
    gelu_exact: (z) => `${z} * normal_cdf(${z})`,
    silu: (z) => `${z} * sigmoid(${z})`,
  },
  slopes: {
    identity: (z) => `np.ones_like(${z})`,
    sigmoid: (_z, a) => `${a} * (1 - ${a})`,
    tanh: (_z, a) => `1 - ${a}**2`,
    relu: (z) => `np.where(${z} > 0, 1.0, 0.0)`,
    leaky_relu: (z) => `np.where(${z} > 0, 1.0, 0.01)`,
    softplus: (z) => `sigmoid(${z})`,
    elu: (z) => `np.where(${z} > 0, 1.0, np.exp(np.minimum(0, ${z})))`,
    gelu_exact: (z) => `normal_cdf(${z}) + ${z} * normal_density(${z})`,
    silu: (z) => `sigmoid(${z}) * (1 + ${z} * sigmoid(-${z}))`,
  },
  softmax: (a, z) => [`E = np.exp(${z} - ${z}.max(axis=0))`, `${a} = E / E.sum(axis=0)`],
  losses: {
    half_se: ({ A }, Lo) => [`${Lo} = ((${A} - Y)**2).sum(axis=0, keepdims=True) / 2`],
    mse: ({ A }, Lo) => [`${Lo} = ((${A} - Y)**2).mean(axis=0, keepdims=True)`],
    bce: ({ Z }, Lo) => [
      `terms = np.maximum(0, ${Z}) - Y * ${Z} + np.log1p(np.exp(-np.abs(${Z})))`,
      `${Lo} = terms.sum(axis=0, keepdims=True)`,
    ],
    ce: ({ Z }, Lo) => [
      `shifted = ${Z} - ${Z}.max(axis=0)`,
      `${Lo} = np.log(np.exp(shifted).sum(axis=0, keepdims=True)) - (Y * shifted).sum(axis=0, keepdims=True)`,
    ],
  },
  overUnits: (terms) => `(${terms}).sum(axis=0)`,
  overExamples: (terms) => `${terms}.sum(axis=1, keepdims=True)`,
  where: (condition, value, otherwise) => `np.where(${condition}, ${value}, ${otherwise})`,
};

const SIGMOID = `
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)`;

const NORMAL = `
def normal_cdf(z):
    return np.array([erfc(-each / sqrt(2)) / 2 for each in z.flat]).reshape(z.shape)


def normal_density(z):
    return np.exp(-z**2 / 2) / sqrt(2 * pi)`;

const dialect: Dialect = {
  title: (words) => words.numpy,
  needs: (words) => words.numpyNeeds,
  spelling,
  head({ shape: { activations, loss }, route }) {
    const uses = (...names: readonly string[]) => activations.some((name) => names.includes(name));
    const divides = route === 'full' && (loss === 'bce' || loss === 'ce');
    return [
      ...(uses('gelu_exact') ? ['from math import erfc, pi, sqrt', ''] : []),
      'import numpy as np',
      // A term whose weight is 0 is left out only after its division.
      ...(divides ? ['', "np.seterr(divide='ignore', over='ignore', invalid='ignore')"] : []),
      ...(uses('sigmoid', 'softplus', 'silu') ? ['', SIGMOID] : []),
      ...(uses('gelu_exact') ? ['', NORMAL] : []),
    ];
  },
  checkBody: ['np.testing.assert_allclose(found, expected, rtol=1e-9, atol=atol, err_msg=name)'],
  array: (list) => `np.array(${list})`,
  given: (array) => array,
  found: (_pass, key) => variableOf(key),
  foundAfter: 'J_new',
  beforeBackward: () => [],
};

/** @param trace of the parameters that the view's iteration shows */
export function writeNumpyScript(experiment: Experiment, trace: Trace, language: Language): string {
  return writeScript(dialect, experiment, trace, language);
}
