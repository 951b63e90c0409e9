/** A button with a menu: arrows, Home and End move, Escape or a press elsewhere closes, and the focus goes back to the button. */

import { useId, useRef, useState, type KeyboardEvent, type ToggleEvent } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './Menu.module.css';
import { placePopover } from './popover-place';

export interface MenuItem {
  readonly key: string;
  readonly name: string;
  readonly note?: string | undefined;
  /** It is what is open now. */
  readonly current?: boolean;
  readonly onChoose: () => void;
}

/** As in the style sheet. */
const WIDEST = 480;

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Shown instead of the label, which is then the button's name. */
  readonly icon?: IconName;
  readonly className?: string | undefined;
  readonly tabIndex?: number;
}

export function Menu({ label, items, icon, className = 'control', tabIndex }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  function prepare({ newState }: ToggleEvent): void {
    if (newState !== 'open' || !button.current || !list.current) return;
    placePopover(button.current, list.current, WIDEST);
    // With this the browser itself moves the focus as it opens: the next key already finds it there.
    itemsOf(list.current)[0]?.setAttribute('autofocus', '');
  }

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    // A menu has its keys to itself; closing with Escape is the popover's own.
    event.stopPropagation();
    const all = itemsOf(event.currentTarget);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length].focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        tabIndex={tabIndex}
        aria-label={icon && label}
        title={icon && label}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
      >
        {icon ? <Icon name={icon} /> : <>{label}<Icon name="down" size={12} /></>}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={styles['menu']}
        onBeforeToggle={prepare}
        onToggle={({ newState }) => setOpen(newState === 'open')}
        onKeyDown={move}
      >
        {items.map(({ key, name, note, current = false, onChoose }) => (
          <button
            key={key}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-current={current || undefined}
            className={styles['item']}
            onClick={() => {
              list.current?.hidePopover();
              onChoose();
            }}
          >
            {name}
            {note !== undefined && <small>{note}</small>}
          </button>
        ))}
      </div>
    </>
  );
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
}
