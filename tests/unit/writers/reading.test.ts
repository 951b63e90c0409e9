/** How lines of the first example stand in plain text and are read aloud, sentence by sentence. */

import { describe, expect, it } from 'vitest';
import { deriveStep } from '../../../src/derivation/derive';
import { schedule } from '../../../src/engine/schedule';
import { computeTrace, passOf } from '../../../src/engine/trace';
import { builtIns } from '../../../src/store/examples';
import type { Language } from '../../../src/words/language';
import { readingWords } from '../../../src/words/reading';
import type { GradientSymbols } from '../../../src/writers/gradient-names';
import { partsOfTex } from '../../../src/writers/formula-parts';
import { formulaText } from '../../../src/writers/rung-text';
import { slotTexts } from '../../../src/writers/slots';
import { spokenFormulas } from '../../../src/writers/spoken-formula';
import { spokenName } from '../../../src/writers/spoken-name';
import { spokenNumber } from '../../../src/writers/spoken-number';
import { numberFormula, symbolFormula } from '../../../src/writers/tex';
import { styleOf } from '../derivation/formula-text';
import { networkOf } from '../derivation/networks';
import { placedRungs, situationOf } from '../derivation/rung-check';

const { experiment } = builtIns[0];
const { network, batch, view } = experiment;
const plan = schedule(network, view);
const trace = computeTrace(passOf(experiment));

function lineOf(stepId: string, id: string, gradients: GradientSymbols = 'd') {
  const step = plan.steps.find((each) => each.id === stepId) ?? expect.fail(`no ${stepId}`);
  const rung = deriveStep(network, batch, plan, step, view, { i: 1, j: 0, e: 0 }).find((each) => each.id === id) ?? expect.fail(`no ${id}`);
  const style = styleOf(experiment, { gradients });
  const numbers = numberFormula(rung.expression, style, false);
  return [[symbolFormula(rung.expression, style, 1), []], [numbers, slotTexts(numbers.slots, trace)]] as const;
}

const text = (stepId: string, id: string, gradients?: GradientSymbols) =>
  lineOf(stepId, id, gradients).flatMap(([formula, texts]) => formulaText(formula, texts));
const said = (language: Language, stepId: string, id: string) => spokenFormulas(lineOf(stepId, id), language);

describe('a line in plain text', () => {
  it.each([
    ['B2.dW', 'dw.2', ['∂ℒ/∂W[2]_21 = dz[2]_2 a[1]_1', '≈ (−0.896)(0.774) ≈ −0.693']],
    ['F1.z', 'z.2', ['z[1]_2 = W[1]_{2,:} x + b[1]_2', '= [−0.400, 0.700] [0.800; −0.500] + (−0.200) = −0.870']],
    ['B1.dZ', 'dz.4', ['dz[1] = da[1] ⊙ g[1]′(z[1])', '≈ [+1.164; −1.164; +0.179] ⊙ [0.401; 0.508; 0.574] ≈ [+0.467; −0.591; +0.103]']],
    ['B2.dAprev', 'da.5', ['da[1] = W[2]ᵀ dz[2]', '≈ [0.700, −0.600; −0.500, 0.800; 0.400, 0.200] [+0.896; −0.896] ≈ [+1.164; −1.164; +0.179]']],
    ['F2.a', 'sm.1', [
      'p_2 = e^(z[2]_2)/(Σ_{r=1..2} e^(z[2]_r)) = e^(z[2]_2)/(e^(z[2]_1) + e^(z[2]_2))',
      '≈ (e^(−0.945))/(e^(1.204) + e^(−0.945))', '≈ 0.389/3.720 ≈ 0.104',
    ]],
  ])('%s %s', (stepId, id, lines) => {
    expect(text(stepId, id)).toEqual(lines);
  });

  it('names gradients as the reader does', () => {
    expect(text('B2.dW', 'dw.5', 'cost')[0]).toContain('∂J/∂W[2] = ');
  });
});

