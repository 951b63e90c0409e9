/** One level of the derivation: its heading, which makes it the active one, and its formulas while it is open. */

import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Level } from '../../engine/experiment';
import type { DerivationOperation, Rung } from '../../derivation/rung';
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
  const [first] = useMemo(() => chains(rungs), [rungs]);

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
          <span className={styles['levelTitle']}>{levelTitle(first.last.operation, level, language)}</span>
        </button>
      </h3>
      <Reason of={first.last} />
      {isOpen && <LevelFormulas place={place} level={level} rungs={rungs} isActive={isActive} />}
    </section>
  );
}

/** Why the line holds, with z_i and W_ij written as symbols. */
function Reason({ of: { operation, id } }: { readonly of: Rung }) {
  const text = rungWords[useLanguage()][`${operation}/${id}` as RungKey];
  const parts = text.split(/([A-Za-z]+_[a-z]+)/);
  return (
    <p className={styles['reason']}>
      {parts.map((part, index) => {
        if (index % 2 === 0) return part;
        const [letters, indices] = part.split('_');
        return <var key={index}>{letters}<sub>{indices}</sub></var>;
      })}
    </p>
  );
}

export function levelTitle(operation: DerivationOperation, level: Level, language: Language): string {
  return derivationWords[language].levels[LEVEL_NAMES[operation][level]];
}

/** The chains of a level one below the other; the first one's reason stands in the heading. */
function LevelFormulas({ place, level, rungs, isActive }: { readonly place: Place; readonly isActive: boolean } & LevelRungs) {
  const language = useLanguage();
  const symbols = useSettings((settings) => settings.symbols);
  const shapes = useSettings((settings) => settings.shapes);
  const numbers = useSettings((settings) => settings.numbers);
  const { structure: { shape, m } } = place;

  const written = useMemo(() => {
    const style = formulaStyle(place, level, language);
    return chains(rungs).map(({ equation, last, hasNumbers }) => ({
      last,
      symbols: symbolFormula(equation, style, m),
      shapes: shapesText(equation, shape, m),
      numbers: hasNumbers ? numberFormula(equation, style, !symbols) : undefined,
    }));
  }, [place, level, rungs, language, symbols, shape, m]);

  const terms = useMemo(() => termsIn(written.map((formula) => formula.symbols.lines.flat().join('')).join('')), [written]);
  return (
    <div className={styles['formulas']}>
      {isActive && symbols && terms.length > 0 && <TermKeys terms={terms} />}
      {written.map((formula, index) => (
        <div key={formula.last.id}>
          {index > 0 && <Reason of={formula.last} />}
          {symbols && <FormulaLines formula={formula.symbols} kind="symbols" shapes={shapes ? formula.shapes : undefined} />}
          {!symbols && shapes && formula.shapes !== undefined && <p className={styles['shapes']}>{formula.shapes}</p>}
          {numbers && formula.numbers && <FormulaLines formula={formula.numbers} kind="numbers" />}
        </div>
      ))}
    </div>
  );
}
