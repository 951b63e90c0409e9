/** The keys of the edit that is looked at, wherever the focus is: Escape puts back or closes, Enter keeps. */

import { useEffect } from 'react';
import { useApp } from '../app';

/** What has its own use for these keys: a field that is typed into, a dialog, a menu. */
const OTHERS = 'dialog[open], :popover-open';
const TYPED_INTO = 'input, textarea, select, [contenteditable]';

export function useChangeKeys(): void {
  const { experiment, compareEdit } = useApp();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { edit } = compareEdit.getState();
      if (!edit || event.isComposing || document.querySelector(OTHERS) || (event.target instanceof Element && event.target.closest(TYPED_INTO))) return;
      if (event.key === 'Escape' && edit.isUnderWay) experiment.cancelGesture();
      else if (event.key === 'Escape') compareEdit.dismiss();
      else if (event.key === 'Enter' && edit.isUnderWay) experiment.endGesture();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the cell or the unit that has the focus, for which Escape leads out of its matrix.
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [experiment, compareEdit]);
}
