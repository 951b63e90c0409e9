/** The register of worlds, and the data that an experiment gets from one. */

import { describe, expect, it } from 'vitest';
import { targetProblem } from '../../../src/engine/experiment';
import { toRows } from '../../../src/engine/matrix';
import { CLASS_WORLD_IDS } from '../../../src/worlds/class-worlds';
import { REGRESSION_WORLD_IDS } from '../../../src/worlds/regression-worlds';
import { dataOf, sample, samplePairs } from '../../../src/worlds/sample';
import { settingsOf, WORLD_IDS, worldOf } from '../../../src/worlds/world-of';
import { known } from './known';

describe('the register', () => {
  it('has a world for every name, and within its bounds for every setting', () => {
    for (const id of WORLD_IDS) {
      for (const { name, low, high, default: usual } of settingsOf(id)) {
        expect(low < high && usual >= low && usual <= high).toBe(true);
        for (const value of [low, usual, high]) expect(worldOf(id as string, { [name]: value }), `${id} ${name} ${value}`).toBeDefined();
      }
    }
  });

  it.each([
    ['', {}], ['LDA', {}], ['toString', {}], ['__proto__', {}], ['lda', { sigma: 1 }], ['lda', { toString: 1 }], ['lda', { noise: 0 }],
    ['lda', { noise: NaN }], ['lda', { noise: Infinity }], ['lda', { weight0: -1 }], ['lda', { weight2: 0.5 }], ['sin', { weight0: 0.5 }], ['sin', { mix: 0 }],
    ['moons', { mix: 1.0001 }],
  ])('has none for %j with %j, and throws nothing', (name, settings) => {
    expect(worldOf(name, settings)).toBeUndefined();
  });

  it('divides the weights by their sum', () => {
    expect(known('three_gaussians', { weight0: 0.2, weight1: 0.4, weight2: 1 }).priors).toEqual([0.2 / 1.6, 0.4 / 1.6, 1 / 1.6]);
  });
});

describe('data', () => {
  it.each(CLASS_WORLD_IDS)('of %s is the sample, one-hot, with what is held out at the end', (id) => {
    const data = dataOf(id, { noise: 1.5 }, { count: 30, heldOut: 10, seed: 5 });
    const { X, labels } = sample(known(id, { noise: 1.5 }), 40, 5);
    const K = known(id).priors.length;
    expect(data?.X).toEqual(X);
    expect(data && toRows(data.Y)).toEqual(Array.from({ length: K }, (_, k) => labels.map((label) => (label === k ? 1 : 0))));
    expect(data && targetProblem('ce', data.Y)).toBeUndefined();
    expect(data?.heldOut).toEqual([30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
    expect(data?.classes).toHaveLength(K);
    expect(data?.world).toMatchObject({ name: id, seed: 5, settings: { noise: 1.5, mix: 0 } });
  });

  it('comes back from what it records', () => {
    const request = { count: 12, heldOut: 4, seed: 2 ** 50 };
    const data = dataOf('xor_mixture', { weight0: 0.3, mix: 0.25 }, request);
    expect(data?.world && dataOf('xor_mixture', data.world.settings, { ...request, seed: data.world.seed })).toEqual(data);
  });

  it('for one sigmoid output is y itself, for two classes only', () => {
    const request = { count: 20, heldOut: 0, seed: 1, outputs: 'one' } as const;
    const data = dataOf('lda', {}, request);
    expect(data && toRows(data.Y)).toEqual([sample(known('lda'), 20, 1).labels]);
    expect(data?.classes).toHaveLength(1);
    expect(data && 'heldOut' in data).toBe(false);
    expect(dataOf('three_gaussians', {}, request)).toBeUndefined();
  });

  it.each(REGRESSION_WORLD_IDS)('of %s is 1 × M', (id) => {
    const data = dataOf(id, {}, { count: 8, heldOut: 2, seed: 9 });
    expect(data).toMatchObject(samplePairs(known(id), 10, 9));
    expect(data?.heldOut).toEqual([8, 9]);
    expect(data?.world).toEqual({ name: id, seed: 9, settings: { noise: 1 } });
  });

  it('is none for settings that are none', () => {
    expect(dataOf('lda', { noise: 9 }, { count: 1, heldOut: 0, seed: 1 })).toBeUndefined();
  });
});
