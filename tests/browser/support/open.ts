/** Opens a built-in experiment and waits until the app answers. */

import type { Page } from '@playwright/test';

export async function openExample(page: Page, id: string): Promise<void> {
  // From another page, so that the address is read at start and not as a change.
  await page.goto('about:blank');
  await page.goto(`./#w=${id}`);
  await page.locator('[data-region=timeline] [data-step][aria-current=step]').waitFor();
  await page.evaluate(() => document.fonts.ready);
}
