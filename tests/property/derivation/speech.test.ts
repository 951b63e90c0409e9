/** What is copied as text, what is read aloud and what the formula shows hold the same numbers, in the same order. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONVENTIONS, routesOf, type Experiment } from '../../../src/engine/experiment';
import { LOSS_NAMES, REQUIRED_OUTPUT } from '../../../src/engine/losses';
import { columnOfExample, matrixOf, computeTrace, passOf, type Trace } from '../../../src/engine/trace';
import { COST, entry, isPerExample, isScalar } from '../../../src/engine/quantity';
import { at } from '../../../src/engine/matrix';
import { mainOutput, type Step } from '../../../src/engine/schedule';
import { deriveStep, focusOf } from '../../../src/derivation/derive';
import { LANGUAGES, type Language } from '../../../src/words/language';
import { gradientSymbols, GRADIENT_NAMES, type GradientNames, type GradientSymbols } from '../../../src/writers/gradient-names';
import { quantityText } from '../../../src/writers/quantity-text';
import { rungTex } from '../../../src/writers/rung-tex';
import { formulaText } from '../../../src/writers/rung-text';
import { slotTexts } from '../../../src/writers/slots';
import { spokenStep } from '../../../src/writers/speech';
import { spokenFormulas } from '../../../src/writers/spoken-formula';
import { numberFormula, symbolFormula, type Formula } from '../../../src/writers/tex';
import { tileFormula } from '../../../src/writers/tex-tiles';
import { styleOf } from '../../unit/derivation/formula-text';
import { networkOf } from '../../unit/derivation/networks';
import { placedRungs, situationOf, type Situation } from '../../unit/derivation/rung-check';

const experiments = fc.record({
  widths: fc.oneof(
    { weight: 9, arbitrary: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant([12, 9, 2]) },
  ),
  loss: fc.constantFrom(...LOSS_NAMES),
  hidden: fc.constantFrom('tanh' as const, 'relu' as const, 'leaky_relu' as const, 'gelu_exact' as const),
  convention: fc.constantFrom(...CONVENTIONS),
  isFull: fc.boolean(),
  examples: fc.integer({ min: 1, max: 3 }),
  scale: fc.constantFrom(0.01, 1, 400),
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
}).map(({ hidden, loss, isFull, ...recipe }): Experiment => {
  const shape = { ...recipe, activations: [hidden, REQUIRED_OUTPUT[loss] ?? 'identity' as const], loss };
  return networkOf({ ...shape, route: isFull ? 'full' : routesOf(shape)[0] });
});

function namedGradients({ view, batch }: Experiment, names: GradientNames): GradientSymbols {
  return gradientSymbols(names, view.convention, batch.length);
}

/** Every form that a number has; signs of calculation stand apart from it. */
const WRITTEN = /[−+]?(?:[<>]?\d+\.\d+(?:e[−+]\d+)?|∞|NaN)/g;

function written(text: string): string[] {
  return [...text.matchAll(WRITTEN)].map(([number]) => number);
}

const SPOKEN: Readonly<Record<Language, RegExp>> = {
  en: /(?<minus>minus )?(?:(?<less>less than )?(?<more>more than )?(?<size>\d+\.\d+)(?: times 10 to the power (?<down>minus )?(?<power>\d+))?|(?<infinite>infinity)|(?<none>not a number))/g,
  ko: /(?<minus>마이너스 )?(?:(?<size>\d+\.\d+)(?:(?<less> 미만)|(?<more> 초과)| 곱하기 10의 (?<down>마이너스 )?(?<power>\d+)제곱)?|(?<infinite>무한대)|(?<none>수가 아님))/g,
};

/** The numbers that are heard, as they are written. */
function heard(text: string, language: Language): string[] {
  return [...text.matchAll(SPOKEN[language])].map(({ groups = {} }) => {
    const power = groups['power'] === undefined ? '' : `e${groups['down'] ? '−' : '+'}${groups['power']}`;
    const sign = groups['less'] ? '<' : groups['more'] ? '>' : '';
    const size = groups['infinite'] ? '∞' : groups['none'] ? 'NaN' : `${sign}${groups['size']}${power}`;
    return `${groups['minus'] ? '−' : ''}${size}`;
  });
}

/** A minus that the formula itself has before a number may stand there too; a number's own may not be missing. */
function expectNumbers(found: readonly string[], shown: readonly string[]): void {
  const size = (number: string) => number.replace(/^[−+]/, '');
  expect(found.map(size)).toEqual(shown.map(size));
  shown.forEach((number, index) => {
    if (number.startsWith('−')) expect(found[index]).toBe(number);
  });
}

