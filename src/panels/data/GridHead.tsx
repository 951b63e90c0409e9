/** The head of the table: the names, and what was taken out of each feature where it is standardised. */

import type { VirtualItem } from '@tanstack/react-virtual';
import { featureNames, hasTwoClasses, classNames, withName } from '../../store/table/feed';
import { dataWords } from '../../words/data';
import { formatExact, formatNumber } from '../../writers/number';
import { useApp, useExperiment, useLanguage } from '../app';
import styles from './Grid.module.css';
import { FIRST_NUMBER, type GridPlace } from './grid-keys';
import { HeadField } from './HeadField';

interface GridHeadProps {
  readonly columns: readonly VirtualItem[];
  readonly active: GridPlace;
  /** The name that is typed. */
  readonly typing: GridPlace | undefined;
  readonly onGo: (place: GridPlace) => void;
  readonly onLeave: () => void;
}

export function GridHead({ columns, active, typing, onGo, onLeave }: GridHeadProps) {
  const { experiment } = useApp();
  const words = dataWords[useLanguage()].table;
  const open = useExperiment((state) => state.experiment);
  const { data } = open;
  const n = data.X.rows;
  const features = featureNames(data);
  const targets = hasTwoClasses(open) ? ['y'] : classNames(open);

  function rename(index: number, name: string): void {
    const of = index < n ? 'features' as const : 'classes' as const;
    experiment.reshape((before) => withName(before, of, index < n ? index : index - n, name), { kind: 'examples', count: data.X.columns });
  }

  return (
    <div className={styles['head']} role="rowgroup">
      <div role="row" aria-rowindex={1} className={styles['row']}>
        <div className={styles['fixed']}>
          <div role="columnheader" aria-colindex={1} className={styles['pick']}>{words.batch}</div>
          <div role="columnheader" aria-colindex={2} className={styles['pick']}>{words.look}</div>
          <div role="columnheader" aria-colindex={3} className={styles['name']}>{words.row}</div>
        </div>
        {columns.map(({ index, start }) => {
          const column = index + FIRST_NUMBER;
          const name = index < n ? features[index] : targets[index - n];
          const isTyped = typing?.column === column;
          // The two classes of one output have their names above the table.
          const isNamed = index < n || !hasTwoClasses(open);
          return (
            <div
              key={index}
              role="columnheader"
              aria-colindex={column + 2}
              className={styles['cell']}
              data-first-target={index === n ? '' : undefined}
              style={{ left: start }}
              title={name}
              tabIndex={active.row === -1 && active.column === column ? 0 : -1}
              data-row={-1}
              data-column={column}
            >
              {isTyped && isNamed ? (
                <HeadField name={name} onName={(typed) => rename(index, typed)} onClose={() => onGo({ row: -1, column })} onLeave={onLeave} />
              ) : <span>{name}</span>}
            </div>
          );
        })}
      </div>
      {data.scaling && (['mean', 'deviation'] as const).map((kind, line) => (
        <div key={kind} role="row" aria-rowindex={line + 2} className={styles['row']} data-scale="">
          <div className={styles['fixed']}>
            <div role="rowheader" aria-colindex={1} aria-colspan={3} className={styles['scale']}>{words[kind]}</div>
          </div>
          {columns.map(({ index, start }) => {
            const value = index < n ? data.scaling?.[kind][index] : undefined;
            return (
              <div
                key={index}
                role="gridcell"
                aria-colindex={index + FIRST_NUMBER + 2}
                className={styles['cell']}
                data-first-target={index === n ? '' : undefined}
                style={{ left: start }}
                title={value === undefined ? undefined : formatExact(value)}
              >
                {value !== undefined && formatNumber(value)}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
