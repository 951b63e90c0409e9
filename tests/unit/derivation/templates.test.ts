/** The symbols of every rung are its template's. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { depth } from '../../../src/engine/experiment';
import type { Equation } from '../../../src/derivation/expression';
import type { SymbolStyle } from '../../../src/writers/symbol';
import { symbolsTex, withoutLinks } from '../../../src/writers/tex-symbols';
import { styleOf } from './formula-text';
import { networkOf, type Recipe } from './networks';
import { placedRungs, situationOf } from './rung-check';
import { expand } from './template';
import { normalTex } from './tex-normal';

const spec = JSON.parse(readFileSync(new URL('../../golden/rungs.json', import.meta.url), 'utf8')) as
  Record<string, { readonly rungs: readonly { readonly id: string; readonly t: string }[] }>;

/** Where the app says with holes what the template says in words of its own, more exactly or only once. */
const MORE_EXACT: Readonly<Record<string, (template: string) => string>> = {
  'loss.ce/ce.2': (template) => template.replace(/,\\qquad.*/, () =>
    ',\\operatorname{logsumexp}(@{z[L]})=c+\\ln@sum{r}{1}{@{dim:L}}{e^{@{z[L].r}-c}},c=\\max_r@{z[L].r}'),
  'dZ.softmax/sj.1': (template) => template.replace(/,\\qquad.*/, ''),
  'dZ.softmax/sj.7': (template) => template.replace(/ \\;=\\;.*/, ''),
};

/** With more examples these are of the focused one: ∂ℒ⁽ᵉ⁾/∂W and ∂ℒ⁽ᵉ⁾/∂b. */
const OF_ONE_EXAMPLE: Readonly<Record<string, readonly [left: string, derivative: string]>> = {
  'dW/dw.5': ['@{dW[l]}', '@{D:Lo|W[l]}'],
  'db/db.3': ['@{db[l]}', '@{D:Lo|b[l]}'],
};

const RECIPES: readonly Recipe[] = [1, 3].flatMap((examples): Recipe[] => [
  { widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce', examples, seed: 1 },
  { widths: [2, 3, 4], activations: ['silu', 'softmax'], loss: 'ce', examples, seed: 2, route: 'full' },
  { widths: [3, 2, 3], activations: ['elu', 'softmax'], loss: 'mse', examples, seed: 3 },
  { widths: [2, 4, 1], activations: ['relu', 'sigmoid'], loss: 'bce', examples, seed: 4 },
  { widths: [2, 4, 1], activations: ['gelu_exact', 'sigmoid'], loss: 'bce', examples, seed: 6, route: 'full' },
  { widths: [4, 3, 2, 3], activations: ['tanh', 'sigmoid', 'identity'], loss: 'half_se', examples, seed: 8 },
]);

function symbolsOf({ left, right, approximate, conditions }: Equation, style: SymbolStyle): string {
  const sides = [left, ...right].map((side) => withoutLinks(symbolsTex(side, style))).join(approximate ? '\\approx ' : '=');
  return [sides, ...conditions.map((condition) => symbolsOf(condition, style))].join(',');
}

describe.each([1, 3])('with %i examples', (examples) => {
  it('the symbols of every rung are those of its template', () => {
    const compared = new Map<string, number>();
    for (const recipe of RECIPES.filter((each) => each.examples === examples)) {
      const experiment = networkOf(recipe);
      for (const { rung, step, focus } of placedRungs(situationOf(experiment), [[0, 0, 0], [1, 1, 2]])) {
        const key = `${rung.operation}/${rung.id}`;
        const written = spec[rung.operation].rungs.find(({ id }) => id === rung.id)?.t ?? expect.fail(`no template of ${key}`);
        const exact = MORE_EXACT[key]?.(written) ?? written;
        const [whole, part] = OF_ONE_EXAMPLE[key] ?? ['', ''];
        const template = examples > 1 ? exact.replace(whole, () => part) : exact;
        const place = { experiment, layer: step.layer ?? depth(experiment.network), focus };
        expect(normalTex(symbolsOf(rung.expression, styleOf(experiment))), `${key} at ${step.id}`).toBe(normalTex(expand(template, place)));
        compared.set(key, (compared.get(key) ?? 0) + 1);
      }
    }
    expect(compared.size).toBe(75);
    console.info(`${[...compared.values()].reduce((sum, count) => sum + count)} formulas of ${compared.size} rungs are their templates', m = ${examples}`);
  });
});

it('the normal form tells formulas apart', () => {
  expect(normalTex('{{W_{21}^{[2]}}}\\,{{a_{1}}}{}+b')).toBe(normalTex('W^{[2]}_{21} a_1 + b'));
  expect(normalTex('\\tfrac1m x')).toBe(normalTex('\\dfrac{{1}}{m}{x}'));
  const different = ['W_{21}a', 'W_{12}a', 'W^{[2]}a', 'W_{21}+a', '\\frac{W}{a}', '\\frac{a}{W}', 'W^{\\mathsf T}a', '\\sum_{j=1}^{3}W_{2j}'].map(normalTex);
  expect(new Set(different).size).toBe(different.length);
});
