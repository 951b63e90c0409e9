/** The gradients of the weights after the edit, each over what it was before. React lays the cells out, the painter of cells fills them. */

import { useLayoutEffect, useRef, type CSSProperties } from 'react';
import { depth } from '../../engine/experiment';
import { entry, layerKey, layerOf, referenceText, whole, type MatrixKey } from '../../engine/quantity';
import { extentOf, isWholeKnown, type Progress } from '../../engine/schedule';
import { windowOf } from '../../layout/window';
import { CELL_GAP, CELLS, COLUMN_HEAD } from '../../layout/window-fit';
import { cellPainter } from '../../paint/cells';
import type { Editable } from '../../store/edit/edit';
import type { Structure } from '../../store/structure';
import { compareWords } from '../../words/compare';
import { shelfWords } from '../../words/shelf';
import { symbolTex } from '../../writers/symbol';
import { useApp, useLanguage } from '../app';
import { Mark } from '../Mark';
import { MathText } from '../MathText';
import { quantityName } from '../shelf/names';
import shelf from '../shelf/Shelf.module.css';
import { useGradientSymbols } from '../use-gradient-symbols';
import styles from './Change.module.css';

/** More rows, columns or matrices are for the shelf. */
const ROWS = 4;
const COLUMNS = 4;
const MATRICES = 2;

interface RecomputedProps {
  readonly structure: Structure;
  readonly extent: Progress;
  readonly edited: Editable;
}

export function Recomputed({ structure, extent, edited }: RecomputedProps) {
  const app = useApp();
  const root = useRef<HTMLDivElement>(null);
  const words = compareWords[useLanguage()];
  const { shape, plan } = structure;
  const layer = Math.max(1, layerOf(edited.key) ?? depth(shape));
  const known = shape.activations.map((_, index) => layerKey('dW', index + 1)).filter((key) => isWholeKnown(shape, plan, extent, key));
  const nearest = known.toSorted((p, q) => Math.abs((layerOf(p) ?? 0) - layer) - Math.abs((layerOf(q) ?? 0) - layer)).slice(0, MATRICES);

  useLayoutEffect(() => (root.current ? app.frame.add(cellPainter(root.current, app)) : undefined));
  if (known.length === 0 || edited.key === 'alpha') return null;
  return (
    <div ref={root} className={styles['recomputed']} style={CELL_SIZES}>
      <h3 className={styles['heading']}>{words.gradients}</h3>
      <div className={styles['gradients']}>
        {known.filter((key) => nearest.includes(key)).map((key) => <Gradient key={key} quantity={key} structure={structure} edited={edited} />)}
      </div>
    </div>
  );
}

const CELL_SIZES = { '--cell-row': `${CELLS.roomy.height}px`, '--cell-padding': `${CELLS.roomy.padding}px`, '--cell-gap': `${CELL_GAP}px` } as CSSProperties;

function Gradient({ quantity, structure: { shape, m }, edited }: { quantity: MatrixKey; structure: Structure; edited: Editable }) {
  const words = shelfWords[useLanguage()];
  const gradients = useGradientSymbols();
  const [rows, columns] = extentOf(shape, m, quantity);
  const isOwn = edited.kind === 'entry' && edited.key === quantity.slice(1);
  const across = windowOf(columns, isOwn ? edited.column : 0, COLUMNS, COLUMN_HEAD);
  return (
    <div role="group" aria-label={words.matrix(quantityName(words, shape, quantity), rows, columns)} className={styles['gradient']}>
      <div className={shelf['symbol']} data-ref={quantity}><Mark of={quantity} /><MathText tex={symbolTex(whole(quantity), shape, m, gradients)} /></div>
      <div className={shelf['cells']} data-gradient="" style={{ gridTemplateColumns: across.map(({ kind }) => (kind === 'index' ? 'minmax(var(--cell-width), max-content)' : 'var(--gap-column)')).join(' ') }}>
        {windowOf(rows, isOwn ? edited.row : 0, ROWS, COLUMN_HEAD).map((down) => across.map((along) => {
          const place = `${down.kind === 'index' ? down.index : 'gap'} ${along.kind === 'index' ? along.index : `gap ${along.from}`}`;
          if (down.kind === 'gap' || along.kind === 'gap') {
            return <span key={`${down.kind === 'gap' ? down.from : ''} ${place}`} aria-hidden="true" className={shelf['gap']}>{down.kind === 'index' ? '⋯' : along.kind === 'index' ? '⋮' : ''}</span>;
          }
          const text = referenceText(entry(quantity, down.index, along.index));
          return <span key={place} data-ref={text} data-cell={text} className={`${shelf['cell']} ${styles['cell']}`} />;
        }))}
      </div>
    </div>
  );
}
