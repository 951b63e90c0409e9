/** What a file may leave out, and what it may hold. */

import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/engine/experiment';
import { toRows } from '../../../src/engine/matrix';
import { LARGEST_FILE, readExperiment, readExperimentFile } from '../../../src/store/read/read-experiment';
import { writeExperiment } from '../../../src/writers/experiment-json';
import firstText from '../../../src/store/examples/first.json?raw';

function read(text: string) {
  const outcome = readExperiment(text);
  if (!outcome.ok) throw new Error(`${outcome.problem.kind} at ${outcome.problem.path}`);
  return outcome.experiment;
}

/** A file for a 1-1 network on `examples` examples, with more keys at the top and in data. */
function regression(examples: number, top: object = {}, data: object = {}): string {
  const row = Array.from({ length: examples }, (_, e) => e);
  return JSON.stringify({
    nablascope: 1, title: 't', learningRate: 0.1,
    network: { widths: [1, 1], activations: ['identity'], loss: 'half_se', parameters: [{ W: [[1]], b: [0] }] },
    data: { X: [row], Y: [row], ...data }, ...top,
  });
}

const withView = (view: object) => firstText.replace(/}\s*$/, `,"view":${JSON.stringify(view)}}`);

describe('an experiment file', () => {
  it('may leave out what has a default', () => {
    const { batch, optimizer, view, data, network } = read(firstText);
    expect({ batch, optimizer }).toEqual({ batch: [0], optimizer: { name: 'gd', weightDecay: 0 } });
    expect(view).toEqual({
      step: 'start', computed: 'start', iteration: 0, example: 0, route: 'shortcut', convention: 'course',
      stride: 'operation', level: 'matrix', inputGradient: false, select: undefined,
    } satisfies View);
    expect(Object.keys(data)).toEqual(['X', 'Y']);
    expect(network).not.toHaveProperty('initialisation');
  });

  it('uses all examples up to 128 when it names no batch', () => {
    expect(read(regression(128)).batch).toEqual(Array.from({ length: 128 }, (_, e) => e));
    expect(read(regression(129)).batch).toEqual(Array.from({ length: 128 }, (_, e) => e));
  });

  it('takes the full route where no shortcut holds, and the first of the batch as its example', () => {
    const { view, batch } = read(regression(5, { batch: [3, 1] }));
    expect({ route: view.route, example: view.example, batch }).toEqual({ route: 'full', example: 3, batch: [3, 1] });
  });

  it('is computed as far as its step when it says no more', () => {
    expect(read(withView({ step: 'B2.dW' })).view).toMatchObject({ step: 'B2.dW', computed: 'B2.dW' });
    expect(read(withView({ computed: 'B2.dW' })).view).toMatchObject({ step: 'start', computed: 'B2.dW' });
  });

  it('may stop inside a step, and has one text for the end of a step', () => {
    expect(read(withView({ step: 'B2.dW:1,0', stride: 'scalar' })).view.step).toBe('B2.dW:1,0');
    expect(read(withView({ step: 'B2.dW:1,2', stride: 'scalar' })).view.step).toBe('B2.dW');
  });

  it('may turn on the input gradient and another route, and stop there', () => {
    const view = { inputGradient: true, route: 'full', step: 'B2.dA', computed: 'B1.dAprev', select: 'dA[2].*.0' };
    expect(read(withView(view)).view).toMatchObject(view);
  });

  it('may hold every optional key', () => {
    const experiment = read(regression(3,
      { batch: [2, 0], optimizer: { name: 'gd' }, view: { example: 2, select: 'A[0].0.2' } },
      {
        features: ['키 (cm)'], classes: ['값'], scaling: { mean: [-1.5], deviation: [5e-324] }, heldOut: [1],
        world: { name: 'lda', seed: 7, settings: { distance: 1.5 } },
      }));
    expect(experiment.data).toMatchObject({
      features: ['키 (cm)'], classes: ['값'], scaling: { mean: [-1.5], deviation: [5e-324] }, heldOut: [1],
      world: { name: 'lda', seed: 7, settings: { distance: 1.5 } },
    });
    expect(experiment.view).toMatchObject({ example: 2, select: 'A[0].0.2' });
  });

  it('names both classes of a single output', () => {
    expect(read(regression(1, {}, { classes: ['no', 'yes'] })).data.classes).toEqual(['no', 'yes']);
  });

  it('may have ce targets that sum to 1 within 1e-9, and soft ones', () => {
    expect(toRows(read(firstText.replace('[[0], [1]]', '[[0.3], [0.7000000009]]')).data.Y)).toEqual([[0.3], [0.7000000009]]);
  });

  it('keeps the sign of zero and the smallest number', () => {
    const { parameters } = read(firstText.replace('0.6, -0.9', '-0, 5e-324').replace('0.1, -0.2', '-0.0, -0e5')).network;
    expect(parameters[0].W.data.slice(0, 2)).toEqual(Float64Array.of(-0, 5e-324));
    expect(parameters[0].b.data.slice(0, 2)).toEqual(Float64Array.of(-0, -0));
  });

  it('may begin with a byte order mark and have its keys in any order', () => {
    const reversed = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(firstText) as object).reverse()));
    expect(read(`\uFEFF${reversed}`)).toEqual(read(firstText));
  });

  it('is written with one row of a matrix on a line and nothing that is default', () => {
    expect(writeExperiment(read(firstText))).toBe(firstText);
    const wide = read(regression(60));
    expect(writeExperiment(wide)).toMatch(/"X": \[\n +\[0, 1, [\d, ]+, 59\]\n +\],/);
    expect(writeExperiment(wide)).not.toMatch(/batch|optimizer|view|features/);
    expect(writeExperiment(read(withView({ step: 'B2.dW' })))).toContain('"view": { "step": "B2.dW" }');
    expect(writeExperiment(read(regression(3, { batch: [2, 0] })))).toContain('"batch": [2, 0]');
    expect(writeExperiment(read(regression(3, { batch: [0, 1, 2] })))).not.toContain('batch');
  });
});

describe('a file that a person drops', () => {
  it('is read as its text is', async () => {
    expect(await readExperimentFile(new File([firstText], 'first.json'))).toEqual(readExperiment(firstText));
  });

  it('is refused by its size before it is fetched', async () => {
    const file = new File([], 'huge.json');
    Object.defineProperties(file, {
      size: { value: LARGEST_FILE + 1 },
      arrayBuffer: { value: () => Promise.reject(new Error('fetched')) },
    });
    expect(await readExperimentFile(file)).toMatchObject({ ok: false, problem: { kind: 'size', found: LARGEST_FILE + 1 } });
  });

  it('is named when it is gone', async () => {
    const file = new File([firstText], 'gone.json');
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
    expect(await readExperimentFile(file)).toEqual({ ok: false, problem: { kind: 'unreadable', path: '', found: 'gone.json' } });
  });
});
