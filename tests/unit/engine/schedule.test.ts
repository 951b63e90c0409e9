/** Proves the schedule: its ids and counts against the content's tables, and that nothing is read before it is written. */

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ActivationName } from '../../../src/engine/activations';
import { outputActivation, STRIDES, type NetworkShape, type Route, type Stride } from '../../../src/engine/experiment';
import { hasShortcut } from '../../../src/engine/losses';
import { entry, row, whole, type QuantityKey } from '../../../src/engine/quantity';
import {
  exists, extentOf, isWithin, nextProgress, quantitiesInOrder, scalarCount, schedule, stops, type Progress, type Schedule,
} from '../../../src/engine/schedule';
import { workedChecks, workedExamples } from '../../golden/worked-examples';

/** A network of these widths on which the shortcut holds, or on which it does not. */
function shapeOf(widths: readonly number[], shortcut: boolean): NetworkShape {
  const L = widths.length - 1;
  const activations = Array.from({ length: L }, (_, index): ActivationName => (index === L - 1 ? 'sigmoid' : 'tanh'));
  return { widths, activations, loss: shortcut ? 'bce' : 'half_se' };
}

function planOf(shape: NetworkShape, route: Route, inputGradient = false): Schedule {
  return schedule(shape, { route, inputGradient });
}

/** Steps from `start` to the end, walked one by one. */
function walk(shape: NetworkShape, m: number, plan: Schedule, stride: Stride): number {
  let count = 0;
  let at: Progress | undefined = { steps: 0, entries: 0 };
  while ((at = nextProgress(shape, m, plan, stride, at))) count++;
  return count;
}

const routes: readonly Route[] = ['shortcut', 'full'];
let walked = 0;
afterAll(() => console.info(`schedule: ${walked} random shapes and routes counted at four strides`));

describe('step counts', () => {
  it.each(workedChecks.step_counts)('of $widths, m = $m, shortcut $shortcut', ({ widths, m, shortcut, ...counts }) => {
    const shape = shapeOf(widths, shortcut);
    const plan = planOf(shape, shortcut ? 'shortcut' : 'full');
    for (const stride of STRIDES) expect(walk(shape, m, plan, stride), stride).toBe(counts[stride]);
  });

  it.each(workedExamples)('of $id on every route', ({ widths, activations, loss, m, step_counts }) => {
    const shape: NetworkShape = { widths, activations, loss };
    for (const route of routes.filter((r) => r === 'full' || hasShortcut(outputActivation(shape), loss))) {
      const counts = route === 'full' ? step_counts.full_chain : step_counts.shortcut;
      for (const stride of STRIDES) expect(walk(shape, m, planOf(shape, route), stride), `${route} ${stride}`).toBe(counts?.[stride]);
    }
  });

  it('of random shapes follow the formulas', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 9 });
    fc.assert(fc.property(widths, fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.boolean(), (w, m, shortcut, inputGradient) => {
      const L = w.length - 1;
      const shape = shapeOf(w, shortcut);
      const plan = planOf(shape, shortcut ? 'shortcut' : 'full', inputGradient);
      const start = shortcut ? 0 : 1;
      const input = inputGradient ? 1 : 0;
      expect(walk(shape, m, plan, 'pass')).toBe(4);
      expect(walk(shape, m, plan, 'layer')).toBe(2 * L + 2);
      expect(walk(shape, m, plan, 'operation')).toBe(8 * L + 1 + start + input);
      expect(stops(shape, m, plan, 'operation')).toEqual(['start', ...plan.steps.map(({ id }) => id)]);
      let scalars = m + 1 + start * w[L] * m + input * w[0] * m;
      for (let l = 1; l <= L; l++) scalars += 3 * w[l] * m + 2 * w[l] * w[l - 1] + 2 * w[l] + (l >= 2 ? w[l - 1] * m : 0);
      expect(walk(shape, m, plan, 'scalar')).toBe(scalars);
      expect(plan.steps.reduce((sum, step) => sum + scalarCount(shape, m, step), 0)).toBe(scalars);
      walked++;
    }), { numRuns: 200, seed: 1 });
  });
});

