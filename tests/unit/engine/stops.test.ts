/** Proves the walk along the schedule: forward and back undo each other, a change of stride keeps the place, ids read back. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVATION_NAMES, ELEMENTWISE_NAMES } from '../../../src/engine/activations';
import { STRIDES, type NetworkShape } from '../../../src/engine/experiment';
import {
  blockOf, compareProgress, extentOf, isKnown, isWholeKnown, mainOutput, nextProgress, parseStop, previousProgress, quantitiesInOrder,
  scalarCount, scalarEntry, scalarOrder, schedule, stopId, stops, type Progress, type Schedule,
} from '../../../src/engine/schedule';

interface Case {
  readonly shape: NetworkShape;
  readonly m: number;
  readonly plan: Schedule;
}

const cases: fc.Arbitrary<Case> = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 6 }),
  hidden: fc.constantFrom(...ELEMENTWISE_NAMES),
  output: fc.constantFrom(...ACTIVATION_NAMES),
  m: fc.integer({ min: 1, max: 4 }),
  route: fc.constantFrom('shortcut', 'full'),
  inputGradient: fc.boolean(),
}).map(({ widths, hidden, output, m, route, inputGradient }) => {
  const activations = widths.slice(1).map((_, index) => (index === widths.length - 2 ? output : hidden));
  const loss = output === 'softmax' ? 'ce' : output === 'sigmoid' ? 'bce' : 'mse';
  const shape: NetworkShape = { widths, activations, loss };
  return { shape, m, plan: schedule(shape, { route: loss === 'mse' ? 'full' : route, inputGradient }) };
});
const options = { numRuns: 60, seed: 1 };
const START: Progress = { steps: 0, entries: 0 };

/** Every place of a pass, at scalar stride. */
function places({ shape, m, plan }: Case): Progress[] {
  const found = [START];
  let at: Progress | undefined = START;
  while ((at = nextProgress(shape, m, plan, 'scalar', at))) found.push(at);
  return found;
}

