/** The matrices that are still to come in this pass: small, without numbers, empty where nothing is computed. */

import {
  entry, isPerExample, isScalar, parseReference, referenceText, whole, type MatrixKey, type QuantityKey,
} from '../../engine/quantity';
import { CELL_GAP } from '../../layout/window-fit';
import { windowOf } from '../../layout/window';
import type { Structure } from '../../store/structure';
import { shelfWords } from '../../words/shelf';
import type { GradientSymbols } from '../../writers/gradient-names';
import { symbolTex } from '../../writers/symbol';
import { useLanguage } from '../app';
import { Mark } from '../Mark';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { headerWidth } from './block-widths';
import { shownExtent } from './equation';
import styles from './Shelf.module.css';

const MINI_WIDTH = 28;
/** More columns or rows than this say nothing in so small a picture. */
const MINI_LIMIT = 4;

/** About how wide the small picture of a quantity is, in pixels. */
export function miniWidth({ shape, m }: Structure, key: QuantityKey, gradients: GradientSymbols): number {
  const columns = Math.min(MINI_LIMIT, shownExtent(shape, m, key, false).columns);
  return Math.max(headerWidth(key, gradients), columns * (MINI_WIDTH + CELL_GAP));
}

export function Mini({ quantity, structure: { shape, m, batch } }: { quantity: QuantityKey; structure: Structure }) {
  const words = shelfWords[useLanguage()];
  const gradients = useGradientSymbols();
  const extent = shownExtent(shape, m, quantity, false);
  const indices = (count: number) => windowOf(count, 0, MINI_LIMIT, 1).flatMap((item) => (item.kind === 'index' ? [item.index] : []));
  const columns = indices(extent.columns);
  const cellOf = (i: number, j: number) => (isScalar(quantity)
    ? quantity
    : referenceText(entry(quantity, i, isPerExample(quantity) ? batch[j] : j)));
  return (
    <div className={styles['mini']}>
      <div className={styles['symbol']} data-ref={extent.rows * extent.columns > 1 ? quantity : undefined}>
        <Mark of={quantity} />
        <MathText tex={symbolTex(parseReference(quantity) ?? whole(quantity as MatrixKey), shape, m, gradients)} />
      </div>
      <div className={styles['miniCells']} aria-hidden="true" style={{ gridTemplateColumns: `repeat(${columns.length}, ${MINI_WIDTH}px)` }}>
        {indices(extent.rows).flatMap((i) => columns.map((j) => (
          <span key={`${i} ${j}`} data-cell={cellOf(i, j)} className={styles['miniCell']} />
        )))}
      </div>
      <div className={styles['shape']}>{words.shape(extent.rows, extent.columns)}</div>
    </div>
  );
}
