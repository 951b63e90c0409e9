/** Stepping through the store at every stride: the table's totals, one number at a time, and a place that a change of stride keeps. */

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ActivationName } from '../../../src/engine/activations';
import { defaultView, STRIDES, type Experiment, type NetworkShape, type Stride } from '../../../src/engine/experiment';
import { matrix } from '../../../src/engine/matrix';
import { isPerExample, referenceText } from '../../../src/engine/quantity';
import { compareProgress, extentOf, isKnown, mainOutput, nextProgress, scalarCount, type Progress } from '../../../src/engine/schedule';
import { endsBlock, lastWritten, progressAfter, stopAfter, stridePlace } from '../../../src/engine/stride-place';
import { currentEntry } from '../../../src/paint/cells-current';
import { createExperimentStore, type ExperimentState, type ExperimentStore } from '../../../src/store/experiment-store';
import { createTrail } from '../../../src/store/trail';
import { firstExample } from '../../unit/store/first-example';
import { workedChecks } from '../../golden/worked-examples';
import { experiments } from '../engine/networks';

const options = { numRuns: 60, seed: 3 };
const START: Progress = { steps: 0, entries: 0 };
let walked = 0;
afterAll(() => console.info(`strides: ${walked} steps taken through the store`));

/** A network of these widths with m examples, all its numbers zero: only its shape matters. */
function blank(widths: readonly number[], m: number, shortcut: boolean): Experiment {
  const L = widths.length - 1;
  const shape: NetworkShape = {
    widths,
    activations: Array.from({ length: L }, (_, index): ActivationName => (index === L - 1 ? 'sigmoid' : 'tanh')),
    loss: shortcut ? 'bce' : 'half_se',
  };
  const batch = Array.from({ length: m }, (_, e) => e);
  const parameters = widths.slice(1).map((rows, l) => ({ W: matrix(rows, widths[l]), b: matrix(rows, 1) }));
  return {
    title: 'blank', network: { ...shape, parameters }, data: { X: matrix(widths[0], m), Y: matrix(widths[L], m) }, batch,
    learningRate: 0.1, optimizer: { name: 'gd', weightDecay: 0 }, view: { ...defaultView(shape, batch), route: shortcut ? 'shortcut' : 'full' },
  };
}

const isEnd = ({ structure: { plan }, cursor }: ExperimentState) => cursor.steps === plan.steps.length;

/** Steps with `next` to the end of the pass; how many. */
function walk(store: ExperimentStore, look: (before: ExperimentState, after: ExperimentState) => void): number {
  let count = 0;
  for (let before = store.getState(); !isEnd(before); before = store.getState()) {
    store.next();
    look(before, store.getState());
    count++;
    walked++;
  }
  return count;
}

/** How many numbers of all that the pass writes are known. */
function knownCount({ structure: { shape, m, plan }, extent }: ExperimentState): number {
  return plan.steps.reduce((sum, step) => {
    const key = step.writes[step.writes.length - 1];
    const [rows, columns] = extentOf(shape, m, key);
    const places = Array.from({ length: rows * columns }, (_, k) => [Math.floor(k / columns), k % columns] as const);
    return sum + places.filter(([i, j]) => isKnown(shape, m, plan, extent, key, i, j)).length;
  }, 0);
}

describe('the totals of the table', () => {
  it.each(workedChecks.step_counts)('of $widths, m = $m, shortcut $shortcut', ({ widths, m, shortcut, ...counts }) => {
    for (const stride of STRIDES) {
      const store = createExperimentStore(blank(widths, m, shortcut));
      store.setView({ stride });
      const steps = walk(store, (before, after) => {
        if (stride === 'scalar') expect(knownCount(after)).toBe(knownCount(before) + 1);
      });
      expect(steps, stride).toBe(counts[stride]);
    }
  });
});

