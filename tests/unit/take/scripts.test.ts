/** The exported scripts run in Python and their checks hold; with a wrong number planted they do not. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIVATION_NAMES, ELEMENTWISE_NAMES } from '../../../src/engine/activations';
import type { Experiment } from '../../../src/engine/experiment';
import { LOSS_NAMES } from '../../../src/engine/losses';
import { computeTrace, passOf } from '../../../src/engine/trace';
import type { Language } from '../../../src/words/language';
import { writeNumpyScript } from '../../../src/writers/script-numpy';
import { writeTorchScript } from '../../../src/writers/script-torch';
import { findPython, runPython } from '../../support/python';
import { networkOf } from '../derivation/networks';
import { extremeCases, randomCases, workedCases } from './script-cases';

const runner = readFileSync(new URL('run-scripts.py', import.meta.url), 'utf8');

interface Ended {
  readonly printed: string;
  readonly error: string | null;
}

function runAll(python: string, programs: readonly string[]): readonly Ended[] {
  return JSON.parse(runPython(python, runner, JSON.stringify(programs))) as readonly Ended[];
}

const WRITERS = { numpy: writeNumpyScript, torch: writeTorchScript };
type Library = keyof typeof WRITERS;

function scriptOf(library: Library, experiment: Experiment, language: Language = 'en'): string {
  return WRITERS[library](experiment, computeTrace(passOf(experiment)), language);
}

const MODULES = { numpy: ['numpy'], torch: ['numpy', 'torch'] };

/** Every number that a script compares, with where it stands. */
function comparedNumbers(script: string): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const check of script.matchAll(/^check\([^]*?atol=/gm)) {
    for (const number of check[0].matchAll(/(?<=[[ ])-?\d+(?:\.\d+(?:e[-+]\d+)?|e[-+]\d+)(?=[\],])/g)) {
      const from = check.index + number.index;
      found.push({ from, to: from + number[0].length });
    }
  }
  return found;
}

describe('the networks', () => {
  it('are of every kind', () => {
    const all = randomCases.map(({ experiment }) => experiment);
    const has = (values: readonly unknown[]) => new Set(values);
    expect(has(all.flatMap(({ network }) => network.activations))).toEqual(has(ACTIVATION_NAMES));
    expect(has(all.flatMap(({ network }) => network.activations.slice(0, -1)))).toEqual(has(ELEMENTWISE_NAMES));
    expect(has(all.map(({ network }) => network.loss))).toEqual(has(LOSS_NAMES));
    // Two of the losses have a shortcut, which makes six pairs of loss and route.
    expect(has(all.map(({ network, view }) => `${network.loss} ${view.route} ${view.convention}`)).size).toBe(6 * 2);
    expect(has(all.map(({ batch, view }) => `${batch.length > 1} ${view.convention}`)).size).toBe(4);
  });
});

for (const library of ['numpy', 'torch'] as const) {
  const python = findPython(MODULES[library]) ?? '';

  describe.skipIf(python === '')(`in ${library}`, () => {
    it('the scripts of the worked examples, of random and of extreme networks run, and every number agrees', () => {
      const cases = [...workedCases, ...randomCases, ...extremeCases];
      const programs = cases.map(({ experiment }, index) => scriptOf(library, experiment, index % 2 === 0 ? 'en' : 'ko'));
      let numbers = 0;
      runAll(python, programs).forEach(({ printed, error }, index) => {
        expect(error, cases[index].label).toBe(null);
        const count = comparedNumbers(programs[index]).length;
        expect(printed.match(/\d+/)?.[0], cases[index].label).toBe(String(count));
        numbers += count;
      });
      console.log(`${library}: ${cases.length} scripts ran, ${numbers} numbers agree at 1e-9`);
    });

    it('a wrong number anywhere stops the script', () => {
      // By 1e-8 of itself, ten times the tolerance; a 0 by 1e-8.
      const programs = [workedCases[0], workedCases.at(-1), ...randomCases.slice(0, 4)].flatMap((each) => {
        const script = each ? scriptOf(library, each.experiment) : '';
        const numbers = comparedNumbers(script);
        const step = Math.ceil(numbers.length / 25);
        return numbers.filter((_, index) => index % step === 0).map(({ from, to }) => {
          const value = Number(script.slice(from, to));
          return `${script.slice(0, from)}${value === 0 ? 1e-8 : value * (1 + 1e-8)}${script.slice(to)}`;
        });
      });
      const ended = runAll(python, programs);
      const missed = ended.filter(({ error }) => error === null || !error.startsWith('AssertionError')).length;
      console.log(`${library}: ${programs.length} planted numbers, ${missed} missed`);
      expect(programs.length).toBeGreaterThan(100);
      expect(missed).toBe(0);
    });

    it('a script stands on its own as a file, with large matrices as blocks', () => {
      const experiment = networkOf({ widths: [30, 40, 10], activations: ['relu', 'softmax'], loss: 'ce', examples: 20, seed: 7, scale: 0.2 });
      const script = scriptOf(library, experiment);
      expect(script).toContain('numbers(40, 30, """');
      expect(runPython(python, script)).toMatch(/^All [\d,]+ numbers agree/);
      expect(() => runPython(python, script.replace(/(expected_dW1 = numbers\(40, 30, """\n)\S+/, '$11.0'))).toThrow(/dW\[1\]/);
    });

    it('a title is only ever a comment, and never the encoding of the file', () => {
      const titles = ['x\nraise SystemExit(1)', 'x\r\u2028raise SystemExit(1)', 'coding: utf-16', '"""', '\0', '한글 🜁'];
      const programs = titles.map((title) => scriptOf(library, { ...workedCases[0].experiment, title }));
      expect(runPython(python, programs[titles.indexOf('coding: utf-16')])).toContain('agree');
      expect(runAll(python, programs).map(({ error }) => error)).toEqual(titles.map(() => null));
    });
  });
}
