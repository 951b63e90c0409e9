/** A line as LaTeX: aligned, without what only the screen needs, within the page, and compiled where TeX is installed. */

import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment';
import { takeRung } from '../../../src/panels/derivation/rung-take';
import { createExperimentStore } from '../../../src/store/experiment-store';
import { builtIns } from '../../../src/store/examples';
import { gradientSymbols } from '../../../src/writers/gradient-names';
import { rungTex } from '../../../src/writers/rung-tex';
import { slotTexts } from '../../../src/writers/slots';
import { numberFormula, symbolFormula } from '../../../src/writers/tex';
import { tileFormula } from '../../../src/writers/tex-tiles';
import { styleOf } from '../derivation/formula-text';
import { networkOf } from '../derivation/networks';
import { placedRungs, situationOf } from '../derivation/rung-check';
import { engine, problemsIn, typeset } from './typeset';

function linesOf(experiment: Experiment): { readonly id: string; readonly tex: string }[] {
  const situation = situationOf(experiment);
  const style = styleOf(experiment, { washed: () => true });
  return [...placedRungs(situation, [[1, 0, 0]])].map(({ rung, step }) => {
    const numbers = tileFormula(rung.expression, style, false) ?? numberFormula(rung.expression, style, false);
    const symbols = symbolFormula(rung.expression, style, experiment.batch.length);
    return { id: `${step.id} ${rung.id}`, tex: rungTex([[symbols, []], [numbers, slotTexts(numbers.slots, situation.numbers)]]) };
  });
}

function lineOf(experiment: Experiment, id: string): string {
  return linesOf(experiment).find((line) => line.id === id)?.tex ?? expect.fail(`no ${id}`);
}

const first = builtIns[0].experiment;

describe('a line as LaTeX', () => {
  it('is its symbols, and its numbers under them', () => {
    expect(lineOf(first, 'B2.dW dw.2')).toBe([
      '\\begin{align*}',
      '\\dfrac{\\partial \\mathcal{L}}{\\partial W_{21}^{[2]}} &= dz_{2}^{[2]}\\,a_{1}^{[1]} \\\\',
      '&\\approx (-0.896)(0.774) \\\\',
      '&\\approx -0.693',
      '\\end{align*}',
      '',
    ].join('\n'));
  });

  it('breaks a sum before its signs when it is wider than the page', () => {
    const wide = networkOf({ widths: [6, 2, 1], activations: ['tanh', 'identity'], loss: 'half_se', examples: 1, seed: 4 });
    const tex = lineOf(wide, 'F1.z z.1');
    expect(tex).toMatch(/\n&\\qquad \{\}\+\(/);
    expect(tex.match(/&(?:=|\\approx) /g)).toHaveLength(tex.match(/(?:=|\\approx) /g)?.length ?? 0);
  });

  it('opens long parentheses to break inside them, and never before what closes', () => {
    const batch = networkOf({ widths: [3, 2, 1], activations: ['tanh', 'identity'], loss: 'half_se', examples: 6, seed: 4 });
    const tex = lineOf(batch, 'B1.dW dw.6');
    expect(tex).toContain('\\big)');
    expect(tex).not.toMatch(/^&\\qquad \\big\)/m);
    const deep = networkOf({ widths: [2, 2, 2, 2, 2, 2, 2, 1], activations: ['tanh', 'tanh', 'tanh', 'tanh', 'tanh', 'tanh', 'identity'], loss: 'half_se', examples: 1, seed: 4 });
    expect(lineOf(deep, 'U7.b up.4')).toMatch(/\\Bigl\([^]*\n&\\qquad \{\}\+[^]*\\Bigr\)/);
  });

  it('holds nothing that only the screen needs', () => {
    for (const { experiment } of builtIns) {
      for (const { id, tex } of linesOf(experiment)) expect(tex, id).not.toMatch(/html|slot=|bmatrix\*|≈|−|mathrel/);
    }
  });
});

/** Every line as a reader of Korean copies it, at the start of the pass and at its end. */
function copiedInKorean(experiment: Experiment): string[] {
  const store = createExperimentStore(experiment);
  const { network, batch, view: { convention } } = experiment;
  return [store.first, store.last].flatMap((go) => {
    go();
    const { structure, extent, trace } = store.getState();
    return [...placedRungs(situationOf(experiment), [[1, 0, 0]])].map(({ rung, step, focus }) => {
      const layer = step.layer ?? network.activations.length;
      const gradients = gradientSymbols('d', convention, batch.length);
      return takeRung({ structure, extent, step, layer, focus, convention, gradients }, rung, trace, 'ko').tex;
    });
  });
}
const wide = networkOf({ widths: [9, 2, 1], activations: ['relu', 'sigmoid'], loss: 'bce', examples: 8, seed: 4, scale: 400 });

describe('a line copied in Korean', () => {
  it('has English words in its formulas, and Korean in comments alone', () => {
    const lines = copiedInKorean(wide);
    expect(lines.join('')).toMatch(/\\text\{\d+ terms\}/);
    expect(lines.join('')).toMatch(/^% .*[가-힣]/m);
    for (const tex of lines) expect(tex.replace(/^%.*$/gm, '')).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

function documentOf(lines: readonly string[]): string {
  return `\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n${lines.join('\n')}\n\\end{document}\n`;
}

describe.runIf(engine)(`with ${engine}`, () => {
  it('compiles with amsmath alone', () => {
    const lines = builtIns.flatMap(({ experiment }) => linesOf(experiment).map(({ tex }) => tex));
    expect(problemsIn(typeset(documentOf(lines)), 10)).toEqual([]);
  }, 60_000);

  it('compiles with amsmath alone where it was copied in Korean', () => {
    // Eight examples of large numbers are wider than any page.
    expect(problemsIn(typeset(documentOf(copiedInKorean(wide))), Infinity)).toEqual([]);
  }, 60_000);
});
