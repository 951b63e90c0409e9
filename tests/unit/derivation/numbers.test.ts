/** How a number is written at the edges of its forms. */

import { describe, expect, it } from 'vitest';
import { formatApart, formatExact, formatNumber, formatProbability } from '../../../src/writers/number';

describe('a number', () => {
  it.each([
    [999.9994, '999.999'], [999.9996, '1.00e+3'], [-999.9996, '−1.00e+3'], [0.0005, '0.001'], [0.0004999, '5.0e−4'],
    [0, '0.000'], [-0, '0.000'], [-0.5, '−0.500'], [1e-320, '1.0e−320'], [-5e-324, '−4.9e−324'],
    [1.7e308, '1.70e+308'], [-Infinity, '−∞'], [NaN, 'NaN'],
  ])('%d is written %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it.each([[1, '+1.000'], [-1, '−1.000'], [0, '0.000'], [-0, '0.000'], [Infinity, '+∞']])(
    '%d is written %s with its sign', (value, text) => expect(formatNumber(value, { signed: true })).toBe(text),
  );
});

describe('a probability', () => {
  it.each([
    [0, '0.000'], [1e-320, '<0.001'], [0.0004999, '<0.001'], [0.0005, '0.001'], [0.9994, '0.999'],
    [0.9995, '>0.999'], [1 - 2 ** -53, '>0.999'], [1, '1.000'], [NaN, 'NaN'],
  ])('%d is written %s', (value, text) => expect(formatProbability(value)).toBe(text));
});

describe('an exact number', () => {
  it.each([
    [0.1234567891234, '0.123456789'], [12345.678901234, '1.23456789e+4'], [-1.23456789e-12, '−1.23456789e−12'], [0, '0.000000000'],
  ])('shows nine digits of %d: %s', (value, text) => expect(formatExact(value)).toBe(text));
});

describe('two numbers', () => {
  it.each([
    [0.5, 0.7, ['0.500', '0.700']], [0.51234, 0.51239, ['0.5123', '0.5124']], [1234567, 1234568, ['1.234567e+6', '1.234568e+6']],
    [1.1e-7, 1.14e-7, ['1.10e−7', '1.14e−7']], [0.25, NaN, ['0.250', 'NaN']], [0.25, 0.25, ['0.250', '0.250']],
    // Nothing shows a difference in the last bit.
    [1, 1 + 2 ** -52, ['1.000000000000000', '1.000000000000000']],
  ])('%d and %d are written %j', (a, b, texts) => expect(formatApart(a, b)).toEqual(texts));
});
