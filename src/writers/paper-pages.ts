/** What the LaTeX document of a pass is written from, and how it writes a quantity with its numbers. */

import type { Experiment, NetworkShape } from '../engine/experiment';
import { isPerExample, layerOf, nameOf, type QuantityKey } from '../engine/quantity';
import { extentOf, type Schedule } from '../engine/schedule';
import type { Trace } from '../engine/trace';
import { equation, quantity, type Quantity } from '../derivation/expression';
import { keyOf } from '../derivation/traverse';
import { derivationWords } from '../words/derivation';
import type { Language } from '../words/language';
import { paperWords } from '../words/paper';
import type { GradientSymbols } from './gradient-names';
import { paperText } from './paper-text';
import { rungTex, type Filled } from './rung-tex';
import { slotTexts } from './slots';
import { inlineTex } from './symbol';
import { numberFormula, type Formula } from './tex';
import type { NumberStyle } from './tex-numbers';
import { placesOf } from './tex-structure';

export interface Pages {
  readonly experiment: Experiment;
  readonly shape: NetworkShape;
  readonly batch: readonly number[];
  readonly plan: Schedule;
  readonly trace: Trace;
  readonly gradients: GradientSymbols;
  readonly language: Language;
}

/** The width of a line between the document's margins, in digits. */
export const ROOM = 92;

/** Quantities and their numbers; of large ones how many there are. */
export function matricesTex(pages: Pages, keys: readonly QuantityKey[]): string {
  const { shape, batch, language } = pages;
  const style = styleOf(pages);
  const display = rungTex(keys.map(wholeOf).map((whole) => withNumbers(numberFormula(equation(whole, whole), style, true), pages)), ROOM);
  const remarks = keys.flatMap((key) => {
    const [rows, columns] = extentOf(shape, batch.length, key);
    const isWhole = [rows, columns].every((count) => placesOf(count).length === count);
    return isWhole ? [] : [`$${inlineTex(wholeOf(key), style)}$: ${paperText(paperWords[language].elided(rows, columns))}`];
  });
  return [display, ...remarks].join('\n');
}

export function wholeOf(key: QuantityKey): Quantity {
  return quantity(nameOf(key), layerOf(key));
}

export function withNumbers(formula: Formula, { trace }: Pages): Filled {
  return [formula, slotTexts(formula.slots, trace)];
}

export function styleOf({ shape, batch, experiment: { view }, gradients, language }: Pages): NumberStyle {
  const words = derivationWords[language];
  return {
    shape,
    batch,
    capital: true,
    manyExamples: batch.length > 1,
    columnsOfCost: view.convention === 'autograd' && batch.length > 1,
    gradients,
    known: () => true,
    // Around the first unit and the focused example.
    centre: (of) => {
      const key = keyOf(of);
      return [0, key !== undefined && isPerExample(key) ? batch.indexOf(view.example) : 0];
    },
    washed: () => false,
    notComputed: words.notComputed,
    termCount: words.terms,
  };
}
