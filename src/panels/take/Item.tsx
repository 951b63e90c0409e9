/** One thing to take: its name, a sentence about it, its buttons, and what came of pressing them. */

import { useId, type ReactNode } from 'react';
import styles from './Take.module.css';

interface ItemProps {
  readonly name: string;
  readonly note: string;
  readonly said: string;
  readonly buttons: ReactNode;
  /** Choices and a preview, below. */
  readonly children?: ReactNode;
}

export function Item({ name, note, said, buttons, children }: ItemProps) {
  const id = useId();
  return (
    <section className={styles['item']} aria-labelledby={id}>
      <div className={styles['about']}>
        <h3 id={id}>{name}</h3>
        <p className={styles['what']}>{note}</p>
      </div>
      <div className={styles['buttons']}>{buttons}</div>
      {children}
      <p role="status" className={styles['said']}>{said}</p>
    </section>
  );
}
