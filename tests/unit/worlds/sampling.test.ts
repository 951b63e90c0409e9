/** Samplers against the laws they draw from; and every planted wrong sampler is found out. */

import { describe, expect, it } from 'vitest';
import { normalDistribution } from '../../../src/engine/normal';
import type { RandomSource } from '../../../src/engine/random';
import { posterior } from '../../../src/worlds/bayes';
import { CLASS_WORLD_IDS } from '../../../src/worlds/class-worlds';
import { average, bayesRisk, conditionalEntropy, quadratureOf } from '../../../src/worlds/quadrature';
import { REGRESSION_WORLD_IDS } from '../../../src/worlds/regression-worlds';
import { drawExample, sample, samplePairs, type Example } from '../../../src/worlds/sample';
import { truthAt } from '../../../src/worlds/truth';
import type { ClassWorld, GaussianPart } from '../../../src/worlds/world';
import { faultsOfMixture, faultsOfReweighted, faultsOfRing, isFar } from './distance';
import { known } from './known';

const mixtures = CLASS_WORLD_IDS.filter((id) => id !== 'ring');
const drawer = (world: ClassWorld) => (random: RandomSource) => drawExample(world, random);
const partsOf = ({ parts }: ClassWorld): readonly (readonly GaussianPart[])[] => {
  if (!parts) throw new Error('no mixture');
  return parts;
};

describe('the sampler of a mixture draws', () => {
  it.each(mixtures.flatMap((id) => [{ id, settings: {} }, { id, settings: { noise: 2, weight1: 0.15 } }]))('what $id $settings says', ({ id, settings }) => {
    const world = known(id, settings);
    expect(faultsOfMixture(world.priors, partsOf(world), drawer(world))).toEqual([]);
  });
});

describe('a planted sampler is found out that', () => {
  const lda = known('lda');
  const moons = known('moons');
  const faults = (world: ClassWorld, draw: (random: RandomSource) => Example) => faultsOfMixture(world.priors, partsOf(world), draw);

  it('spreads 10 % too far', () => {
    expect(faults(lda, drawer(known('lda', { noise: 1.1 })))).toContain('class 0 along 1, 0');
  });

  it('has the right margins and the wrong correlation', () => {
    const found = faults(lda, (random) => {
      const { x, label } = drawExample(lda, random);
      // Upside down around the mean of the class.
      return { x: [x[0], (label === 0 ? 0 : 1) - x[1]], label };
    });
    expect(found).not.toContain('class 0 along 1, 0');
    expect(found).not.toContain('class 1 along 0, 1');
    expect(found.length).toBeGreaterThanOrEqual(4);
  });

  it('swaps the classes', () => {
    expect(faults(lda, (random) => {
      const { x, label } = drawExample(lda, random);
      return { x, label: 1 - label };
    })).toContain('how often class 0');
  });

  it('has other priors', () => {
    expect(faults(lda, drawer(known('lda', { weight0: 0.62, weight1: 0.38 })))).toEqual(['how often class 0', 'how often class 1']);
  });

  it('never draws one part of a mixture', () => {
    expect(faults(moons, (random) => {
      for (;;) {
        const example = drawExample(moons, random);
        if (example.label === 1 || example.x[0] < 0.9) return example;
      }
    }).some((fault) => fault.startsWith('class 0'))).toBe(true);
  });

  it('lets a ring be denser on one side', () => {
    const ring = known('ring');
    const draw = (random: RandomSource): Example => {
      const { x: [x1, x2], label } = drawExample(ring, random);
      return { x: random.uniform() < 0.05 ? [x1, Math.abs(x2)] : [x1, x2], label };
    };
    expect(faultsOfRing(1, draw)).toEqual(expect.arrayContaining(['angle of class 0', 'angle of class 1']));
  });

  it('folds a negative radius back instead of drawing again', () => {
    const ring = known('ring', { noise: 3 });
    expect(faultsOfRing(3, (random) => {
      const { x, label } = drawExample(ring, random);
      if (label === 0) return { x, label };
      const [r, angle] = [Math.abs(1.35 + 0.81 * random.normal()), 2 * Math.PI * random.uniform()];
      return { x: [r * Math.cos(angle), r * Math.sin(angle)], label };
    })).toEqual(['radius of class 1']);
  });
});

it.each([0.5, 1, 3])('the ring is drawn as its radius and angle say at noise %d', (noise) => {
  expect(faultsOfRing(noise, drawer(known('ring', { noise })))).toEqual([]);
});

