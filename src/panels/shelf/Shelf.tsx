/** The shelf: the matrices of the step as the equation that it computes, and those still to come. */

import { useLayoutEffect, useRef, type CSSProperties } from 'react';
import { depth } from '../../engine/experiment';
import { isDerivative } from '../../engine/quantity';
import { matrixOf } from '../../engine/trace';
import { isWindowed, windowOf } from '../../layout/window';
import {
  blockWidths, CELL_GAP, CELLS, cellsHeight, COLUMN_HEAD, fitCount, fitWindow, isTallerThan, lineWidth, rowHead, tallestOf,
} from '../../layout/window-fit';
import { cellPainter } from '../../paint/cells';
import { axesOf, stepAt } from '../../paint/cells-current';
import { legendPainter } from '../../paint/shelf';
import { appWords } from '../../words/app';
import { editingWords } from '../../words/editing';
import { shelfWords } from '../../words/shelf';
import { useApp, useExperiment, useLanguage } from '../app';
import { ChangedCount } from '../change/ChangedCount';
import { useLayoutMode } from '../layout-mode';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { headerWidth, numberWidth } from './block-widths';
import { Mini, miniWidth } from './Coming';
import { EditableCells } from './EditableCells';
import { comingQuantities, equationOf, givenQuantities, passOf, setTogether, shownExtent, type Term } from './equation';
import { Legend } from './Legend';
import { MatrixView } from './MatrixView';
import styles from './Shelf.module.css';
import { useCentres } from './use-centres';
import { useSize } from './use-size';

/** A deeper network's parameters appear at their steps; all at once they would be a wall of numbers. */
const GIVEN_LAYERS = 8;
const TITLE_HEIGHT = 22;
/** Before it is measured. */
const ROOM = { width: 800, height: 188 };
/** The rule between the equation and what is to come, with its margins. */
const DIVIDER = 49;

export function Shelf() {
  const app = useApp();
  const language = useLanguage();
  const words = shelfWords[language];
  const structure = useExperiment((state) => state.structure);
  const cursor = useExperiment((state) => state.cursor);
  const convention = useExperiment((state) => state.experiment.view.convention);
  const gradientSymbols = useGradientSymbols();
  const mode = useLayoutMode();
  const region = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const width = useSize(body)?.width ?? ROOM.width;
  const height = useSize(holder)?.height ?? ROOM.height;

  const { shape, plan, m } = structure;
  const step = stepAt(plan, cursor);
  const givenLayers = Math.min(depth(shape), GIVEN_LAYERS);
  const terms: readonly Term[] = step
    ? setTogether(equationOf(shape, plan, convention, m, step))
    : givenQuantities(shape, givenLayers).map((key) => ({ kind: 'matrix', key, transposed: false }));
  const matrices = terms.flatMap((term) => (term.kind === 'matrix' ? [shownExtent(shape, m, term.key, term.transposed)] : []));
  // Read once a step, not followed: a window that changes while a number is dragged cannot be read.
  const { values } = app.experiment.getState().trace;
  const blocks = terms.map((term) => (term.kind === 'sign' ? term.width : {
    ...shownExtent(shape, m, term.key, term.transposed),
    header: headerWidth(term.key, gradientSymbols),
    number: numberWidth(matrixOf(values, term.key)),
  }));
  // Where the panel scrolls, only the width is short.
  const room = { width, height: mode === 'wide' ? height - TITLE_HEIGHT : Infinity };
  const limits = fitWindow(blocks, room);
  const isCut = matrices.some(({ rows, columns }) =>
    isWindowed(rows, limits.rows, rowHead(limits.rows)) || isWindowed(columns, limits.columns, COLUMN_HEAD));
  const centres = useCentres(structure, step, isCut);

  const coming = comingQuantities(plan, cursor);
  const { width: cellWidth, padding, blockGap } = CELLS[limits.across];
  const free = width - lineWidth(blockWidths(blocks, limits.columns, limits.across), blockGap) - DIVIDER;
  // At the start everything given has the room; the overview of the pass stands in the derivation.
  const shownComing = !step ? [] : coming.keys.slice(0, fitCount(coming.keys.map((key) => miniWidth(structure, key, gradientSymbols)), blockGap, free));
  const gradients = terms.some((term) => term.kind === 'matrix' && isDerivative(term.key));

  // Whatever React has just laid out, the painters fill before the browser shows it.
  useLayoutEffect(() => {
    if (!region.current) return undefined;
    const removals = [cellPainter(region.current, app), legendPainter(region.current, app.experiment)].map(app.frame.add);
    return () => removals.forEach((remove) => remove());
  });

  return (
    <section
      ref={region}
      data-region="shelf"
      aria-label={appWords[language].regions.shelf}
      className={styles['shelf']}
      data-scrolls={mode !== 'wide' || undefined}
      data-pass={step ? passOf(step) : 'forward'}
      style={{
        '--cell-row': `${CELLS[limits.down].height}px`,
        '--cell-column': `minmax(${cellWidth}px, max-content)`,
        '--cell-padding': `${padding}px`,
        '--cell-gap': `${CELL_GAP}px`,
        '--block-gap': `${blockGap}px`,
        '--tallest': `${cellsHeight(tallestOf(blocks), limits.rows, limits.down)}px`,
      } as CSSProperties}
    >
      <EditableCells root={holder} onReveal={centres.reveal}>
        <div className={styles['body']} ref={body}>
          <div className={styles['now']}>
            <div className={styles['head']}>
              <h2 className={styles['title']}>{step ? words.inThisStep : words.given}</h2>
              <ChangedCount className={styles['remark']} />
              {isTallerThan(blocks, limits, room) && <p className={styles['remark']}>{words.moreBelow}</p>}
              {!step && givenLayers < depth(shape) && <p className={styles['remark']}>{words.furtherLayers(givenLayers + 1, depth(shape))}</p>}
            </div>
            <div className={styles['equation']}>
              {terms.map((term, place) => {
                // The same matrix may stand in an equation twice; its place tells the two apart.
                const key = `${place} ${term.kind === 'sign' ? term.tex : term.key}`;
                if (term.kind === 'sign') return <span key={key} className={styles['sign']}><MathText tex={term.tex} /></span>;
                const axes = axesOf(shape, term.key);
                const [down, across] = term.transposed ? axes.toReversed() : axes;
                const extent = shownExtent(shape, m, term.key, term.transposed);
                return (
                  <MatrixView
                    key={key}
                    quantity={term.key}
                    transposed={term.transposed}
                    structure={structure}
                    rows={windowOf(extent.rows, centres.of(down), limits.rows, rowHead(limits.rows))}
                    columns={windowOf(extent.columns, centres.of(across), limits.columns, COLUMN_HEAD)}
                  />
                );
              })}
            </div>
          </div>
          {shownComing.length > 0 && (
            <div className={styles['coming']}>
              <h2 className={styles['title']}>{coming.pass === 'forward' ? words.laterInThisPass : words.stillToCome}</h2>
              <div className={styles['minis']}>
                {shownComing.map((key) => <Mini key={key} quantity={key} structure={structure} />)}
              </div>
            </div>
          )}
        </div>
      </EditableCells>
      <p id="shelf-how-to-change" hidden>{editingWords[language].howToChange}</p>
      <Legend gradients={gradients} remark={step?.phase === 'U' ? words.beforeTheUpdate : words.legend.signs} />
    </section>
  );
}
