/** One kept experiment: its title, its widths and when it was changed, as a button that opens it. */

import type { RecentRecord } from '../../store/keep/keep-recent';
import { keepWords } from '../../words/keep';
import { whenText } from '../../writers/when';
import { useApp, useLanguage } from '../app';
import { Icon } from '../Icon';
import styles from './Recent.module.css';
import { saveKept } from './save-kept';

interface RecentItemProps {
  readonly item: RecentRecord;
  /** When the list is read, in milliseconds since 1970. */
  readonly now: number;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

export function RecentItem({ item: { id, title, widths, at, place }, now, onOpen, onRemove }: RecentItemProps) {
  const app = useApp();
  const language = useLanguage();
  const words = keepWords[language];
  const name = title || words.untitled;
  const isHere = place === 'here';
  // Of a damaged one nothing is known but that it is there.
  const isDamaged = widths.length === 0;
  const notes = isDamaged
    ? [words.unreadable]
    : [widths.join('–'), whenText(at, now, language), ...(isHere ? [words.openHere] : []), ...(place === 'elsewhere' ? [words.openElsewhere] : [])];
  return (
    <li className={styles['item']}>
      <button
        type="button"
        className={styles['open']}
        aria-current={isHere || undefined}
        aria-disabled={isHere}
        onClick={isDamaged ? () => void saveKept(id, app) : isHere ? undefined : onOpen}
      >
        <span className={styles['title']}>{name}</span>
        <small>{notes.join(' · ')}{isDamaged && ` · ${words.saveDamaged}`}</small>
      </button>
      {place === 'nowhere' && (
        <button type="button" className={`control ${styles['remove']}`} aria-label={words.remove(name)} title={words.remove(name)} onClick={onRemove}>
          <Icon name="close" />
        </button>
      )}
    </li>
  );
}
