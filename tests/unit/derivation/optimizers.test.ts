/** The rungs of momentum, Adam and weight decay hold on the numbers of random networks, and have their words. */

import { describe, expect, it } from 'vitest';
import { OPTIMIZERS, type Experiment, type Optimizer } from '../../../src/engine/experiment';
import { advance } from '../../../src/engine/iterate';
import { beginningAt, passOf } from '../../../src/engine/trace';
import { quantitiesIn, keyOf } from '../../../src/derivation/traverse';
import { LANGUAGES } from '../../../src/words/language';
import { optimizerRungWords } from '../../../src/words/optimizer-rungs';
import { rungSentence, type RungKey } from '../../../src/words/derivation-rungs';
import { formulaText } from '../../../src/writers/rung-text';
import { rungTex } from '../../../src/writers/rung-tex';
import { slotTexts } from '../../../src/writers/slots';
import { spokenFormulas } from '../../../src/writers/spoken-formula';
import { numberFormula, shapesText, symbolFormula } from '../../../src/writers/tex';
import { styleOf } from './formula-text';
import { networkOf, type Recipe } from './networks';
import { placedRungs, problemOf, situationOf } from './rung-check';

const RULES: readonly Optimizer[] = [
  { name: 'gd', weightDecay: 0.1 }, OPTIMIZERS.momentum, { ...OPTIMIZERS.momentum, weightDecay: 0.1 }, OPTIMIZERS.adam, { ...OPTIMIZERS.adam, weightDecay: 0.1 },
];
const RECIPES: readonly Recipe[] = [
  { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce', examples: 1, seed: 11 },
  { widths: [2, 4, 1], activations: ['silu', 'sigmoid'], loss: 'bce', examples: 3, seed: 12 },
  { widths: [3, 1, 2], activations: ['tanh', 'identity'], loss: 'half_se', examples: 3, seed: 13, convention: 'autograd' },
];
const FOCI = [[0, 0, 0], [1, 0, 0], [2, 1, 1]] as const;

/** The network after so many updates with this optimizer, whose memory it then has. */
function experimentsOf(updates: number): readonly Experiment[] {
  return RULES.flatMap((optimizer) => RECIPES.map((recipe) => {
    const fresh = { ...networkOf(recipe), optimizer };
    const pass = passOf(fresh);
    return beginningAt(fresh, advance(pass, pass, updates));
  }));
}

function* updateRungs(experiment: Experiment) {
  const situation = situationOf(experiment);
  for (const placed of placedRungs(situation, FOCI)) if (placed.step.phase === 'U') yield { ...placed, situation };
}

describe('the rungs of an optimizer', () => {
  it.each([0, 1, 4])('hold after %i updates', (updates) => {
    for (const experiment of experimentsOf(updates)) {
      for (const { situation, ...placed } of updateRungs(experiment)) {
        expect(problemOf(placed, situation), `${experiment.optimizer.name} ${placed.rung.id}`).toBeUndefined();
      }
    }
  });

  it('are all there is a sentence for, and none is plain gradient descent’s but that of its biases', () => {
    const built = new Set(experimentsOf(0).flatMap((experiment) => [...updateRungs(experiment)].map(({ rung }) => `update/${rung.id}`)));
    for (const language of LANGUAGES) expect([...built].toSorted()).toEqual([...Object.keys(optimizerRungWords[language]), 'update/up.3'].toSorted());
    for (const key of built) for (const language of LANGUAGES) expect(rungSentence(key as RungKey, 1, language).length).toBeGreaterThan(5);
  });

  it('read nothing that a later step writes', () => {
    for (const experiment of experimentsOf(1)) {
      for (const { rung, step, situation: { plan } } of updateRungs(experiment)) {
        for (const key of rung.expression.right.flatMap(quantitiesIn).map(keyOf)) {
          const writer = key === undefined ? undefined : plan.writer.get(key);
          expect(writer ?? -1, `${rung.id} reads ${key}`).toBeLessThanOrEqual(plan.indexOf.get(step.id) ?? -1);
        }
      }
    }
  });

  it('can be written as text and as LaTeX, read aloud, and say their shapes', () => {
    for (const experiment of experimentsOf(2)) {
      const style = styleOf(experiment);
      const m = experiment.batch.length;
      for (const { rung, situation: { numbers } } of updateRungs(experiment)) {
        const formula = numberFormula(rung.expression, style, false);
        const filled = [[symbolFormula(rung.expression, style, m), []], [formula, slotTexts(formula.slots, numbers)]] as const;
        const texts = filled.flatMap(([each, slots]) => formulaText(each, slots)).join(' ');
        expect(texts).not.toMatch(/\\|undefined|NaN/);
        expect(rungTex(filled)).toContain('align*');
        for (const language of LANGUAGES) expect(spokenFormulas(filled, language)).not.toMatch(/[\\_^βμλεα]|undefined/);
        expect(shapesText(rung.expression, experiment.network, m) ?? '').not.toMatch(/undefined/);
      }
    }
  });
});

describe('a line of an optimizer', () => {
  const [, , , , , momentum, , , , adam] = experimentsOf(1);
  const lineOf = (experiment: Experiment, id: string) => {
    const { rung, situation } = [...updateRungs(experiment)].find((each) => each.rung.id === id) ?? expect.fail(id);
    const style = styleOf(experiment);
    const formula = symbolFormula(rung.expression, style, experiment.batch.length);
    return { text: formulaText(formula, []).join(' '), said: spokenFormulas([[formula, []]], 'en'), shapes: shapesText(rung.expression, situation.experiment.network, 1) };
  };

  it('is read as it stands', () => {
    expect(lineOf(momentum ?? expect.fail(), 'mo.2').text).toBe('W[1],new_11 = W[1]_11 − α v[1],new_{W,11}');
    expect(lineOf(adam ?? expect.fail(), 'ad.3').said).toBe('m hat equals new m of W of layer 1, row 1, column 1 divided by open parenthesis, 1 minus beta 1 to the power of t, close parenthesis.');
    expect(lineOf(adam ?? expect.fail(), 'ad.10').shapes).toBe('(3×2) = (3×2) − (3×2) ⊘ (3×2)');
  });
});
