/** Every rung of the content spec exists, says what the spec says, and holds on the numbers of the worked examples. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { routesOf } from '../../../src/engine/experiment';
import { computeTrace, passOf } from '../../../src/engine/trace';
import { schedule } from '../../../src/engine/schedule';
import { quantitiesIn, keyOf } from '../../../src/derivation/traverse';
import { experimentOf, workedExamples } from '../../golden/worked-examples';
import { networkOf, type Recipe } from './networks';
import { placedRungs, problemOf, situationOf, squaredGradient } from './rung-check';
import { workedNumbers } from './worked-numbers';

interface SpecOperation {
  readonly rungs: readonly { readonly id: string; readonly why: string; readonly level: string }[];
}
const spec = JSON.parse(readFileSync(new URL('../../golden/rungs.json', import.meta.url), 'utf8')) as Record<string, SpecOperation>;

const FOCI = [[0, 0, 0], [1, 0, 1], [0, 1, 2], [2, 1, 0]] as const;

/** Networks that between them have every operation, with one example and with three. */
const RECIPES: readonly Recipe[] = [1, 3].flatMap((examples): Recipe[] => [
  { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce', examples, seed: 1 },
  { widths: [2, 3, 4], activations: ['silu', 'softmax'], loss: 'ce', examples, seed: 2, route: 'full' },
  { widths: [3, 2, 3], activations: ['elu', 'softmax'], loss: 'mse', examples, seed: 3 },
  { widths: [2, 4, 1], activations: ['relu', 'sigmoid'], loss: 'bce', examples, seed: 4 },
  { widths: [2, 4, 3], activations: ['softplus', 'sigmoid'], loss: 'bce', examples, seed: 5 },
  { widths: [2, 4, 1], activations: ['gelu_exact', 'sigmoid'], loss: 'bce', examples, seed: 6, route: 'full' },
  { widths: [2, 2, 3], activations: ['leaky_relu', 'sigmoid'], loss: 'bce', examples, seed: 7, route: 'full' },
  { widths: [4, 3, 2, 3], activations: ['tanh', 'sigmoid', 'identity'], loss: 'half_se', examples, seed: 8 },
]);

describe('the rungs', () => {
  it('are those of the content spec, in its order, with its levels and rules', () => {
    const built = new Map<string, Map<string, string>>();
    for (const recipe of RECIPES) {
      for (const { rung } of placedRungs(situationOf(networkOf(recipe)), [[0, 0, 0]])) {
        const ids = built.get(rung.operation) ?? new Map<string, string>();
        built.set(rung.operation, ids.set(rung.id, `${rung.id} ${rung.level} ${rung.why}`));
      }
    }
    const lines = Object.fromEntries([...built].map(([operation, ids]) => [operation, [...ids.values()].toSorted()]));
    const wanted = Object.fromEntries(Object.entries(spec).map(([operation, { rungs }]) =>
      [operation, rungs.map(({ id, level, why }) => `${id} ${level} ${why}`).toSorted()]));
    expect(lines).toEqual(wanted);
    expect(Object.values(lines).flat()).toHaveLength(75);
  });

  it('read nothing that their step writes or that a later step writes', () => {
    for (const recipe of RECIPES) {
      const situation = situationOf(networkOf(recipe));
      for (const { rung, step } of placedRungs(situation, [[1, 1, 0]])) {
        const here = situation.plan.indexOf.get(step.id) ?? -1;
        for (const read of rung.expression.right.flatMap(quantitiesIn)) {
          const key = keyOf(read);
          const writer = key === undefined ? undefined : situation.plan.writer.get(key);
          expect(writer === undefined || writer < here, `${rung.operation}/${rung.id} reads ${key}`).toBe(true);
        }
      }
    }
  });

  it.each(workedExamples.map((example) => [example.id, example] as const))('hold on the numbers of %s', (_, example) => {
    let held = 0;
    for (const route of routesOf(experimentOf(example).network)) {
      for (const convention of ['course', 'autograd'] as const) {
        const situation = situationOf(experimentOf(example, route, convention), workedNumbers(example, convention));
        for (const placed of placedRungs(situation, FOCI)) {
          expect(problemOf(placed, situation)).toBeUndefined();
          held++;
        }
      }
    }
    expect(held).toBeGreaterThan(300);
  });

  it('promise with up.4 what a small step does to the cost', () => {
    for (const recipe of RECIPES) {
      const experiment = networkOf({ ...recipe, scale: 0.5 });
      const alpha = 1e-6;
      const trace = computeTrace({ ...passOf(experiment), learningRate: alpha });
      const parameters = experiment.network.activations.map((__, index) => ({
        W: trace.values.get(`Wnew[${index + 1}]`) ?? expect.fail(),
        b: trace.values.get(`bnew[${index + 1}]`) ?? expect.fail(),
      }));
      const after = computeTrace({ ...passOf(experiment), parameters }).J;
      expect((trace.J - after) / alpha / squaredGradient(trace)).toBeCloseTo(1, 3);
    }
  });

  it('show up.4 once, at the last step of the update', () => {
    const { network, view } = networkOf(RECIPES[0]);
    const plan = schedule(network, view);
    const places = [...placedRungs(situationOf(networkOf(RECIPES[0])), [[0, 0, 0]])].filter(({ rung }) => rung.id === 'up.4');
    expect(places.map(({ step }) => step.id)).toEqual([plan.steps[plan.steps.length - 1].id]);
  });
});
