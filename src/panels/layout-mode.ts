/** How the panels are arranged, by the room there is (design, section 6). */

import { useSyncExternalStore } from 'react';

/** wide: two columns, every panel open. tabs: two columns, the right one in tabs. stacked: one column. phone: one narrow column. */
export type LayoutMode = 'wide' | 'tabs' | 'stacked' | 'phone';

/** The wide layout needs 640 + 520 across, and under 700 high the shelf has no room of its own. */
const queries: readonly (readonly [LayoutMode, MediaQueryList])[] = [
  ['phone', matchMedia('(max-width: 599.98px)')],
  ['stacked', matchMedia('(max-width: 899.98px)')],
  ['tabs', matchMedia('(max-width: 1179.98px), (max-height: 699.98px)')],
];

function subscribe(listener: () => void): () => void {
  for (const [, query] of queries) query.addEventListener('change', listener);
  return () => {
    for (const [, query] of queries) query.removeEventListener('change', listener);
  };
}

function current(): LayoutMode {
  return queries.find(([, query]) => query.matches)?.[0] ?? 'wide';
}

export function useLayoutMode(): LayoutMode {
  return useSyncExternalStore(subscribe, current);
}
