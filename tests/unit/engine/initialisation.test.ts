/** Initial weights: the laws they are drawn from, the same again from the same seed, and the rule that is chosen when nothing is said. */

import { expect, it } from 'vitest';
import type { ActivationName } from '../../../src/engine/activations';
import {
  INITIALISATION_NAMES, initialisationOf, initialParameters, isSymmetric, type Initialisation,
} from '../../../src/engine/initialisation';

const WIDTHS = [300, 200, 100];
const shape = (activation: ActivationName) => ({ widths: WIDTHS, activations: [activation, activation] });

function weights(initialisation: Initialisation, activation: ActivationName = 'tanh'): Float64Array {
  return initialParameters(shape(activation), initialisation)[0].W.data;
}

function moments(numbers: Float64Array): { mean: number; variance: number; kurtosis: number; largest: number } {
  const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  const power = (p: number) => numbers.reduce((sum, x) => sum + (x - mean) ** p, 0) / numbers.length;
  return { mean, variance: power(2), kurtosis: power(4) / power(2) ** 2, largest: numbers.reduce((most, x) => Math.max(most, Math.abs(x)), 0) };
}

/** 60,000 draws: five standard errors of a mean, a variance and a kurtosis are about this far. */
const N = WIDTHS[0] * WIDTHS[1];
const FIVE = 5 / Math.sqrt(N);

const uniformLaws: readonly [string, Initialisation, ActivationName, number][] = [
  ['Glorot: √(6 / (300 + 200))', { name: 'glorot_uniform', seed: 3 }, 'tanh', Math.sqrt(6 / 500)],
  ['uniform: its bound', { name: 'uniform', seed: 4, value: 0.3 }, 'relu', 0.3],
  ['by activation, tanh: Glorot', { name: 'by_activation', seed: 5 }, 'tanh', Math.sqrt(6 / 500)],
  ['by activation, sigmoid: Glorot', { name: 'by_activation', seed: 6 }, 'sigmoid', Math.sqrt(6 / 500)],
];

it.each(uniformLaws)('%s', (_name, initialisation, activation, bound) => {
  const { mean, variance, kurtosis, largest } = moments(weights(initialisation, activation));
  const law = bound ** 2 / 3;
  expect(Math.abs(mean)).toBeLessThan(FIVE * Math.sqrt(law));
  expect(Math.abs(variance / law - 1)).toBeLessThan(FIVE);
  expect(Math.abs(kurtosis - 1.8)).toBeLessThan(FIVE * 2);
  expect(largest).toBeLessThanOrEqual(bound);
  expect(largest).toBeGreaterThan(0.999 * bound);
});

const normalLaws: readonly [string, Initialisation, ActivationName, number][] = [
  ['He: √(2 / 300)', { name: 'he_normal', seed: 3 }, 'tanh', Math.sqrt(2 / 300)],
  ['normal: its deviation', { name: 'normal', seed: 4, value: 0.1 }, 'tanh', 0.1],
  ['by activation, ReLU: He', { name: 'by_activation', seed: 5 }, 'relu', Math.sqrt(2 / 300)],
  ['by activation, SiLU: He', { name: 'by_activation', seed: 6 }, 'silu', Math.sqrt(2 / 300)],
];

it.each(normalLaws)('%s', (_name, initialisation, activation, deviation) => {
  const { mean, variance, kurtosis, largest } = moments(weights(initialisation, activation));
  expect(Math.abs(mean)).toBeLessThan(FIVE * deviation);
  expect(Math.abs(variance / deviation ** 2 - 1)).toBeLessThan(FIVE * Math.SQRT2);
  expect(Math.abs(kurtosis - 3)).toBeLessThan(FIVE * Math.sqrt(24));
  expect(largest).toBeGreaterThan(3.5 * deviation);
});

it('holds no number but its own where it is constant', () => {
  expect(new Set(weights({ name: 'constant', seed: 1, value: 0.25 }))).toEqual(new Set([0.25]));
  expect(new Set(weights({ name: 'zeros', seed: 1 }))).toEqual(new Set([0]));
});

it.each(INITIALISATION_NAMES)('%s: the same again from the same seed, other numbers from another, and b is 0', (name) => {
  const start: Initialisation = { name, seed: 11, value: 0.5 };
  const drawn = initialParameters(shape('relu'), start);
  expect(initialParameters(shape('relu'), start)).toEqual(drawn);
  expect(drawn.every(({ b }) => b.data.every((entry) => Object.is(entry, 0)))).toBe(true);
  expect(drawn.map(({ W, b }) => [W.rows, W.columns, b.rows, b.columns])).toEqual([[200, 300, 200, 1], [100, 200, 100, 1]]);
  const other = initialParameters(shape('relu'), { ...start, seed: 12 })[0].W.data;
  expect(other.every((entry, k) => entry === drawn[0].W.data[k])).toBe(isSymmetric(start));
});

it('goes by activation with seed 1 where a network says nothing or something unknown', () => {
  expect(initialisationOf({})).toEqual({ name: 'by_activation', seed: 1 });
  expect(initialisationOf({ initialisation: { name: 'orthogonal', seed: 9, value: 2 } })).toEqual({ name: 'by_activation', seed: 9 });
  expect(initialisationOf({ initialisation: { name: 'uniform', seed: 9 } })).toEqual({ name: 'uniform', seed: 9, value: 0.5 });
  expect(initialisationOf({ initialisation: { name: 'constant', seed: 9, value: 0.1 } })).toEqual({ name: 'constant', seed: 9, value: 0.1 });
});
