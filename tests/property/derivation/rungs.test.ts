/** On random networks, every rung comes to the trace's own number. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELEMENTWISE_NAMES } from '../../../src/engine/activations';
import { layerKey } from '../../../src/engine/quantity';
import { LOSS_NAMES, REQUIRED_OUTPUT } from '../../../src/engine/losses';
import { CONVENTIONS, ROUTES, routesOf } from '../../../src/engine/experiment';
import { DERIVATION_OPERATIONS } from '../../../src/derivation/rung';
import { networkOf, type Recipe } from '../../unit/derivation/networks';
import { placedRungs, problemOf, situationOf } from '../../unit/derivation/rung-check';

const RUNS = 150;
/** Milliseconds, for a machine that does other things too. */
const PATIENCE = 60_000;

const recipes = fc.record({
  depth: fc.integer({ min: 1, max: 4 }),
  widths: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5, maxLength: 5 }),
  hidden: fc.array(fc.constantFrom(...ELEMENTWISE_NAMES), { minLength: 4, maxLength: 4 }),
  output: fc.constantFrom(...ELEMENTWISE_NAMES, 'softmax' as const),
  loss: fc.constantFrom(...LOSS_NAMES),
  route: fc.constantFrom(...ROUTES),
  convention: fc.constantFrom(...CONVENTIONS),
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
});

/** A loss takes the output it needs, and the shortcut gives way where it does not hold. */
function recipeOf({ depth, widths, hidden, output, loss, route, convention, seed }: typeof recipes extends fc.Arbitrary<infer R> ? R : never, examples: number): Recipe {
  const activations = [...hidden.slice(0, depth - 1), REQUIRED_OUTPUT[loss] ?? output];
  const shape = { widths: widths.slice(0, depth + 1), activations, loss };
  return { ...shape, examples, seed, convention, route: routesOf(shape).includes(route) ? route : 'full', scale: 1 };
}

/** Where a loss or its derivative takes the logarithm of an output or divides by it, rounding of the output itself counts. */
const TAMED = /^(bce\.1|ce\.1|d?bce\.|dce\.|sb\.|sj\.)/;
const LARGEST_LOGIT = 5;

describe('the rungs on random networks', () => {
  it.each([1, 3])('come to the trace with m = %i', (examples) => {
    const evaluations = new Map<string, number>();
    let leftOut = 0;
    fc.assert(
      fc.property(recipes, (drawn) => {
        const experiment = networkOf(recipeOf(drawn, examples));
        const situation = situationOf(experiment);
        const logits = situation.numbers.values.get(layerKey('Z', experiment.network.activations.length));
        const isTame = logits?.data.every((z) => Math.abs(z) <= LARGEST_LOGIT);
        for (const placed of placedRungs(situation, [[0, 0, 0], [1, 2, 1], [4, 3, 2]])) {
          if (!isTame && TAMED.test(placed.rung.id)) {
            leftOut++;
            continue;
          }
          expect(problemOf(placed, situation)).toBeUndefined();
          evaluations.set(placed.rung.operation, (evaluations.get(placed.rung.operation) ?? 0) + 1);
        }
      }),
      { numRuns: RUNS },
    );
    const total = [...evaluations.values()].reduce((sum, count) => sum + count, 0);
    console.log(`m = ${examples}: ${total} evaluations of rungs in ${evaluations.size} operations, ${leftOut} left out beyond |z| = ${LARGEST_LOGIT}`);
    expect([...evaluations.keys()].toSorted()).toEqual([...DERIVATION_OPERATIONS].toSorted());
  }, PATIENCE);
});