describe('the walk', () => {
  it('goes back where it came from, at every stride', () => {
    fc.assert(fc.property(cases, ({ shape, m, plan }) => {
      for (const stride of STRIDES) {
        let at: Progress = START;
        for (let next; (next = nextProgress(shape, m, plan, stride, at)); at = next) {
          expect(compareProgress(next, at)).toBeGreaterThan(0);
          expect(previousProgress(shape, m, plan, stride, next)).toEqual(at);
        }
        expect(at).toEqual({ steps: plan.steps.length, entries: 0 });
        expect(previousProgress(shape, m, plan, stride, START)).toBeUndefined();
      }
    }), options);
  });

  it('from the middle of a block goes to that block’s end or beginning', () => {
    fc.assert(fc.property(cases, (one) => {
      const { shape, m, plan } = one;
      for (const stride of ['pass', 'layer', 'operation'] as const) {
        const ends = stops(shape, m, plan, stride).map((id) => parseStop(shape, m, plan, id));
        for (const at of places(one)) {
          const later = ends.find((end) => end && compareProgress(end, at) > 0);
          const earlier = ends.findLast((end) => end && compareProgress(end, at) < 0);
          expect(nextProgress(shape, m, plan, stride, at)).toEqual(later);
          expect(previousProgress(shape, m, plan, stride, at)).toEqual(earlier);
        }
      }
    }), options);
  });

  it('stops at a coarser stride only where the finer one stops too, so that a change of stride keeps the place', () => {
    fc.assert(fc.property(cases, ({ shape, m, plan }) => {
      const [pass, layer, operation] = (['pass', 'layer', 'operation'] as const).map((stride) => stops(shape, m, plan, stride));
      expect(operation).toEqual(expect.arrayContaining([...layer]));
      expect(layer).toEqual(expect.arrayContaining([...pass]));
    }), options);
  });

  it('names its blocks as the strides do', () => {
    const shape: NetworkShape = { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce' };
    const plan = schedule(shape, { route: 'shortcut', inputGradient: false });
    const blocks = (stride: 'pass' | 'layer') => [...new Set(plan.steps.map((step) => blockOf(step, stride)))];
    expect(blocks('pass')).toEqual(['F', 'C', 'B', 'U']);
    expect(blocks('layer')).toEqual(['F1', 'F2', 'C', 'B2', 'B1', 'U']);
    expect(stops(shape, 1, plan, 'pass')).toEqual(['start', 'F2.a', 'C.J', 'B1.db', 'U2.b']);
    expect(stops(shape, 1, plan, 'layer')).toEqual(['start', 'F1.a', 'F2.a', 'C.J', 'B2.dAprev', 'B1.db', 'U2.b']);
    const full = schedule(shape, { route: 'full', inputGradient: true });
    expect(stops(shape, 1, full, 'layer')).toEqual(['start', 'F1.a', 'F2.a', 'C.J', 'B2.dAprev', 'B1.dAprev', 'U2.b']);
  });
});

describe('a stop’s id', () => {
  it('reads back to the same place, and no two places share one', () => {
    fc.assert(fc.property(cases, (one) => {
      const { shape, m, plan } = one;
      const ids = places(one).map((at) => {
        const id = stopId(shape, m, plan, at);
        expect(parseStop(shape, m, plan, id), id).toEqual(at);
        return id;
      });
      expect(new Set(ids).size).toBe(ids.length);
    }), options);
  });

  const shape: NetworkShape = { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce' };
  const plan = schedule(shape, { route: 'shortcut', inputGradient: false });
  const at = (id: string) => parseStop(shape, 2, plan, id);
  const step = (id: string) => plan.indexOf.get(id) ?? -1;

  it.each([
    ['start', { steps: 0, entries: 0 }],
    ['F1.z', { steps: 1, entries: 0 }],
    ['B2.dW:1,0', { steps: step('B2.dW'), entries: 4 }],
    ['F1.z:0,1', { steps: step('F1.z'), entries: 4 }],
    ['C.loss:0', { steps: step('C.loss'), entries: 1 }],
    ['B1.db:1', { steps: step('B1.db'), entries: 2 }],
    // The last entry completes its step.
    ['B2.dW:1,2', { steps: step('B2.dW') + 1, entries: 0 }],
    ['C.loss:1', { steps: step('C.loss') + 1, entries: 0 }],
    ['C.J:', { steps: step('C.J') + 1, entries: 0 }],
  ])('%s is a place', (id, progress) => {
    expect(at(id)).toEqual(progress);
  });

  it.each(['', 'Start', 'start:0', 'F3.z', 'F1.dW', 'B2.dA', 'B1.dAprev', 'F1.z:', 'F1.z:0', 'F1.z:0,2', 'F1.z:3,0', 'F1.z:0,0,0', 'F1.z:00,0', 'F1.z:0,1 ',
    'B2.dW:2,0', 'B2.dW:0,3', 'B1.db:1,0', 'B1.db:3', 'C.loss:2', 'C.loss:0,1', 'C.J:0', 'constructor', '__proto__', 'U1.W:-1,0'])('%j is none', (id) => {
    expect(at(id)).toBeUndefined();
  });
});

describe('the entries of a step', () => {
  it('are each written once, examples outside and units inside, else row by row', () => {
    fc.assert(fc.property(cases, ({ shape, m, plan }) => {
      for (const step of plan.steps) {
        const [, columns] = extentOf(shape, m, mainOutput(step));
        const perExample = ['z', 'a', 'loss', 'dA', 'dZ', 'dAprev'].includes(step.operation);
        const order = Array.from({ length: scalarCount(shape, m, step) }, (_, k) => {
          const [i, j] = scalarEntry(shape, m, step, k);
          expect(scalarOrder(shape, m, mainOutput(step), i, j)).toBe(k);
          return perExample ? [j, i] : [i, j];
        });
        const sorted = [...order].sort(([a, b], [c, d]) => a - c || b - d);
        expect(order).toEqual(sorted);
        expect(new Set(order.map(([outer, inner]) => outer * Math.max(columns, 100) + inner)).size).toBe(order.length);
      }
    }), options);
  });
});

describe('what is known', () => {
  it('is what is given, then what each place has written, and nothing else', () => {
    fc.assert(fc.property(cases, (one) => {
      const { shape, m, plan } = one;
      const keys = quantitiesInOrder(plan);
      const given = keys.filter((key) => !plan.writer.has(key));
      const known = new Set<string>();
      const expectKnown = (extent: Progress) => {
        for (const key of keys) {
          const [rows, columns] = extentOf(shape, m, key);
          let count = 0;
          for (let i = 0; i < rows; i++) {
            for (let j = 0; j < columns; j++) {
              const expected = given.includes(key) || known.has(`${key}.${i}.${j}`);
              if (isKnown(shape, m, plan, extent, key, i, j) !== expected) throw new Error(`${key}.${i}.${j} at ${stopId(shape, m, plan, extent)}`);
              if (expected) count++;
            }
          }
          expect(isWholeKnown(shape, plan, extent, key)).toBe(count === rows * columns);
        }
      };
      expectKnown(START);
      for (const at of places(one).slice(1)) {
        const step = plan.steps[at.entries > 0 ? at.steps : at.steps - 1];
        const k = (at.entries > 0 ? at.entries : scalarCount(shape, m, step)) - 1;
        const [i, j] = scalarEntry(shape, m, step, k);
        for (const key of step.writes) known.add(`${key}.${i}.${j}`);
        expectKnown(at);
      }
    }), { numRuns: 10, seed: 1 });
  });

  it('is never what the network does not have', () => {
    const shape: NetworkShape = { widths: [2, 2], activations: ['softmax'], loss: 'ce' };
    const plan = schedule(shape, { route: 'shortcut', inputGradient: false });
    const end = { steps: plan.steps.length, entries: 0 };
    for (const key of ['dA[1]', 'dA[0]', 'gp[1]', 'W[2]', 'Z[0]'] as const) {
      expect(isKnown(shape, 1, plan, end, key, 0, 0)).toBe(false);
      expect(isWholeKnown(shape, plan, end, key)).toBe(false);
    }
  });
});
