/** Proves the check of every entry: no false alarm, the kinks that the rule names and no other, and a planted error found. */

import { describe, expect, it } from 'vitest';
import { CONVENTIONS, defaultView, routesOf, type Experiment, type NetworkShape } from '../../../src/engine/experiment';
import { checkAll, checkWork, gradientEntries, sampleEntries } from '../../../src/engine/check-all';
import { CheckTally, totalCounts, type CheckReport } from '../../../src/engine/check-tally';
import { checkGradient } from '../../../src/engine/gradient-check';
import { at, matrix, withEntry, type Matrix } from '../../../src/engine/matrix';
import { referenceText, type EntryReference } from '../../../src/engine/quantity';
import { schedule } from '../../../src/engine/schedule';
import { computeTrace, matrixOf, passOf, type Trace } from '../../../src/engine/trace';
import { builtIns } from '../../../src/store/examples';
import { experimentOf, workedExample, workedExamples } from '../../golden/worked-examples';

function entriesOf({ network, batch, view }: Experiment): readonly EntryReference[] {
  return gradientEntries(network, batch, schedule(network, { route: view.route, inputGradient: true }));
}

function reportOf(experiment: Experiment, trace = computeTrace(passOf(experiment)), entries = entriesOf(experiment)): CheckReport {
  const tally = new CheckTally(entries);
  for (const found of checkAll(passOf(experiment), trace, entries)) tally.add(found);
  return tally.report();
}

describe('the worked examples and the built-in ones', () => {
  const all = [
    ...workedExamples.flatMap((example) => routesOf(experimentOf(example).network).flatMap((route) =>
      CONVENTIONS.map((convention) => experimentOf(example, route, convention)))),
    ...builtIns.map(({ experiment }) => experiment),
  ];

  it('have no wrong entry, and kinks only where the rule names them', () => {
    const counts = { entries: 0, agree: 0, close: 0, wrong: 0, kink: 0, undefined: 0 };
    for (const experiment of all) {
      const trace = computeTrace(passOf(experiment));
      const report = reportOf(experiment, trace);
      const kinks = report.exceptions.filter(({ check }) => check.verdict === 'kink').map(({ reference }) => referenceText(reference));
      expect(kinks, experiment.title).toEqual(entriesOf(experiment).filter((reference) => movesAnExactZero(experiment, trace, reference)).map(referenceText));
      const total = totalCounts(report);
      expect(total, experiment.title).toMatchObject({ close: 0, wrong: 0, undefined: 0 });
      expect(total.agree + total.kink).toBe(entriesOf(experiment).length);
      counts.entries += report.checked;
      for (const verdict of ['agree', 'close', 'wrong', 'kink', 'undefined'] as const) counts[verdict] += total[verdict];
    }
    console.log(`${all.length} experiments: ${JSON.stringify(counts)}`);
    expect(counts.kink).toBeGreaterThan(0);
  });

  it('stand on 13 kinks in the exact XOR network: three z, two biases, two weights and six inputs', () => {
    const { exceptions } = reportOf(experimentOf(workedExample('ex5a-xor-exact-relu')));
    expect(exceptions.map(({ reference }) => referenceText(reference)).toSorted()).toEqual([
      'dA[0].0.0', 'dA[0].0.1', 'dA[0].0.2', 'dA[0].1.0', 'dA[0].1.1', 'dA[0].1.2',
      'dW[1].1.0', 'dW[1].1.1', 'dZ[1].0.0', 'dZ[1].1.1', 'dZ[1].1.2', 'db[1].0.0', 'db[1].1.0',
    ]);
  });
});

