/** Properties of every class world under any settings: laws sum to 1, far out too, and settings change what they say and nothing else. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrix } from '../../../src/engine/matrix';
import { againstTruth } from '../../../src/worlds/against-truth';
import { bayesAt, bayesClass, logJoint, logMarginal, logOdds, logPosterior, posterior } from '../../../src/worlds/bayes';
import { CLASS_WORLD_IDS, CLASS_WORLDS } from '../../../src/worlds/class-worlds';
import { logSum } from '../../../src/worlds/log-sum';
import { average, bayesRisk, quadratureOf, quadratureRisk } from '../../../src/worlds/quadrature';
import { truthAt } from '../../../src/worlds/truth';
import type { Point } from '../../../src/worlds/world';
import { settingsOf, worldOf } from '../../../src/worlds/world-of';
import { known } from '../../unit/worlds/known';

const ids = fc.constantFrom(...CLASS_WORLD_IDS);
/** Any settings within their bounds; some are left at their default. */
const cases = ids.chain((id) => fc.tuple(...settingsOf(id).map(({ name, low, high }) => (
  fc.option(fc.double({ min: low, max: high, noNaN: true })).map((value) => (value === null ? [] : [[name, value] as const]))
))).map((entries) => ({ id, settings: Object.fromEntries(entries.flat()) as Readonly<Record<string, number>> })));
const near = fc.tuple(fc.double({ min: -4, max: 4, noNaN: true }), fc.double({ min: -4, max: 4, noNaN: true }));
const far = fc.tuple(fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.double({ min: -1e4, max: 1e4, noNaN: true }));
const points: fc.Arbitrary<Point> = fc.oneof(near, far, fc.constant<Point>([0, 0]));

