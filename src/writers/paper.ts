/** A LaTeX document of one pass: the network, its numbers, every step with its derivation, and a check of the gradients. */

import { depth, type Experiment } from '../engine/experiment';
import { checkGradient } from '../engine/gradient-check';
import { entry, layerKey, type QuantityKey } from '../engine/quantity';
import { schedule } from '../engine/schedule';
import { beforeUpdate, passOf, type Trace } from '../engine/trace';
import { ofReference } from '../derivation/expression';
import { checkAllWords } from '../words/check-all';
import { stepWords } from '../words/derivation-steps';
import type { Language } from '../words/language';
import { notationWords } from '../words/notation';
import { optimizerWords } from '../words/optimizer';
import { paperWords } from '../words/paper';
import { stageWords } from '../words/stage';
import { topBarWords } from '../words/topbar';
import { gradientText, type GradientSymbols } from './gradient-names';
import { formatNumber } from './number';
import { matricesTex, styleOf, type Pages } from './paper-pages';
import { stepTex } from './paper-step';
import { isKorean, paperText, typedText } from './paper-text';
import { numberTex } from './slots';
import { directionOf } from './step-names';
import { inlineTex } from './symbol';

/**
 * The document's text, for pdfLaTeX, with kotex where there is Korean in it.
 * @param trace of the parameters that the view's iteration shows
 */
export function writePaper(experiment: Experiment, trace: Trace, gradients: GradientSymbols, language: Language): string {
  const { network, batch, view } = experiment;
  const pages: Pages = { experiment, shape: network, batch, plan: schedule(network, view, experiment.optimizer), trace, gradients, language };
  const words = paperWords[language];
  const body = [
    `\\title{${typedText(experiment.title)}\\\\\\large ${words.subtitle}}\n\\author{}\n\\date{}\n\\maketitle`,
    networkTex(pages),
    `\\section*{${words.data}}`,
    matricesTex(pages, givenKeys(pages)),
    paperText(words.focus(view.example + 1)),
    ...stepsTex(pages),
    checkTex(pages),
  ].join('\n\n');
  return `${preamble(isKorean(body))}\n\\begin{document}\n\n${body}\n\n\\end{document}\n`;
}

function preamble(hasKorean: boolean): string {
  return [
    '\\documentclass[10pt,a4paper]{article}',
    '\\usepackage{amsmath,amssymb}',
    ...(hasKorean ? ['\\usepackage{kotex}'] : []),
    '\\usepackage[margin=2cm]{geometry}',
    '\\allowdisplaybreaks',
    '\\setlength{\\parindent}{0pt}',
    '\\setlength{\\parskip}{4pt}',
  ].join('\n');
}

function networkTex({ experiment: { view, learningRate, optimizer }, shape, batch, gradients, language }: Pages): string {
  const optimizerText = optimizerWords[language];
  const words = paperWords[language];
  const { place } = notationWords[language];
  const { activations } = stageWords[language];
  const rows = [
    [words.widths, shape.widths.join('–')],
    [words.activations, shape.activations.map((name) => activations[name]).join(', ')],
    [words.loss, topBarWords[language].losses[shape.loss]],
    [words.learningRate, formatNumber(learningRate)],
    ...(optimizer.name === 'gd' && optimizer.weightDecay === 0 ? [] : [[optimizerText.title, optimizerText.names[optimizer.name]]]),
    [words.examples, String(batch.length)],
    [words.updates, String(view.iteration)],
    [words.convention, batch.length === 1 ? place.oneExample() : place[view.convention](gradientText('W', gradients), gradientText('b', gradients))],
  ];
  const lines = rows.map((row) => `${row.map(paperText).join(' & ')} \\\\`);
  return `\\section*{${words.network}}\n\\begin{tabular}{ll}\n${lines.join('\n')}\n\\end{tabular}`;
}

/** What the pass starts from, layer by layer. */
function givenKeys({ shape }: Pages): readonly QuantityKey[] {
  const layers = shape.activations.flatMap((_, index): QuantityKey[] => [layerKey('W', index + 1), layerKey('b', index + 1)]);
  return [...layers, layerKey('A', 0), 'Y'];
}

/** The steps in order; a new heading where the direction changes. */
function stepsTex(pages: Pages): readonly string[] {
  const { overview } = stepWords[pages.language];
  const { steps } = pages.plan;
  return steps.flatMap((step, index) => {
    const direction = directionOf(step);
    const isFirst = index === 0 || directionOf(steps[index - 1]) !== direction;
    const heading = `\\section*{${overview[direction].title}}\n${paperText(overview[direction].text)}`;
    return [...(isFirst ? [heading] : []), stepTex(pages, step, index + 1)];
  });
}

/** The first entry of dW and db of every layer. */
function checkTex(pages: Pages): string {
  const { experiment, shape, trace, language } = pages;
  const words = paperWords[language];
  const pass = passOf(experiment, beforeUpdate(trace));
  const lines = Array.from({ length: depth(shape) }, (_, index) => (['dW', 'db'] as const).map((name) => {
    const reference = entry(layerKey(name, index + 1), 0, 0);
    const { backprop, numeric, error, verdict } = checkGradient(pass, trace, reference);
    const number = (value: number) => `$${numberTex(formatNumber(value, { decimals: 9, signed: true }))}$`;
    const cells = [
      `$${inlineTex(ofReference(reference), styleOf(pages))}$`,
      number(backprop),
      number(numeric),
      `$${numberTex(formatNumber(error, { mantissa: 1 }))}$`,
      paperText(checkAllWords[language].verdicts[verdict]),
    ];
    return `${cells.join(' & ')} \\\\`;
  })).flat();
  const head = ['', words.backprop, words.numeric, words.error, words.verdict].map(paperText).join(' & ');
  return [
    `\\section*{${words.check}}`,
    paperText(words.checkText),
    `{\\renewcommand{\\arraystretch}{1.3}\n\\begin{tabular}{lrrrl}\n${head} \\\\\n\\hline\n${lines.join('\n')}\n\\end{tabular}}`,
  ].join('\n\n');
}
