/** The pointer and the keys in the cells of matrices: select, drag, nudge, type, or why a number cannot be changed. */

import { useLayoutEffect, useRef, useState, type MouseEvent, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { referenceText } from '../../engine/quantity';
import { valueOf } from '../../engine/trace';
import type { Editable } from '../../store/edit/edit';
import { formatExact } from '../../writers/number';
import { useApp } from '../app';
import { placeOf, type CellPlace } from './cell-place';
import { CellField } from './CellField';
import type { GridPlace } from './grid-cells';
import { Reason } from './Reason';
import styles from './Shelf.module.css';
import { useCellDrag } from './use-cell-drag';
import { useCellKeys } from './use-cell-keys';

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
  const { experiment } = useApp();
  const [open, setOpen] = useState<Open>();
  useCellDrag(root, (cell) => type(cell, undefined));
  const { move, onKeyDown, endNudge } = useCellKeys({ root, onType: type, onReveal });

  function type(cell: CellPlace, text: string | undefined): void {
    const verdict = experiment.editability(cell.reference);
    setOpen(verdict.editable ? { kind: 'field', cell, reference: verdict.reference, text } : { kind: 'reason', cell });
  }

  // What has the focus may go with its step: then the focus stays here, whence Tab leads to the cells of the next.
  const hasFocus = useRef(false);
  useLayoutEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  });

  function close(cell: CellPlace): void {
    setOpen(undefined);
    cell.element.focus();
  }

  function onClick({ target, nativeEvent }: MouseEvent): void {
    const cell = placeOf(root.current, target);
    if (!cell) return;
    const text = referenceText(cell.reference);
    const isSelected = experiment.getState().experiment.view.select === text;
    experiment.select(text);
    // A finger has no double click that every browser knows: its second tap types.
    if (isSelected && nativeEvent instanceof window.PointerEvent && nativeEvent.pointerType === 'touch') type(cell, undefined);
  }

  function onPointerOver({ target }: PointerEvent): void {
    const cell = placeOf(root.current, target);
    if (cell) cell.element.title = exactText(cell);
  }

  /** Nine digits of a number that is computed. */
  function exactText({ element, reference }: CellPlace): string {
    const isNumber = reference.kind === 'entry' || reference.kind === 'scalar';
    return isNumber && element.dataset['state'] !== 'unknown' ? formatExact(valueOf(experiment.getState().trace, reference)) : '';
  }

  return (
    // The grids inside take the focus; their keys and pointers are handled here once.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={styles['editable']}
      tabIndex={-1}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onKeyDown={onKeyDown}
      onKeyUp={endNudge}
      onBlur={(event) => {
        hasFocus.current = event.currentTarget.contains(event.relatedTarget);
        endNudge(event);
      }}
      onClick={onClick}
      onDoubleClick={({ target }) => {
        const cell = placeOf(root.current, target);
        if (cell) type(cell, undefined);
      }}
      onPointerOver={onPointerOver}
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
}
