/** Mistakes planted by another program and printed by NumPy and PyTorch: which are named, and that right numbers raise no alarm. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { toRows } from '../../../src/engine/matrix';
import { computeTrace, passOf } from '../../../src/engine/trace';
import { quantitiesNamed } from '../../../src/store/given/given-names';
import { experiments } from '../../property/engine/networks';
import { findPython, runPython } from '../../support/python';
import { checked } from './checked';

const NETWORKS = 500;

interface Print {
  readonly mistake: string;
  readonly text: string;
  /** The first wrong quantity by its printed name, or null where the printed numbers are the right ones. */
  readonly first: string | null;
}

/** How many print-outs with one mistake came out how. */
interface Count {
  named: number;
  missed: number;
  /** Of these: printed just as another mistake is, both being named; with more than one candidate. */
  twins: number;
  ties: number;
  /** Printed just as the right numbers are: no mistake can be seen. */
  equal: number;
  /** Right in another layout or convention, which is told. Counted as missed. */
  otherReading: number;
}

const NONE: Count = { named: 0, missed: 0, twins: 0, ties: 0, equal: 0, otherReading: 0 };

function sum(a: Count, b: Count): Count {
  return {
    named: a.named + b.named, missed: a.missed + b.missed, twins: a.twins + b.twins, ties: a.ties + b.ties,
    equal: a.equal + b.equal, otherReading: a.otherReading + b.otherReading,
  };
}

const python = findPython(['numpy', 'torch']);

/** Every other network in PyTorch; of every fourth only the parameters' gradients, as homework hands them in. */
const isTorch = (index: number) => index % 2 === 1;
const hasOnlyParameters = (index: number) => index % 4 >= 2;

describe.skipIf(python === undefined)('numbers printed by NumPy and PyTorch', () => {
  const drawn = fc.sample(experiments({ depth: 3, width: 4, examples: 4 }), { seed: 20, numRuns: 2 * NETWORKS });
  const networks = drawn
    .filter((experiment) => computeTrace(passOf(experiment)).overflow === undefined)
    .slice(0, NETWORKS)
    .map((experiment, index): Experiment => ({ ...experiment, learningRate: 0.5, view: { ...experiment.view, convention: isTorch(index) ? 'autograd' : 'course' } }));

  it(`tells the first wrong quantity and the mistake, over ${NETWORKS} networks`, () => {
    const sent = networks.map((experiment, index) => {
      const { shape, parameters, X, Y, route, learningRate } = passOf(experiment);
      return {
        widths: shape.widths, activations: shape.activations, loss: shape.loss, route, rate: learningRate,
        W: parameters.map(({ W }) => toRows(W)), b: parameters.map(({ b }) => toRows(b)), X: toRows(X), Y: toRows(Y),
        library: isTorch(index) ? 'torch' : 'numpy', onlyParameters: hasOnlyParameters(index),
      };
    });
    const script = readFileSync(new URL('../../python/print_numbers.py', import.meta.url), 'utf8');
    const answer = JSON.parse(runPython(python ?? '', script, JSON.stringify(sent))) as readonly (readonly Print[])[];
    expect(answer).toHaveLength(NETWORKS);
    const counts = new Map<string, Count>();
    const misses: string[] = [];
    const alarms: string[] = [];
    let rightOnes = 0;
    for (const [index, prints] of answer.entries()) {
      const experiment = networks[index];
      for (const { mistake, text, first } of prints) {
        const { reports, mistakes, layout, convention } = checked(experiment, text);
        const found = reports.find(({ verdict }) => verdict === 'first')?.given.key;
        const kinds = mistakes.map((each) => each.mistake.kind);
        if (mistake === 'right') {
          rightOnes++;
          if (found !== undefined) alarms.push(`network ${index}: ${found} [${kinds.join(' ')}]`);
          continue;
        }
        const count = counts.get(mistake) ?? { ...NONE };
        counts.set(mistake, count);
        const twins = prints.filter((other) => other.text === text && other.mistake !== mistake).map((other) => other.mistake);
        if (first === null || twins.includes('right')) {
          count.equal++;
          continue;
        }
        const wanted = quantitiesNamed([first], experiment.network)[0];
        const isNamed = found === wanted && [mistake, ...twins].every((name) => kinds.some((kind) => kind === name));
        if (twins.length > 0) count.twins++;
        if (kinds.length > 1) count.ties++;
        // Right numbers in another layout, as W turned where every W is square; the app says that it reads them so.
        const isOtherReading = found === undefined && (layout.inputRows || convention !== experiment.view.convention);
        count[isNamed ? 'named' : isOtherReading ? 'otherReading' : 'missed']++;
        const reading = isOtherReading ? ' in another layout' : '';
        if (!isNamed) misses.push(`network ${index} (${isTorch(index) ? 'torch' : 'numpy'}), ${mistake}: ${found ?? 'nothing'}${reading} [${kinds.join(' ')}], wanted ${first}`);
      }
    }
    const total = [...counts.values()].reduce(sum, NONE);
    const wrongOnes = total.named + total.missed + total.otherReading;
    const share = total.named / wrongOnes;
    console.log([
      `${rightOnes} right print-outs, ${alarms.length} false alarms`,
      `${wrongOnes} wrong ones, ${total.named} named: ${(100 * share).toFixed(2)} %; ${total.equal} apart, printed as the right ones are`,
      ...[['all', total] as const, ...counts].map(([mistake, count]) => `  ${mistake}: ${Object.entries(count).map(([what, n]) => `${what} ${n}`).join(', ')}`),
      ...misses,
      ...alarms,
    ].join('\n'));
    expect(alarms).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.98);
    for (const [mistake, { named }] of counts) expect(named, mistake).toBeGreaterThan(20);
  }, 600_000);
});
