/** The LaTeX document of a pass: well formed, every formula of it mathematics, its numbers the trace's; compiled where TeX is installed. */

import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { CONVENTIONS, type Experiment } from '../../../src/engine/experiment';
import { layerOf, nameOf, type QuantityKey } from '../../../src/engine/quantity';
import { at } from '../../../src/engine/matrix';
import { schedule } from '../../../src/engine/schedule';
import { computeTrace, matrixOf, passOf } from '../../../src/engine/trace';
import { builtIns } from '../../../src/store/examples';
import { rungSentence, rungWords, type RungKey } from '../../../src/words/derivation-rungs';
import { LANGUAGES, type Language } from '../../../src/words/language';
import { gradientSymbols, GRADIENT_NAMES, type GradientNames } from '../../../src/writers/gradient-names';
import { writePaper } from '../../../src/writers/paper';
import { paperText, typedText } from '../../../src/writers/paper-text';
import { quantityText } from '../../../src/writers/quantity-text';
import { inlineTex } from '../../../src/writers/symbol';
import { styleOf } from '../derivation/formula-text';
import { networkOf } from '../derivation/networks';
import { placedRungs, situationOf } from '../derivation/rung-check';
import { engine, problemsIn, typeset } from './typeset';

const LARGE = { widths: [12, 9, 8, 10], activations: ['tanh' as const, 'relu' as const, 'softmax' as const], loss: 'ce' as const };
const EXPERIMENTS: readonly (readonly [name: string, experiment: Experiment])[] = [
  ...builtIns.map(({ id, experiment }) => [id, experiment] as const),
  ['wide, full route, autograd', networkOf({ ...LARGE, examples: 11, seed: 3, route: 'full', convention: 'autograd' })],
  ['overflowing', networkOf({ widths: [8, 8, 8], activations: ['tanh', 'softmax'], loss: 'ce', examples: 8, seed: 3, route: 'full', scale: 1e5 })],
  ['saturated', networkOf({ widths: [2, 3, 1], activations: ['relu', 'sigmoid'], loss: 'bce', examples: 2, seed: 5, route: 'full', scale: 400 })],
];

function paperOf(experiment: Experiment, language: Language, names: GradientNames = 'd'): string {
  const { batch, view } = experiment;
  return writePaper(experiment, computeTrace(passOf(experiment)), gradientSymbols(names, view.convention, batch.length), language);
}

const KNOWN_COMMANDS = new Set((
  'documentclass usepackage allowdisplaybreaks setlength parindent parskip begin end title author date maketitle large section subsection paragraph hline renewcommand arraystretch '
  + 'text operatorname dfrac tfrac sum left right mathcal mathsf mathbf partial prime ln tanh sigma max alpha infty Bigl Bigr approx cdot cdots vdots ddots odot oslash '
  + 'lvert rvert lVert rVert underbrace delta quad qquad mathrm small footnotesize scriptsize to times le ge dots mathrel'
).split(' '));

/** Everything that TeX reads as mathematics. */
function mathematics(text: string): string[] {
  const displays = [...text.matchAll(/\\begin\{align\*\}(.*?)\\end\{align\*\}/gs)].map(([, body]) => `\\begin{aligned}${body}\\end{aligned}`);
  const rest = text.replace(/\\begin\{align\*\}.*?\\end\{align\*\}/gs, '').replaceAll('\\$', '');
  return [...displays, ...[...rest.matchAll(/\$([^$]*)\$/g)].map(([, inline]) => inline)];
}