/** To 9 digits, whatever the size. */
function expectClose(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

describe('any world', () => {
  it('has a posterior that sums to 1 at every point, and a finite ln P(x)', () => {
    fc.assert(fc.property(cases, points, ({ id, settings }, x) => {
      const world = known(id, settings);
      expect(world.priors.reduce((sum, prior) => sum + prior, 0)).toBeCloseTo(1, 12);
      expect(posterior(world, x).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
      // Only where P(x) is wholly the uniform law does x stay out of anywhere.
      expect(Number.isFinite(logMarginal(world, x)) || settings.mix === 1).toBe(true);
      expect(posterior(world, x)[bayesClass(world, x)]).toBe(Math.max(...posterior(world, x)));
    }), { numRuns: 500 });
  });

  it('says the same point by point and at many points at once, and part by part', () => {
    fc.assert(fc.property(cases, fc.array(near, { minLength: 1, maxLength: 5 }), ({ id, settings }, all) => {
      const world = known(id, settings);
      const N = all.length;
      const { logMarginal: marginals, logPosterior: posteriors } = truthAt(world, matrix(2, N, Float64Array.from([...all.map(([x1]) => x1), ...all.map(([, x2]) => x2)])));
      all.forEach((x, e) => {
        expectClose(marginals[e], logMarginal(world, x));
        const figures = bayesAt(world, x);
        logPosterior(world, x).forEach((log, k) => {
          // Beyond e^−700 a posterior is 0 whichever way.
          if (log > -700) expect(posteriors.data[k * N + e]).toBeCloseTo(log, 8);
          expect(figures.posteriors[k]).toBeCloseTo(Math.exp(log), 12);
        });
        expect(figures.likelihoods.reduce((sum, each, k) => sum + each * figures.priors[k], 0) / figures.marginal).toBeCloseTo(1, 9);
      });
    }), { numRuns: 300 });
  });

  it('integrates to 1, each class to its prior, and every class law to 1', () => {
    fc.assert(fc.property(cases, ({ id, settings }) => {
      const world = known(id, settings);
      const nodes = quadratureOf(world, 121);
      const N = nodes.mass.length;
      expect(Math.abs(nodes.mass.reduce((sum, each) => sum + each, 0) - 1)).toBeLessThan(1e-3);
      world.priors.forEach((prior, k) => {
        const share = average(nodes, nodes.logPosterior.data.subarray(k * N, (k + 1) * N).map(Math.exp));
        expect(Math.abs(share - prior)).toBeLessThan(1e-3);
      });
    }), { numRuns: 20 });
  });

  it('has one Bayes risk, by closed form and by quadrature, and no model errs less', () => {
    fc.assert(fc.property(cases, fc.double({ min: -3, max: 3, noNaN: true }), ({ id, settings }, slope) => {
      const world = known(id, settings);
      const nodes = quadratureOf(world);
      expect(Math.abs(bayesRisk(world, nodes) - quadratureRisk(nodes))).toBeLessThan(4e-4);
      expect(quadratureRisk(nodes)).toBeLessThanOrEqual(1 - Math.max(...world.priors) + 1e-3);
      const logQ = matrix(world.priors.length, nodes.mass.length, Float64Array.from({ length: world.priors.length * nodes.mass.length }, (_, e) => (e < nodes.mass.length ? slope * nodes.X.data[e] : 0)));
      const { error, bayesRisk: best, expectedDivergence } = againstTruth(nodes, normalised(logQ));
      expect(error).toBeGreaterThanOrEqual(best - 1e-12);
      expect(expectedDivergence).toBeGreaterThanOrEqual(0);
    }), { numRuns: 20 });
  });
});

/** Columns of logits as logarithms of probabilities. */
function normalised(Z: ReturnType<typeof matrix>) {
  const data = Z.data.slice();
  for (let e = 0; e < Z.columns; e++) {
    const all = logSum(Array.from({ length: Z.rows }, (_, k) => Z.data[k * Z.columns + e]));
    for (let k = 0; k < Z.rows; k++) data[k * Z.columns + e] -= all;
  }
  return matrix(Z.rows, Z.columns, data);
}

describe('a setting', () => {
  it('of the priors moves every log-odds by the same number', () => {
    fc.assert(fc.property(ids, near, fc.double({ min: 0.1, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 1, noNaN: true }), (id, x, weight0, weight1) => {
      const before = CLASS_WORLDS[id].priors;
      const moved = logOdds(known(id, { weight0, weight1 }), x) - logOdds(known(id), x);
      expect(moved).toBeCloseTo(Math.log(weight1 / weight0) - Math.log(before[1] / before[0]), 8);
    }), { numRuns: 300 });
  });

  it('of the noise stretches each class law around its centres: second moments grow with its square', () => {
    fc.assert(fc.property(ids.filter((id) => id !== 'ring'), fc.double({ min: 0.5, max: 3, noNaN: true }), (id, noise) => {
      const moments = [1, 2, noise].map((factor) => {
        const nodes = quadratureOf(known(id, { noise: factor }));
        return average(nodes, nodes.X.data.subarray(0, nodes.mass.length).map((x) => x * x));
      });
      const perSquare = (moments[1] - moments[0]) / 3;
      expect(perSquare).toBeGreaterThan(0.03);
      expect(moments[2]).toBeCloseTo(moments[0] + perSquare * (noise * noise - 1), 5);
    }), { numRuns: 20 });
  });

  it('of the noise is a change of scale where both classes are centred on 0', () => {
    fc.assert(fc.property(near, fc.double({ min: 0.25, max: 3, noNaN: true }), (x, noise) => {
      const stretched = logMarginal(known('qda_core_ring', { noise }), [x[0] * noise, x[1] * noise]);
      expect(stretched).toBeCloseTo(logMarginal(known('qda_core_ring'), x) - 2 * Math.log(noise), 9);
    }));
  });

  it('of the mix leaves the posterior as it is, and makes P(x) the mixture', () => {
    fc.assert(fc.property(cases, points, ({ id, settings }, x) => {
      const mix = settings.mix ?? 0.5;
      const before = known(id, { ...settings, mix: 0 });
      const after = known(id, { ...settings, mix });
      const isInside = Math.abs(x[0]) <= 4 && Math.abs(x[1]) <= 4;
      const density = (1 - mix) * Math.exp(logMarginal(before, x)) + (isInside ? mix / 64 : 0);
      posterior(after, x).forEach((p, k) => expect(p).toBeCloseTo(posterior(before, x)[k], 9));
      if (density === 0) expect(logMarginal(after, x)).toBeLessThan(-700);
      else expect(Math.exp(logSum(logJoint(after, x))) / density).toBeCloseTo(1, 9);
    }), { numRuns: 60 });
  });

  it('of any name and size, as a foreign file may hold it, is a world or none', () => {
    const foreign = fc.dictionary(fc.oneof(fc.constantFrom('noise', 'mix', 'weight0', '__proto__', 'constructor'), fc.string()), fc.double(), { maxKeys: 3 });
    fc.assert(fc.property(fc.oneof(ids, fc.string()), foreign, (name, settings) => {
      const world = worldOf(name, settings);
      if (world?.kind === 'classes') expect(world.priors.every((prior) => prior > 0 && prior < 1)).toBe(true);
    }), { numRuns: 1000 });
  });
});
