/** Proves the change table of random edits of random networks: its numbers against the two traces, its order, and the prediction against dual numbers. */

import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { changedThrough, changeOf, changeTable, countChanges, type PassPair } from '../../../src/engine/change-table';
import type { Experiment } from '../../../src/engine/experiment';
import { toRows } from '../../../src/engine/matrix';
import type { NumberReference } from '../../../src/engine/operands';
import { entry, isPerExample, layerKey, layerOf, LEARNING_RATE, nameOf, referenceText, type QuantityKey } from '../../../src/engine/quantity';
import { scalarCount, schedule, stopId } from '../../../src/engine/schedule';
import { computeTrace, passOf, type Trace } from '../../../src/engine/trace';
import { editedPair } from '../../../src/paint/change-table';
import { costChange } from '../../../src/paint/change-table-cost';
import { createCompareEdit } from '../../../src/store/compare/compare-edit';
import { applyEdit, editedValue, type Editable } from '../../../src/store/edit/edit';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { dualCost, type Seed } from './dual';
import { choices, experiments } from './networks';

const NETWORKS = Number(process.env['NETWORKS'] ?? 1000);
const EXAMPLE_FIRST = 3;
const counts = { networks: 0, rows: 0, predicted: 0 };

/** One number of the network, the data or the learning rate. */
function someEditable({ network: { widths }, batch }: Experiment, next: () => number): Editable {
  const below = (count: number) => Math.floor(next() * count);
  const l = 1 + below(widths.length - 1);
  switch (below(8)) {
    case 0:
      return LEARNING_RATE;
    case 1:
      return entry('Y', below(widths[widths.length - 1]), batch[below(batch.length)]);
    case 2:
      return entry(layerKey('A', 0), below(widths[0]), batch[below(batch.length)]);
    case 3:
      return entry(layerKey('b', l), below(widths[l]), 0);
    default:
      return entry(layerKey('W', l), below(widths[l]), below(widths[l - 1]));
  }
}

/** A plain reading of a trace: every number by its text, without the engine's own ways to look one up. */
function numbersOf({ values, batch }: Trace): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [key, { columns, data }] of values) {
    data.forEach((value, k) => {
      const [i, j] = [Math.floor(k / columns), k % columns];
      found.set(key === 'J' || key === 'alpha' ? key : `${key}.${i}.${isPerExample(key) ? batch[j] : j}`, value);
    });
  }
  return found;
}

const differs = (p: number, q: number) => p !== q && !(Number.isNaN(p) && Number.isNaN(q));

function checkEdit(experiment: Experiment): void {
  const next = choices(experiment);
  const store = createExperimentStore(experiment);
  const compareEdit = createCompareEdit(store);
  const plan = schedule(experiment.network, experiment.view);
  const m = experiment.batch.length;
  const steps = Math.floor(next() * (plan.steps.length + 1));
  const entries = steps < plan.steps.length ? Math.floor(next() * scalarCount(experiment.network, m, plan.steps[steps])) : 0;
  store.goTo(stopId(experiment.network, m, plan, { steps, entries }));
  const edited = someEditable(experiment, next);
  const to = editedValue(experiment, edited) + (next() - 0.5) * 2;
  store.edit(edited, to, 'drag');
  const pair = editedPair(store.getState(), compareEdit);
  if (!pair) return;

  const after = applyEdit(experiment, edited, to);
  const [before, now] = [experiment, after].map((each) => numbersOf(computeTrace(passOf(each))));
  const known = knownTexts(pair, plan);
  const table = changeTable(pair, edited, Infinity, experiment.batch[0]);
  const rows = table.flatMap(({ numbers }) => numbers).map((reference) => ({ reference, text: referenceText(reference) }));

  // Every number of the table is that of the two traces, and nothing of it lies beyond the extent.
  for (const { reference, text } of rows) {
    const { before: p, after: q, by, isChanged } = changeOf(pair, reference);
    expect([p, q, by, isChanged], text).toEqual([before.get(text), now.get(text), (now.get(text) ?? NaN) - (before.get(text) ?? NaN), differs(p, q)]);
    expect(known.has(text), text).toBe(true);
    counts.rows++;
  }
  // It counts each number that changed, as far as computed.
  for (const { key, changed, computed } of table.slice(1)) {
    const own = [...known].filter((text) => text === key || text.startsWith(`${key}.`));
    expect([key, computed, changed]).toEqual([key, own.length, own.filter((text) => differs(before.get(text) ?? NaN, now.get(text) ?? NaN)).length]);
  }
  const outputs = new Set(plan.steps.map(({ writes }) => writes[writes.length - 1]));
  const written = [...known].filter((text) => outputs.has(keyIn(text)));
  expect(countChanges(pair)).toEqual({
    computed: written.length,
    changed: written.filter((text) => differs(before.get(text) ?? NaN, now.get(text) ?? NaN)).length,
  });
  checkOrder(pair, edited);
  checkFew(pair, edited);
  checkPrediction(experiment, after, edited, costChange(store.getState(), pair, edited)?.predicted);
  counts.networks++;
}

function keyIn(text: string): QuantityKey {
  return (text.includes('.') ? text.slice(0, text.indexOf('.')) : text) as QuantityKey;
}

