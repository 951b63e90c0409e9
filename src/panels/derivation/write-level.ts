/** What the reader has chosen to see of a rung, or of several in short, written for one place. */

import type { Level } from '../../engine/experiment';
import type { Chain } from '../../derivation/levels';
import type { Rung } from '../../derivation/rung';
import type { Settings } from '../../store/settings';
import { numberFormula, shapesText, shortFormula, symbolFormula, type Formula } from '../../writers/tex';
import { pitfallText } from '../../writers/pitfall-text';
import { tileFormula, type TileFormula } from '../../writers/tex-tiles';
import type { Language } from '../../words/language';
import { formulaStyle, type Place } from './formula-style';

export type Shown = Pick<Settings, 'symbols' | 'shapes' | 'numbers'>;

export interface WrittenRung {
  readonly symbols: Formula | undefined;
  readonly shapes: string | undefined;
  readonly numbers: Formula | TileFormula | undefined;
  /** What to say where the numbers cannot be computed as the rung writes them. */
  readonly whenBroken: string | undefined;
}

export function writeRung(place: Place, rung: Rung, shown: Shown, language: Language): WrittenRung {
  const { structure: { shape, m } } = place;
  const style = formulaStyle(place, rung.level, language);
  return {
    symbols: shown.symbols ? symbolFormula(rung.expression, style, m) : undefined,
    shapes: shown.shapes ? shapesText(rung.expression, shape, m) : undefined,
    numbers: shown.numbers ? tileFormula(rung.expression, style, !shown.symbols) ?? numberFormula(rung.expression, style, !shown.symbols) : undefined,
    whenBroken: pitfallText(shape, place.layer, rung, language),
  };
}

export interface WrittenChain {
  readonly formula?: Formula;
  readonly shapes?: string | undefined;
  readonly whenBroken?: string | undefined;
}

/** Symbols and result on one line, without the working between them; shapes only if neither is shown. */
export function writeChain(place: Place, level: Level, { equation, last, hasNumbers }: Chain, shown: Shown, language: Language): WrittenChain {
  const { structure: { shape, m } } = place;
  const { symbols, numbers } = { ...shown, numbers: shown.numbers && hasNumbers };
  if (!symbols && !numbers) return { shapes: shapesText(equation, shape, m) };
  const whenBroken = numbers ? pitfallText(shape, place.layer, last, language) : undefined;
  const canBreak = whenBroken !== undefined;
  return { formula: shortFormula(equation, formulaStyle(place, level, language), m, { symbols, numbers, canBreak }), whenBroken };
}
