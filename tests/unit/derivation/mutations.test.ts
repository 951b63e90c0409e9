/** One wrong operator anywhere in any derivation does not survive the evaluation test. */

import { describe, expect, it } from 'vitest';
import { mutantEquationsOf } from './mutations';
import { networkOf, type Recipe } from './networks';
import { placedRungs, problemOf, situationOf, type PlacedRung, type Situation } from './rung-check';

/** Layers of different widths, so that no transposition or swap meets shapes that happen to fit. */
const RECIPES: readonly Recipe[] = [1, 3].flatMap((examples): Recipe[] => [
  { widths: [2, 3, 4], activations: ['tanh', 'softmax'], loss: 'ce', examples, seed: 11 },
  { widths: [2, 3, 4], activations: ['silu', 'softmax'], loss: 'ce', examples, seed: 12, route: 'full' },
  { widths: [2, 3, 4], activations: ['elu', 'softmax'], loss: 'mse', examples, seed: 13 },
  { widths: [4, 3, 1], activations: ['softplus', 'sigmoid'], loss: 'bce', examples, seed: 14 },
  { widths: [4, 2, 3], activations: ['softplus', 'sigmoid'], loss: 'bce', examples, seed: 15 },
  { widths: [4, 3, 1], activations: ['gelu_exact', 'sigmoid'], loss: 'bce', examples, seed: 16, route: 'full' },
  { widths: [4, 2, 3], activations: ['tanh', 'sigmoid'], loss: 'bce', examples, seed: 17, route: 'full' },
  { widths: [4, 3, 2], activations: ['sigmoid', 'tanh'], loss: 'half_se', examples, seed: 18 },
  { widths: [4, 3, 2], activations: ['sigmoid', 'tanh'], loss: 'half_se', examples, seed: 19, convention: 'autograd' },
  { widths: [2, 3, 4], activations: ['tanh', 'softmax'], loss: 'ce', examples, seed: 20, convention: 'autograd' },
]);

/** Logits beyond ±1000: only a form that is shifted by its largest logit survives. */
const HUGE: readonly Recipe[] = [
  { widths: [2, 3, 4], activations: ['identity', 'softmax'], loss: 'ce', examples: 3, seed: 21, scale: 40 },
  { widths: [4, 3, 1], activations: ['identity', 'sigmoid'], loss: 'bce', examples: 3, seed: 22, scale: 40 },
];

const FOCI = [[0, 1, 0], [1, 0, 1], [1, 1, 2], [2, 0, 0]] as const;

/** Changes that change nothing, and why: the derivation itself says so. */
const EQUAL = [
  // A diagonal matrix, and diag(a) − a aᵀ, are their own transposes.
  /^dZ\/dz\.5 right 0 product\.0\.transpose: transpose dropped$/,
  /^dZ\.softmax\/sj\.4 right 0 product\.0\.transpose: transpose dropped$/,
];

function survives(placed: PlacedRung, situation: Situation): boolean {
  try {
    return problemOf(placed, situation) === undefined;
  } catch (error) {
    // Shapes that do not meet and indices outside are caught by evaluation itself.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

describe('one wrong operator', () => {
  it('is caught wherever it stands', () => {
    const caught = new Map<string, boolean>();
    let evaluations = 0;
    const tryAll = (situation: Situation, filter: (id: string) => boolean) => {
      for (const placed of placedRungs(situation, FOCI)) {
        if (!filter(placed.rung.id)) continue;
        // Without this, a rung that is wrong to begin with would count all its mutants as caught.
        expect(problemOf(placed, situation)).toBeUndefined();
        for (const { label, equation } of mutantEquationsOf(placed.rung.expression)) {
          const key = `${placed.rung.operation}/${placed.rung.id} ${label}`;
          if (caught.get(key)) continue;
          evaluations++;
          caught.set(key, !survives({ ...placed, rung: { ...placed.rung, expression: equation } }, situation));
        }
      }
    };
    for (const recipe of RECIPES) tryAll(situationOf(networkOf(recipe)), () => true);
    for (const recipe of HUGE) tryAll(situationOf(networkOf(recipe)), isStableForm);
    const survivors = [...caught].filter(([, isCaught]) => !isCaught).map(([key]) => key);
    const unexplained = survivors.filter((key) => !EQUAL.some((pattern) => pattern.test(key)));
    console.log(`${caught.size} mutants of ${new Set([...caught.keys()].map((key) => key.split(' ')[0])).size} rungs, ${evaluations} evaluations, `
      + `${caught.size - survivors.length} caught, ${survivors.length} that change nothing`);
    expect(unexplained).toEqual([]);
    expect(survivors).toHaveLength(EQUAL.length);
  });
});

function isStableForm(id: string): boolean {
  return id === 'sm.2' || id === 'bce.2' || id === 'ce.2';
}