describe('a line read aloud', () => {
  it.each([
    ['en', 'B2.dW', 'dw.2', 'the derivative of the loss by W of layer 2, row 2, column 1 equals dz of layer 2, unit 2 times a of layer 1, unit 1 is about minus 0.896 times 0.774 is about minus 0.693.'],
    ['ko', 'B2.dW', 'dw.2', '손실의 2층 W, 2행, 1열에 대한 미분 이퀄 2층 dz, 유닛 2 곱하기 1층 a, 유닛 1 약 마이너스 0.896 곱하기 0.774 약 마이너스 0.693.'],
    ['en', 'B1.dZ', 'dz.2', 'dz of layer 1, unit 2 equals da of layer 1, unit 2 times g prime of layer 1 of z of layer 1, unit 2 is about minus 1.164 times 0.508 is about minus 0.591.'],
    ['en', 'U1.W', 'up.1', 'new W of layer 1, row 2, column 1 equals W of layer 1, row 2, column 1 minus alpha times dW of layer 1, row 2, column 1 is about minus 0.400 minus 0.500 times minus 0.473 is about minus 0.400 minus minus 0.237 is about minus 0.163.'],
    ['ko', 'F1.z', 'z.2', '1층 z, 유닛 2 이퀄 1층 W, 2행 곱하기 x 더하기 1층 b, 유닛 2 이퀄 대괄호 열고, 마이너스 0.400, 0.700, 대괄호 닫고 곱하기 대괄호 열고, 0.800, 마이너스 0.500, 대괄호 닫고 더하기 마이너스 0.200 이퀄 마이너스 0.870.'],
  ] as const)('in %s: %s %s', (language, stepId, id, sentence) => {
    expect(said(language, stepId, id)).toBe(sentence);
  });
});

describe('a line of a wide layer read aloud', () => {
  const wide = networkOf({ widths: [12, 12, 12], activations: ['tanh', 'softmax'], loss: 'mse', examples: 2, seed: 5, convention: 'autograd' });
  const situation = situationOf(wide);
  const formulaOf = (stepId: string, id: string) => {
    const { rung } = [...placedRungs(situation, [[11, 10, 0]])].find((placed) => placed.step.id === stepId && placed.rung.id === id) ?? expect.fail(`no ${id}`);
    return symbolFormula(rung.expression, styleOf(wide, { columnsOfCost: true }), 2);
  };

  it('keeps an index of two digits together', () => {
    expect(spokenFormulas([[formulaOf('F1.a', 'a.1'), []]], 'en'))
      .toBe('a of layer 1, unit 12 equals g of layer 1 of z of layer 1, unit 12.');
    expect(spokenFormulas([[formulaOf('F1.z', 'z.2'), []]], 'en')).toContain('W of layer 1, row 12 times');
    expect(spokenFormulas([[formulaOf('B1.dW', 'dw.2'), []]], 'en')).toContain('by W of layer 1, row 12, column 11 equals');
    expect(spokenName('dZ', 'dZ', '12', '[1]', readingWords.en)).toBe('dZ of layer 1, unit 1, example 2');
  });

  it('keeps the two indices of δ apart', () => {
    expect(formulaText(formulaOf('B2.dZ', 'sj.1'), []).join('')).toContain('δ_{11,12}');
    expect(spokenFormulas([[formulaOf('B2.dZ', 'sj.1'), []]], 'en')).toContain('delta 11 12');
  });
});

describe('a number read aloud', () => {
  it.each([
    ['−2.0e−11', 'minus 2.0 times 10 to the power minus 11', '마이너스 2.0 곱하기 10의 마이너스 11제곱'],
    ['(+0.467)', '0.467', '0.467'],
    ['+0.467', 'plus 0.467', '플러스 0.467'],
    ['>0.999', 'more than 0.999', '0.999 초과'],
    ['−∞', 'minus infinity', '마이너스 무한대'],
    ['NaN', 'not a number', '수가 아님'],
  ])('%s', (number, en, ko) => {
    expect(spokenNumber(number, readingWords.en)).toBe(en);
    expect(spokenNumber(number, readingWords.ko)).toBe(ko);
  });
});

it('TeX that none of the writers writes has no reading', () => {
  expect(() => partsOfTex('\\overline{2}')).toThrow(RangeError);
  expect(() => partsOfTex('\\left(z')).toThrow(RangeError);
});
