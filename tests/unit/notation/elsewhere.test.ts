/** The lines of other notations: every source says something or nothing of every operation, and code that stands there runs. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { deriveStep } from '../../../src/derivation/derive';
import { DERIVATION_OPERATIONS } from '../../../src/derivation/rung';
import { ELEMENTWISE_NAMES } from '../../../src/engine/activations';
import { CONVENTIONS, depth, outputActivation, routesOf, type Convention, type Experiment, type Route } from '../../../src/engine/experiment';
import { at, toRows, transpose, type Matrix } from '../../../src/engine/matrix';
import { layerOf, nameOf, type QuantityKey } from '../../../src/engine/quantity';
import { schedule } from '../../../src/engine/schedule';
import { computeTrace, matrixOf, passOf } from '../../../src/engine/trace';
import { builtIns } from '../../../src/store/examples';
import { differenceFrom, SOURCES } from '../../../src/words/elsewhere';
import { LANGUAGES } from '../../../src/words/language';
import { elsewhere, type ElsewhereLine } from '../../../src/writers/elsewhere';
import { networkOf } from '../derivation/networks';
import { experimentOf, workedExamples } from '../../golden/worked-examples';

/** Every step of the pass with its lines, and what the step writes. */
function linesOf({ network, batch }: Experiment, route: Route, convention: Convention) {
  const plan = schedule(network, { route, inputGradient: true });
  return plan.steps.map((step) => {
    const [{ operation }] = deriveStep(network, batch, plan, step, { route, convention }, { i: 0, j: 0, e: batch[0] });
    const layer = step.layer ?? depth(network);
    return { step, operation, lines: elsewhere(operation, step, { shape: network, layer, convention, rule: plan.rule }) };
  });
}

function every(experiment: Experiment): readonly (readonly [Route, Convention])[] {
  return routesOf(experiment.network).flatMap((route) => CONVENTIONS.map((convention) => [route, convention] as const));
}

describe('each source', () => {
  it('has its line, or none of its own, for all 19 operations', () => {
    const found = new Map<string, Set<string>>();
    const networks = [
      ...builtIns.map(({ experiment }) => experiment),
      ...(['half_se', 'mse'] as const).map((loss) => networkOf({ widths: [2, 2, 2], activations: ['tanh', 'softmax'], loss, examples: 2, seed: 1 })),
    ];
    for (const experiment of networks) {
      for (const [route, convention] of every(experiment)) {
        for (const { operation, lines } of linesOf(experiment, route, convention)) {
          expect(lines.map(({ source }) => source)).toEqual(SOURCES);
          const written = lines.filter(({ text }) => text !== undefined);
          found.set(operation, new Set([...(found.get(operation) ?? []), ...written.map(({ source }) => source)]));
          for (const { kind, text } of written) {
            expect(text).not.toContain('undefined');
            if (kind === 'tex' && text !== undefined) expect(() => katex.renderToString(text, { throwOnError: true, strict: 'error' }), text).not.toThrow();
          }
        }
      }
    }
    expect([...found.keys()].toSorted()).toEqual([...DERIVATION_OPERATIONS].toSorted());
    // NumPy and PyTorch can write all of them; a book or a course has no line for what it does not teach.
    for (const [operation, sources] of found) expect([...sources], operation).toEqual(expect.arrayContaining(['numpy', 'torch']));
    expect(found.get('dZ.softmax')).toEqual(new Set(['numpy', 'torch', 'autograd']));
  });

  it('names its own layers: Nielsen counts the input as the first', () => {
    const [{ experiment }] = builtIns.filter(({ id }) => id === 'ex2-softmax-ce-2-3-2');
    const dW = linesOf(experiment, 'shortcut', 'course').find(({ step }) => step.id === 'B2.dW');
    expect(dW?.lines.map(({ text }) => text)).toEqual([
      'dW^{[2]} = \\frac1m\\, dZ^{[2]} A^{[1]}{}^T',
      '\\text{BP4:}\\quad \\dfrac{\\partial C}{\\partial w^{3}_{jk}} = a^{2}_k \\delta^{3}_j',
      'dW2 = np.dot(h1.T, dscores)',
      'dW2 = dZ2 @ A1.T / m',
      'dW2 = dz2.T @ a1',
      'W2.grad',
    ]);
  });
});

// — The code runs —

type Runnable = 'numpy' | 'cs231n' | 'torch';
const RUNNABLE: readonly Runnable[] = ['numpy', 'cs231n', 'torch'];

/** The variable that a source keeps a quantity in. */
function variable(source: Runnable, experiment: Experiment, key: QuantityKey): string {
  const { network } = experiment;
  const l = layerOf(key) ?? 0;
  const isOutput = l === depth(network);
  const name = nameOf(key).replace('new', '');
  const letter = name.replace('d', '');
  const d = name.length > letter.length ? 'd' : '';
  if (source === 'numpy') return key === 'Lo' || key === 'J' ? key : key === 'dA[0]' ? 'dX' : `${d}${letter}${l}`;
  if (key === 'Lo') return source === 'torch' ? 'loss' : 'correct_logprobs';
  if (key === 'J') return source === 'torch' ? 'cost' : 'data_loss';
  if (key === 'dA[0]') return source === 'torch' ? 'dx' : 'dX';
  if (letter === 'W' || letter === 'b') return `${d}${letter}${l}`;
  if (source === 'torch') return `${d}${letter.toLowerCase()}${l}`;
  if (letter === 'Z') return isOutput ? `${d}scores` : `${d}z${l}`;
  return isOutput && outputActivation(network) === 'softmax' ? `${d}probs` : `${d}h${l}`;
}

