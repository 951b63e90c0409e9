/** One question of the page, with the three answers side by side. */

import { useId, type ReactNode } from 'react';
import { unknownWords } from '../../words/unknown';
import { useLanguage } from '../app';
import { ClassMark } from '../plane/ClassMark';
import { Figure } from '../world/Figure';
import { useFigures } from '../world/use-figures';
import { useReasons, type Who } from './use-reasons';
import { useUnknown } from './unknown-context';
import styles from './Unknown.module.css';

interface RowProps {
  readonly name: keyof typeof unknownWords.en.rows;
  /** Under the question. */
  readonly children?: ReactNode;
  readonly net: ReactNode;
  readonly fitted: ReactNode;
  readonly truth: ReactNode;
  /** Whether a column that has no answer tells why at length. */
  readonly tellsWhy?: boolean;
}

const COLUMNS = ['net', 'fitted', 'truth'] as const;

export function Row({ name, children, tellsWhy = false, ...cells }: RowProps) {
  const { figures } = useUnknown();
  const words = unknownWords[useLanguage()];
  const id = useId();
  const root = useFigures<HTMLElement>(figures);
  const reasons = useReasons();
  return (
    <section ref={root} aria-labelledby={id} data-row={name} className={styles['row']}>
      <div className={styles['question']}>
        <h3 id={id}>{words.rows[name]}</h3>
        <p className={styles['note']}>{words.notes[name]}</p>
        {children}
      </div>
      {COLUMNS.map((who) => {
        const reason = reasons[who];
        return (
          <Cell key={who} who={who}>
            {reason === undefined ? cells[who] : <Hatched>{tellsWhy ? reason : words.refusals.short[who]}</Hatched>}
          </Cell>
        );
      })}
    </section>
  );
}

function Cell({ who, children }: { readonly who: Who; readonly children: ReactNode }) {
  const name = unknownWords[useLanguage()].columns[who];
  return (
    <div role="group" aria-label={name} data-who={who} className={styles['cell']}>
      {/* Where columns stand below each other they have no common heading. */}
      <span aria-hidden="true" className={styles['who']}>{name}</span>
      {children}
    </div>
  );
}

/** There is nothing here to be known: says why. */
export function Hatched({ children }: { readonly children: ReactNode }) {
  return <div className={styles['hatched']}><p>{children}</p></div>;
}

/** A probability for each class, `name.k`. */
export function Probabilities({ name, K, label }: { readonly name: string; readonly K: number; readonly label?: ReactNode }) {
  return (
    <div className={styles['law']}>
      {label !== undefined && <span className={styles['label']}>{label}</span>}
      <ul>
        {Array.from({ length: K }, (_, k) => <li key={k}><ClassMark index={k} />{k} <b><Figure name={`${name}.${k}`} /></b></li>)}
      </ul>
    </div>
  );
}