/** Whether a ReLU or leaky ReLU of the first layer whose z is exactly 0 moves with this entry. No other z of these examples is near 0. */
function movesAnExactZero({ network, batch }: Experiment, trace: Trace, { key, row, column }: EntryReference): boolean {
  if (!/relu/.test(network.activations[0]) || network.activations.length === 1) return false;
  const Z = matrixOf(trace.values, 'Z[1]');
  const X = matrixOf(trace.values, 'A[0]');
  const W = matrixOf(trace.values, 'W[1]');
  const examples = batch.map((_, e) => e);
  const units = Array.from({ length: Z.rows }, (_, i) => i);
  const isZero = (i: number, e: number) => at(Z, i, e) === 0;
  switch (key) {
    case 'dZ[1]':
      return isZero(row, batch.indexOf(column));
    case 'db[1]':
      return examples.some((e) => isZero(row, e));
    case 'dW[1]':
      return examples.some((e) => isZero(row, e) && at(X, column, e) !== 0);
    case 'dA[0]':
      return units.some((i) => isZero(i, batch.indexOf(column)) && at(W, i, row) !== 0);
    default:
      return false;
  }
}

describe('a planted error', () => {
  it('is found and named, whichever entry it is in', () => {
    const experiment = experimentOf(workedExample('ex2-softmax-ce-2-3-2'), 'full');
    const trace = computeTrace(passOf(experiment));
    const entries = entriesOf(experiment);
    for (const planted of entries) {
      const { key, row, column } = planted;
      const right = matrixOf(trace.values, key);
      const values = new Map(trace.values).set(key, withEntry(right, row, column, at(right, row, column) * 1.5 + 0.01));
      const { quantities, exceptions } = reportOf(experiment, { ...trace, values });
      const wrong = exceptions.filter(({ check }) => check.verdict === 'wrong');
      expect(wrong.map(({ reference }) => referenceText(reference))).toEqual([referenceText(planted)]);
      for (const { key: each, counts, worst } of quantities) {
        expect(counts.wrong).toBe(each === key ? 1 : 0);
        if (each === key) expect(worst?.reference).toEqual(planted);
      }
    }
    console.log(`${entries.length} planted errors, each found and named`);
  });
});

/** A network whose numbers come from a sine, all different for different seeds. */
function network(shape: NetworkShape, m: number, seed: number, gain = 1): Experiment {
  let k = seed * 1000;
  const filled = (rows: number, columns: number, scale: number): Matrix =>
    matrix(rows, columns, Float64Array.from({ length: rows * columns }, () => scale * Math.sin(++k * 12.9898)));
  const K = shape.widths[shape.widths.length - 1];
  const parameters = shape.activations.map((_, index) => ({
    W: filled(shape.widths[index + 1], shape.widths[index], gain / Math.sqrt(shape.widths[index])),
    b: filled(shape.widths[index + 1], 1, 0.5),
  }));
  const Y = matrix(K, m);
  for (let e = 0; e < m; e++) Y.data[((e + seed) % K) * m + e] = 1;
  const batch = Array.from({ length: m }, (_, e) => e);
  return {
    title: 'made', network: { ...shape, parameters }, data: { X: filled(shape.widths[0], m, 1), Y }, batch, learningRate: 0.1, optimizer: { name: 'gd', weightDecay: 0 }, view: defaultView(shape, batch),
  };
}

describe('tiny gradients', () => {
  it('of eight sigmoid layers give no false alarm', () => {
    const shape: NetworkShape = { widths: [3, 3, 3, 3, 3, 3, 3, 3, 2], activations: Array.from({ length: 8 }, () => 'sigmoid' as const), loss: 'bce' };
    let entries = 0;
    let tiny = 0;
    let smallest = Infinity;
    for (let seed = 1; seed <= 60; seed++) {
      const experiment = network(shape, 2, seed, [0.3, 1, 2][seed % 3]);
      const trace = computeTrace(passOf(experiment));
      const report = reportOf(experiment, trace);
      expect(totalCounts(report)).toMatchObject({ agree: report.checked, close: 0, wrong: 0, kink: 0, undefined: 0 });
      entries += report.checked;
      for (const value of matrixOf(trace.values, 'dW[1]').data) {
        if (Math.abs(value) < 1e-6) tiny++;
        smallest = Math.min(smallest, Math.abs(value));
      }
    }
    console.log(`60 networks of 8 sigmoid layers: ${entries} entries agree; ${tiny} of dW[1] are below 1e-6, the smallest is ${smallest.toExponential(1)}`);
    expect(tiny).toBeGreaterThan(100);
  });
});

