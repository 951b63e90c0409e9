/** While a run goes on the page of the truth stays free: no task of its main thread is long. */

import { expect, test } from '@playwright/test';
import { longestTask } from './support/task-trace';
import { bar, chooseRun, shownEpoch } from './support/train-page';
import { expectFigure, openTruth } from './support/truth-page';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

for (const id of ['world-moons', 'world-three_gaussians', 'world-sin']) {
  test(`${id}: while it trains the longest task of the main thread is below 50 ms`, async ({ browser, page }) => {
    test.setTimeout(180_000);
    await openTruth(page, `#w=${id}`);
    await expectFigure(page, 'expected', /^\d\.\d{6}$/);
    await chooseRun(page, { epochs: 50_000 });
    await bar(page).getByRole('button', { name: 'Train', exact: true }).click();
    await expect.poll(() => shownEpoch(page)).toBeGreaterThan(10);
    const longest = await longestTask(browser, page, () => page.waitForTimeout(4000));
    console.info(`${id}: the longest task in 4 s takes ${longest.toFixed(1)} ms of processor time; epoch ${await shownEpoch(page)}`);
    expect(longest).toBeLessThan(50);
  });
}
