/** The pointer and the keys in the cells of matrices: hover, select, drag, nudge, type, or why a number cannot be changed. */

import { useEffect, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { parseReference, referenceText, type Reference } from '../../engine/quantity';
import { valueOf } from '../../engine/trace';
import { numberDrag, stepped } from '../../paint/drag';
import { createTape } from '../../paint/drag-tape';
import { editability, type Editable } from '../../store/edit';
import { formatExact } from '../../writers/number';
import { useApp } from '../app';
import { cellKey, type CellKey } from './cell-keys';
import { CellField } from './CellField';
import { CELL, cellAt, placeBeside, placeInGrid, type GridPlace } from './grid-cells';
import { Reason } from './Reason';
import styles from './Shelf.module.css';

/** A cell on the page, and where it stands within the element that holds all cells; lengths in CSS pixels. */
export interface CellPlace {
  readonly element: HTMLElement;
  readonly reference: Reference;
  readonly name: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** The height of the element that holds all cells. */
  readonly room: number;
}

type Open =
  | { readonly kind: 'field'; readonly cell: CellPlace; readonly reference: Editable; readonly text: string | undefined }
  | { readonly kind: 'reason'; readonly cell: CellPlace };

interface EditableCellsProps {
  /** The element that holds all cells, and scrolls. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
  /** Asked to show a cell that the window leaves out, and to focus it. */
  readonly onReveal: (grid: HTMLElement, place: GridPlace) => void;
}

export function EditableCells({ root, children, onReveal }: EditableCellsProps) {
  const { experiment, focus } = useApp();
  const [open, setOpen] = useState<Open>();

  useEffect(() => {
    const { current } = root;
    if (!current) return undefined;
    const tape = createTape(experiment);
    const removeDrag = numberDrag(current, {
      experiment,
      onDrag: tape,
      referenceAt: ({ target }) => {
        const reference = target instanceof Element ? referenceOf(target.closest(CELL)) : undefined;
        const verdict = reference && editability(reference);
        return verdict?.editable === true ? verdict.reference : undefined;
      },
    });
    return () => {
      removeDrag();
      tape(undefined);
    };
  }, [experiment, root]);

  function placeOf(target: EventTarget): CellPlace | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>(CELL) : null;
    const reference = referenceOf(element);
    if (!element || !reference || !root.current) return undefined;
    const holder = root.current;
    const from = holder.getBoundingClientRect();
    const { left, top, width, height } = element.getBoundingClientRect();
    const box = { left: left - from.left + holder.scrollLeft, top: top - from.top + holder.scrollTop, width, height };
    return { element, reference, name: element.dataset['name'] ?? '', box, room: holder.scrollHeight };
  }

  function type(cell: CellPlace, text: string | undefined): void {
    const verdict = editability(cell.reference);
    setOpen(verdict.editable ? { kind: 'field', cell, reference: verdict.reference, text } : { kind: 'reason', cell });
  }

  function close(cell: CellPlace): void {
    setOpen(undefined);
    cell.element.focus();
  }

  function move(cell: CellPlace, rows: number, columns: number): void {
    const grid = cell.element.closest<HTMLElement>('[role=grid]');
    if (!grid) return;
    const place = placeBeside(grid, placeInGrid(cell.element), rows, columns);
    const shown = cellAt(grid, place);
    if (shown) shown.focus();
    else onReveal(grid, place);
  }

  function act(cell: CellPlace, meaning: CellKey): void {
    const verdict = editability(cell.reference);
    switch (meaning.kind) {
      case 'move':
        move(cell, meaning.rows, meaning.columns);
        return;
      case 'end':
        move(cell, 0, meaning.columns === 'first' ? -Infinity : Infinity);
        return;
      case 'type':
        type(cell, meaning.text);
        return;
      case 'nudge':
      case 'zero': {
        if (!verdict.editable) {
          type(cell, undefined);
          return;
        }
        const { reference } = verdict;
        if (meaning.kind === 'zero') experiment.edit(reference, 0);
        else experiment.edit(reference, stepped(valueOf(experiment.getState().trace, reference), meaning.steps, meaning.size), nudgeName(reference));
      }
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const cell = placeOf(event.target);
    if (!cell) return;
    const { gesture } = experiment.getState();
    if (event.key === 'Escape' && gesture?.name === nudgeName(cell.reference)) {
      experiment.cancelGesture();
    } else {
      const meaning = cellKey(event.nativeEvent);
      if (!meaning) return;
      act(cell, meaning);
    }
    // A key that the cell has used is not also one of the page's.
    event.preventDefault();
    event.stopPropagation();
  }

  /** A run of nudges is one undo: it ends when Shift is let go or the cell is left. */
  function endNudge(target: EventTarget): void {
    const cell = placeOf(target);
    if (cell && experiment.getState().gesture?.name === nudgeName(cell.reference)) experiment.endGesture();
  }

  return (
    // The grids inside take the focus; their keys and pointers are handled here once.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={styles['editable']}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => event.key === 'Shift' && endNudge(event.target)}
      onBlur={({ target }) => endNudge(target)}
      onClick={({ target, nativeEvent }) => {
        const cell = placeOf(target);
        if (!cell) return;
        const text = referenceText(cell.reference);
        const isSelected = experiment.getState().experiment.view.select === text;
        experiment.select(text);
        // A finger has no double click that every browser knows: its second tap types.
        if (isSelected && nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch') type(cell, undefined);
      }}
      onDoubleClick={({ target }) => {
        const cell = placeOf(target);
        if (cell) type(cell, undefined);
      }}
      onPointerOver={({ target }) => {
        const element = target instanceof Element ? target.closest<HTMLElement>('[data-ref]') : null;
        focus.hover(element?.dataset['ref']);
        const cell = placeOf(target);
        if (cell && cell.element.dataset['state'] !== 'unknown') cell.element.title = exactText(cell.reference);
      }}
      onPointerLeave={() => focus.hover(undefined)}
    >
      {children}
      {open?.kind === 'field' && (
        <CellField
          key={referenceText(open.reference)}
          cell={open.cell}
          reference={open.reference}
          text={open.text}
          onClose={() => close(open.cell)}
          onTab={(direction) => {
            close(open.cell);
            move(open.cell, 0, direction);
          }}
          onLeave={() => setOpen(undefined)}
        />
      )}
      {open?.kind === 'reason' && <Reason cell={open.cell} onClose={() => close(open.cell)} onLeave={() => setOpen(undefined)} />}
    </div>
  );

  function exactText(reference: Reference): string {
    if (reference.kind !== 'entry' && reference.kind !== 'scalar') return '';
    return formatExact(valueOf(experiment.getState().trace, reference));
  }
}

function referenceOf(element: Element | null): Reference | undefined {
  return parseReference((element instanceof HTMLElement ? element.dataset['ref'] : undefined) ?? '');
}

function nudgeName(reference: Reference): string {
  return `nudge ${referenceText(reference)}`;
}
