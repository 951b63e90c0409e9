/** A dialog over the page: it keeps the focus inside, closes with Esc or beside it, and gives the focus back where it was. */

import { useEffect, useRef, type ReactNode } from 'react';
import { appWords } from '../words/app';
import { useLanguage } from './app';
import styles from './Dialog.module.css';
import { Icon } from './Icon';

interface DialogProps {
  /** What it is called by who hears it. */
  readonly label: string;
  /** What stands beside the button that closes it. */
  readonly head: ReactNode;
  /** `beside` leaves the stage in sight where there is room for both; `whole` takes all the height, for a table. */
  readonly placement: 'middle' | 'edge' | 'beside' | 'whole';
  /** Called once it has closed: take it away then. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Closes the dialog that a clicked control stands in. */
export function closeAround({ currentTarget }: { readonly currentTarget: Element }): void {
  currentTarget.closest('dialog')?.close();
}

export function Dialog({ label, head, placement, onClose, children }: DialogProps) {
  const words = appWords[useLanguage()];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles['dialog']} data-placement={placement} aria-label={label} onClose={onClose} closedby="any">
      <div className={styles['content']}>
        <div className={styles['head']}>
          {head}
          <button type="button" className={`control ${styles['close']}`} aria-label={words.close} onClick={closeAround}><Icon name="close" /></button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
