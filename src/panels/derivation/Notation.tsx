/** A button and what it opens: the ways to write gradients and to take the pass. Escape or a press elsewhere closes it. */

import { useId, useRef, useState, type ToggleEvent } from 'react';
import { notationWords } from '../../words/notation';
import { useLanguage } from '../app';
import { Icon } from '../Icon';
import styles from './Notation.module.css';
import { NotationChoices } from './NotationChoices';

const EDGE = 8;
/** As tall as the choices get, and as wide as the panel does. */
const TALLEST = 560;
const WIDEST = 400;

export function Notation() {
  const { notation } = notationWords[useLanguage()];
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  function prepare({ newState }: ToggleEvent): void {
    if (newState !== 'open' || !button.current || !panel.current) return;
    const { right, bottom } = button.current.getBoundingClientRect();
    // Below the button, or where there is no room for it, up from the page's end.
    const isLow = window.innerHeight - bottom < TALLEST;
    panel.current.style.top = isLow ? 'auto' : `${bottom + 4}px`;
    panel.current.style.bottom = isLow ? `${EDGE}px` : 'auto';
    panel.current.style.right = `${Math.max(EDGE, Math.min(window.innerWidth - right, window.innerWidth - WIDEST - EDGE))}px`;
    // With this the browser itself moves the focus as it opens, and gives it back as it closes.
    panel.current.querySelector('button')?.setAttribute('autofocus', '');
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="control small"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={id}
      >
        {notation}
        <Icon name="down" size={12} />
      </button>
      {/* Its keys are its own: Escape closes it and does nothing else. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={notation}
        className={styles['panel']}
        onBeforeToggle={prepare}
        onToggle={({ newState }) => setOpen(newState === 'open')}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <NotationChoices />
      </div>
    </>
  );
}
