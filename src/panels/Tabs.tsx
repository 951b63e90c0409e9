/** Several panels in one place, one of them open. */

import { useId, type ReactNode } from 'react';
import { panelId, tabId, TabList, type TabListProps } from './TabList';
import styles from './Tabs.module.css';

/** The children are the chosen panel. */
export function Tabs<Id extends string>({ children, ...list }: TabListProps<Id> & { readonly children: ReactNode }) {
  const base = useId();
  return (
    <>
      <TabList {...list} base={base} className={styles['list']} />
      <div role="tabpanel" id={panelId(base)} aria-labelledby={tabId(base, list.chosen)} className={styles['panel']}>
        {children}
      </div>
    </>
  );
}
