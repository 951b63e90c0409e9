/** One formula: lines of KaTeX that break before = and +, their numbers painted, and the same mathematics to be heard. */

import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { slotPainter, termPainter } from '../../paint/formula';
import { fillSlots } from '../../writers/slots';
import type { Formula } from '../../writers/tex';
import type { TileFormula } from '../../writers/tex-tiles';
import { derivationWords } from '../../words/derivation';
import { useApp, useLanguage } from '../app';
import { ExampleTile } from './ExampleTile';
import styles from './Formula.module.css';
import { htmlOf, mathmlOf } from './katex';
import { watchOverflow } from './overflow';

/** A part of a line that is not broken. */
interface Piece {
  readonly __html: string;
}

interface FormulaLinesProps {
  readonly formula: Formula | TileFormula;
  /** Symbols carry marks on the active level; numbers continue the line above. */
  readonly kind: 'symbols' | 'numbers';
  /** Stands at the end of the first line. */
  readonly shapes?: string | undefined;
  /** Stands at the end of the last line. */
  readonly beside?: ReactNode;
  /** Stands in place of the numbers, in a line of symbols of the last piece, whose working has left the range of numbers. */
  readonly whenBroken?: string | undefined;
}

export function FormulaLines({ formula, kind, shapes, beside, whenBroken }: FormulaLinesProps) {
  const { experiment, frame } = useApp();
  const words = derivationWords[useLanguage()];
  const seen = useRef<HTMLDivElement>(null);
  const heard = useRef<HTMLSpanElement>(null);
  const lines = useMemo(() => formula.lines.map((pieces) => pieces.map((tex) => ({ __html: htmlOf(tex) }))), [formula]);

  useLayoutEffect(() => {
    const [root, spoken] = [seen.current, heard.current];
    if (!root || !spoken) return undefined;
    let settling: ReturnType<typeof setTimeout> | undefined;
    // What is heard may follow what is seen.
    const speak = (texts: readonly string[] | undefined) => {
      clearTimeout(settling);
      settling = setTimeout(() => {
        const heardOf = (pieces: readonly string[]) => mathmlOf(fillSlots(pieces.join(''), texts ?? []));
        // Where the working is broken, symbols are still said, up to the result.
        const whole = texts === undefined ? formula.lines.map((pieces) => (kind === 'symbols' ? pieces.slice(0, -1) : [])) : formula.lines;
        spoken.innerHTML = whole.filter(({ length }) => length > 0).map(heardOf).join(' ');
      });
    };
    const removals = [
      frame.add(slotPainter(root, formula, whenBroken !== undefined, experiment, speak)),
      frame.add(termPainter(root, experiment)),
      watchOverflow(root, words.wideFormula),
      () => clearTimeout(settling),
    ];
    return () => removals.forEach((remove) => remove());
  }, [formula, kind, whenBroken, experiment, frame, words]);

  return (
    <div className={styles['formula']} data-kind={kind}>
      <span ref={heard} className="visually-hidden" />
      <div ref={seen}>
        {lines.map((pieces, index) => (
          <div key={index} className={styles['line']} data-line="" data-tall={isTall(formula.lines[index]) || undefined}>
            {'tiles' in formula ? <SumOfTiles formula={formula} pieces={pieces} /> : pieces.map((_, piece) => pieceOf(pieces, piece))}
            {index === 0 && shapes !== undefined && <span className={styles['shapes']}>{shapes}</span>}
            {index === lines.length - 1 && beside}
          </div>
        ))}
        {whenBroken !== undefined && <p className={styles['whenBroken']}>{whenBroken}</p>}
      </div>
    </div>
  );
}

/** The tiles between parentheses as high as they are, however they wrap, so that they read as one sum. */
function SumOfTiles({ formula: { tiles, isFactored }, pieces }: { readonly formula: TileFormula; readonly pieces: readonly Piece[] }) {
  const places = [...tiles.keys()];
  // A parenthesis before the first tile and after the last is set with them.
  const [from, to] = [places[0] - 1, places[places.length - 1] + (isFactored ? 1 : 0)];
  return (
    <>
      {pieces.map((_, piece) => (piece < from ? pieceOf(pieces, piece) : null))}
      <span className={styles['sum']} data-factored={isFactored || undefined}>
        {[...tiles].map(([piece, tile], index) => (
          <ExampleTile key={piece} tile={tile} lead={index > 0 && pieceOf(pieces, piece - 1)}>{pieceOf(pieces, piece)}</ExampleTile>
        ))}
      </span>
      {pieces.map((_, piece) => (piece > to ? pieceOf(pieces, piece) : null))}
    </>
  );
}

function pieceOf(pieces: readonly Piece[], piece: number) {
  return <span key={piece} className={styles['piece']} aria-hidden="true" dangerouslySetInnerHTML={pieces[piece]} />;
}

/** Whether a line holds an array of three rows or more, which is set a little smaller. */
function isTall(pieces: readonly string[]): boolean {
  return pieces.some((tex) => tex.split('\\\\').length > 2);
}
