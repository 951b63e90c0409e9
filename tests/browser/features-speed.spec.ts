/** A replay in the space of features: 1,000 epochs one after the other, each in less script than a frame has; judged beside a fixed piece of work. */

import { expect, test } from '@playwright/test';
import { onReference, REFERENCE, timeOfPiece } from './support/fixed-piece';
import { openFeatures } from './support/features-page';
import { scriptClock } from './support/script-clock';
import { chooseRun, slider, trainAll } from './support/train-page';

test.use({ locale: 'en-US', viewport: { width: 1440, height: 900 } });

const EPOCHS = 1000;

test('1,000 epochs are replayed in φ with a p95 below 8 ms of script a frame', async ({ page }) => {
  test.setTimeout(300_000);
  await openFeatures(page, '#w=world-ring');
  await chooseRun(page, { epochs: EPOCHS });
  await trainAll(page, EPOCHS);
  const clock = await scriptClock(page);
  await slider(page).focus();
  await page.keyboard.press('Home');
  await page.waitForTimeout(1000);
  const times: number[] = [];
  const visited = new Set<string>();
  const pieces: number[] = [];
  let frames = 0;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    if (epoch % 20 === 0) pieces.push(await timeOfPiece(page, clock));
    const before = await clock();
    const { shown, passed } = await page.evaluate((wanted) => new Promise<{ readonly shown: string; readonly passed: number }>((resolve) => {
      const read = () => document.querySelector('[data-region="train bar"] [data-slot=epoch]')?.textContent ?? '';
      let passed = 0;
      const wait = () => {
        passed++;
        // The frame in which it is written has painted the maps too; those of the pictures that follow are of this epoch as well.
        if ((read() === wanted && passed > 1) || passed > 60) setTimeout(() => resolve({ shown: read(), passed }));
        else requestAnimationFrame(wait);
      };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      requestAnimationFrame(wait);
    }), String(epoch));
    // All the script of an epoch counts as that of one frame, however many it took.
    times.push((await clock()) - before);
    frames += passed;
    visited.add(shown);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const part = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
  console.info(`replay in φ: ${visited.size} epochs in ${frames} frames; script an epoch p50 ${part(0.5).toFixed(2)} ms, p95 ${part(0.95).toFixed(2)} ms, the longest ${part(1).toFixed(2)} ms; `
    + `p95 ${onReference(part(0.95), pieces).toFixed(2)} ms where the fixed piece takes ${REFERENCE}`);
  expect(visited.size).toBe(EPOCHS);
  expect(onReference(part(0.95), pieces)).toBeLessThan(8);
});
