/** A button that opens a few controls beside it; Escape or a press elsewhere closes them, and the focus goes back to the button. */

import { useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react';
import { Icon } from './Icon';
import styles from './Popover.module.css';
import { placePopover } from './popover-place';

interface PopoverProps {
  /** What the button shows. */
  readonly text: ReactNode;
  /** What the button and the controls are called. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** As in the style sheet. */
const WIDEST = 320;

export function Popover({ text, label, className = 'control', children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  function prepare({ newState }: ToggleEvent): void {
    if (newState === 'open' && button.current && inside.current) placePopover(button.current, inside.current, WIDEST);
  }

  return (
    <>
      <button ref={button} type="button" className={className} aria-label={label} title={label} popoverTarget={id} aria-haspopup="dialog" aria-expanded={isOpen} aria-controls={id}>
        {text}
        <Icon name="down" size={12} />
      </button>
      <div
        ref={inside}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles['popover']}
        onBeforeToggle={prepare}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && children}
      </div>
    </>
  );
}
