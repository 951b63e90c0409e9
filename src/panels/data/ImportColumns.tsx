/** The columns of a table on its way in, each with its first cells and what it is to the network. */

import { useRef } from 'react';
import { ROLES, type Role } from '../../store/table/table-columns';
import { dataWords } from '../../words/data';
import { formatCount } from '../../writers/number';
import { useLanguage } from '../app';
import { short } from './feed-text';
import styles from './ImportColumns.module.css';
import type { ReadingState } from './use-reading';
import { useWindow } from './use-window';

const COLUMN = 136;
/** As many cells of a column are shown. */
const SHOWN = 4;

interface ImportColumnsProps {
  readonly state: ReadingState;
  readonly onRole: (column: number, role: Role) => void;
}

export function ImportColumns({ state: { table, reading }, onRole }: ImportColumnsProps) {
  const words = dataWords[useLanguage()].import;
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useWindow({ axis: 'columns', scroller, count: reading.columns.length, size: COLUMN });
  const first = reading.hasHeader ? 1 : 0;
  return (
    <div ref={scroller} className={styles['columns']}>
      <ul aria-label={words.columnsLabel} style={{ width: seen.total }}>
        {seen.items.map(({ index, start }) => {
          const column = reading.columns[index];
          const number = words.column(formatCount(index + 1));
          const name = column.name === '' ? number : short(column.name);
          return (
            <li key={index} style={{ left: start }} data-role={reading.roles[index]} aria-setsize={reading.columns.length} aria-posinset={index + 1}>
              <b title={column.name}>{name}</b>
              <select aria-label={words.role(column.name === '' ? number : `${number}, ${name}`)} value={reading.roles[index]} onChange={({ target }) => onRole(index, target.value as Role)}>
                {ROLES.map((role) => <option key={role} value={role}>{words.roles[role]}</option>)}
              </select>
              {table.rows.slice(first, first + SHOWN).map((cells, r) => <span key={table.numbers[first + r]}>{short(cells[index] ?? '')}</span>)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
