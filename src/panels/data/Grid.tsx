/** The examples as a table in which only what is in sight is drawn: a row an example, its features, then its targets. */

import { useId, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react';
import { mostInBatch, toggled, withBatch } from '../../store/table/feed';
import { dataWords } from '../../words/data';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useLanguage } from '../app';
import styles from './Grid.module.css';
import { FIRST_NUMBER, placeAfter, typingOf, within, type GridPlace } from './grid-keys';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { useWindow } from './use-window';

/** A finger needs taller rows. */
const ROW = matchMedia('(pointer: coarse)').matches ? 44 : 32;
const NUMBER = 96;
/** The columns that stand still: the batch, the look, the row's number. */
const FIXED = 144;
/** Room under the last row for what is wrong with what is typed there. */
const BELOW = 72;

interface GridProps {
  readonly active: GridPlace;
  readonly onActive: (place: GridPlace) => void;
  readonly onSay: (text: string) => void;
}

export function Grid({ active: wanted, onActive, onSay }: GridProps) {
  const { experiment } = useApp();
  const words = dataWords[useLanguage()];
  const data = useExperiment((state) => state.experiment.data);
  const batch = useExperiment((state) => state.experiment.batch);
  const looked = useExperiment((state) => state.experiment.view.example);
  const [rows, columns] = [data.X.columns, FIRST_NUMBER + data.X.rows + data.Y.rows];
  const active = within(wanted, rows, columns);
  const [typing, setTyping] = useState<{ readonly place: GridPlace; readonly text: string | undefined }>();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const howTo = useId();

  const heads = data.scaling ? 3 : 1;
  const rowsSeen = useWindow({ axis: 'rows', scroller, count: rows, size: ROW, before: heads * ROW, after: BELOW, kept: active.row });
  // The first columns stay, so that every number is seen with its row.
  const columnsSeen = useWindow({ axis: 'columns', scroller, count: columns - FIRST_NUMBER, size: NUMBER, before: FIXED, kept: active.column - FIRST_NUMBER });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    if (active.row >= 0) rowsSeen.reveal(active.row);
    if (active.column >= FIRST_NUMBER) columnsSeen.reveal(active.column - FIRST_NUMBER);
    scroller.current?.querySelector<HTMLElement>(`[data-row='${active.row}'][data-column='${active.column}']`)?.focus({ preventScroll: true });
  });

  function go(place: GridPlace): void {
    wantsFocus.current = true;
    setTyping(undefined);
    onActive(within(place, rows, columns));
  }

  function stopTyping(): void {
    setTyping(undefined);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const place = placeOf(event.target);
    // A field has its keys to itself.
    if (!place || typing) return;
    const to = placeAfter(place, event.nativeEvent, rows, columns);
    const text = place.column >= FIRST_NUMBER ? typingOf(event.nativeEvent) : false;
    if (to) go(to);
    else if (text !== false) setTyping({ place, text: place.row < 0 ? undefined : text });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onClick({ target, nativeEvent }: MouseEvent): void {
    const place = placeOf(target);
    if (!place || typing) return;
    // A finger has no double click that every browser knows: its second tap types.
    const isSecondTap = place.row === active.row && place.column === active.column && nativeEvent instanceof window.PointerEvent && nativeEvent.pointerType === 'touch';
    onActive(place);
    if (isSecondTap && place.column >= FIRST_NUMBER) setTyping({ place, text: undefined });
  }

  function onDoubleClick({ target }: MouseEvent): void {
    const place = placeOf(target);
    if (place && place.column >= FIRST_NUMBER) setTyping({ place, text: undefined });
  }

  function choose(row: number): void {
    const most = mostInBatch(experiment.getState().experiment);
    if (batch.length === 1 && batch[0] === row) onSay(words.batch.notEmpty);
    else if (batch.length >= most && !batch.includes(row)) onSay(words.batch.full(formatCount(most)));
    else {
      const chosen = toggled(batch, row);
      experiment.reshape((open) => withBatch(open, chosen), { kind: 'batch', count: chosen.length });
      onSay(words.batch.of(formatCount(chosen.length), formatCount(rows)));
    }
  }

  function look(row: number): void {
    if (!batch.includes(row)) {
      const most = mostInBatch(experiment.getState().experiment);
      // A full batch gives up the example that was looked at.
      const chosen = toggled(batch.length >= most ? toggled(batch, looked) : batch, row);
      experiment.reshape((open) => withBatch(open, chosen, row), { kind: 'batch', count: chosen.length });
    }
    experiment.setView({ example: row });
    onSay(words.table.lookingAt(formatCount(row + 1)));
  }

  const chosen = new Set(batch);
  return (
    <div ref={scroller} className={styles['room']}>
      <p id={howTo} hidden>{words.table.howTo}</p>
      {/* The cells inside take the focus; their keys and pointers are handled here once. */}
      <div
        role="grid"
        tabIndex={-1}
        aria-label={words.table.label}
        aria-describedby={howTo}
        aria-rowcount={rows + heads}
        aria-colcount={columns + 1}
        className={styles['grid']}
        style={{ width: columnsSeen.total, height: rowsSeen.total, '--row': `${ROW}px`, '--number': `${NUMBER}px`, '--fixed': `${FIXED}px` } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <GridHead columns={columnsSeen.items} active={active} typing={typing?.place.row === -1 ? typing.place : undefined} onGo={go} onLeave={stopTyping} />
        {rowsSeen.items.map(({ index, start }) => (
          <GridRow
            key={index}
            row={index}
            top={start}
            heads={heads}
            columns={columnsSeen.items}
            data={data}
            isInBatch={chosen.has(index)}
            isLookedAt={index === looked}
            activeColumn={index === active.row ? active.column : undefined}
            typing={typing?.place.row === index ? { column: typing.place.column, text: typing.text } : undefined}
            isLow={index > 2 && index > rows - 3}
            onChoose={choose}
            onLook={look}
            onGo={go}
            onLeave={stopTyping}
          />
        ))}
      </div>
    </div>
  );
}

function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
}
