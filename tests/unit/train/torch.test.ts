/** Ten updates of each optimizer in mini-batches equal those of torch.optim, through the whole training loop: order, batches, gradients, update. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultView, type Experiment, type Optimizer } from '../../../src/engine/experiment';
import { column, fromRows, matrix } from '../../../src/engine/matrix';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { createTraining } from '../../../src/store/train/training';
import { findPython, runPython } from '../../support/python';
import { TrainWorkers } from '../../support/train-workers';

interface Layer {
  readonly W: readonly (readonly number[])[];
  readonly b: readonly number[];
}

interface Fixture {
  readonly made_with: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly widths: readonly number[];
  readonly heldOut: readonly number[];
  readonly X: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly start: readonly Layer[];
  readonly runs: readonly {
    readonly optimizer: Optimizer;
    readonly learningRate: number;
    readonly batchSize: number;
    readonly updates: readonly { readonly batch: readonly number[]; readonly J: number; readonly parameters: readonly Layer[] }[];
  }[];
}

const fixtureText = readFileSync(new URL('../../golden/training-in-batches.json', import.meta.url), 'utf8');
const fixture = JSON.parse(fixtureText) as Fixture;

function experimentOf({ optimizer, learningRate }: Fixture['runs'][number]): Experiment {
  const { widths, X, labels, heldOut, start } = fixture;
  const K = widths[widths.length - 1];
  const Y = matrix(K, labels.length);
  labels.forEach((label, e) => Y.data.set([1], label * labels.length + e));
  const shape = { widths, activations: ['tanh', 'softmax'], loss: 'ce' } as const;
  const parameters = start.map(({ W, b }) => ({ W: fromRows(W), b: column(b) }));
  return { title: '', network: { ...shape, parameters }, data: { X: fromRows(X), Y, heldOut }, batch: [0], learningRate, optimizer, view: defaultView(shape, [0]) };
}

describe('torch.optim', () => {
  it.each(fixture.runs)('$optimizer with batches of $batchSize: ten updates, to 1e-10', (run) => {
    const experiment = createExperimentStore(experimentOf(run));
    const workers = new TrainWorkers();
    const training = createTraining({ experiment, makeWorker: workers.make });
    training.choose({ batchSize: run.batchSize, seed: fixture.seed });
    expect(run.updates).toHaveLength(10);
    for (const { batch, J, parameters } of run.updates) {
      training.openUpdate();
      expect(experiment.getState().experiment.batch).toEqual(batch);
      expect(Math.abs(experiment.getState().trace.J - J)).toBeLessThan(1e-10);
      training.oneUpdate();
      workers.turn();
      training.getState().shown.parameters.forEach(({ W, b }, index) => {
        const wanted = [...parameters[index].W.flat(), ...parameters[index].b];
        [...W.data, ...b.data].forEach((value, k) => expect(Math.abs(value - wanted[k])).toBeLessThan(1e-10));
      });
    }
  });

  const python = findPython(['numpy', 'torch']);
  it.skipIf(python === undefined)('still gives what is kept', () => {
    const script = readFileSync(fileURLToPath(new URL('../../python/train_in_batches.py', import.meta.url)), 'utf8');
    const numbers = (text: string): readonly number[] => (text.match(/-?\d+\.\d+(e[+-]\d+)?/g) ?? []).map(Number);
    const again = JSON.parse(runPython(python ?? '', script)) as Fixture;
    const [kept, now] = [fixture, again].map(({ runs }) => numbers(JSON.stringify(runs)));
    expect(now).toHaveLength(kept.length);
    // Another version of torch may sum in another order.
    now.forEach((value, k) => expect(Math.abs(value - kept[k])).toBeLessThan(1e-12));
  });
});