describe('the run', () => {
  const experiment = experimentOf(workedExample('ex1b-batch-of-3'), 'full');
  const pass = passOf(experiment);
  const trace = computeTrace(pass);
  const entries = entriesOf(experiment);

  it('goes through every entry in the order of the schedule, each checked as by itself', () => {
    const found = [...checkAll(pass, trace, entries)];
    expect(found.map(({ check }) => check)).toEqual(entries.map((reference) => checkGradient(pass, trace, reference)));
    expect([...new Set(entries.map(({ key }) => key))]).toEqual(['dA[2]', 'dZ[2]', 'dW[2]', 'db[2]', 'dA[1]', 'dZ[1]', 'dW[1]', 'db[1]', 'dA[0]']);
    expect(entries).toHaveLength(3 * (1 + 1 + 2 + 2 + 2) + 2 + 1 + 4 + 2);
    // An example is the outer loop, and is named by its column in the data.
    expect(entries.filter(({ key }) => key === 'dZ[1]').map(referenceText)).toEqual(['dZ[1].0.0', 'dZ[1].1.0', 'dZ[1].0.1', 'dZ[1].1.1', 'dZ[1].0.2', 'dZ[1].1.2']);
  });

  it('can be put down after any entry', () => {
    const run = checkAll(pass, trace, entries);
    const first = Array.from({ length: 7 }, () => run.next().value);
    expect([...first, ...run]).toEqual([...checkAll(pass, trace, entries)]);
  });

  it('checks a sample of the size asked for, by the seed, in the same order', () => {
    const places = (count: number, seed: number) => sampleEntries(entries, count, seed).map((reference) => entries.indexOf(reference));
    expect(places(10, 1)).toHaveLength(10);
    expect(places(10, 1)).toEqual(places(10, 1).toSorted((p, q) => p - q));
    expect(places(10, 1)).toEqual(places(10, 1));
    expect(places(10, 2)).not.toEqual(places(10, 1));
    expect(places(1000, 1)).toHaveLength(entries.length);
    // Every entry is as likely as any other.
    const times = entries.map(() => 0);
    for (let seed = 0; seed < 2000; seed++) for (const place of places(10, seed)) times[place]++;
    const expected = (2000 * 10) / entries.length;
    for (const count of times) expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });

  it('weighs an entry by what it makes anew', () => {
    const shape: NetworkShape = { widths: [784, 128, 64, 10], activations: ['relu', 'relu', 'softmax'], loss: 'ce' };
    const work = (text: 'dW[1]' | 'dW[3]' | 'dZ[1]', m: number) => checkWork(shape, m, { kind: 'entry', key: text, row: 0, column: 0 });
    expect(work('dW[1]', 1)).toBeGreaterThan(4 * work('dW[3]', 1));
    expect(work('dW[1]', 32)).toBeGreaterThan(20 * work('dW[1]', 1));
    expect(work('dZ[1]', 32)).toBe(work('dZ[1]', 1));
  });

  it('takes seconds for a network of 64-64-10', () => {
    const large = network({ widths: [64, 64, 10], activations: ['tanh', 'softmax'], loss: 'ce' }, 1, 1);
    const begun = performance.now();
    const report = reportOf(large);
    const seconds = (performance.now() - begun) / 1000;
    console.log(`64-64-10: ${report.checked} entries in ${seconds.toFixed(2)} s`);
    expect(totalCounts(report)).toMatchObject({ agree: report.checked });
    expect(report.checked).toBeGreaterThan(5000);
    expect(seconds).toBeLessThan(10);
  });
});