describe('step order', () => {
  /** The tables call the input X and mark new parameters with a prime. */
  const key = (name: string) => (name === 'X' ? 'A[0]' : name.replace(/^([Wb])(\[\d+\])'$/, '$1new$2'));

  it.each([['shortcut', workedChecks.step_order.L2_shortcut], ['full', workedChecks.step_order.L2_full_chain]] as const)(
    'of two layers on the %s route is the table, with its reads and writes',
    (route, table) => {
      const plan = planOf(shapeOf([2, 3, 1], true), route);
      expect(plan.steps.map(({ id, phase, layer, reads, writes }) => ({ id, phase, layer: layer ?? null, reads, writes })))
        .toEqual(table.map((step) => ({ ...step, reads: step.reads.map(key), writes: step.writes.map(key) })));
    },
  );

  it('of three layers on the full route is the table', () => {
    expect(planOf(shapeOf([2, 3, 2, 1], true), 'full').steps.map(({ id }) => id)).toEqual(workedChecks.step_order.L3_full_chain_ids);
  });

  it('passes through softmax by dA and A, without g′', () => {
    const plan = planOf({ widths: [2, 3], activations: ['softmax'], loss: 'mse' }, 'full', true);
    const step = plan.steps.find(({ id }) => id === 'B1.dZ');
    expect(step).toMatchObject({ reads: ['dA[1]', 'A[1]'], writes: ['dZ[1]'] });
    expect(plan.steps.map(({ id }) => id)).toContain('B1.dAprev');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('of %d layers reads nothing before it is written and writes nothing twice', (L) => {
    for (const route of routes) {
      for (const inputGradient of [false, true]) {
        const shape = shapeOf(Array.from({ length: L + 1 }, () => 2), true);
        const plan = planOf(shape, route, inputGradient);
        const known = new Set<QuantityKey>(['A[0]', 'Y', 'alpha']);
        for (let l = 1; l <= L; l++) known.add(`W[${l}]`).add(`b[${l}]`);
        plan.steps.forEach(({ id, reads, writes }, index) => {
          for (const read of reads) expect(known, `${id} reads ${read}`).toContain(read);
          for (const write of writes) {
            expect(known, `${id} writes ${write} again`).not.toContain(write);
            known.add(write);
            expect(plan.writer.get(write)).toBe(index);
            expect(exists(shape, plan, write)).toBe(true);
          }
          expect(plan.indexOf.get(id)).toBe(index);
        });
        expect(plan.indexOf.size).toBe(plan.steps.length);
        // What the update reads is old: dA of every layer is complete before the first parameter changes.
        const firstUpdate = plan.steps.findIndex(({ phase }) => phase === 'U');
        expect(plan.steps.slice(firstUpdate).every(({ phase }) => phase === 'U')).toBe(true);
        expect(new Set(quantitiesInOrder(plan))).toEqual(known);
      }
    }
  });
});

describe('what a network has', () => {
  const shape: NetworkShape = { widths: [4, 3, 2], activations: ['relu', 'softmax'], loss: 'ce' };

  it('has these extents', () => {
    const extents = ([key, rows, columns]: readonly [QuantityKey, number, number]) => expect(extentOf(shape, 5, key), key).toEqual([rows, columns]);
    ([
      ['W[1]', 3, 4], ['dW[2]', 2, 3], ['Wnew[2]', 2, 3], ['b[1]', 3, 1], ['db[2]', 2, 1], ['bnew[2]', 2, 1],
      ['A[0]', 4, 5], ['Z[1]', 3, 5], ['dA[0]', 4, 5], ['gp[1]', 3, 5], ['dZ[2]', 2, 5], ['Y', 2, 5], ['Lo', 1, 5], ['J', 1, 1], ['alpha', 1, 1],
    ] as const).forEach(extents);
  });

  it('has dA[L] on the full route alone, dA[0] when asked for, and no g′ of a softmax', () => {
    const short = planOf(shape, 'shortcut');
    const full = planOf(shape, 'full', true);
    const missing = (plan: Schedule) => (['W[0]', 'W[3]', 'b[0]', 'Z[0]', 'A[0]', 'A[3]', 'dA[2]', 'dA[0]', 'gp[1]', 'gp[2]', 'dW[0]', 'Y', 'Lo', 'J', 'alpha'] as const)
      .filter((key) => !exists(shape, plan, key));
    expect(missing(short)).toEqual(['W[0]', 'W[3]', 'b[0]', 'Z[0]', 'A[3]', 'dA[2]', 'dA[0]', 'gp[2]', 'dW[0]']);
    expect(missing(full)).toEqual(['W[0]', 'W[3]', 'b[0]', 'Z[0]', 'A[3]', 'gp[2]', 'dW[0]']);
  });

  it('names an example by its column in the data', () => {
    const plan = planOf(shape, 'shortcut');
    const batch = [7, 2];
    const within = (reference: Parameters<typeof isWithin>[3]) => isWithin(shape, plan, batch, reference);
    expect([entry('A[0]', 3, 7), entry('Lo', 0, 2), row('Z[1]', 2), entry('W[1]', 2, 3), whole('Y')].map(within)).toEqual([true, true, true, true, true]);
    expect([entry('A[0]', 3, 0), entry('A[0]', 4, 7), entry('W[1]', 2, 4), row('Z[1]', 3), entry('b[1]', 0, 1), whole('gp[2]')].map(within))
      .toEqual([false, false, false, false, false, false]);
  });
});
