/** What happens as the page is left: what is not written yet is written, and who would lose something is asked. */

import type { Keeper } from '../../store/keep/keep';

export function followLeaving(page: Window, keep: Keeper): void {
  page.addEventListener('pagehide', () => keep.flush());
  page.document.addEventListener('visibilitychange', () => {
    if (page.document.visibilityState === 'hidden') keep.flush();
  });
  const ask = (event: BeforeUnloadEvent) => {
    if (keep.isAtRisk()) event.preventDefault();
  };
  // Only while there is a fault: a page that asks is not kept ready for the way back.
  keep.subscribe(({ fault }) => {
    if (fault) page.addEventListener('beforeunload', ask);
    else page.removeEventListener('beforeunload', ask);
  });
}
