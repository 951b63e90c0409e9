/** The three projections of every rung: they render, they show the trace's numbers, and they add up. */

import { describe, expect, it } from 'vitest';
import { parseReference } from '../../../src/engine/quantity';
import { valueOf, type Trace } from '../../../src/engine/trace';
import { computeTrace, passOf } from '../../../src/engine/trace';
import { fromRows } from '../../../src/engine/matrix';
import { CONVENTIONS, ROUTES, type Experiment } from '../../../src/engine/experiment';
import { LANGUAGES } from '../../../src/words/language';
import { formatNumber, formatProbability } from '../../../src/writers/number';
import { pitfallText } from '../../../src/writers/pitfall-text';
import { slotTexts } from '../../../src/writers/slots';
import { isBroken, numberFormula, shapesText, shortFormula, symbolFormula } from '../../../src/writers/tex';
import { plainTex } from '../../../src/writers/tex-symbols';
import { rendered, styleOf, textLines } from './formula-text';
import { networkOf, type Recipe } from './networks';
import { placedRungs, situationOf } from './rung-check';

/** The design's example (its section 13). */
const first: Experiment = {
  ...networkOf({ widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce', examples: 1, seed: 1 }),
  data: { X: fromRows([[0.8], [-0.5]]), Y: fromRows([[0], [1]]) },
  batch: [0],
  network: {
    widths: [2, 3, 2],
    activations: ['tanh', 'softmax'],
    loss: 'ce',
    parameters: [
      { W: fromRows([[0.6, -0.9], [-0.4, 0.7], [1.1, 0.3]]), b: fromRows([[0.1], [-0.2], [0.05]]) },
      { W: fromRows([[0.7, -0.5, 0.4], [-0.6, 0.8, 0.2]]), b: fromRows([[0.05], [-0.05]]) },
    ],
  },
};

const RECIPES: readonly Recipe[] = [1, 3].flatMap((examples): Recipe[] => [
  { widths: [2, 3, 4], activations: ['silu', 'softmax'], loss: 'ce', examples, seed: 31, route: 'full' },
  { widths: [2, 3, 4], activations: ['tanh', 'softmax'], loss: 'ce', examples, seed: 32, convention: 'autograd' },
  { widths: [3, 2, 3], activations: ['elu', 'softmax'], loss: 'mse', examples, seed: 33 },
  { widths: [12, 9, 1], activations: ['gelu_exact', 'sigmoid'], loss: 'bce', examples, seed: 34 },
  { widths: [2, 2, 3], activations: ['leaky_relu', 'sigmoid'], loss: 'bce', examples, seed: 35, route: 'full' },
  { widths: [11, 1, 10], activations: ['relu', 'identity'], loss: 'half_se', examples, seed: 36 },
]);

function lines(experiment: Experiment, stop: string, id: string, focus: readonly [number, number, number] = [0, 0, 0]) {
  const situation = situationOf(experiment);
  for (const { rung, step } of placedRungs(situation, [focus])) {
    if (step.id !== stop || rung.id !== id) continue;
    const style = styleOf(experiment);
    return {
      symbols: textLines(symbolFormula(rung.expression, style, experiment.batch.length)),
      shapes: shapesText(rung.expression, experiment.network, experiment.batch.length),
      numbers: textLines(numberFormula(rung.expression, style, false), situation.numbers),
    };
  }
  return expect.fail(`no ${id} at ${stop}`);
}

describe('a network of one unit a layer', () => {
  const experiment = networkOf({ widths: [1, 1], activations: ['identity'], loss: 'half_se', examples: 1, seed: 5 });

  it('writes a product of two numbers once, though one of them is transposed', () => {
    const { numbers } = lines(experiment, 'B1.dW', 'dw.5');
    expect(numbers.join('').split(/[=≈]/)).toHaveLength(3);
  });

  it('has shapes where whole arrays meet, and none between entries', () => {
    expect(lines(experiment, 'B1.dW', 'dw.5').shapes).toBe('(1×1) = (1×1)(1×1)');
    expect(lines(experiment, 'B1.dW', 'dw.2').shapes).toBeUndefined();
  });

  it('calls an activation by name, its argument in parentheses', () => {
    const [{ rung }] = [...placedRungs(situationOf(networkOf({ widths: [1, 1], activations: ['sigmoid'], loss: 'bce', examples: 1, seed: 5 })), [[0, 0, 0]])]
      .filter((placed) => placed.rung.id === 'a.2');
    expect(plainTex(rung.expression, styleOf(experiment))).toContain('\\sigma\\left(');
  });
});

describe('a saturated output', () => {
  const sure = networkOf({ widths: [1, 1], activations: ['sigmoid'], loss: 'bce', examples: 1, seed: 1 });
  const parameters = [{ W: fromRows([[0]]), b: fromRows([[9]]) }];
  const experiment = { ...sure, network: { ...sure.network, parameters } };

  it('is never written as exactly 1, in the formula as in the graph', () => {
    expect(lines(experiment, 'F1.a', 'a.1').numbers).toEqual(['=σ(9.000)≈>0.999']);
  });
});

describe('a target of 0', () => {
  it.each([['sigmoid', 'bce', [[1]], [[40]]], ['softmax', 'ce', [[1], [0]], [[1000], [-1000]]]] as const)(
    'takes no part in the loss of a saturated %s, as 0 ln 0 is 0', (activation, loss, targets, biases) => {
      const made = networkOf({ widths: [1, targets.length], activations: [activation], loss, examples: 1, seed: 1 });
      const parameters = [{ W: fromRows(targets.map(() => [0])), b: fromRows(biases) }];
      const experiment = {
        ...made, batch: [0], data: { X: fromRows([[1]]), Y: fromRows(targets) }, network: { ...made.network, parameters },
      };
      expect(lines(experiment, 'C.loss', `${loss}.1`).numbers.join('')).not.toMatch(/NaN|∞/);
    },
  );
});

describe('the first example', () => {
  it('adds one unit up as the picture does', () => {
    expect(lines(first, 'F1.z', 'z.1').numbers).toEqual([
      '=(0.600)(0.800)+(−0.900)(−0.500)+0.100',
      '=0.480+0.450+0.100=1.030',
    ]);
  });

  it('says ≈ as soon as a number beside it is rounded', () => {
    expect(lines(first, 'F1.a', 'a.1').numbers).toEqual(['=tanh(1.030)≈0.774']);
    expect(lines(first, 'B2.dW', 'dw.2', [1, 0, 0]).numbers).toEqual(['≈(−0.896)(0.774)≈−0.693']);
  });

  it('stacks a layer with its shapes', () => {
    expect(lines(first, 'F1.z', 'z.4').shapes).toBe('(3×1) = (3×2)(2×1) + (3×1)');
    expect(lines(first, 'B2.dW', 'dw.5').shapes).toBe('(2×3) = (2×1)(1×3)');
    expect(lines(first, 'F1.z', 'z.1').shapes).toBeUndefined();
    expect(lines(first, 'B2.dW', 'dw.5').numbers[0]).toContain('+0.693−0.693');
  });
});

describe('every rung', () => {
  it.each(RECIPES.map((recipe) => [JSON.stringify(recipe), recipe] as const))('renders and shows the trace: %s', (_, recipe) => {
    const experiment = networkOf(recipe);
    const trace = computeTrace(passOf(experiment));
    const situation = situationOf(experiment, trace);
    const m = experiment.batch.length;
    const style = styleOf(experiment, { columnsOfCost: recipe.convention === 'autograd' && m > 1 });
    let references = 0;
    for (const { rung } of placedRungs(situation, [[0, 0, 0], [1, 1, 1]])) {
      textLines(symbolFormula(rung.expression, style, m));
      const formula = numberFormula(rung.expression, style, true);
      const texts = slotTexts(formula.slots, trace);
      expect(texts.join(' '), rung.id).not.toMatch(/NaN|undefined/);
      expect(textLines(formula, trace).join(''), rung.id).not.toMatch(/undefined|\\/);
      for (const { slot, reference } of formula.lines.flat().flatMap(referencesIn)) {
        references++;
        expect(texts[slot].replace(/[()]/g, ''), `${rung.id} ${reference}`).toBe(formattedOf(trace, reference, experiment));
      }
    }
    expect(references).toBeGreaterThan(100);
  });

  it('is broken where its working is not finite though its result is, and there alone', () => {
    const sure = networkOf({ widths: [1, 1], activations: ['sigmoid'], loss: 'bce', examples: 1, seed: 1 });
    const brokenWith = (bias: number, id: string) => {
      const parameters = [{ W: fromRows([[0]]), b: fromRows([[bias]]) }];
      const experiment = { ...sure, network: { ...sure.network, parameters }, data: { ...sure.data, Y: fromRows([[0, 0, 0.5]]) } };
      const situation = situationOf(experiment);
      const { rung } = [...placedRungs(situation, [[0, 0, 0]])].find((placed) => placed.rung.id === id) ?? expect.fail(`no ${id}`);
      const style = styleOf(experiment);
      const inShort = shortFormula(rung.expression, style, 1, { symbols: true, numbers: true, canBreak: true });
      const [long, short] = [numberFormula(rung.expression, style, false), inShort].map((formula) => isBroken(formula, slotTexts(formula.slots, situation.numbers)));
      expect(short, `${id} in short`).toBe(long);
      return long;
    };
    expect(brokenWith(-1000, 'bce.1')).toBe(true);
    expect(brokenWith(1000, 'bce.1')).toBe(true);
    expect(brokenWith(1000, 'bce.2')).toBe(false);
    expect(brokenWith(5, 'bce.1')).toBe(false);
  });

  it('never writes its result twice, and shapes that are multiplied or added meet', () => {
    const twice = new Set<string>();
    const apart = new Set<string>();
    for (const recipe of RECIPES.flatMap((each) => CONVENTIONS.map((convention) => ({ ...each, convention })))) {
      const experiment = networkOf(recipe);
      const m = experiment.batch.length;
      const style = styleOf(experiment, { columnsOfCost: recipe.convention === 'autograd' && m > 1 });
      const situation = situationOf(experiment);
      for (const { rung } of placedRungs(situation, [[0, 0, 0], [1, 1, 1]])) {
        const parts = textLines(numberFormula(rung.expression, style, false), situation.numbers).join('').split(/[=≈]/).slice(1);
        const [before, result] = parts.slice(-2).map((part) => part.replaceAll('+', ''));
        if (before === result) twice.add(`${rung.operation}/${rung.id} ${parts.join(' ≈ ')}`);
        const shapes = shapesText(rung.expression, experiment.network, m);
        if (shapes !== undefined && !shapesMeet(shapes)) apart.add(`${rung.id} ${shapes}`);
      }
    }
    expect([...twice]).toEqual([]);
    expect([...apart]).toEqual([]);
  });

  it.each(['course', 'autograd'] as const)('says why it is broken wherever rounding of a sure output breaks it, by the convention of the %s', (convention) => {
    const found = new Set<string>();
    for (const [output, loss] of [['sigmoid', 'bce'], ['softmax', 'ce']] as const) {
      for (const route of ROUTES) {
        for (const examples of [1, 2]) {
          const experiment = networkOf({ widths: [2, 2], activations: [output], loss, examples, seed: 3, scale: 5000, route, convention });
          experiment.data.Y.data.forEach((y, k, targets) => { targets[k] = Math.round(y); });
          const situation = situationOf(experiment);
          const style = styleOf(experiment, { columnsOfCost: convention === 'autograd' && examples > 1 });
          for (const { rung, step } of placedRungs(situation, [[0, 0, 0], [1, 1, 1]])) {
            const formula = numberFormula(rung.expression, style, false);
            if (step.phase === 'U' || !isBroken(formula, slotTexts(formula.slots, situation.numbers))) continue;
            found.add(rung.operation);
            // After the full chain has no number, nothing that reads it has.
            if (['dW', 'db', 'dA'].includes(rung.operation)) continue;
            for (const language of LANGUAGES) {
              expect(pitfallText(experiment.network, step.layer ?? 1, rung, language), `${rung.operation}/${rung.id}`).toMatch(/∞ × 0|0이나 1로|rounds to 0 or 1|to the power|거듭제곱/);
            }
          }
        }
      }
    }
    expect(found).toContain('dZ.sigmoid_bce_shortcut');
    expect(found).toContain('dZ.softmax_ce_shortcut');
    expect(found).toContain('loss.bce');
  });

  it('writes da and dz only for numbers of dA and dZ, and one example\'s derivative as ∂ℒ/∂z', () => {
    const experiment = networkOf({ widths: [2, 3, 2], activations: ['tanh', 'softmax'], loss: 'ce', examples: 3, seed: 1, route: 'full', convention: 'autograd' });
    const situation = situationOf(experiment);
    const style = styleOf(experiment, { columnsOfCost: true });
    let oneExample = 0;
    for (const { rung } of placedRungs(situation, [[0, 0, 0], [1, 1, 2]])) {
      if (!rung.operation.startsWith('d') || rung.level === 'batch') continue;
      oneExample++;
      expect(symbolFormula(rung.expression, style, 3).lines.flat().join(''), rung.id).not.toMatch(/\{d[zaZA]\^|\{d[zaZA]_/);
    }
    expect(oneExample).toBeGreaterThan(20);
    const exact = lines(experiment, 'B2.dZ', 'sj.6').numbers[0];
    const { Y, A } = { Y: situation.numbers.values.get('Y') ?? expect.fail(), A: situation.numbers.values.get('A[2]') ?? expect.fail() };
    expect(exact).toMatch(new RegExp(`≈${formatNumber(A.data[0] - Y.data[0], { signed: true }).replace('+', '\\+')}$`));
  });

  it('shows no number of what is not computed, but its symbol', () => {
    const situation = situationOf(first);
    for (const { rung } of placedRungs(situation, [[0, 0, 0]])) {
      const formula = numberFormula(rung.expression, styleOf(first, { known: () => false }), false);
      expect(formula.slots.filter(({ kind }) => kind === 'number'), rung.id).toEqual([]);
      expect(textLines(formula, situation.numbers).join(''), rung.id).not.toMatch(/\d\.\d{3}/);
    }
  });

  it('adds up what it elides', () => {
    const experiment = networkOf({ widths: [12, 9, 1], activations: ['tanh', 'sigmoid'], loss: 'bce', examples: 1, seed: 40 });
    const [substituted, worked] = lines(experiment, 'F1.z', 'z.1').numbers;
    expect(substituted).toContain('8terms');
    const [, terms, result] = /^≈(.*)≈(.*)$/.exec(worked) ?? expect.fail(worked);
    const numbers = [...terms.replaceAll('8terms', '').matchAll(/[−]?\d+\.\d+/g)].map(([text]) => Number(text.replace('−', '-')));
    expect(numbers).toHaveLength(6);
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBeCloseTo(Number(result.replace('−', '-')), 2);
  });

  it('changes = to ≈ and back with the numbers, and parentheses with the sign', () => {
    const situation = situationOf(first);
    const [z1] = placedRungs(situation, [[0, 0, 0]]);
    const formula = numberFormula(z1.rung.expression, styleOf(first), false);
    const { parameters: [one, two] } = first.network;
    const moved = { W: fromRows([[0.6, -0.9], [-0.4, 0.7], [1.1, 0.3]]), b: fromRows([[-0.1004], [-0.2], [0.05]]) };
    const numbers = computeTrace({ ...passOf(first), parameters: [moved, two] });
    expect(textLines(formula, numbers)).toEqual([
      '≈(0.600)(0.800)+(−0.900)(−0.500)+(−0.100)',
      '≈0.480+0.450+(−0.100)≈0.830',
    ]);
    expect(textLines(formula, computeTrace({ ...passOf(first), parameters: [one, two] }))[0]).toBe('=(0.600)(0.800)+(−0.900)(−0.500)+0.100');
  });
});

describe('a slot', () => {
  it('carries its reference into the page exactly', () => {
    const html = rendered(numberFormula(
      [...placedRungs(situationOf(first), [[0, 0, 0]])][0].rung.expression, styleOf(first), false,
    ).lines[0][1]);
    expect(html).toContain('data-ref="W[1].0.1"');
    expect(html).toContain('data-ref="A[0].1.0"');
  });
});

/** Whether the shapes of every product meet, and come to what the left side has. */
function shapesMeet(text: string): boolean {
  const [left, right] = text.split(' = ');
  const products = right.replace(/[[\]]/g, '').split(/ [+−⊙⊘] /).map((product) => (
    [...product.matchAll(/\((\d+)×(\d+)\)/g)].map(([, rows, columns]) => [Number(rows), Number(columns)] as const)
  ));
  return products.every((factors) => factors.every(([rows], index) => index === 0 || factors[index - 1][1] === rows)
    && `(${factors[0][0]}×${factors[factors.length - 1][1]})` === left);
}

function referencesIn(tex: string): { readonly slot: number; readonly reference: string }[] {
  return [...tex.matchAll(/\\htmlData\{slot=(\d+),ref=([^{}]*)\}/g)].map(([, slot, reference]) => ({ slot: Number(slot), reference }));
}

function formattedOf(trace: Trace, text: string, { network }: Experiment): string {
  const reference = parseReference(text);
  if (reference?.kind !== 'entry' && reference?.kind !== 'scalar') return expect.fail(`${text} is not one number`);
  const value = valueOf(trace, reference);
  const L = network.activations.length;
  const isClassifier = network.activations[L - 1] === 'softmax' || network.loss === 'bce';
  if (reference.key === `A[${L}]` && isClassifier) return formatProbability(value);
  return formatNumber(value, { signed: /^d[AZWb]\[/.test(reference.key) });
}