/** Whether every brace and environment that is opened is closed, in order. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [token] of text.matchAll(/\\[\\{}]|[{}]|\\(?:begin|end)\{[a-z*]+\}/g)) {
    if (token.startsWith('\\begin')) open.push(token.slice('\\begin'.length));
    else if (token.startsWith('\\end')) {
      if (open.pop() !== token.slice('\\end'.length)) return false;
    } else if (token === '{') open.push('{');
    else if (token === '}' && open.pop() !== '{') return false;
  }
  return open.length === 0;
}

/** What the pass starts from and what its steps came to, one quantity a line. */
function results(document: string): string {
  const blocks = document.matchAll(/(?:\\paragraph\{Result\.\}|\\section\*\{Parameters and data\})\s*(?:\{\\\w+\s*)?\\begin\{align\*\}(.*?)\\end\{align\*\}/gs);
  return [...blocks].map(([, block]) => block).join('');
}

/** The array that stands after `name =`, as the texts of its cells. */
function resultOf(text: string, name: string): string[][] {
  const start = text.indexOf(`\n${name} &`);
  expect(start, name).toBeGreaterThan(-1);
  const body = text.slice(start, text.indexOf('\n', start + 1)).replace(/^.*? &(?:=|\\approx) /s, '').replace(/ \\\\$/, '');
  const cells = body.replace(/\\(?:begin|end)\{bmatrix\}/g, '').trim();
  return cells.split('\\\\').map((row) => row.split('&').map((cell) => cell.trim()));
}

/** A cell as the number that it is on the screen. */
function screenText(cell: string): string {
  return cell.replaceAll('\\mathrm{e}', 'e').replaceAll('\\infty', '∞').replaceAll('\\text{NaN}', 'NaN').replaceAll('-', '−').replace(/[{}]/g, '');
}

describe.each(EXPERIMENTS)('the document of %s', (_, experiment) => {
  const { network, batch, view } = experiment;

  it.each(LANGUAGES)('is LaTeX of known commands, all of whose mathematics is set, in %s', (language) => {
    for (const names of GRADIENT_NAMES) {
      const text = paperOf(experiment, language, names);
      expect(isBalanced(text)).toBe(true);
      const commands = new Set([...text.matchAll(/\\\\|\\([A-Za-z]+)/g)].map(([, command]) => command ?? 'text'));
      expect([...commands].filter((command) => !KNOWN_COMMANDS.has(command))).toEqual([]);
      expect(text).not.toMatch(/undefined|\[object|htmlData|htmlClass|NaN(?!\})/);
      expect(text).toMatch(language === 'ko' ? /^[\x20-\x7e\n가-힣]*$/ : /^[\x20-\x7e\n]*$/);
      expect(text.includes('kotex')).toBe(language === 'ko');
      const formulas = mathematics(text);
      expect(formulas.length).toBeGreaterThan(60);
      for (const formula of formulas) katex.renderToString(formula, { throwOnError: true, strict: 'error', displayMode: true });
    }
  });

  it('shows of every quantity of the pass the numbers that the trace holds', () => {
    const trace = computeTrace(passOf(experiment));
    const text = paperOf(experiment, 'en');
    const style = styleOf(experiment, { columnsOfCost: view.convention === 'autograd' && batch.length > 1 });
    const plan = schedule(network, view);
    const given = [...network.activations.flatMap((__, index): QuantityKey[] => [`W[${index + 1}]`, `b[${index + 1}]`]), 'A[0]' as const, 'Y' as const];
    let compared = 0;
    for (const key of [...given, ...plan.steps.flatMap(({ writes }) => writes)]) {
      const name = inlineTex({ kind: 'quantity', name: nameOf(key), layer: layerOf(key), row: undefined, column: undefined }, style);
      const values = matrixOf(trace.values, key);
      const shown = resultOf(results(text), name);
      const places = (count: number, seen: number) => (seen === count ? Array.from({ length: count }, (__, place) => place) : undefined);
      const rows = places(values.rows, shown.length);
      const columns = places(values.columns, shown[0].length);
      if (!rows || !columns) {
        expect(Math.max(values.rows, values.columns)).toBeGreaterThan(8);
        expect(text).toContain(`${values.rows} $\\times$ ${values.columns} numbers`);
      }
      const ends = (count: number, seen: number): readonly (readonly [number, number])[] => [[0, 0], [count - 1, seen - 1]];
      for (const [i, row] of rows?.map((place) => [place, place] as const) ?? ends(values.rows, shown.length)) {
        for (const [j, column] of columns?.map((place) => [place, place] as const) ?? ends(values.columns, shown[0].length)) {
          expect(screenText(shown[row][column]), `${key} ${i} ${j}`).toBe(quantityText(network, key, at(values, i, j)));
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(plan.steps.length);
  });
});

/** All in English; in Korean, which takes a while, those that differ most. */
const IN_KOREAN = ['first', 'ex1b-batch-of-3', 'saturated'];
const COMPILED = EXPERIMENTS.flatMap(([name, experiment]) => LANGUAGES
  .filter((language) => language === 'en' || IN_KOREAN.includes(name))
  .map((language) => [name, language, experiment] as const));

/** A line may reach a little into the margin of 2 cm; nothing may leave the page. */
const MARGIN = 20;

describe('a title that somebody typed', () => {
  const titled = (title: string) => paperOf({ ...builtIns[0].experiment, title }, 'en');

  it('is LaTeX whatever stands in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (title) => {
      for (const written of [typedText(title), paperText(title)]) {
        expect(isBalanced(written)).toBe(true);
        expect(written).toMatch(/^[ -~À-ÿㄱ-ㆎ가-힣]*$/);
      }
    }));
    expect(titled('xor_net, W_ij')).toContain('\\title{xor\\_net, W\\_ij\\\\');
    expect(paperText('50 % of W_ij & a{b}')).toBe('50 \\% of $W_{ij}$ \\& a\\{b\\}');
    expect(paperText('实验 😀')).toBe('?? ?');
  });

  it('brings the package for Korean with it where it needs it', () => {
    expect(titled('실험')).toContain('{kotex}');
    expect(titled('experiment')).not.toContain('{kotex}');
  });

  it.runIf(engine)('compiles', () => {
    const letters = Array.from({ length: 0x100 - 0xa0 }, (_, at) => String.fromCodePoint(0xa0 + at)).join(' ');
    for (const title of [letters, `${letters} 실험 ㄱㅏ`, '\\ { } $ & # % _ ~ ^ < > | " ` [x]', '−×≈≤≥∞∂ℒ→½′·αΣ⊙“”‘’–—…', 'xor_net a_']) {
      expect(problemsIn(typeset(titled(title)), MARGIN), title).toEqual([]);
    }
  }, 60_000);
});

