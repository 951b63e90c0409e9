/** Every rung renders in KaTeX in every projection, from the smallest network to an image's 784 inputs. */

import { expect, it } from 'vitest';
import { gradientSymbols } from '../../../src/writers/gradient-names';
import { slotTexts, fillSlots } from '../../../src/writers/slots';
import { numberFormula, shapesText, shortFormula, symbolFormula, type Formula } from '../../../src/writers/tex';
import { tileFormula } from '../../../src/writers/tex-tiles';
import { rendered, styleOf } from './formula-text';
import { networkOf, type Recipe } from './networks';
import { placedRungs, situationOf } from './rung-check';

const SMALL: readonly Recipe[] = [1, 3].flatMap((examples): Recipe[] => [
  { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce', examples, seed: 1 },
  { widths: [2, 3, 4], activations: ['silu', 'softmax'], loss: 'ce', examples, seed: 2, route: 'full' },
  { widths: [3, 2, 3], activations: ['elu', 'softmax'], loss: 'mse', examples, seed: 3, convention: 'autograd' },
  { widths: [2, 4, 1], activations: ['relu', 'sigmoid'], loss: 'bce', examples, seed: 4 },
  { widths: [2, 4, 3], activations: ['gelu_exact', 'sigmoid'], loss: 'bce', examples, seed: 6, route: 'full' },
  { widths: [4, 3, 2, 3], activations: ['tanh', 'sigmoid', 'identity'], loss: 'half_se', examples, seed: 8 },
]);
/** Their sums, arrays and, with nine examples, their tiles are elided. */
const WIDE: readonly Recipe[] = [
  { widths: [784, 64, 10], activations: ['relu', 'softmax'], loss: 'ce', examples: 1, seed: 11, scale: 0.05 },
  { widths: [784, 10], activations: ['softmax'], loss: 'ce', examples: 3, seed: 12, route: 'full', scale: 0.05 },
  { widths: [12, 100, 11], activations: ['tanh', 'softmax'], loss: 'mse', examples: 9, seed: 13, scale: 0.1 },
  { widths: [9, 40, 1], activations: ['softplus', 'sigmoid'], loss: 'bce', examples: 9, seed: 14 },
  { widths: [9, 30, 9], activations: ['elu', 'sigmoid'], loss: 'bce', examples: 9, seed: 15, route: 'full', convention: 'autograd' },
  { widths: [30, 784], activations: ['identity'], loss: 'half_se', examples: 1, seed: 16 },
];

type Projection = 'symbols, dW' | 'symbols, ∂J/∂W' | 'shapes' | 'numbers' | 'not computed' | 'tiles' | 'in short' | 'in short, ∂J/∂W';

/** Renders every rung of these networks; throws where KaTeX does. Gives how many formulas of which rungs there were. */
function renderAll(recipes: readonly Recipe[]) {
  const counts = new Map<Projection, number>();
  const rungs = new Set<string>();
  const distinct = new Set<string>();
  for (const recipe of recipes) {
    const experiment = networkOf(recipe);
    const situation = situationOf(experiment);
    const m = experiment.batch.length;
    const style = styleOf(experiment);
    const cost = styleOf(experiment, { gradients: gradientSymbols('partial', experiment.view.convention, m) });
    const pass = (projection: Projection, formula: Formula | undefined) => {
      if (!formula) return;
      const texts = slotTexts(formula.slots, situation.numbers);
      // As on the page, empty and piece by piece; and as what is heard, filled and whole.
      for (const pieces of formula.lines) [...pieces, fillSlots(pieces.join(''), texts)].forEach((tex) => distinct.add(tex));
      counts.set(projection, (counts.get(projection) ?? 0) + 1);
    };
    for (const { rung: { operation, id, expression } } of placedRungs(situation, [[8, 8, 2]])) {
      rungs.add(`${operation}/${id}`);
      pass('symbols, dW', symbolFormula(expression, style, m));
      pass('symbols, ∂J/∂W', symbolFormula(expression, cost, m));
      pass('numbers', numberFormula(expression, style, true));
      pass('not computed', numberFormula(expression, styleOf(experiment, { known: () => false }), false));
      pass('tiles', tileFormula(expression, style, true));
      pass('in short', shortFormula(expression, style, m, { symbols: true, numbers: true, canBreak: false }));
      pass('in short, ∂J/∂W', shortFormula(expression, cost, m, { symbols: true, numbers: true, canBreak: true }));
      const shapes = shapesText(expression, experiment.network, m);
      if (shapes === undefined) continue;
      expect(shapes).toMatch(/^\(\d+×\d+\) = .*\(\d+×\d+\)/);
      distinct.add(shapes.replaceAll('×', '\\times ').replaceAll('⊙', '\\odot ').replaceAll('⊘', '\\oslash ').replaceAll('−', '-'));
      counts.set('shapes', (counts.get('shapes') ?? 0) + 1);
    }
  }
  distinct.forEach((tex) => rendered(tex));
  return { rungs: rungs.size, distinct: distinct.size, counts: [...counts].map(([projection, count]) => `${projection}: ${count}`).join('; ') };
}

it('in small networks', () => {
  const { rungs, distinct, counts } = renderAll(SMALL);
  expect(rungs).toBe(75);
  console.info(`${rungs} rungs rendered, ${distinct} different formulas: ${counts}`);
});

it('in wide networks, with elision', () => {
  const { rungs, distinct, counts } = renderAll(WIDE);
  expect(rungs).toBe(75);
  console.info(`${rungs} rungs rendered with elision, ${distinct} different formulas: ${counts}`);
});
