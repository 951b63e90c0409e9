/** One level of the derivation: its heading, which makes it the active one, and its formulas while it is open. */

import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Level } from '../../engine/experiment';
import { chains, type LevelRungs } from '../../derivation/levels';
import { numberFormula, shapesText, symbolFormula } from '../../writers/tex';
import { termsIn } from '../../writers/tex-symbols';
import { derivationWords, LEVEL_NAMES } from '../../words/derivation';
import { rungWords, type RungKey } from '../../words/derivation-rungs';
import type { Language } from '../../words/language';
import { useApp, useLanguage, useSettings } from '../app';
import styles from './Derivation.module.css';
import { FormulaLines } from './FormulaLines';
import { formulaStyle, type Place } from './formula-style';
import { Glyph } from './Glyph';
import { TermKeys } from './TermKeys';

interface LevelSectionProps {
  readonly place: Place;
  readonly rungs: LevelRungs;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  /** Whether other levels stand above and below it. */
  readonly isOneOfMany: boolean;
}

export function LevelSection({ place, rungs: { level, rungs }, isActive, isOpen, isOneOfMany }: LevelSectionProps) {
  const { experiment } = useApp();
  const language = useLanguage();
  const section = useRef<HTMLElement>(null);
  const last = rungs[rungs.length - 1];
  const key: RungKey = `${last.operation}/${last.id}` as RungKey;

  // A level that becomes the active one comes into sight, also where the panel is too low for all of them.
  useLayoutEffect(() => {
    if (isActive && isOneOfMany) section.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive, isOneOfMany, rungs]);

  return (
    <section ref={section} className={styles['level']} data-level={level} data-active={isActive || undefined}>
      <h3 className={styles['levelHeading']}>
        <button
          type="button"
          className={styles['levelButton']}
          aria-pressed={isActive}
          onClick={() => experiment.setView({ level })}
        >
          <Glyph level={level} />
          <span className={styles['levelTitle']}>{levelTitle(last.operation, level, language)}</span>
        </button>
      </h3>
      <p className={styles['reason']}><Indexed text={rungWords[language][key]} /></p>
      {isOpen && <LevelFormulas place={place} level={level} rungs={rungs} isActive={isActive} />}
    </section>
  );
}

/** A sentence in which z_i and W_ij are written with their indices below. */
function Indexed({ text }: { readonly text: string }) {
  const parts = text.split(/([A-Za-z]+_[a-z]+)/);
  return parts.map((part, index) => {
    if (index % 2 === 0) return part;
    const [letters, indices] = part.split('_');
    return <var key={index}>{letters}<sub>{indices}</sub></var>;
  });
}

export function levelTitle(operation: LevelRungs['rungs'][number]['operation'], level: Level, language: Language): string {
  return derivationWords[language].levels[LEVEL_NAMES[operation][level]];
}

/** Symbols of every chain, numbers of the last, which is where the chain arrives. */
function LevelFormulas({ place, level, rungs, isActive }: { readonly place: Place; readonly isActive: boolean } & LevelRungs) {
  const language = useLanguage();
  const symbols = useSettings((settings) => settings.symbols);
  const shapes = useSettings((settings) => settings.shapes);
  const numbers = useSettings((settings) => settings.numbers);
  const { structure: { shape, m } } = place;

  const written = useMemo(() => {
    const style = formulaStyle(place, level, language);
    const equations = chains(rungs);
    return equations.map((equation, index) => ({
      symbols: symbolFormula(equation, style, m),
      shapes: shapesText(equation, shape, m),
      numbers: index === equations.length - 1 ? numberFormula(equation, style, !symbols) : undefined,
    }));
  }, [place, level, rungs, language, symbols, shape, m]);

  const terms = useMemo(() => termsIn(written.map((formula) => formula.symbols.lines.flat().join('')).join('')), [written]);
  return (
    <div className={styles['formulas']}>
      {isActive && symbols && terms.length > 0 && <TermKeys terms={terms} />}
      {written.map((formula, index) => (
        <div key={index}>
          {symbols && <FormulaLines formula={formula.symbols} kind="symbols" shapes={shapes ? formula.shapes : undefined} />}
          {!symbols && shapes && formula.shapes !== undefined && <p className={styles['shapes']}>{formula.shapes}</p>}
          {numbers && formula.numbers && <FormulaLines formula={formula.numbers} kind="numbers" />}
        </div>
      ))}
    </div>
  );
}