/** What is given, and what the steps up to the extent have written, entry by entry in the order of scalar steps. */
function knownTexts({ batch, extent, before }: PassPair, plan: PassPair['plan']): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const [key, { rows, columns }] of before.values) {
    const writer = plan.steps.findIndex(({ writes }) => writes.includes(key));
    const order = isPerExample(key)
      ? Array.from({ length: rows * columns }, (_, k) => [k % rows, Math.floor(k / rows)])
      : Array.from({ length: rows * columns }, (_, k) => [Math.floor(k / columns), k % columns]);
    const done = writer < extent.steps ? order.length : writer === extent.steps ? extent.entries : 0;
    for (const [i, j] of order.slice(0, done)) texts.add(key === 'J' || key === 'alpha' ? key : `${key}.${i}.${isPerExample(key) ? batch[j] : j}`);
  }
  return texts;
}

/** Each changed number reads, of what changed, only what stands above it; and something of that. */
function checkOrder(pair: PassPair, edited: NumberReference): void {
  const [given, ...written] = changeTable(pair, edited, Infinity, -1);
  const above = new Set(given.numbers.map(referenceText));
  for (const { numbers } of written) {
    for (const reference of numbers) {
      if (!changeOf(pair, reference).isChanged) continue;
      const through = changedThrough(pair, reference).map(referenceText);
      expect(through.length, `${referenceText(reference)} changed through nothing`).toBeGreaterThan(0);
      expect(through.filter((text) => !above.has(text)), referenceText(reference)).toEqual([]);
    }
    // Only now: no number is read by another of the same quantity.
    for (const reference of numbers) above.add(referenceText(reference));
  }
}

/** Of more numbers than are wanted the strongest stay, and those of the shown example alone where it changed. */
function checkFew(pair: PassPair, edited: NumberReference): void {
  const example = pair.batch[pair.batch.length - 1];
  const all = changeTable(pair, edited, Infinity, -1);
  changeTable(pair, edited, EXAMPLE_FIRST, example).forEach(({ key, numbers }, place) => {
    expect(key).toBe(all[place].key);
    expect(numbers.length).toBeLessThanOrEqual(EXAMPLE_FIRST);
    const size = (reference: NumberReference) => Math.abs(changeOf(pair, reference).by);
    const isShown = (reference: NumberReference) => !isPerExample(key) || (reference.kind === 'entry' && reference.column === example);
    const changed = all[place].numbers.filter((reference) => changeOf(pair, reference).isChanged && !(place === 0 && referenceText(reference) === referenceText(edited)));
    const ofExample = changed.filter(isShown);
    const wanted = (ofExample.length > 0 ? ofExample : changed).map(size).sort((p, q) => q - p);
    const shown = numbers.filter((reference) => changeOf(pair, reference).isChanged && !(place === 0 && referenceText(reference) === referenceText(edited))).map(size).sort((p, q) => q - p);
    if (place > 0) expect(shown, key).toEqual(wanted.slice(0, EXAMPLE_FIRST));
  });
}

/** Gradient × change, the gradient by forward-mode dual numbers. */
function checkPrediction(experiment: Experiment, after: Experiment, edited: Editable, predicted: number | undefined): void {
  if (predicted === undefined || edited.kind === 'scalar') return;
  const { shape, parameters, X, Y, batch } = passOf(experiment);
  const seed: Seed = {
    name: nameOf(edited.key) as Seed['name'], layer: layerOf(edited.key) ?? 0, i: edited.row,
    j: isPerExample(edited.key) ? batch.indexOf(edited.column) : edited.column,
  };
  const { slopes } = dualCost({
    activations: shape.activations, loss: shape.loss, X: toRows(X), Y: toRows(Y),
    parameters: parameters.map(({ W, b }) => ({ W: toRows(W), b: toRows(b) })),
  }, [seed]);
  const expected = slopes[0] * (editedValue(after, edited) - editedValue(experiment, edited));
  expect(Math.abs(predicted - expected)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(expected)));
  counts.predicted++;
}

it(`holds for ${NETWORKS} edits of random networks`, () => {
  fc.assert(fc.property(experiments({ depth: 4, width: 4, examples: 3 }), checkEdit), { numRuns: NETWORKS, seed: 20261124 });
});

it('leads on to the logits where the outputs round to the same numbers', () => {
  const [experiment] = fc.sample(experiments({ depth: 2, width: 2, examples: 1 }), { numRuns: 1, seed: 7 });
  const network = { ...experiment.network, widths: [1, 1], activations: ['sigmoid'], loss: 'bce' } as const;
  const one = (value: number) => ({ rows: 1, columns: 1, data: Float64Array.of(value) });
  const saturated: Experiment = {
    ...experiment, network: { ...network, parameters: [{ W: one(50), b: one(0) }] }, data: { X: one(1), Y: one(0) }, batch: [0],
    view: { ...experiment.view, example: 0, route: 'shortcut' },
  };
  const plan = schedule(network, saturated.view);
  const edited = entry('W[1]', 0, 0);
  const pair: PassPair = {
    shape: network, batch: [0], plan, extent: { steps: plan.steps.length, entries: 0 },
    before: computeTrace(passOf(saturated)), after: computeTrace(passOf(applyEdit(saturated, edited, 60))),
  };
  expect(changeOf(pair, entry('A[1]', 0, 0)).isChanged).toBe(false);
  expect(changeOf(pair, entry('Lo', 0, 0))).toMatchObject({ before: 50, after: 60, by: 10 });
  expect(changedThrough(pair, entry('Lo', 0, 0)).map(referenceText)).toEqual(['Z[1].0.0']);
});

afterAll(() => console.info(`change tables: ${JSON.stringify(counts)}`));
