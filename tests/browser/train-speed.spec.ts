/** While a run goes on the page stays free: no task of its main thread is long; a map of 161 × 161 is there at once. */

import { expect, test } from '@playwright/test';
import { scriptClock } from './support/script-clock';
import { bar, chooseRun, openTrain, shownEpoch, slider, trainAll } from './support/train-page';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

/** What shares the processor only ever adds time: the quietest of a few runs tells most about the app. */
const RUNS = 4;

test('while it trains the longest task of the main thread is below 50 ms', async ({ page }) => {
  test.setTimeout(120_000);
  let [longest, script] = [Infinity, Infinity];
  for (let run = 1; run <= RUNS && longest >= 50; run++) {
    await openTrain(page);
    await chooseRun(page, { epochs: 50_000 });
    await bar(page).getByRole('button', { name: 'Train', exact: true }).click();
    await expect.poll(() => shownEpoch(page)).toBeGreaterThan(10);
    const clock = await scriptClock(page);
    const before = await clock();
    const tasks = await page.evaluate(() => new Promise<readonly number[]>((resolve) => {
      const found: number[] = [];
      const observer = new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration)));
      observer.observe({ type: 'longtask' });
      setTimeout(() => {
        observer.disconnect();
        resolve(found);
      }, 4000);
    }));
    script = Math.min(script, (await clock()) - before);
    longest = Math.min(longest, Math.max(0, ...tasks));
    console.info(`training, run ${run}: ${tasks.length} tasks of 50 ms or more in 4 s, the longest ${Math.max(0, ...tasks).toFixed(0)} ms; script ${script.toFixed(0)} ms in 4 s; epoch ${await shownEpoch(page)}`);
  }
  expect(longest).toBeLessThan(50);
});

test('another epoch’s map, 161 × 161, is drawn in less than 100 ms', async ({ page }) => {
  await openTrain(page);
  await chooseRun(page, { epochs: 60 });
  await trainAll(page, 60);
  const clock = await scriptClock(page);
  await slider(page).focus();
  const times: number[] = [];
  for (let k = 0; k < 20; k++) {
    await page.waitForTimeout(60);
    const before = await clock();
    await page.keyboard.press('ArrowLeft');
    await page.evaluate(() => new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }));
    times.push((await clock()) - before);
  }
  const slowest = Math.max(...times);
  console.info(`script for another epoch, map, charts and numbers: median ${times.toSorted((a, b) => a - b)[10].toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms`);
  expect(slowest).toBeLessThan(100);
});
