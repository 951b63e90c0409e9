/** The sentences of the rungs are the content spec's, and every step has its words. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { computeTrace, passOf } from '../../../src/engine/trace';
import { routesOf } from '../../../src/engine/experiment';
import { fromRows } from '../../../src/engine/matrix';
import { entry, isScalar, whole, COST } from '../../../src/engine/quantity';
import { mainOutput, schedule } from '../../../src/engine/schedule';
import { LANGUAGES } from '../../../src/words/language';
import { rungSentence, rungWords, type RungWords } from '../../../src/words/derivation-rungs';
import { spokenStep } from '../../../src/writers/speech';
import { stepCrumb, stepTitle } from '../../../src/writers/step-names';
import { symbolTex, symbolText } from '../../../src/writers/symbol';
import { experimentOf, workedExample, workedExamples } from '../../golden/worked-examples';

interface SpecOperation {
  readonly rungs: readonly { readonly id: string; readonly en: string; readonly ko: string }[];
}
const spec = JSON.parse(readFileSync(new URL('../../golden/rungs.json', import.meta.url), 'utf8')) as Record<string, SpecOperation>;

describe('the words of the rungs', () => {
  it.each(LANGUAGES)('are those of the content spec in %s', (language) => {
    const wanted = Object.entries(spec).flatMap(([operation, { rungs }]) => rungs.map((rung) => [`${operation}/${rung.id}`, rung[language]]));
    expect(rungWords[language]).toEqual(Object.fromEntries(wanted));
  });

  it.each(LANGUAGES)('say x for a at the first layer, and nothing else differs, in %s', (language) => {
    const keys = Object.keys(rungWords[language]) as (keyof RungWords)[];
    const changed = keys.filter((key) => rungSentence(key, 1, language) !== rungSentence(key, 2, language));
    expect(changed).toEqual(['z/z.2', 'z/z.3', 'dW/dw.2', 'dW/dw.3', 'dA/da.1', 'dA/da.2']);
    for (const key of changed) {
      const asOfA = rungSentence(key, 1, language).replace(/(?<![a-z])x(?![a-z])/, 'a');
      expect(asOfA).toBe(rungWords[language][key]);
    }
    expect(keys.filter((key) => rungSentence(key, 2, language) !== rungWords[language][key])).toEqual([]);
  });
});

describe('the outputs of a softmax', () => {
  it.each(LANGUAGES)('are p in what is said of them as in the formulas, and nothing else differs, in %s', (language) => {
    const keys = Object.keys(rungWords[language]) as (keyof RungWords)[];
    const changed = keys.filter((key) => rungSentence(key, 2, language, false, 'p') !== rungSentence(key, 2, language));
    expect(changed).toEqual(['dZ.softmax/sj.1', 'dZ.softmax/sj.5', 'dZ.softmax_ce_shortcut/sc.3']);
    for (const key of changed) {
      expect(rungSentence(key, 2, language, false, 'p').replace(/(?<![a-z])p(?![a-z])/, 'a')).toBe(rungWords[language][key]);
    }
  });
});

describe('the words of the steps', () => {
  it('count the steps of each direction', () => {
    const { network, view } = experimentOf(workedExample('ex2-softmax-ce-2-3-2'));
    const plan = schedule(network, view);
    const crumbs = plan.steps.map((step) => stepCrumb(plan, step, 'en'));
    expect(crumbs[0]).toBe('Forward, step 1 of 6');
    expect(crumbs[5]).toBe('Forward, step 6 of 6');
    expect(crumbs[6]).toBe('Backward, step 1 of 7');
    expect(crumbs[16]).toBe('Update, step 4 of 4');
    expect(stepTitle(network, plan, plan.steps[0], 'en')).toBe('Weighted sums into the hidden layer');
    expect(stepTitle(network, plan, plan.steps[0], 'ko')).toBe('은닉층으로 들어가는 가중합');
    expect(stepTitle(network, plan, plan.steps[7], 'en')).toBe('What each weight does to the loss');
  });

  it('say each step in one breath, in both languages', () => {
    for (const example of workedExamples) {
      for (const route of routesOf(experimentOf(example).network)) {
        const experiment = experimentOf(example, route);
        const { network, view } = experiment;
        const plan = schedule(network, view);
        const trace = computeTrace(passOf(experiment));
        for (const step of plan.steps) {
          const key = mainOutput(step);
          const focused = isScalar(key) ? COST : entry(key, 0, 0);
          for (const language of LANGUAGES) {
            const said = spokenStep(network, plan, step, trace, focused, language);
            expect(said).toMatch(/\d/);
            expect(said).not.toMatch(/undefined|NaN|\[object/);
            expect(said.length).toBeLessThan(220);
          }
        }
      }
    }
    const experiment = experimentOf(workedExample('ex1-sigmoid-bce-2-2-1'));
    const plan = schedule(experiment.network, experiment.view);
    expect(spokenStep(experiment.network, plan, plan.steps[0], computeTrace(passOf(experiment)), entry('Z[1]', 0, 0), 'en'))
      .toBe('Weighted sums into the hidden layer. Layer 1: weigh and add the inputs, plus bias. z[1] is 0.100, 1.000.');
    // Of a step that is done in part, nothing that is not computed yet is said.
    expect(spokenStep(experiment.network, plan, plan.steps[0], computeTrace(passOf(experiment)), entry('Z[1]', 0, 0), 'en', true))
      .toMatch(/ is 0\.100\.$/);
  });

  it('say probabilities as they are written', () => {
    const first = experimentOf(workedExample('ex1-sigmoid-bce-2-2-1'));
    const [hidden, output] = first.network.parameters;
    const experiment = { ...first, network: { ...first.network, parameters: [hidden, { ...output, b: fromRows([[12]]) }] } };
    const plan = schedule(experiment.network, experiment.view);
    const step = plan.steps.find(({ id }) => id === 'F2.a') ?? expect.fail('no F2.a');
    expect(spokenStep(experiment.network, plan, step, computeTrace(passOf(experiment)), entry('A[2]', 0, 0), 'en'))
      .toMatch(/a\[2\] is >0\.999\.$/);
  });
});

describe('the symbol of a quantity', () => {
  const { network } = experimentOf(workedExample('ex2-softmax-ce-2-3-2'));

  it('is written as in the pictures', () => {
    expect(symbolTex(entry('W[1]', 0, 1), network)).toBe('W_{12}^{[1]}');
    expect(symbolTex(entry('W[1]', 10, 1), network)).toBe('W_{11,2}^{[1]}');
    expect(symbolTex({ kind: 'row', key: 'W[1]', row: 0 }, network)).toBe('W_{1,:}^{[1]}');
    expect(symbolTex(entry('A[0]', 1, 0), network)).toBe('x_{2}');
    expect(symbolTex(entry('A[2]', 1, 0), network)).toBe('p_{2}');
    expect(symbolTex(whole('Z[1]'), network)).toBe('z^{[1]}');
    expect(symbolTex(whole('Z[1]'), network, 3)).toBe('Z^{[1]}');
    expect(symbolTex(entry('Lo', 0, 2), network, 3)).toBe('\\mathcal{L}^{(3)}');
  });

  it('is said with its place, counted from 1', () => {
    expect(symbolText(entry('W[1]', 0, 1), network)).toBe('W[1] row 1 column 2');
    expect(symbolText(entry('dZ[2]', 1, 0), network, 'ko', 2)).toBe('dz[2] 유닛 2 샘플 1');
    expect(symbolText(COST, network, 'ko')).toBe('비용 J');
  });
});