describe('a step at each stride', () => {
  it('is counted as one of all, and ends where a block ends', () => {
    fc.assert(fc.property(experiments({ depth: 4, width: 4, examples: 3 }), fc.constantFrom(...STRIDES), (experiment, stride) => {
      const store = createExperimentStore(experiment);
      store.setView({ stride });
      const placeOf = ({ structure: { shape, m, plan }, cursor }: ExperimentState) => stridePlace(shape, m, plan, stride, cursor);
      expect(placeOf(store.getState())).toMatchObject({ steps: { done: 0 }, within: undefined });
      const all = walk(store, (before, after) => {
        const { steps, within } = placeOf(after);
        expect(steps.done).toBe(placeOf(before).steps.done + 1);
        const { plan } = after.structure;
        if (stride === 'scalar') return;
        expect(within?.done).toBe(within?.all);
        expect(endsBlock(plan, stride, after.cursor.steps)).toBe(true);
        for (let inside = before.cursor.steps + 1; inside < after.cursor.steps; inside++) expect(endsBlock(plan, stride, inside)).toBe(false);
      });
      expect(placeOf(store.getState()).steps).toEqual({ done: all, all });
    }), options);
  });

  it('at scalar stride stands on the number just written, and shows its example', () => {
    fc.assert(fc.property(experiments({ depth: 3, width: 3, examples: 3 }), (experiment) => {
      const store = createExperimentStore(experiment);
      store.setView({ stride: 'scalar' });
      walk(store, (before, after) => {
        const { structure: { shape, m, plan, batch }, cursor, extent, experiment: { view } } = after;
        const number = lastWritten(shape, batch, plan, cursor);
        if (!number) throw new Error('nothing was written');
        expect(currentEntry(after)).toEqual(number);
        expect(progressAfter(shape, batch, plan, number)).toEqual(cursor);
        expect(stopAfter(shape, batch, plan, number)).toBe(view.step);
        const [i, j] = number.kind === 'scalar' ? [0, 0] : [number.row, isPerExample(number.key) ? batch.indexOf(number.column) : number.column];
        expect(isKnown(shape, m, plan, extent, number.key, i, j)).toBe(true);
        expect(isKnown(shape, m, plan, before.extent, number.key, i, j)).toBe(false);
        if (number.kind === 'entry' && isPerExample(number.key)) expect(view.example).toBe(number.column);
      });
    }), options);
  });
});

const moves = fc.array(fc.oneof(
  { weight: 4, arbitrary: fc.constant('next' as const) },
  { weight: 2, arbitrary: fc.constant('back' as const) },
  { weight: 3, arbitrary: fc.constantFrom(...STRIDES) },
), { minLength: 1, maxLength: 40 });

describe('a change of stride', () => {
  it('keeps the finest place and the example; the coarser step then completes its block, the finer goes on inside it', () => {
    fc.assert(fc.property(experiments({ depth: 3, width: 3, examples: 3 }), moves, (experiment, all) => {
      const store = createExperimentStore({ ...experiment, view: { ...experiment.view, step: 'start', computed: 'start' } });
      for (const move of all) {
        const before = store.getState();
        const { shape, m, plan } = before.structure;
        const { stride } = before.experiment.view;
        if (move === 'back') {
          if (compareProgress(before.cursor, START) > 0) store.back();
        } else if (move === 'next') {
          if (isEnd(before)) continue;
          store.next();
          expect(store.getState().cursor).toEqual(blockEnd(before, stride));
        } else {
          store.setView({ stride: move });
          const after = store.getState();
          expect(after.cursor).toEqual(move === 'scalar' ? lastOfItsExample(before) : before.cursor);
          expect(after.experiment.view.example).toBe(before.experiment.view.example);
          expect(after.extent).toEqual(before.extent);
          expect(after.trace).toBe(before.trace);
          const finest = nextProgress(shape, m, plan, 'scalar', after.cursor);
          if (finest) expect(compareProgress(blockEnd(after, move), finest)).toBeGreaterThanOrEqual(0);
        }
        walked++;
      }
    }), options);
  });

  it('leaves each stride’s own stops where they were: to the end at a finer stride, then back at a coarser one', () => {
    fc.assert(fc.property(experiments({ depth: 3, width: 3, examples: 2 }), fc.nat(500), (experiment, taken) => {
      const store = createExperimentStore(experiment);
      store.setView({ stride: 'scalar' });
      for (let k = 0; k < taken && !isEnd(store.getState()); k++) store.next();
      const { cursor } = store.getState();
      store.setView({ stride: 'pass' });
      store.setView({ stride: 'layer' });
      store.setView({ stride: 'scalar' });
      expect(store.getState().cursor).toEqual(cursor);
      if (compareProgress(cursor, START) === 0) return;
      store.setView({ stride: 'operation' });
      store.back();
      expect(store.getState().cursor).toEqual({ steps: cursor.entries > 0 ? cursor.steps : cursor.steps - 1, entries: 0 });
    }), options);
  });
});

