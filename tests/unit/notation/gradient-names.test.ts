/** ∂J/∂W for dW: above the line stands what the number is a derivative of, and no line says A = A. */

import { describe, expect, it } from 'vitest';
import { deriveStep } from '../../../src/derivation/derive';
import { chains, keyLevels } from '../../../src/derivation/levels';
import { CONVENTIONS, ROUTES, routesOf } from '../../../src/engine/experiment';
import { columnOf, entry, whole } from '../../../src/engine/quantity';
import { schedule } from '../../../src/engine/schedule';
import { GRADIENT_NAMES, gradientSymbols } from '../../../src/writers/gradient-names';
import { quantityTex, symbolTex } from '../../../src/writers/symbol';
import { ofReference } from '../../../src/derivation/expression';
import { symbolFormula } from '../../../src/writers/tex';
import { withoutLinks } from '../../../src/writers/tex-symbols';
import { networkOf } from '../derivation/networks';
import { rendered, styleOf } from '../derivation/formula-text';

const shape = { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce' } as const;

describe('above the line stands', () => {
  it('J for one example and for the whole batch by autograd, ℒ for dZ and dA of a course batch', () => {
    expect(CONVENTIONS.map((convention) => [1, 3].map((m) => gradientSymbols('partial', convention, m))))
      .toEqual([['cost', 'loss'], ['cost', 'cost']]);
    expect(gradientSymbols('d', 'course', 3)).toBe('d');
  });

  it.each([
    ['one entry', entry('dW[2]', 1, 0), 1, 'cost', '\\partial J/\\partial W_{21}^{[2]}'],
    ['a bias', entry('db[1]', 2, 0), 1, 'cost', '\\partial J/\\partial b_{3}^{[1]}'],
    ['one unit', entry('dZ[1]', 0, 0), 1, 'cost', '\\partial J/\\partial z_{1}^{[1]}'],
    ['the input', columnOf('dA[0]', 0), 1, 'cost', '\\partial J/\\partial x'],
    ['a probability', entry('dA[2]', 0, 0), 1, 'cost', '\\partial J/\\partial p_{1}'],
    ['a batch', whole('dZ[2]'), 3, 'loss', '\\partial \\mathcal{L}/\\partial Z^{[2]}'],
    ['one of a batch', columnOf('dZ[2]', 2), 3, 'loss', '\\partial \\mathcal{L}^{(3)}/\\partial z^{[2]}'],
    ['weights beside them', whole('dW[2]'), 3, 'loss', '\\partial J/\\partial W^{[2]}'],
    ['a batch by autograd', whole('dZ[2]'), 3, 'cost', '\\partial J/\\partial Z^{[2]}'],
  ] as const)('%s', (_, reference, m, gradients, tex) => {
    expect(symbolTex(reference, shape, m, gradients)).toBe(tex);
  });

  it('a fraction in formulas, which takes a transpose without a second superscript', () => {
    const style = { shape, capital: true, manyExamples: true, columnsOfCost: true, gradients: 'cost' } as const;
    expect(quantityTex(ofReference(columnOf('dZ[2]', 1)), style)).toBe('\\dfrac{\\partial J}{\\partial Z_{:,2}^{[2]}}');
    expect(quantityTex(ofReference(whole('dZ[2]')), style, true)).toBe('\\left(\\dfrac{\\partial J}{\\partial Z^{[2]}}\\right)^{\\mathsf T}');
    expect(() => rendered(quantityTex(ofReference(whole('dZ[2]')), style, true))).not.toThrow();
  });
});

describe('every formula of a pass', () => {
  const cases = [1, 3].flatMap((examples) => CONVENTIONS.flatMap((convention) => ROUTES.flatMap((route) => GRADIENT_NAMES.map((names) => (
    { examples, convention, route, names }
  )))));
  it.each(cases)('renders and has no two equal sides: $names, $convention, $route, m = $examples', ({ examples, convention, route, names }) => {
    let sides = 0;
    for (const loss of ['half_se', 'mse', 'bce', 'ce'] as const) {
      const output = loss === 'bce' ? 'sigmoid' : 'softmax';
      const experiment = networkOf({ widths: [2, 3, 2], activations: ['tanh', output], loss, examples, seed: 5 });
      const { network, batch } = experiment;
      if (!routesOf(network).includes(route)) continue;
      const plan = schedule(network, { route, inputGradient: true });
      const style = styleOf(experiment, { columnsOfCost: convention === 'autograd' && examples > 1, gradients: gradientSymbols(names, convention, examples) });
      for (const step of plan.steps) {
        const rungs = deriveStep(network, batch, plan, step, { route, convention }, { i: 0, j: 0, e: batch[0] });
        for (const { equation } of keyLevels(rungs, examples).flatMap(({ rungs: level }) => chains(level))) {
          const tex = symbolFormula(equation, style, examples).lines.flat().join('');
          expect(() => rendered(tex), tex).not.toThrow();
          if (/,\\quad|\\begin/.test(tex)) continue;
          const written = withoutLinks(tex).split(/\{\}(?:=|\\approx) /).map((side) => side.replaceAll(/[{}]/g, ''));
          sides += written.length;
          written.slice(1).forEach((side, index) => expect(side, tex).not.toBe(written[index]));
        }
      }
    }
    expect(sides).toBeGreaterThan(100);
  });
});
