/** The activation functions g and their slopes g′, in forms that do not overflow, with the conventions at kinks. */

import { map, matrix, type Matrix } from './matrix';
import { normalDensity, normalDistribution } from './normal';

export interface ElementwiseActivation {
  /** g(z). */
  readonly value: (z: number) => number;
  /** g′(z); `a` is g(z), for the functions whose slope is simplest in it. At a kink the value PyTorch uses. */
  readonly slope: (z: number, a: number) => number;
  /** Whether g is piecewise linear with a kink at z = 0, where no derivative exists. */
  readonly kinked: boolean;
}

export const ELEMENTWISE_NAMES = [
  'identity', 'sigmoid', 'tanh', 'relu', 'leaky_relu', 'softplus', 'elu', 'gelu_exact', 'silu',
] as const;
export type ElementwiseName = (typeof ELEMENTWISE_NAMES)[number];
export const ACTIVATION_NAMES = [...ELEMENTWISE_NAMES, 'softmax'] as const;
export type ActivationName = (typeof ACTIVATION_NAMES)[number];

const LEAKY_SLOPE = 0.01;

/** 1 / (1 + e^−z), from whichever exponential cannot overflow. */
function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

/** ln(1 + e^z) = max(z, 0) + ln(1 + e^−|z|). */
function softplus(z: number): number {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

const smooth = (value: ElementwiseActivation['value'], slope: ElementwiseActivation['slope']): ElementwiseActivation => ({
  value, slope, kinked: false,
});

export const ELEMENTWISE: Readonly<Record<ElementwiseName, ElementwiseActivation>> = {
  identity: smooth((z) => z, (z) => (Number.isNaN(z) ? NaN : 1)),
  sigmoid: smooth(sigmoid, (_z, a) => a * (1 - a)),
  tanh: smooth(Math.tanh, (_z, a) => 1 - a * a),
  relu: {
    // z + 0 turns −0 into 0, and a NaN stays a NaN.
    value: (z) => (z < 0 ? 0 : z + 0),
    slope: (z) => (z > 0 ? 1 : Number.isNaN(z) ? NaN : 0),
    kinked: true,
  },
  leaky_relu: {
    value: (z) => (z > 0 ? z : LEAKY_SLOPE * z),
    slope: (z) => (z > 0 ? 1 : Number.isNaN(z) ? NaN : LEAKY_SLOPE),
    kinked: true,
  },
  softplus: smooth(softplus, sigmoid),
  elu: smooth((z) => (z > 0 ? z : Math.expm1(z)), (z) => (z > 0 ? 1 : Math.exp(z))),
  gelu_exact: smooth(
    (z) => (z === -Infinity ? -0 : z * normalDistribution(z)),
    (z) => (Math.abs(z) === Infinity ? normalDistribution(z) : normalDistribution(z) + z * normalDensity(z)),
  ),
  silu: smooth(
    (z) => (z === -Infinity ? -0 : z * sigmoid(z)),
    (z) => (Math.abs(z) === Infinity ? sigmoid(z) : sigmoid(z) * (1 + z * sigmoid(-z))),
  ),
};

export function isElementwise(name: ActivationName): name is ElementwiseName {
  return name !== 'softmax';
}

/** g of every entry of Z, or softmax of every column. Same shape as Z. */
export function activate(name: ActivationName, Z: Matrix): Matrix {
  return isElementwise(name) ? map(Z, ELEMENTWISE[name].value) : softmaxColumns(Z);
}

/** e^(z_k − c) / Σ_r e^(z_r − c) with c the largest z of the column; every column sums to 1. */
export function softmaxColumns(Z: Matrix): Matrix {
  const A = matrix(Z.rows, Z.columns);
  for (let e = 0; e < Z.columns; e++) {
    const c = columnMaximum(Z, e);
    let sum = 0;
    for (let k = 0; k < Z.rows; k++) {
      const power = Math.exp(Z.data[k * Z.columns + e] - c);
      A.data[k * Z.columns + e] = power;
      sum += power;
    }
    for (let k = 0; k < Z.rows; k++) A.data[k * Z.columns + e] /= sum;
  }
  return A;
}

/**
 * logSumExp in two parts that add up to it: the largest z, and what the others add (at least 0).
 * Apart, a small rest is not rounded away beside a large z.
 */
export function logSumExpParts(Z: Matrix, e: number): { readonly largest: number; readonly rest: number } {
  const largest = columnMaximum(Z, e);
  // With an infinite largest entry the shift is ∞ − ∞; that entry itself is then the value.
  if (!Number.isFinite(largest)) return { largest, rest: 0 };
  let others = 0;
  let met = false;
  for (let k = 0; k < Z.rows; k++) {
    const z = Z.data[k * Z.columns + e];
    if (z === largest && !met) met = true;
    else others += Math.exp(z - largest);
  }
  return { largest, rest: Math.log1p(others) };
}

/** ln Σ_k e^(z_k) of column e. */
export function logSumExp(Z: Matrix, e: number): number {
  const { largest, rest } = logSumExpParts(Z, e);
  return largest + rest;
}

function columnMaximum(Z: Matrix, e: number): number {
  let c = -Infinity;
  for (let k = 0; k < Z.rows; k++) c = Math.max(c, Z.data[k * Z.columns + e]);
  return c;
}