it('leaves out numbers that are wider than the page, and says so', () => {
  const [, overflowing] = EXPERIMENTS.find(([name]) => name === 'overflowing') ?? expect.fail('it is gone');
  expect(paperOf(overflowing, 'en')).toContain('The numbers of this line are wider than the page');
  expect(paperOf(builtIns[0].experiment, 'en')).not.toContain('wider than the page');
});

it.each(LANGUAGES)('says in %s of every line what is said of it beside it on the screen', (language) => {
  const shape = { widths: [2, 3, 2], activations: ['tanh' as const, 'softmax' as const], loss: 'ce' as const, seed: 2 };
  for (const convention of CONVENTIONS) {
    for (const examples of [1, 3]) {
      const experiment = networkOf({ ...shape, examples, convention });
      const text = paperOf(experiment, language);
      const said = (key: RungKey, layer: number) => paperText(rungSentence(key, layer, language, convention === 'autograd' && examples > 1, 'p'));
      const situation = situationOf(experiment);
      for (const { rung, step } of placedRungs(situation, [[0, 0, 0]])) {
        if (rung.level === 'batch' && examples === 1) continue;
        expect(text).toContain(`] ${said(`${rung.operation}/${rung.id}` as RungKey, step.layer ?? 2)}\n`);
      }
      const plain = paperText(rungWords[language]['dZ.softmax_ce_shortcut/sc.4']);
      if (convention === 'autograd' && examples > 1) expect(text).not.toContain(`] ${plain}\n`);
    }
  }
});

describe.runIf(engine)(`with ${engine}`, () => {
  it.each(COMPILED)('the document of %s compiles in %s and stays on its pages', (_, language, experiment) => {
    expect(problemsIn(typeset(paperOf(experiment, language)), MARGIN)).toEqual([]);
  }, 60_000);
});
