/** The names of several panels of which one is open: tabs with the arrow keys of the WAI-ARIA pattern. */

import { useRef, type KeyboardEvent } from 'react';
import styles from './TabList.module.css';

export interface TabListProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

interface Placed {
  /** Where the ids of the tabs and of their panel begin. */
  readonly base: string;
  readonly className: string | undefined;
}

export function TabList<Id extends string>({ label, tabs, chosen, onChoose, base, className }: TabListProps<Id> & Placed) {
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ id }) => id === chosen);

  function move(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = by ? (at + by + tabs.length) % tabs.length : { Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab || to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  }

  return (
    // The keys are handled here once; what takes the focus are the tabs.
    <div ref={list} role="tablist" tabIndex={-1} aria-label={label} className={className} onKeyDown={move}>
      {tabs.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(base, id)}
          aria-selected={id === chosen}
          aria-controls={panelId(base)}
          tabIndex={id === chosen ? 0 : -1}
          className={styles['tab']}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

export function tabId(base: string, id: string): string {
  return `${base}-${id}`;
}

/** The one panel, whichever tab is chosen. */
export function panelId(base: string): string {
  return `${base}-panel`;
}
