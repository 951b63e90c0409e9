/** Pasting and the keys of undo while the table's dialog is open, wherever in it the focus is. */

import { useEffect, useEffectEvent } from 'react';
import type { TablePlace } from '../../store/table/feed-paste';
import { useApp } from '../app';
import { actionOf } from '../keyboard';
import { FIRST_NUMBER } from './grid-keys';

/** `onPaste` is given the text, and the cell that has the focus if one has. */
export function usePasteAndUndo(onPaste: (text: string, at: TablePlace | undefined) => void): void {
  const { experiment } = useApp();
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // One number or name into a field is the field's own.
    if (text === '' || (isTypedInto(document.activeElement) && !/[\t\n]/.test(text.trim()))) return;
    event.preventDefault();
    onPaste(text, focusedCell());
  });
  const undo = useEffectEvent((event: KeyboardEvent) => {
    const action = event.defaultPrevented || isTypedInto(event.target) ? undefined : actionOf(event, false);
    if (action !== 'undo' && action !== 'redo') return;
    event.preventDefault();
    experiment[action]();
  });
  useEffect(() => {
    // Without a field a paste is told to wherever the selection is, which need not be in the dialog.
    const listenPaste = (event: ClipboardEvent) => paste(event);
    const listenKey = (event: KeyboardEvent) => undo(event);
    document.addEventListener('paste', listenPaste);
    document.addEventListener('keydown', listenKey);
    return () => {
      document.removeEventListener('paste', listenPaste);
      document.removeEventListener('keydown', listenKey);
    };
  }, []);
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text';
}

function focusedCell(): TablePlace | undefined {
  const cell = document.activeElement?.closest<HTMLElement>('[data-row][data-column]');
  if (!cell) return undefined;
  const [row, column] = [Number(cell.dataset['row']), Number(cell.dataset['column'])];
  return row < 0 ? undefined : { row, column: Math.max(0, column - FIRST_NUMBER) };
}
