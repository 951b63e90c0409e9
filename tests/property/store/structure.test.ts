/** Random sequences of 200 edits of numbers, structure and data, with steps, undos and redos, against a plain model: a list of whole experiments. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import type { Matrix } from '../../../src/engine/matrix';
import { layerKey } from '../../../src/engine/quantity';
import { beforeUpdate, computeTrace, passOf } from '../../../src/engine/trace';
import { readExperiment } from '../../../src/store/read/read-experiment';
import { createExperimentStore, type ExperimentStore } from '../../../src/store/experiment-store';
import { writeExperiment } from '../../../src/writers/experiment-json';
import { batchExample, firstExample } from '../../unit/store/first-example';
import { anyAction } from './structure-actions';

const RUNS = 60;
const LENGTH = 200;

/** Another experiment, other data and a new start are kept also where they equal what was there. */
const ALWAYS_KEPT: ReadonlySet<string> = new Set(['open', 'data', 'initialise']);

/** Every bit that undo is about, as text: all of the experiment but the place of the reader. A copy, so that nothing can change it later. */
function bits({ title, network, data, batch, learningRate }: Experiment): string {
  const of = (a: Matrix) => [a.rows, a.columns, Buffer.from(a.data.buffer, a.data.byteOffset, a.data.byteLength).toString('hex')];
  const { parameters, ...shape } = network;
  const { X, Y, ...rest } = data;
  const rate = Buffer.from(Float64Array.of(learningRate).buffer).toString('hex');
  return JSON.stringify([title, shape, parameters.map(({ W, b }) => [of(W), of(b)]), of(X), of(Y), rest, batch, rate]);
}

/** Many updates may take more than one slice. */
async function settled(store: ExperimentStore): Promise<void> {
  while (store.getState().busy) await new Promise((resolve) => setTimeout(resolve));
}

it(`equals the model after every one of ${LENGTH} actions`, async () => {
  const counts = new Map<string, number>();
  await fc.assert(fc.asyncProperty(fc.array(anyAction([firstExample(), batchExample()]), { minLength: LENGTH, maxLength: LENGTH }), async (actions) => {
    const store = createExperimentStore(batchExample());
    const past: string[] = [];
    const future: string[] = [];
    const current = () => bits(store.getState().experiment);
    for (const { kind, name, run } of actions) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      const before = current();
      run(store);
      await settled(store);
      const after = current();
      if (kind === 'view') expect(after).toBe(before);
      else if (kind === 'edit') {
        const isEntry = after !== before || ALWAYS_KEPT.has(name);
        if (isEntry) past.push(before);
        // Of a run that comes back to where it began nothing is left, but its first change was one: what was undone is gone.
        if (isEntry || (name === 'typed width' && store.getState().history.future.length === 0)) future.length = 0;
      } else {
        const [from, to] = kind === 'undo' ? [past, future] : [future, past];
        const expected = from.pop();
        if (expected !== undefined) to.push(before);
        expect(after, name).toBe(expected ?? before);
      }
      expect(store.getState().history.past).toHaveLength(past.length);
      expect(store.getState().history.future).toHaveLength(future.length);
      checkShown(store);
    }
    while (past.length > 0) {
      store.undo();
      await settled(store);
      expect(current()).toBe(past.pop());
    }
    expect(current()).toBe(bits(batchExample()));
  }), { numRuns: RUNS, seed: 20261124 });
  console.info(`${RUNS} sequences of ${LENGTH}: ${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}`);
});

/** The trace is that of the experiment and the parameters that are shown, and the experiment is one that can be saved and opened. */
function checkShown(store: ExperimentStore): void {
  const { trace, experiment } = store.getState();
  expect(trace.J).toBe(computeTrace(passOf(experiment, beforeUpdate(trace))).J);
  const { parameters } = experiment.network;
  if (experiment.view.iteration === 0) expect(trace.values.get(layerKey('W', parameters.length))).toBe(parameters.at(-1)?.W);
  if (parameters.some(({ W, b }) => ![...W.data, ...b.data].every(Number.isFinite))) return;
  const read = readExperiment(writeExperiment(experiment));
  expect(read.ok ? bits(read.experiment) : read.problem).toBe(bits(experiment));
}