describe('a world with another P(x)', () => {
  it.each(mixtures.flatMap((id) => [0.3, 1].map((mix) => ({ id, mix }))))('$id, mix $mix: x is drawn from the mixture, y from the posterior', ({ id, mix }) => {
    const from = known(id);
    expect(faultsOfReweighted(from, (x) => posterior(from, x), mix, drawer(known(id, { mix })))).toEqual([]);
  });

  it('is not what gives the old share of classes to the new x', () => {
    const from = known('qda_core_ring');
    const other = known('qda_core_ring', { mix: 0.5 });
    // First y from the priors of the world before, then x given y.
    const wrong = (random: RandomSource): Example => {
      const label = random.uniform() < from.priors[0] ? 0 : 1;
      return { x: other.drawPoint(label, random), label };
    };
    expect(faultsOfReweighted(from, (x) => posterior(from, x), 0.5, wrong)).not.toEqual([]);
  });

  it.each(CLASS_WORLD_IDS.flatMap((id) => [0, 0.5, 1].map((mix) => ({ id, mix }))))('$id, mix $mix: risk, entropy and priors are the means over its own sample', ({ id, mix }) => {
    const world = known(id, { mix });
    const nodes = quadratureOf(world);
    const { X, labels } = sample(world, 40_000, 7);
    const { logPosterior } = truthAt(world, X);
    const laws = labels.map((_, e) => world.priors.map((_prior, k) => Math.exp(logPosterior.data[k * X.columns + e])));
    expectMean(laws.map((p) => 1 - Math.max(...p)), bayesRisk(world, nodes));
    expectMean(laws.map((p) => -p.reduce((sum, each) => sum + (each > 0 ? each * Math.log(each) : 0), 0)), conditionalEntropy(nodes));
    world.priors.forEach((prior, k) => expectMean(labels.map((label) => (label === k ? 1 : 0)), prior));
    expectMean(labels.map((_, e) => X.data[e] ** 2), average(nodes, nodes.X.data.subarray(0, nodes.mass.length).map((x) => x * x)));
  });
});

/** Within 4 standard errors, and what quadrature rounds. */
function expectMean(values: readonly number[], expected: number): void {
  const N = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / N;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (N - 1);
  expect(Math.abs(mean - expected)).toBeLessThanOrEqual(4 * Math.sqrt(variance / N) + 2e-4);
}

describe('the sampler of a regression world', () => {
  const distributionOfX = { sin: normalDistribution, heteroscedastic: normalDistribution, bimodal: (x: number) => (x + 2) / 4 };
  /** F(y | x) by the content spec's formulas: even on [0, 1] whatever x is. */
  const distributionOfY = {
    sin: (x: number, y: number) => normalDistribution((y - Math.sin(2 * x)) / 0.2),
    heteroscedastic: (x: number, y: number) => normalDistribution((y - x / 2) / (0.1 + 0.2 * Math.abs(x))),
    bimodal: (_x: number, y: number) => (normalDistribution((y - 1) / 0.1) + normalDistribution((y + 1) / 0.1)) / 2,
  };
  const ranks = (id: keyof typeof distributionOfY, from = id, noise = 1) => {
    const { X, Y } = samplePairs(known(from, { noise }), 20_000, 3);
    return Array.from(X.data, (x, e) => distributionOfY[id](x, Y.data[e]));
  };
  const even = (p: number) => p;

  it.each(REGRESSION_WORLD_IDS)('%s draws x and y | x', (id) => {
    expect(isFar([...samplePairs(known(id), 20_000, 3).X.data], distributionOfX[id])).toBe(false);
    expect(isFar(ranks(id), even)).toBe(false);
  });

  it('would be found out with another noise or another law', () => {
    for (const id of REGRESSION_WORLD_IDS) expect(isFar(ranks(id, id, 1.2), even)).toBe(true);
    expect(isFar(ranks('sin', 'heteroscedastic'), even)).toBe(true);
  });
});

it('a seed gives the same sample each time, another seed another one', () => {
  const world = known('moons');
  expect(sample(world, 50, 2 ** 40)).toEqual(sample(world, 50, 2 ** 40));
  expect(sample(world, 50, 1).X).not.toEqual(sample(world, 50, 2).X);
  const sine = known('sin');
  expect(samplePairs(sine, 50, 1)).toEqual(samplePairs(sine, 50, 1));
});
