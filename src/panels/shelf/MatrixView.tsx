/** One matrix of the shelf: mark and symbol, cells, shape. React lays the cells out; a painter fills them. */

import { useState, type CSSProperties } from 'react';
import {
  entry, isDerivative, isPerExample, isScalar, parseReference, referenceText, whole, type MatrixKey, type QuantityKey, type Reference,
} from '../../engine/quantity';
import type { WindowItem } from '../../layout/window';
import type { Structure } from '../../store/structure';
import { shelfWords } from '../../words/shelf';
import { symbolTex } from '../../writers/symbol';
import { useApp, useLanguage } from '../app';
import { Mark } from '../Mark';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { shownExtent } from './equation';
import { cellName, quantityName } from './names';
import styles from './Shelf.module.css';

interface MatrixViewProps {
  readonly quantity: QuantityKey;
  readonly transposed: boolean;
  readonly structure: Structure;
  /** What is shown of its rows and columns, as it stands in the equation. */
  readonly rows: readonly WindowItem[];
  readonly columns: readonly WindowItem[];
}

export function MatrixView({ quantity, transposed, structure: { shape, m, batch }, rows, columns }: MatrixViewProps) {
  const { experiment } = useApp();
  const words = shelfWords[useLanguage()];
  const gradients = useGradientSymbols();
  const extent = shownExtent(shape, m, quantity, transposed);
  const name = quantityName(words, shape, quantity);
  const referenceAt = (r: number, c: number): Reference => {
    const [i, j] = transposed ? [c, r] : [r, c];
    if (isScalar(quantity)) return { kind: 'scalar', key: quantity };
    return entry(quantity, i, isPerExample(quantity) ? batch[j] : j);
  };
  const shownRows = rows.flatMap((item) => (item.kind === 'index' ? [item.index] : []));
  const shownColumns = columns.flatMap((item) => (item.kind === 'index' ? [item.index] : []));
  const texts = new Set(shownRows.flatMap((r) => shownColumns.map((c) => referenceText(referenceAt(r, c)))));
  const [focused, setFocused] = useState<string>();
  // One cell of a grid takes the tab key: the last focused, as long as the window shows it.
  const tabStop = focused !== undefined && texts.has(focused) ? focused : [...texts][0];

  return (
    <div className={styles['matrix']}>
      {/* J and α are their own only cell, which bears the name. */}
      <div className={styles['symbol']} data-ref={extent.rows * extent.columns > 1 ? quantity : undefined}>
        <Mark of={quantity} />
        <MathText tex={symbolTex(parseReference(quantity) ?? whole(quantity as MatrixKey), shape, m, gradients, transposed)} />
      </div>
      <div
        role="grid"
        aria-label={words.matrix(transposed ? words.transposed(name) : name, extent.rows, extent.columns)}
        aria-describedby="shelf-how-to-change"
        aria-rowcount={extent.rows}
        aria-colcount={extent.columns}
        className={styles['cells']}
        data-matrix={quantity}
        data-transposed={transposed || undefined}
        data-gradient={isDerivative(quantity) || undefined}
        style={{ gridTemplateRows: tracks(rows, 'row'), gridTemplateColumns: tracks(columns, 'column') }}
        onFocus={({ target }) => setFocused(target.dataset['ref'])}
      >
        {rows.map((rowItem, rowTrack) => (
          <div key={keyOf(rowItem)} role="row" aria-rowindex={firstOf(rowItem) + 1} className={styles['row']} aria-hidden={rowItem.kind === 'gap' || undefined}>
            {columns.map((columnItem, columnTrack) => {
              const place: CSSProperties = { gridRowStart: rowTrack + 1, gridColumnStart: columnTrack + 1 };
              if (rowItem.kind === 'gap' || columnItem.kind === 'gap') {
                const dots = rowItem.kind === 'gap' ? (columnItem.kind === 'gap' ? '' : '⋮') : '⋯';
                return <span key={keyOf(columnItem)} aria-hidden="true" className={styles['gap']} style={place}>{dots}</span>;
              }
              const reference = referenceAt(rowItem.index, columnItem.index);
              const text = referenceText(reference);
              return (
                // Its label is its name and number, so the painter writes it.
                // eslint-disable-next-line jsx-a11y/control-has-associated-label
                <div
                  key={keyOf(columnItem)}
                  role="gridcell"
                  aria-colindex={columnItem.index + 1}
                  // The rule's table is older than ARIA 1.2, which has it on grid cells.
                  // eslint-disable-next-line jsx-a11y/role-supports-aria-props
                  aria-readonly={!experiment.editability(reference).editable}
                  data-ref={text}
                  data-cell={text}
                  data-name={cellName(words, shape, m, reference)}
                  tabIndex={text === tabStop ? 0 : -1}
                  className={styles['cell']}
                  style={place}
                />
              );
            })}
          </div>
        ))}
        <div data-row-frame={quantity} aria-hidden="true" hidden className={`${styles['frame']} ${styles['thin']}`} />
        <div data-frame={quantity} aria-hidden="true" hidden className={styles['frame']} />
      </div>
      <div className={styles['shape']}>{words.shape(extent.rows, extent.columns)}</div>
    </div>
  );
}

const keyOf = (item: WindowItem) => (item.kind === 'index' ? String(item.index) : `after ${item.from - 1}`);
const firstOf = (item: WindowItem) => (item.kind === 'index' ? item.index : item.from);

function tracks(items: readonly WindowItem[], axis: 'row' | 'column'): string {
  return items.map(({ kind }) => `var(--${kind === 'index' ? 'cell' : 'gap'}-${axis})`).join(' ');
}
