/** A clock of the page's own work. */

import type { Page } from '@playwright/test';

/**
 * Milliseconds of script that the page's main thread has run so far: processor time, which other work on the machine does
 * not lengthen by taking turns.
 */
export async function scriptClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN);
  };
}
