/** What can be taken from a line of the derivation: its LaTeX, its text, and how it is read aloud. */

import type { Rung } from '../../derivation/rung';
import type { Trace } from '../../engine/trace';
import type { Language } from '../../words/language';
import { formulaText } from '../../writers/rung-text';
import { rungTex, type Filled } from '../../writers/rung-tex';
import { slotTexts } from '../../writers/slots';
import { spokenFormulas } from '../../writers/spoken-formula';
import { isBroken } from '../../writers/tex';
import type { Place } from './formula-style';
import { writeRung } from './write-level';

export interface TakenRung {
  readonly tex: string;
  readonly text: string;
  readonly spoken: string;
}

/** Symbols and numbers, whichever of them are shown; of numbers that cannot be computed as the line writes them, why. */
export function takeRung(place: Place, rung: Rung, trace: Trace, language: Language): TakenRung {
  const { filled, remarks } = filledRung(place, rung, trace, language);
  return {
    // The few words in a formula are English, as amsmath alone sets no Korean; a comment is not set.
    tex: [rungTex(filledRung(place, rung, trace, 'en').filled), ...remarks.map((remark) => `% ${remark}\n`)].join(''),
    text: [...filled.flatMap(([formula, texts]) => formulaText(formula, texts)), ...remarks].join('\n'),
    spoken: [spokenFormulas(filled, language), ...remarks].join(' '),
  };
}

/** What is written, and what is said of numbers that are left out. */
function filledRung(place: Place, rung: Rung, trace: Trace, language: Language) {
  const { symbols, numbers, whenBroken } = writeRung(place, rung, { symbols: true, shapes: false, numbers: true }, language);
  const written = [symbols, numbers].flatMap((formula): Filled[] => (formula ? [[formula, slotTexts(formula.slots, trace)]] : []));
  const filled = written.filter(([formula, texts]) => whenBroken === undefined || !isBroken(formula, texts));
  return { filled, remarks: filled.length < written.length && whenBroken !== undefined ? [whenBroken] : [] };
}
