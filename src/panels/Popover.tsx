/** A button that opens a few controls beside it; Escape or a press elsewhere closes them, and the focus goes back to the button. */

import { useEffect, useId, useRef, useState, type CSSProperties, type ReactNode, type ToggleEvent } from 'react';
import { Icon } from './Icon';
import styles from './Popover.module.css';
import { placePopover } from './popover-place';

interface PopoverProps {
  /** What the button shows. */
  readonly text: ReactNode;
  /** What the button and the controls are called. */
  readonly label: string;
  readonly className?: string | undefined;
  /** The most that it takes of the page's width, in pixels. */
  readonly widest?: number;
  /** Its first button has the focus as it opens. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

const WIDEST = 320;

export function Popover({ text, label, className = 'control', widest = WIDEST, takesFocus = false, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (isOpen && takesFocus) inside.current?.querySelector('button')?.focus();
  }, [isOpen, takesFocus]);

  function prepare({ newState }: ToggleEvent): void {
    if (newState === 'open' && button.current && inside.current) placePopover(button.current, inside.current, widest);
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
        style={{ '--widest': `${widest}px` } as CSSProperties}
        onBeforeToggle={prepare}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && children}
      </div>
    </>
  );
}