/** The trace's numbers in the source's layout: rows for examples, W turned for CS231n, gradients of J. */
function inLayout(source: Runnable, key: QuantityKey, values: Matrix, m: number, convention: Convention): Matrix {
  if (source === 'numpy') return values;
  const name = nameOf(key);
  const isOfExample = name === 'dZ' || name === 'dA';
  const shared = isOfExample && convention === 'course' ? { ...values, data: values.data.map((value) => value / m) } : values;
  const isTurned = source === 'cs231n' || name === 'Z' || name === 'A' || isOfExample;
  return isTurned ? transpose(shared) : shared;
}

function caseOf(source: Runnable, experiment: Experiment, route: Route, convention: Convention) {
  const { network, batch, learningRate } = experiment;
  const trace = computeTrace({ ...passOf(experiment), route, convention });
  const m = batch.length;
  const shown = (key: QuantityKey) => {
    const values = inLayout(source, key, matrixOf(trace.values, key), m, convention);
    if (key === 'J') return at(values, 0, 0);
    const isFlat = source === 'torch' && (nameOf(key) === 'b' || key === 'Lo');
    return isFlat || (source === 'cs231n' && key === 'Lo') ? [...values.data] : toRows(values);
  };
  const parameters = network.activations.flatMap((_, index) => ([`W[${index + 1}]`, `b[${index + 1}]`] as const));
  const X = matrixOf(trace.values, 'A[0]');
  const Y = matrixOf(trace.values, 'Y');
  const classes = Array.from({ length: m }, (_, e) => Array.from({ length: Y.rows }, (__, k) => at(Y, k, e)).indexOf(1));
  const given = {
    ...Object.fromEntries(parameters.map((key) => [variable(source, experiment, key), shown(key)])),
    numpy: { X: toRows(X), Y: toRows(Y), m, alpha: learningRate },
    cs231n: { X: toRows(transpose(X)), y: classes, N: m, step_size: learningRate },
    torch: { x: toRows(transpose(X)), y: toRows(transpose(Y)), m, lr: learningRate },
  };
  const { numpy, cs231n, torch, ...rest } = given;
  const expected = new Map<string, Matrix>();
  let written = 0;
  const lines = linesOf(experiment, route, convention).flatMap(({ step, lines: all }): readonly unknown[] => {
    const own = all.find((line): line is ElsewhereLine => line.source === source)?.text;
    const keys = step.writes.filter((key) => nameOf(key) !== 'gp');
    if (own === undefined) return keys.map((key) => ({ name: variable(source, experiment, key), value: shown(key) }));
    for (const key of keys) expected.set(variable(source, experiment, key), inLayout(source, key, matrixOf(trace.values, key), m, convention));
    written++;
    return [own];
  });
  return {
    label: `${experiment.title}, ${source}, ${route}, ${convention}`, expected, written, source,
    sent: { given: { ...rest, ...{ numpy, cs231n, torch }[source] }, rows: source === 'torch', lines, wanted: [...expected.keys()] },
  };
}

/** CS231n's targets are class numbers: a distribution over classes has none. */
function isReadable(source: Runnable, { network, data }: Experiment): boolean {
  return source !== 'cs231n' || network.loss !== 'ce' || data.Y.data.every((y) => y === 0 || y === 1);
}

const hasNumPy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

describe('how the notations differ', () => {
  it.each(LANGUAGES)('is m times ours where theirs is of one example and ours carries 1/m, in %s', (language) => {
    const says = (isBatchByAutograd: boolean) => SOURCES.filter((source) => /m times|m배/.test(differenceFrom(source, language, isBatchByAutograd)));
    expect(says(false)).toEqual([]);
    expect(says(true)).toEqual(['deeplearning', 'nielsen']);
    for (const isBatchByAutograd of [false, true]) {
      expect(differenceFrom('nielsen', language, isBatchByAutograd)).toMatch(/\bm (that|은|is)|m은/);
    }
  });
});

describe('the code lines', () => {
  it.skipIf(!hasNumPy)('run, and come to the trace in their own layout', () => {
    const experiments = [
      ...workedExamples.map((example) => experimentOf(example)),
      ...ELEMENTWISE_NAMES.map((name, seed) => ({
        ...networkOf({ widths: [3, 4, 2], activations: [name, 'softmax'], loss: 'mse', examples: 3, seed }), title: name,
      })),
    ];
    const cases = experiments.flatMap((experiment) => every(experiment).flatMap(([route, convention]) => (
      RUNNABLE.filter((source) => isReadable(source, experiment)).map((source) => caseOf(source, experiment, route, convention))
    )));
    const run = spawnSync('python3', [fileURLToPath(new URL('run-lines.py', import.meta.url))], {
      input: JSON.stringify(cases.map(({ sent }) => sent)), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
    });
    expect(run.stderr).toBe('');
    const results = JSON.parse(run.stdout) as readonly Readonly<Record<string, { shape: number[]; values: number[] }>>[];
    let numbers = 0;
    cases.forEach(({ label, expected, source }, index) => {
      for (const [name, { rows: height, columns, data }] of expected) {
        const { shape, values } = results[index][name];
        if (source === 'numpy' && shape.length > 0) expect(shape, `${label}: ${name}`).toEqual([height, columns]);
        expect(values.length, `${label}: ${name}`).toBe(data.length);
        data.forEach((value, k) => {
          numbers++;
          expect(Math.abs(values[k] - value), `${label}: ${name} ${values[k]} against ${value}`).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
        });
      }
    });
    const lines = cases.reduce((sum, { written }) => sum + written, 0);
    console.log(`${cases.length} passes in NumPy, CS231n and PyTorch style: ${lines} lines run, ${numbers} numbers equal the trace`);
    expect(lines).toBeGreaterThan(1000);
  });
});
