/** The page of a run at every width, in both languages and themes: nothing cut off, no text over text; and the rules of accessibility. */

import { expect, test } from '@playwright/test';
import { brokenRules, cutOff, SIZES } from './support/look';
import { openTrain, slider } from './support/train-page';

/** A ring, three classes, one input, six inputs that are no world, and a network too large for numbers. */
const EXAMPLES = ['world-ring', 'world-three_gaussians', 'world-sin', 'first', 'ex4-vanishing-6-layer-sigmoid'];

for (const [width, height] of SIZES) {
  for (const locale of ['en-US', 'ko-KR']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${width} ${locale} ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, locale, colorScheme, reducedMotion: 'reduce' });

        test('nothing is cut off, and the rules hold', async ({ page }) => {
          test.setTimeout(240_000);
          const found: string[] = [];
          for (const id of EXAMPLES) {
            await openTrain(page, id);
            found.push(...(await cutOff(page)).map((problem) => `${id} before: ${problem}`));
            for (let k = 0; k < 4; k++) {
              await page.keyboard.press('ArrowRight');
              await expect(slider(page)).toHaveAttribute('aria-valuenow', String(k + 1));
            }
            await page.keyboard.press('ArrowLeft');
            found.push(...(await cutOff(page)).map((problem) => `${id} at epoch 3: ${problem}`));
            await page.getByRole('tabpanel').evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
            found.push(...(await cutOff(page)).map((problem) => `${id} at the end: ${problem}`));
            if (id === 'world-ring') found.push(...await brokenRules(page));
          }
          expect(found.slice(0, 40)).toEqual([]);
        });
      });
    }
  }
}

test.describe('what goes wrong', () => {
  test.use({ locale: 'en-US', viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce' });

  test('an overflow is told where nothing else is covered', async ({ page }) => {
    await openTrain(page);
    await page.locator('[data-region="train bar"]').getByLabel('Learning rate', { exact: true }).fill('1e308');
    await page.locator('[data-region="train bar"]').getByRole('button', { name: 'Train', exact: true }).click();
    await expect(page.getByText('The numbers overflowed at epoch')).toBeVisible();
    const found: string[] = [];
    found.push(...(await cutOff(page)).map((problem) => `overflow: ${problem}`));
    expect([...found, ...await brokenRules(page)]).toEqual([]);
  });
});