/** Where the last number of the shown example was written, at the end of a step that writes one column an example; else the same place. */
function lastOfItsExample({ structure: { shape, batch, plan }, experiment: { view }, cursor }: ExperimentState): Progress {
  const step = plan.steps[cursor.steps - 1];
  if (cursor.entries > 0 || !step || !isPerExample(mainOutput(step))) return cursor;
  const place = batch.indexOf(view.example) + 1;
  return place === batch.length ? cursor : { steps: cursor.steps - 1, entries: place * (scalarCount(shape, batch.length, step) / batch.length) };
}

/** Where the block under way ends, from the ids of its steps alone. */
function blockEnd({ structure: { shape, m, plan }, cursor: { steps, entries } }: ExperimentState, stride: Stride): Progress {
  if (steps === plan.steps.length) return { steps, entries };
  if (stride === 'scalar') {
    return entries + 1 < scalarCount(shape, m, plan.steps[steps]) ? { steps, entries: entries + 1 } : { steps: steps + 1, entries: 0 };
  }
  const nameOf = (id: string) => {
    const [head] = id.split('.');
    if (stride === 'operation') return id;
    return stride === 'pass' || head.startsWith('U') ? head.slice(0, 1) : head;
  };
  const name = nameOf(plan.steps[steps].id);
  return { steps: plan.steps.findLastIndex(({ id }) => nameOf(id) === name) + 1, entries: 0 };
}

describe('another example', () => {
  it('is another place where the place is one number of an example, and else only another view', () => {
    fc.assert(fc.property(experiments({ depth: 3, width: 3, examples: 4 }), fc.nat(400), fc.nat(3), (experiment, taken, which) => {
      const store = createExperimentStore(experiment);
      store.setView({ stride: 'scalar' });
      for (let k = 0; k < taken && !isEnd(store.getState()); k++) store.next();
      const before = store.getState();
      const { shape, batch, plan } = before.structure;
      const example = batch[which % batch.length];
      const number = lastWritten(shape, batch, plan, before.cursor);
      store.setView({ example });
      const after = store.getState();
      expect(after.experiment.view.example).toBe(example);
      expect(compareProgress(after.extent, before.extent)).toBeGreaterThanOrEqual(0);
      if (number?.kind !== 'entry' || !isPerExample(number.key)) {
        expect(after.cursor).toEqual(before.cursor);
        return;
      }
      const now = currentEntry(after);
      expect(now && referenceText(now)).toBe(referenceText({ ...number, column: example }));
    }), options);
  });
});

it('a link leads to its number, and back', () => {
  const store = createExperimentStore(firstExample());
  const trail = createTrail(store);
  store.setView({ stride: 'scalar' });
  store.goTo('B2.dW:1,0');
  expect(trail.follow('dZ[2].0.0', 'dW[2].1.0')).toBe(true);
  expect(store.getState().experiment.view).toMatchObject({ step: 'B2.dZ:0,0', computed: 'B2.dW:1,0' });
  trail.back();
  expect(store.getState().experiment.view.step).toBe('B2.dW:1,0');
});
