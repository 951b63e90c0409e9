/** One level of the derivation: its heading, which makes it the active one, and its formulas while it is open. */

import { useMemo } from 'react';
import { outputActivation, type Level } from '../../engine/experiment';
import type { DerivationOperation, Rung } from '../../derivation/rung';
import { chains, type LevelRungs } from '../../derivation/levels';
import { pitfallOf } from '../../derivation/pitfall';
import { numberFormula, shapesText, symbolFormula } from '../../writers/tex';
import { termsIn } from '../../writers/tex-symbols';
import { derivationWords, LEVEL_NAMES } from '../../words/derivation';
import { rungWords, type RungKey } from '../../words/derivation-rungs';
import type { Language } from '../../words/language';
import { useApp, useLanguage, useSettings } from '../app';
import { CostAfterUpdate } from './CostAfterUpdate';
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
}

export function LevelSection({ place, rungs: { level, rungs }, isActive, isOpen }: LevelSectionProps) {
  const { experiment } = useApp();
  const language = useLanguage();
  const [first] = useMemo(() => chains(rungs), [rungs]);

  return (
    <section className={styles['level']} data-level={level} data-active={isActive || undefined}>
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
      <Reason of={first.last} isShort={!isActive} />
      {isOpen && <LevelFormulas place={place} level={level} rungs={rungs} isActive={isActive} />}
    </section>
  );
}

/** Why the line holds: in a few words, or in a sentence with z_i and W_ij written as symbols. */
function Reason({ of: { operation, id, why }, isShort }: { readonly of: Rung; readonly isShort: boolean }) {
  const language = useLanguage();
  const text = isShort ? derivationWords[language].why[why] : rungWords[language][`${operation}/${id}` as RungKey];
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

/** What to say where the numbers of a line cannot be computed as they are written. */
function brokenText({ structure: { shape }, layer }: Place, { operation }: Rung, language: Language): string | undefined {
  const pitfall = pitfallOf(shape, operation, layer);
  const { broken } = derivationWords[language];
  return pitfall && broken[pitfall](outputActivation(shape) === 'softmax' ? 'p' : 'a');
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
      whenBroken: brokenText(place, last, language),
    }));
  }, [place, level, rungs, language, symbols, shape, m]);

  const terms = useMemo(() => termsIn(written.map((formula) => formula.symbols.lines.flat().join('')).join('')), [written]);
  return (
    <div className={styles['formulas']}>
      {isActive && symbols && terms.length > 0 && <TermKeys terms={terms} />}
      {written.map((formula, index) => (
        <div key={formula.last.id}>
          {index > 0 && <Reason of={formula.last} isShort={!isActive} />}
          {symbols && <FormulaLines formula={formula.symbols} kind="symbols" shapes={shapes ? formula.shapes : undefined} />}
          {!symbols && shapes && formula.shapes !== undefined && <p className={styles['shapes']}>{formula.shapes}</p>}
          {numbers && formula.numbers && (
            <FormulaLines
              formula={formula.numbers}
              kind="numbers"
              beside={formula.last.why === 'first-order' && <CostAfterUpdate />}
              whenBroken={formula.whenBroken}
            />
          )}
        </div>
      ))}
    </div>
  );
}
