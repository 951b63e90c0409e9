/** The keys in a cell: moving through the grid and out of it, nudging, zeroing, typing. */

import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { referenceText, type Reference } from '../../engine/quantity';
import { valueOf } from '../../engine/trace';
import { stepped } from '../../paint/drag';
import { useApp } from '../app';
import { cellKey, type CellKey } from './cell-keys';
import { placeOf, type CellPlace } from './cell-place';
import { cellAt, placeBeside, placeInGrid, type GridPlace } from './grid-cells';

interface CellKeysOptions {
  readonly root: RefObject<HTMLElement | null>;
  /** Asked to open the field of a cell, with what has been typed already, or to say why it cannot be edited. */
  readonly onType: (cell: CellPlace, text: string | undefined) => void;
  /** Asked to show a cell that the window leaves out, and to focus it. */
  readonly onReveal: (grid: HTMLElement, place: GridPlace) => void;
}

export function useCellKeys({ root, onType, onReveal }: CellKeysOptions) {
  const { experiment } = useApp();

  /** To the cell this far on; false at the edge of the grid, which the focus does not leave. */
  function move({ element }: CellPlace, rows: number, columns: number): boolean {
    const grid = element.closest<HTMLElement>('[role=grid]');
    if (!grid) return false;
    const from = placeInGrid(element);
    const place = placeBeside(grid, from, rows, columns);
    if (place.row === from.row && place.column === from.column) return false;
    const shown = cellAt(grid, place);
    if (shown) shown.focus();
    else onReveal(grid, place);
    return true;
  }

  /** Whether the cell has a use for the key; what it has not is the page's. */
  function act(cell: CellPlace, key: CellKey): boolean {
    const verdict = experiment.editability(cell.reference);
    if (key.kind === 'move') return move(cell, key.rows, key.columns);
    if (key.kind === 'end') {
      move(cell, 0, key.columns === 'first' ? -Infinity : Infinity);
      return hasColumns(cell);
    }
    if (key.kind === 'leave') root.current?.focus({ preventScroll: true });
    else if (key.kind === 'type' || !verdict.editable) onType(cell, key.kind === 'type' ? key.text : undefined);
    else if (key.kind === 'zero') experiment.edit(verdict.reference, 0);
    else {
      const from = valueOf(experiment.getState().trace, verdict.reference);
      experiment.edit(verdict.reference, stepped(from, key.steps, key.size), nudgeName(verdict.reference));
    }
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const cell = placeOf(root.current, event.target);
    if (!cell) return;
    if (event.key === 'Escape' && isNudged(cell)) {
      experiment.cancelGesture();
    } else {
      const key = cellKey(event.nativeEvent);
      if (!key || !act(cell, key)) return;
    }
    // A key that the cell has used is not also one of the page's.
    event.preventDefault();
    event.stopPropagation();
  }

  function isNudged({ reference }: CellPlace): boolean {
    return experiment.getState().gesture?.name === nudgeName(reference);
  }

  /** A run of nudges is one undo: it ends when Shift is let go or the cell is left. */
  function endNudge(event: KeyboardEvent | FocusEvent): void {
    if ('key' in event && event.key !== 'Shift') return;
    const cell = placeOf(root.current, event.target);
    if (cell && isNudged(cell)) experiment.endGesture();
  }

  return { move, onKeyDown, endNudge };
}

function hasColumns({ element }: CellPlace): boolean {
  return Number(element.closest('[role=grid]')?.getAttribute('aria-colcount')) > 1;
}

function nudgeName(reference: Reference): string {
  return `nudge ${referenceText(reference)}`;
}
