/** The list of edits: go to the state after any of them, or pin it as A. */

import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { atPlace, historyStates, placeNow } from '../../store/edit/history-names';
import { historyWords } from '../../words/history';
import { useApp, useExperiment, useLanguage, usePin } from '../app';
import { Dialog } from '../Dialog';
import styles from './History.module.css';
import { HistoryRow } from './HistoryRow';

const ROW = 44;

export function History() {
  const { experiment, session, pin } = useApp();
  const language = useLanguage();
  const words = historyWords[language];
  const history = useExperiment((state) => state.history);
  const pinned = usePin((state) => state.pinned);
  const states = useMemo(() => historyStates(history, experiment.getState().experiment), [experiment, history]);
  const now = placeNow(history);
  const [stood, setStood] = useState(now);
  const [pinnedPlace, setPinnedPlace] = useState<number>();
  const scroller = useRef<HTMLDivElement>(null);
  const last = states.length - 1;
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called here and handed to nobody
  const rows = useVirtualizer({
    count: states.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    // Whoever stands on a row stays on it, also when it is scrolled out of sight.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const [from, to] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
      const shown = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return [...new Set([...shown, last - stood])].filter((index) => index >= 0 && index < count).toSorted((p, q) => p - q);
    },
  });
  // The rows are laid out once the dialog stands open and the list has its height.
  const isLaidOut = rows.getVirtualItems().length > 0;
  useLayoutEffect(() => {
    if (!isLaidOut) return;
    rows.scrollToIndex(last - now, { align: 'center' });
    scroller.current?.querySelector<HTMLElement>('[aria-current] button')?.focus();
  }, [isLaidOut]); // eslint-disable-line react-hooks/exhaustive-deps -- the list is brought to its place once, as it opens

  function stand(place: number, column: number): void {
    const to = Math.min(last, Math.max(0, place));
    setStood(to);
    rows.scrollToIndex(last - to);
    requestAnimationFrame(() => scroller.current?.querySelectorAll<HTMLElement>(`[data-place="${to}"] button`)[column]?.focus());
  }

  function move(event: KeyboardEvent): void {
    const column = event.target instanceof Element && event.target.closest('[data-pin]') ? 1 : 0;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 1);
    const to = { ArrowUp: stood + 1, ArrowDown: stood - 1, Home: last, End: 0, PageUp: stood + page, PageDown: stood - page }[event.key];
    if (to !== undefined) stand(to, column);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') stand(stood, event.key === 'ArrowRight' ? 1 : 0);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog label={words.title} head={<h2>{words.title}</h2>} placement="edge" onClose={session.closeDialog}>
      <p className={styles['what']}>{words.what}</p>
      <div className={styles['above']}>
        <p role="status">{pinnedPlace !== undefined && pinned ? words.isPinned : words.count(last)}</p>
        <button type="button" className="control small" onClick={() => session.openDialog('compare')}>{words.compare}</button>
      </div>
      <div ref={scroller} className={styles['scroll']}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows move between its buttons, as in a list of choices */}
        <ol aria-label={words.list} className={styles['list']} style={{ height: rows.getTotalSize() }} onKeyDown={move}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const place = last - index;
            return (
              <HistoryRow
                key={place}
                place={place}
                count={states.length}
                top={start}
                state={states[place]}
                now={now}
                isPinned={place === pinnedPlace && pinned !== undefined}
                isStood={place === Math.min(stood, last)}
                onStand={() => setStood(place)}
                onGo={() => experiment.goToHistory(place)}
                onPin={() => {
                  if (place === now) pin.pin();
                  else pin.pinExperiment(atPlace(history, experiment.getState().experiment, place).experiment);
                  setPinnedPlace(place);
                }}
              />
            );
          })}
        </ol>
      </div>
    </Dialog>
  );
}
