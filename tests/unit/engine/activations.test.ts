/** Proves the activations against the content's table, the C library's erfc, and their limits far out. */

import { describe, expect, it } from 'vitest';
import {
  activate, ELEMENTWISE, ELEMENTWISE_NAMES, isElementwise, logSumExp, softmaxColumns, type ElementwiseName,
} from '../../../src/engine/activations';
import { column, fromRows, toRows } from '../../../src/engine/matrix';
import { normalDistribution } from '../../../src/engine/normal';
import { workedChecks } from '../../golden/worked-examples';

const TABLE_NAME: Partial<Record<ElementwiseName, string>> = { leaky_relu: 'leaky_relu_0.01', elu: 'elu_1' };

describe.each(ELEMENTWISE_NAMES)('%s', (name) => {
  const { value, slope } = ELEMENTWISE[name];
  const table = workedChecks.activations[TABLE_NAME[name] ?? name];

  it('has the tabulated g and g′', () => {
    workedChecks.activations.z.forEach((z, k) => {
      expect(Math.abs(value(z) - table.g[k])).toBeLessThanOrEqual(1e-12 * Math.abs(table.g[k]));
      expect(Math.abs(slope(z, value(z)) - table.gp[k])).toBeLessThanOrEqual(1e-12 * Math.abs(table.gp[k]));
    });
  });

  it('keeps NaN and makes none from any other number', () => {
    expect(value(NaN)).toBeNaN();
    expect(slope(NaN, NaN)).toBeNaN();
    for (const z of [-Infinity, -1e308, -1000, -40, -1e-308, -0, 0, 1e-308, 40, 1000, 1e308, Infinity]) {
      expect(value(z), `g(${z})`).not.toBeNaN();
      expect(slope(z, value(z)), `g′(${z})`).not.toBeNaN();
      if (Number.isFinite(z)) expect(Number.isFinite(value(z)), `g(${z})`).toBe(true);
    }
  });

  it('has limits with the slope it tends to', () => {
    const far = { identity: [1, 1], sigmoid: [0, 0], tanh: [0, 0], relu: [0, 1], leaky_relu: [0.01, 1], softplus: [0, 1], elu: [0, 1], gelu_exact: [0, 1], silu: [0, 1] };
    for (const z of [800, 1e300, Infinity]) {
      expect(slope(-z, value(-z))).toBeCloseTo(far[name][0], 12);
      expect(slope(z, value(z))).toBeCloseTo(far[name][1], 12);
    }
  });
});

describe('kinks', () => {
  it('exist for the piecewise-linear functions alone, and take the left slope', () => {
    expect(ELEMENTWISE_NAMES.filter((name) => ELEMENTWISE[name].kinked)).toEqual(['relu', 'leaky_relu']);
    expect(ELEMENTWISE.relu.slope(0, 0)).toBe(workedChecks.kink.relu_gp_convention_at_0);
    expect(ELEMENTWISE.leaky_relu.slope(0, 0)).toBe(workedChecks.kink['leaky_gp_convention_at_0']);
    expect(ELEMENTWISE.relu.slope(-0, 0)).toBe(0);
  });
});

describe('Φ', () => {
  // ½ erfc(−z/√2) as the C library computes it.
  it.each([
    [-37.5, 4.605353009582584e-308], [-20, 2.7536241186063314e-89], [-10, 7.619853024160593e-24], [-5, 2.866515718791946e-7],
    [-3.0000001, 0.0013498975884453205], [-3, 0.0013498980316300957], [-2.9999999, 0.001349898474815001],
    [-1.5, 0.06680720126885809], [-1e-9, 0.49999999960105773], [0.3, 0.6179114221889526], [2.9, 0.998134186699616],
    [3, 0.9986501019683699], [6, 0.9999999990134123],
  ])('of %d is %d', (z, expected) => {
    expect(Math.abs(normalDistribution(z) / expected - 1)).toBeLessThan(1e-12);
  });
});

describe('softmax', () => {
  it.each(workedChecks.stable_losses.logsumexp)('of $z', ({ z, value, softmax }) => {
    const Z = column(z);
    expect(logSumExp(Z, 0)).toBeCloseTo(value, 10);
    softmaxColumns(Z).data.forEach((p, k) => expect(Math.abs(p / softmax[k] - 1)).toBeLessThan(1e-9));
  });

  it('acts on each column alone and sums to 1', () => {
    const Z = fromRows([[1, -800], [2, 900], [0.5, 899]]);
    const both = toRows(activate('softmax', Z));
    [0, 1].forEach((e) => {
      const alone = toRows(activate('softmax', column(toRows(Z).map((row) => row[e]))));
      expect(both.map((row) => row[e])).toEqual(alone.flat());
      expect(alone.flat().reduce((sum, p) => sum + p)).toBeCloseTo(1, 15);
    });
  });

  it('is the only activation that is not element-wise', () => {
    expect(isElementwise('softmax')).toBe(false);
    expect(ELEMENTWISE_NAMES.every(isElementwise)).toBe(true);
  });

  it('of an overflow is not a number, and logsumexp is the infinity', () => {
    expect(toRows(softmaxColumns(column([1, Infinity])))).toEqual([[NaN], [NaN]]);
    expect(logSumExp(column([1, Infinity]), 0)).toBe(Infinity);
    expect(logSumExp(column([-Infinity, -Infinity]), 0)).toBe(-Infinity);
    expect(logSumExp(column([NaN, 1]), 0)).toBeNaN();
  });
});
