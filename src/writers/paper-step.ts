/** One step of the pass in the LaTeX document: what it does, every line of its derivation, and the matrices that it writes. */

import { depth } from '../engine/experiment';
import type { QuantityKey } from '../engine/quantity';
import type { Step } from '../engine/schedule';
import { deriveStep, focusOf } from '../derivation/derive';
import { keyRungs, levelsOf } from '../derivation/levels';
import type { Rung } from '../derivation/rung';
import { derivationWords, LEVEL_NAMES } from '../words/derivation';
import { rungSentence, type RungKey } from '../words/derivation-rungs';
import { stepWords } from '../words/derivation-steps';
import { paperWords } from '../words/paper';
import { matricesTex, ROOM, styleOf, wholeOf, withNumbers, type Pages } from './paper-pages';
import { paperText } from './paper-text';
import { outputLetter, pitfallText } from './pitfall-text';
import { isTooWide, rungTex, type Filled } from './rung-tex';
import { stepKind, stepNames, stepTitle } from './step-names';
import { inlineTex } from './symbol';
import { isBroken, numberFormula, symbolFormula } from './tex';

export function stepTex(pages: Pages, step: Step, number: number): string {
  const { shape, plan, batch, experiment: { view }, language } = pages;
  const words = paperWords[language];
  const rungs = deriveStep(shape, batch, plan, step, view, focusOf(shape, step, view.example, undefined));
  const key = keyRungs(rungs);
  const caption = stepWords[language].captions[stepKind(shape, plan, step)](stepNames(shape, step, language));
  const names = (keys: readonly QuantityKey[]) => keys.map((each) => `$${inlineTex(wholeOf(each), styleOf(pages))}$`).join(', ');
  return [
    `\\subsection*{${number}. ${paperText(stepTitle(shape, plan, step, language))}}`,
    `${paperText(caption)} ${words.computed(names(step.reads), names(step.writes))}`,
    ...levelsOf(rungs, batch.length).flatMap(({ level, rungs: lines }) => lines.map((rung, index) => {
      const title = derivationWords[language].levels[LEVEL_NAMES[rung.operation][level]];
      return rungPart(pages, step, rung, key.includes(rung), index === 0 ? title : undefined);
    })),
    `\\paragraph{${words.result}.}`,
    matricesTex(pages, step.writes),
  ].join('\n');
}

/** A line with its rule and sentence; its numbers where it carries its level. */
function rungPart(pages: Pages, step: Step, rung: Rung, isKey: boolean, title: string | undefined): string {
  const { batch, language, shape, experiment: { view } } = pages;
  const style = styleOf(pages);
  const symbols: Filled = [symbolFormula(rung.expression, style, batch.length), []];
  const numbers = isKey ? withNumbers(numberFormula(rung.expression, style, false), pages) : undefined;
  const problem = numbers && numbersProblem(pages, step, rung, symbols, numbers);
  const isBatchByAutograd = view.convention === 'autograd' && batch.length > 1;
  const sentence = rungSentence(`${rung.operation}/${rung.id}` as RungKey, step.layer ?? depth(shape), language, isBatchByAutograd, outputLetter(shape));
  const { why } = derivationWords[language];
  return [
    ...(title === undefined ? [] : [`\\paragraph{${paperText(title)}.}`]),
    `[${paperText(why[rung.why])}] ${paperText(sentence)}`,
    rungTex(numbers && problem === undefined ? [symbols, numbers] : [symbols], ROOM),
    ...(problem === undefined ? [] : [paperText(problem)]),
  ].join('\n');
}

/** Why the numbers of a line are left out, if they are. */
function numbersProblem({ shape, language }: Pages, { layer = depth(shape) }: Step, rung: Rung, symbols: Filled, numbers: Filled): string | undefined {
  const whenBroken = pitfallText(shape, layer, rung, language);
  if (whenBroken !== undefined && isBroken(...numbers)) return whenBroken;
  return isTooWide([symbols, numbers], ROOM) ? paperWords[language].tooWide : undefined;
}
