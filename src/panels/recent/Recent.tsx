/** The experiments that this browser keeps: open one again, delete one or all, and put back what was deleted. */

import { useEffect, useRef, useState } from 'react';
import type { RecentRecord } from '../../store/keep/keep-recent';
import { keepWords } from '../../words/keep';
import { useApp, useLanguage } from '../app';
import { Dialog } from '../Dialog';
import { openKept } from './open-kept';
import styles from './Recent.module.css';
import { RecentItem } from './RecentItem';

interface Removed {
  readonly count: number;
  readonly putBack: () => Promise<void>;
}

export function Recent() {
  const app = useApp();
  const { keep, session } = app;
  const words = keepWords[useLanguage()];
  const [items, setItems] = useState<readonly RecentRecord[] | 'unavailable' | undefined>();
  const [removed, setRemoved] = useState<Removed | undefined>();
  const [now] = useState(Date.now);
  const heading = useRef<HTMLHeadingElement>(null);

  /** Does something to the list and shows it anew. */
  const change = async (act: () => Promise<void>) => {
    try {
      await act();
      setItems(await keep.recent.list());
    } catch {
      setItems('unavailable');
    }
  };
  const remove = (ids: readonly string[]) => change(async () => {
    const putBack = await keep.recent.remove(ids);
    setRemoved({ count: ids.length, putBack });
  });
  const putBack = () => change(async () => {
    await removed?.putBack();
    setRemoved(undefined);
  });
  const open = (id: string) => change(async () => {
    if (!(await openKept(id, app))) return;
    heading.current?.closest('dialog')?.close();
  });

  useEffect(() => {
    let isShown = true;
    keep.recent.list().then(
      (found) => isShown && setItems(found),
      () => isShown && setItems('unavailable'),
    );
    return () => {
      isShown = false;
    };
  }, [keep]);

  useEffect(() => {
    // Whoever stood on a row that is gone stays in the dialog.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [items, removed]);

  const list = Array.isArray(items) ? items as readonly RecentRecord[] : [];
  const free = list.filter(({ place }) => place === 'nowhere').map(({ id }) => id);
  return (
    <Dialog label={words.recentTitle} head={<h2 ref={heading} tabIndex={-1}>{words.recentTitle}</h2>} placement="middle" onClose={session.closeDialog}>
      <p className={styles['what']}>{words.recentWhat}</p>
      <div role="status" className={styles['status']}>
        {items === 'unavailable' && <p>{words.unavailable}</p>}
        {items !== undefined && items !== 'unavailable' && list.length === 0 && <p>{words.none}</p>}
        {removed && (
          <p>
            {words.removed(removed.count)}{' '}
            <button type="button" className="control small" onClick={() => void putBack()}>{words.putBack}</button>
          </p>
        )}
      </div>
      {list.length > 0 && (
        <ul className={styles['list']}>
          {list.map((item) => (
            <RecentItem key={item.id} item={item} now={now} onOpen={() => void open(item.id)} onRemove={() => void remove([item.id])} />
          ))}
        </ul>
      )}
      {free.length > 1 && <p><button type="button" className="control" onClick={() => void remove(free)}>{words.removeAll}</button></p>}
    </Dialog>
  );
}
