/** One notice: what is said, and what can be done about it. */

import type { ReactNode } from 'react';
import { Icon } from '../Icon';
import styles from './Notice.module.css';

interface NoticeCardProps {
  /** Whether something is wrong, or there is only something to know. */
  readonly tone: 'wrong' | 'quiet';
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons; the last one puts the notice away. */
  readonly actions: ReactNode;
}

export function NoticeCard({ tone, title, children, actions }: NoticeCardProps) {
  return (
    <div className={styles['notice']} data-tone={tone}>
      {tone === 'wrong' && <Icon name="warning" size={18} />}
      <div className={styles['text']}>
        <strong>{title}</strong>
        {children}
        <div className={styles['actions']}>{actions}</div>
      </div>
    </div>
  );
}
