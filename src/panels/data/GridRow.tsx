/** One example in the table: whether it is in the batch and looked at, and its numbers. */

import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import type { Data } from '../../engine/experiment';
import { at } from '../../engine/matrix';
import { entry, layerKey } from '../../engine/quantity';
import { dataWords } from '../../words/data';
import { formatCount, formatExact, formatNumber } from '../../writers/number';
import { useLanguage } from '../app';
import styles from './Grid.module.css';
import { FIRST_NUMBER, type GridPlace } from './grid-keys';
import { NumberField } from './NumberField';

interface GridRowProps {
  readonly row: number;
  /** Where it stands, in pixels. */
  readonly top: number;
  /** How many rows stand above the first example. */
  readonly heads: number;
  readonly columns: readonly VirtualItem[];
  readonly data: Data;
  readonly isInBatch: boolean;
  readonly isLookedAt: boolean;
  readonly activeColumn: number | undefined;
  /** The cell that is typed in, and what has been typed already. */
  readonly typing: { readonly column: number; readonly text: string | undefined } | undefined;
  /** Its neighbours below are few: what is said about it stands above. */
  readonly isLow: boolean;
  readonly onChoose: (row: number) => void;
  readonly onLook: (row: number) => void;
  readonly onGo: (place: GridPlace) => void;
  readonly onLeave: () => void;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, top, heads, columns, data, isInBatch, isLookedAt, activeColumn, typing, isLow, onChoose, onLook, onGo, onLeave } = props;
  const words = dataWords[useLanguage()].table;
  const name = formatCount(row + 1);
  const n = data.X.rows;
  const focusable = (column: number) => ({ tabIndex: column === activeColumn ? 0 : -1, 'data-row': row, 'data-column': column });
  return (
    <div
      role="row"
      aria-rowindex={row + heads + 1}
      aria-selected={isInBatch}
      className={styles['row']}
      data-typing={typing && ''}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className={styles['fixed']}>
        <div role="gridcell" aria-colindex={1} className={styles['pick']}>
          <label>
            <input type="checkbox" aria-label={words.inBatch(name)} checked={isInBatch} onChange={() => onChoose(row)} {...focusable(0)} />
          </label>
        </div>
        <div role="gridcell" aria-colindex={2} className={styles['pick']}>
          <label>
            <input type="radio" name="looked-at" aria-label={words.lookAt(name)} checked={isLookedAt} onChange={() => onLook(row)} {...focusable(1)} />
          </label>
        </div>
        <div role="rowheader" aria-colindex={3} className={styles['name']}>{name}</div>
      </div>
      {columns.map(({ index, start }) => {
        const column = index + FIRST_NUMBER;
        const value = index < n ? at(data.X, index, row) : at(data.Y, index - n, row);
        const isTyped = typing?.column === column;
        return (
          <div
            key={index}
            role="gridcell"
            aria-colindex={column + 2}
            className={styles['cell']}
            data-first-target={index === n ? '' : undefined}
            style={{ left: start }}
            title={isTyped ? undefined : formatExact(value)}
            {...focusable(column)}
          >
            {isTyped ? (
              <NumberField
                reference={index < n ? entry(layerKey('A', 0), index, row) : entry('Y', index - n, row)}
                place={{ row, column }}
                text={typing.text}
                isLow={isLow}
                onGo={onGo}
                onLeave={onLeave}
              />
            ) : formatNumber(value)}
          </div>
        );
      })}
    </div>
  );
});