function numbersOf({ slots }: Formula, texts: readonly string[]): string[] {
  return texts.filter((_, index) => slots[index].kind === 'number').map((text) => text.replace(/[()]/g, ''));
}

function* formulas(situation: Situation, gradients: GradientSymbols) {
  const { experiment, numbers } = situation;
  const columnsOfCost = experiment.view.convention === 'autograd' && experiment.batch.length > 1;
  const style = styleOf(experiment, { gradients, columnsOfCost, washed: () => true });
  for (const { rung } of placedRungs(situation, [[0, 0, 0], [3, 2, 1]])) {
    const formula = tileFormula(rung.expression, style, false) ?? numberFormula(rung.expression, style, false);
    yield { symbols: symbolFormula(rung.expression, style, experiment.batch.length), formula, texts: slotTexts(formula.slots, numbers) };
  }
}

describe('a line of the derivation, on random networks', () => {
  it('is copied and read aloud with the numbers that it shows', () => {
    let compared = 0;
    fc.assert(
      fc.property(experiments, fc.constantFrom(...GRADIENT_NAMES), (experiment, names) => {
        for (const { symbols, formula, texts } of formulas(situationOf(experiment), namedGradients(experiment, names))) {
          const shown = numbersOf(formula, texts);
          expectNumbers(written(formulaText(formula, texts).join('\n')), shown);
          expect(written(formulaText(symbols, []).join('\n'))).toEqual([]);
          for (const language of LANGUAGES) {
            expectNumbers(heard(spokenFormulas([[symbols, []], [formula, texts]], language), language), shown);
          }
          compared += shown.length;
        }
      }),
      { numRuns: 30 },
    );
    expect(compared).toBeGreaterThan(10_000);
  }, 60_000);
});

it('a line that is not computed yet says so, with no numbers', () => {
  fc.assert(
    fc.property(experiments, fc.constantFrom(...GRADIENT_NAMES), (experiment, names) => {
      const style = styleOf(experiment, { gradients: namedGradients(experiment, names), known: () => false });
      for (const { rung } of placedRungs(situationOf(experiment), [[0, 0, 0]])) {
        const formula = numberFormula(rung.expression, style, true);
        const texts = formula.slots.map(() => '=');
        expect(written(formulaText(formula, texts).join('\n'))).toEqual([]);
        for (const language of LANGUAGES) expect(heard(spokenFormulas([[formula, texts]], language), language)).toEqual([]);
        expect(rungTex([[formula, texts]])).toMatch(/^(\{\\\w+\n)?\\begin\{align\*\}/);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);

/** The numbers that a step wrote for one example, as they are written everywhere: all of them if they can be followed, or the first. */
function writtenBy(experiment: Experiment, step: Step, trace: Trace, example: number): string[] {
  const key = mainOutput(step);
  const values = matrixOf(trace.values, key);
  const column = isPerExample(key) ? columnOfExample(trace, example) : 0;
  const isOneColumn = isPerExample(key) || values.columns === 1;
  const rows = isOneColumn && values.rows <= 4 ? values.rows : 1;
  return Array.from({ length: rows }, (_, i) => quantityText(experiment.network, key, at(values, i, column)));
}

describe('what is said of a step, on random networks', () => {
  it('holds the numbers that the step wrote and its formulas show, and no others', () => {
    let compared = 0;
    fc.assert(
      fc.property(experiments, (experiment) => {
        const { network, batch, view } = experiment;
        const situation = situationOf(experiment);
        const trace = computeTrace(passOf(experiment));
        const style = styleOf(experiment);
        for (const step of situation.plan.steps) {
          const key = mainOutput(step);
          const focused = isScalar(key) ? COST : entry(key, 0, isPerExample(key) ? view.example : 0);
          const expected = writtenBy(experiment, step, trace, view.example);
          const shown = new Set(expected
            .flatMap((_, i) => deriveStep(network, batch, situation.plan, step, view, { ...focusOf(network, step, view.example, focused), i }))
            .map(({ expression }) => numberFormula(expression, style, false))
            .flatMap((formula) => numbersOf(formula, slotTexts(formula.slots, trace))));
          for (const language of LANGUAGES) {
            const said = written(spokenStep(network, situation.plan, step, trace, focused, language));
            expect(said, `${step.id} ${language}`).toEqual(expected);
            for (const number of said) expect(shown, `${step.id} ${number}`).toContain(number);
            compared += said.length;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(1500);
  }, 60_000);
});
